import type { Report } from '../../src/reports/report.js';

function report(number: number, published: string, ...paragraphs: readonly string[]): Report {
  return {
    id: `ferry-${number}`,
    number,
    version: 1,
    title: `Report ${number}`,
    published,
    language: 'en',
    leftOut: [],
    paragraphs: paragraphs.map((text, at) => ({ n: at + 1, text })),
  };
}

/** An invented accident at sea and the quarrel over crews that follows it: six short reports, no wire text among them. */
export const FERRY: readonly Report[] = [
  report(
    1,
    '2019-11-05',
    'The ferry Aldis sank off Cape Tern in the night. The Tern Coast Guard brought twelve passengers of the ferry ashore but said the others had drowned.',
    'Aldis Ferry Company has taken night crossings out of its winter timetable in answer to a long run of safety inspections since 2016.',
  ),
  report(
    2,
    '2019-11-06',
    'Twelve passengers of the ferry Aldis were brought ashore at Cape Tern. The fate of the remaining 19 passengers is still unknown.',
    'Aldis Ferry Company said it would not enter any talks with the Seamen’s Union before the winter.',
  ),
  report(
    3,
    '2019-11-08',
    'When twelve passengers of the ferry Aldis had been brought ashore at Cape Tern, the Seamen’s Union asked for a longer search. It believes that some are still alive.',
    'Inspectors of the Tern Harbour Authority found nothing wrong with the life rafts.',
  ),
  report(
    4,
    '2019-11-11',
    'The Tern Harbour Authority declared its lack of interest in a meeting with the Seamen’s Union and rejected further talks.',
    'Passengers complain of the winter timetable of Aldis Ferry Company, which has been without most of its night crossings since 2016, for reasons of safety.',
  ),
  report(
    5,
    '2019-11-12',
    'Season 3 of the talks between Aldis Ferry Company and the Seamen’s Union opened in the town hall of Tern.',
    'The Seamen’s Union refused an offer of Aldis Ferry Company on Sunday pay.',
  ),
  report(
    6,
    '2019-11-20',
    'Season 4 of the talks between Aldis Ferry Company and the Seamen’s Union opened in the town hall of Tern.',
    'The Tern Coast Guard has four boats.',
  ),
];
