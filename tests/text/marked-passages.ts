import { PASSAGES } from './news-passages.js';
import { QUOTED_PASSAGES } from './quotation-passages.js';
import type { NameType } from '../../src/text/names.js';
import type { Span } from '../../src/text/span.js';

/** A name marked in a passage; the id where the passage gives one. */
export interface MarkedName extends Span {
  readonly type: NameType;
  readonly form: string;
  readonly id?: string;
}

/** A quotation marked in a passage. */
export interface MarkedQuote extends Span {
  readonly speaker: string | null;
}

export interface Marked<T> {
  readonly paragraphs: readonly string[];
  readonly marks: readonly (readonly T[])[];
}

/** The passages with their names. */
export function markedNames(): readonly Marked<MarkedName>[] {
  return PASSAGES.map((passage) =>
    unmark(
      passage,
      /\[([^\]|]+)(?:\|([^\]]+))?\]|<([^>]+)>|\{([^}]+)\}/g,
      ([, person, id, place, body], start) => {
        const form = person ?? place ?? body ?? '';
        const type = person !== undefined ? 'person' : place !== undefined ? 'place' : 'organisation';
        return {
          form,
          mark: { start, end: start + form.length, type, form, ...(id === undefined ? {} : { id }) },
        };
      },
    ),
  );
}

/** The passages with their quotations. */
export function markedQuotes(): readonly Marked<MarkedQuote>[] {
  return QUOTED_PASSAGES.map((passage) =>
    unmark(passage, /\{([^:}]+): ([^}]+)\}/g, ([, speaker = '', form = ''], start) => ({
      form,
      mark: { start, end: start + form.length, speaker: speaker === '-' ? null : speaker },
    })),
  );
}

type Read<T> = (match: RegExpMatchArray, start: number) => { readonly form: string; readonly mark: T };

function unmark<T>(passage: string, marked: RegExp, read: Read<T>): Marked<T> {
  const paragraphs: string[] = [];
  const marks: T[][] = [];
  for (const block of passage.split('\n\n')) {
    let text = '';
    let last = 0;
    const here: T[] = [];
    for (const match of block.matchAll(marked)) {
      text += block.slice(last, match.index);
      const { form, mark } = read(match, text.length);
      here.push(mark);
      text += form;
      last = match.index + match[0].length;
    }
    paragraphs.push(text + block.slice(last));
    marks.push(here);
  }
  return { paragraphs, marks };
}
