import * as z from 'zod';
import { detailFields, problems } from '../reports/detail-fields.js';
import { known, type Details } from '../reports/details.js';
import type { Report } from '../reports/report.js';
import { refuse } from './changing.js';
import type { Edit } from './reports.js';

/** What a person may change of a report. */
export type ReportDetails = Pick<
  Report,
  'title' | 'publisher' | 'author' | 'published' | 'url' | 'publishedAssumed'
>;

const EditFields = z.strictObject(detailFields).partial();

/** Details with an edit laid over them. Refuses what is no date, no address or no title. */
export function editedDetails(before: ReportDetails, edit: Edit): ReportDetails {
  const read = EditFields.safeParse(edit);
  if (!read.success)
    return refuse(`It cannot be so: ${problems(read.error)}.`, 'Correct it and send it again.');
  const { data } = read;
  const now = (key: keyof Details): string | undefined => (key in edit ? data[key] : before[key]);
  const title = now('title');
  if (title === undefined) return refuse('A report needs a title.', 'Give it one.');
  const [publisher, author, published, url] = [now('publisher'), now('author'), now('published'), now('url')];
  // Whoever gives a date knows it.
  const assumed = before.publishedAssumed && !('published' in edit);
  return {
    ...known({ title: undefined, publisher, author, published, url }),
    title,
    ...(assumed && { publishedAssumed: true }),
  };
}
