import { arrange } from './arrange.js';
import { known, type Details } from './details.js';
import { draftOf, type Draft } from './draft.js';
import { languageOf } from './language.js';
import { LIMITS } from './limits.js';
import { objection, type Outcome, type Refusal } from './refusal.js';
import type { Paragraph, Report } from './report.js';
import { openingTitle } from './title.js';

/** What a person says of a report. It wins over what the file says of itself. */
export interface Given extends Details {
  /** Where left out: the id in the front matter, else the file's name without its ending. */
  readonly id?: string;
  /** From 1, which it is where left out. */
  readonly number?: number;
  /** From 1, which it is where left out. */
  readonly version?: number;
}

export type ReadReport =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Makes a report of one file's bytes, whatever their format, but for those that hold several reports. What cannot be read comes back
 * as a refusal in words; it does not reject, and nothing in the file is run, fetched or followed.
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  given: Given = {},
): Promise<ReadReport> {
  const drafted = await draftOf(bytes, fileName);
  const made = drafted.ok
    ? finish(drafted.draft, { id: drafted.draft.id ?? stemOf(fileName), ...given })
    : drafted;
  return made.ok ? made : { ok: false, refusal: { file: fileName, ...made.objection } };
}

/** A file's name without folders and ending. */
export function stemOf(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return name.replace(/(?!^)\.[^.]*$/, '');
}

const TOO_MANY = objection(
  `It has more than ${LIMITS.paragraphs.toLocaleString('en')} paragraphs.`,
  'Divide it into several reports.',
);

const NO_WORDS = objection(
  'There is not one word in it.',
  'Check that the file was saved whole, with its text.',
);

type Identified = Given & { readonly id: string };

/** A draft's blocks arranged and its details completed by `given`. */
export function finish(draft: Draft, given: Identified): Outcome<{ readonly report: Report }> {
  if (draft.blocks.length > LIMITS.paragraphs) return TOO_MANY;
  const arranged = arrange(draft.blocks, { own: draft.details.title, given: given.title });
  const { paragraphs, leftOut, title, author, published } = arranged;
  if (paragraphs.length === 0) {
    return objection(
      'There is no text in it but menus, notices and the like.',
      'Save the text of the report itself.',
    );
  }
  const found = known({ title, author, published, publisher: undefined, url: undefined });
  const said = { ...found, ...draft.details, ...(title !== undefined && { title }) };
  const assumed = said.published === undefined && draft.fallback?.published !== undefined;
  const details = { ...draft.fallback, ...said };
  return compose(
    paragraphs,
    leftOut,
    { ...draft, details, ...(assumed && { publishedAssumed: true as const }) },
    given,
  );
}

/** A report of paragraphs that are taken as they are. */
export function compose(
  paragraphs: readonly Paragraph[],
  leftOut: readonly string[],
  draft: Omit<Draft, 'blocks'>,
  given: Identified,
): Outcome<{ readonly report: Report }> {
  if (paragraphs.length > LIMITS.paragraphs) return TOO_MANY;
  if (!paragraphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return NO_WORDS;
  const long = paragraphs.find(({ text }) => text.length > LIMITS.paragraph);
  if (long) {
    const most = LIMITS.paragraph.toLocaleString('en');
    return objection(
      `Its paragraph ${long.n} is longer than ${most} characters.`,
      'Part it into paragraphs with blank lines.',
    );
  }
  const { id, number = 1, version = 1, ...byHand } = given;
  const details: Details = { ...draft.details, ...byHand };
  const assumed = draft.publishedAssumed && byHand.published === undefined;
  const opening = paragraphs[0]?.text ?? '';
  const report: Report = {
    ...details,
    id,
    number,
    version,
    title: details.title ?? openingTitle(opening),
    language: draft.language ?? languageOf(sampleOf(paragraphs)),
    paragraphs,
    leftOut,
    ...(assumed && { publishedAssumed: true }),
    ...(draft.note !== undefined && { note: draft.note }),
  };
  return { ok: true, report };
}

/** Enough of the text to tell its language by. */
function sampleOf(paragraphs: readonly Paragraph[]): string {
  let sample = '';
  for (const { text } of paragraphs) {
    if (sample.length > 1500) break;
    sample += `${text.slice(0, 1500)} `;
  }
  return sample;
}
