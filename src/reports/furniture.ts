import { MENU_WORDS } from './menu-words.js';
import { LIKELY, SURE, type Family } from './furniture-lines.js';

/** `sure` lines go wherever they stand, the others only in the margins of a page. */
export interface Furniture {
  readonly sure: boolean;
  readonly family: Family;
}

/** UTF-16 units of the longest line that is looked at. Consent notices run to about 400. */
const LONGEST = 500;
/** Words of the longest caption that ends with its photographer in brackets. */
const CAPTION_WORDS = 60;

const CREDIT_AT_END =
  /[([](?:(?:photo|image|picture|credit)(?:graph)?s?(?: ?:| by| credit| courtesy|\/)[^()[\]]{0,80}|[^()[\]]{0,60}(?:ap photo|getty images|\/ ?(?:reuters|afp|ap|epa|getty|pool))[^()[\]]{0,60}|(?:reuters|afp|ap|epa) ?\/[^()[\]]{1,60})[)\]]\.?$/i;
/** "Photo by …" without a full stop; with one it may be a sentence about photographs. */
const CREDIT_LINE =
  /^[([]?(?:photo|photograph|image|picture|illustration|graphic|cover)s? (?:by|courtesy(?: of)?|credit) [^.]{1,120}$/i;
/** The archive mark of the Associated Press, in capitals. */
const FILE_CAPTION = /^FILE ?[-–—] ?\S/;
/** A caption run together with its photographer: "… at the opening. Image: Jane Roe." */
const CREDIT_LAST = /(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture)s?: (?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\.?$/u;
const PICTURED = /^(?:file|stock|handout|archive) (?:photo|image|picture|photograph)s? of [^.]{1,100}$/i;

/** A label and what it leads to: "Also read: …". Not where it ends as a sentence: "Listen: I was there." is speech. */
const LEADS_ELSEWHERE =
  /^[^\p{L}]*(?:also read|read (?:also|more|next|this|too|here)|related(?: (?:story|article|news|post|video|reading))?|more(?: on this)?|see also|don['’]t miss|recommended|must[- ]read|watch(?: also| now| live)?|listen|in pictures|photos|explained|in case you missed it|trending|click here|for more|further reading)\s*[:|»›>→]\s*\S/iu;

/** What a whole line is when its words say that it is the page's own, else null. Case and ornament do not count. */
export function furnitureOf(text: string): Furniture | null {
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, LONGEST))) return text.length > LONGEST ? null : sure('page');
  if (text.length > LONGEST) return null;
  if (isCredit(text)) return sure('credit');
  if (/^["“”'‘«]/.test(text)) return null;
  if (LEADS_ELSEWHERE.test(text) && !/[.!]["”')]*$/.test(text)) return sure('related');
  const line = plainForm(text);
  const known = SURE.find(([, pattern]) => pattern.test(line));
  if (known) return sure(known[0]);
  if (MENU_WORDS.has(line) || isMenu(text)) return { sure: false, family: 'nav' };
  const likely = LIKELY.find(([, pattern]) => pattern.test(line));
  return likely ? { sure: false, family: likely[0] } : null;
}

function sure(family: Family): Furniture {
  return { sure: true, family };
}

function isCredit(text: string): boolean {
  if (CREDIT_LINE.test(text) || FILE_CAPTION.test(text) || PICTURED.test(text)) return true;
  return (CREDIT_AT_END.test(text) || CREDIT_LAST.test(text)) && text.split(/\s+/).length <= CAPTION_WORDS;
}

/** Lower case, straight quotes, single spaces, and no bullets, arrows or closing marks around it. */
export function plainForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}#©(["']+/u, '')
    .replace(/[\s.:!?…»›>→▶|,;*_–—-]+$/u, '');
}

/** Short capitalised words set apart by bars, arrows or wide gaps: a menu, a ticker, a trail of crumbs. Figures make it a table. */
export function isMenu(text: string): boolean {
  const parts = text.split(/\s*[|·•»›>]\s*|\s{2,}|\t/).filter((part) => part !== '');
  const gaps = parts.length > 1 && !/[|·•»›>]/.test(text);
  if (parts.length < (gaps ? 2 : 3) || /[.!?]\s*$/.test(text)) return false;
  return parts.every((part) => part.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(part) && !/\d/.test(part));
}
