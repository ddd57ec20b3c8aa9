import type { Report } from '../reports/report.js';

/** What a person is shown of a report before it counts. */
export interface Preview {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 primary tag; `und` where it could not be told. */
  readonly language: string;
  readonly paragraphs: number;
  /** UTF-16 units of all paragraphs. */
  readonly length: number;
  /** The openings of the first paragraphs; `cut` where the paragraph goes on. */
  readonly opening: readonly { readonly text: string; readonly cut: boolean }[];
  /** The first of the lines left out as page furniture, and how many there are in all. */
  readonly leftOut: readonly string[];
  readonly leftOutCount: number;
}

const OPENING_PARAGRAPHS = 3;
const OPENING_LENGTH = 280;
const LEFT_OUT = 8;
const LEFT_OUT_LENGTH = 120;

/** A report's details, the openings of its first three paragraphs, and what was left out of it. */
export function previewOf(report: Report): Preview {
  const { title, publisher, author, published, url, language, paragraphs, leftOut } = report;
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    language,
    paragraphs: paragraphs.length,
    length: paragraphs.reduce((sum, { text }) => sum + text.length, 0),
    opening: paragraphs.slice(0, OPENING_PARAGRAPHS).map(({ text }) => opening(text, OPENING_LENGTH)),
    leftOut: leftOut.slice(0, LEFT_OUT).map((line) => opening(line, LEFT_OUT_LENGTH).text),
    leftOutCount: leftOut.length,
  };
}

/** As much of a text as fits, cut at a blank where there is one; surrogate pairs stay whole. */
function opening(text: string, most: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= most) return { text, cut: false };
  const head = text.slice(0, most);
  const blank = head.lastIndexOf(' ');
  const whole = /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
  return { text: blank > most / 2 ? head.slice(0, blank) : whole, cut: true };
}
