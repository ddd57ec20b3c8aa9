import type { Steps } from '../steps.js';
import type { NameMention } from './names.js';
import { type Quotation, quotationSteps } from './quotations.js';
import { type Reading, readingOf } from './reading.js';
import { reportedIn } from './reported.js';
import { speakerSteps } from './speakers.js';

/** What people say in one paragraph: in quotation marks, and in the report's own words. */
export interface Speech {
  readonly quoted: readonly Quotation[];
  readonly reported: readonly Quotation[];
}

/** What `findQuotations` and `findReported` find in one report's paragraphs, read once for both; a paragraph a step. */
export function* speechSteps(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
): Steps<readonly Speech[]> {
  const readings: Reading[] = [];
  for (const [at, text] of paragraphs.entries()) {
    readings.push(readingOf(text, names[at] ?? []));
    yield;
  }
  const speakers = yield* speakerSteps(readings);
  const quoted = yield* quotationSteps(speakers);
  const found: Speech[] = [];
  for (const [at, reading] of readings.entries()) {
    found.push({ quoted: quoted[at] ?? [], reported: reportedIn(speakers, reading, at) });
    yield;
  }
  return found;
}
