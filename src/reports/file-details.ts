import { foldSpace, trimBlank } from './blank.js';
import { isoDate } from './date.js';
import { known, type Details } from './details.js';

/** What a document's own properties say of it, as its program wrote them. */
export interface FileProperties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** When it was made, starting with an ISO 8601 date. */
  readonly made?: string | undefined;
  /** The program that made it. */
  readonly program?: string | undefined;
}

/** UTF-16 units of the longest title or name that is believed. */
const LONGEST_TITLE = 300;
const LONGEST_AUTHOR = 120;
/** What programs and people leave in the title: file names, "Microsoft Word - …", names of templates. */
const NO_TITLE =
  /\.(?:docx?|pdf|rtf|odt|indd|qxp|qxd|txt|html?|pages|tex|dvi|pptx?|xlsx?|md)$|^(?:microsoft (?:word|powerpoint|excel)|untitled|no title|document ?\d*|print|layout \d+|slide \d+|presentation|page \d+|about:blank|https?:|file:|[a-z]:\\|\\\\|\/)/i;
/** Accounts, offices and programs that stand where an author should. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|guest|default|root|scanner|windows user|microsoft office user|home|pc|laptop|temp|test)\b|@|\\|\/|_|https?:|\b(?:inc|ltd|gmbh|llc|software|acrobat|adobe|word|writer|converter|pdf)\b|\d/i;
/** Programs that print a page or scan a sheet: their date is that of the copy, not of the report. */
const COPIER =
  /skia|chrom(?:e|ium)|mozilla|firefox|safari|quartz|wkhtml|print to pdf|cutepdf|pdfcreator|scan|ghostscript|ilovepdf|smallpdf/i;
/** The first year in which documents of these formats could be made. */
const FIRST_YEAR = '1990';

/**
 * Title, author and date out of a document's properties, each only where it can be what it is called: programs fill
 * them with file names, accounts and the day of printing. A date is never more than assumed.
 */
export function fileDetails({ title, author, made, program }: FileProperties): Details {
  return known({
    title: plausibleTitle(title),
    author: plausibleAuthor(author),
    published: COPIER.test(program ?? '') ? undefined : plausibleDate(made),
    publisher: undefined,
    url: undefined,
  });
}

function plausibleTitle(raw: string | undefined): string | undefined {
  const title = foldSpace((raw ?? '').slice(0, LONGEST_TITLE + 1));
  if (title.length > LONGEST_TITLE || NO_TITLE.test(title) || !/\p{L}{2}/u.test(title)) return undefined;
  // One word of small letters, digits or underscores is a file's name or a key.
  return /^[\p{Ll}\d_.-]+$/u.test(title) ? undefined : title;
}

function plausibleAuthor(raw: string | undefined): string | undefined {
  const author = foldSpace((raw ?? '').slice(0, LONGEST_AUTHOR + 1));
  if (author === '' || author.length > LONGEST_AUTHOR || NO_AUTHOR.test(author)) return undefined;
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(author);
  return spaceless || /^\p{Lu}.*\s\p{L}/u.test(author) ? author : undefined;
}

function plausibleDate(raw: string | undefined): string | undefined {
  const date = isoDate(trimBlank(raw ?? '').slice(0, 10));
  return date !== null && date >= FIRST_YEAR ? date : undefined;
}
