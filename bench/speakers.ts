import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/root.js';
import { findNames } from '../src/text/names.js';
import { findQuotations, type Quotation } from '../src/text/quotations.js';
import { readJsonLines } from './name-gold.js';

interface Marked {
  readonly report: string;
  readonly starts: string;
  /** Which of those that begin so, from 0. */
  readonly nth?: number;
  readonly speakers: readonly string[];
}

interface Found extends Quotation {
  readonly text: string;
}

/** Speakers of direct quotations in news that no rule was made on, as marked by hand. */
export function measureSpeakersElsewhere(shared: string): Readonly<Record<string, number>> {
  const gold = JSON.parse(readFileSync(join(packageRoot(), 'bench', 'gum-speakers.json'), 'utf8')) as {
    readonly quotations: readonly Marked[];
  };
  const articles = readJsonLines(join(shared, 'questions', 'text', 'sentences-gum-news.jsonl')) as readonly {
    readonly id: string;
    readonly text: string;
  }[];
  const found = new Map(articles.map(({ id, text }) => [id, quotationsIn(text)]));
  const spoken = gold.quotations.map((marked) => judge(marked, found.get(marked.report) ?? []));
  const share = (what: string): number =>
    Math.round((1000 * spoken.filter((one) => one === what).length) / spoken.length) / 10;
  return {
    quotations: spoken.length,
    'right, %': share('right'),
    'unclear, %': share('unclear'),
    'wrong, %': share('wrong'),
    'missing, %': share('missing'),
  };
}

function quotationsIn(text: string): readonly Found[] {
  const paragraphs = text.split(/\n+/).filter(Boolean);
  return findQuotations(paragraphs, findNames(paragraphs)).flatMap((all, at) =>
    all.map((one) => ({ ...one, text: paragraphs[at]?.slice(one.start, one.end).trim() ?? '' })),
  );
}

function judge({ starts, nth = 0, speakers }: Marked, found: readonly Found[]): string {
  const quotation = found.filter(({ text }) => text.startsWith(starts))[nth];
  if (quotation === undefined) return 'missing';
  if (quotation.speaker === null) return 'unclear';
  const said = quotation.speaker.toLowerCase();
  return speakers.some((one) => one.toLowerCase() === said) ? 'right' : 'wrong';
}
