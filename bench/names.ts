import path from 'node:path';
import { findNames, type NameMention } from '../src/text/names.js';
import { ADDRESSES, OFFICES, TITLE_WORDS, TRADES } from '../src/text/offices.js';
import { findQuotations } from '../src/text/quotations.js';
import type { Span } from '../src/text/span.js';
import { occurrences, readGum, readJsonLines, readStoryNames, type StoryNames } from './name-gold.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';

type Figures = Record<string, number>;
type Log = (line: string) => void;

/**
 * People in news by exact span, their mentions and the speakers of quotations in the five reports, and how many answers
 * to "who" are found as exactly one person. `--errors` prints what is missed or too many.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const shared = process.env['FOOTNOTE_SHARED'] ?? sharedFolder(argv);
  const log: Log = argv.includes('--errors') ? (line) => process.stdout.write(`${line}\n`) : () => undefined;
  const story = readStoryNames(shared);
  const figures = {
    news: newsFigures(shared, log),
    story: { ...storyFigures(story, log), ...speakerFigures(story, log) },
    wiki: answerFigures(shared, 'wiki', log),
    web: answerFigures(shared, 'web', log),
  };
  if (!argv.includes('--json')) printTable('Names and speakers, per cent', figures);
  return Promise.resolve(figures);
}

function share(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 10;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
}

function newsFigures(shared: string, log: Log): Figures {
  let found = 0;
  let right = 0;
  let gold = 0;
  for (const { id, paragraphs, people } of readGum(shared)) {
    const names = findNames(paragraphs);
    for (const [at, text] of paragraphs.entries()) {
      const here = (names[at] ?? []).filter(({ type }) => type === 'person');
      const marked = people[at] ?? [];
      const hits = here.filter((mention) => marked.some((span) => isSame(span, mention)));
      found += here.length;
      right += hits.length;
      gold += marked.length;
      for (const wrong of here) if (!hits.includes(wrong)) log(`${id} too many: ${around(text, wrong)}`);
      for (const span of marked)
        if (!here.some((one) => isSame(span, one))) log(`${id} missed: ${around(text, span)}`);
    }
  }
  return { people: gold, precision: share(right, found), recall: share(right, gold) };
}

/** Mentions of the story's people by their listed forms, and how many carry the right person's name as id. */
function storyFigures({ reports, people }: StoryNames, log: Log): Figures {
  let all = 0;
  let right = 0;
  const forms = Object.values(people).flat();
  for (const [report, paragraphs] of reports) {
    const names = findNames(paragraphs);
    for (const [at, text] of paragraphs.entries()) {
      for (const span of occurrences(text, forms, [])) {
        const mention = names[at]?.find((name) => isSame(name, span));
        all += 1;
        if (mention?.type === 'person' && isOf(mention, text.slice(span.start, span.end), people)) right += 1;
        else log(`${report} wrong (${mention?.id ?? 'none'}): ${around(text, span)}`);
      }
    }
  }
  return { people: all, 'right person': share(right, all) };
}

function isOf(mention: NameMention, form: string, people: StoryNames['people']): boolean {
  return people[mention.id]?.includes(form) === true;
}

function speakerFigures({ reports, quotations }: StoryNames, log: Log): Figures {
  let right = 0;
  let wrong = 0;
  for (const { report, paragraph, starts, speakers } of quotations) {
    const paragraphs = reports.get(report) ?? [];
    const found = findQuotations(paragraphs, findNames(paragraphs));
    const at = paragraphs.findIndex((text) => text.startsWith(paragraph));
    const quotation = found[at]?.find(({ start }) => paragraphs[at]?.startsWith(starts, start) === true);
    if (quotation?.speaker === undefined || quotation.speaker === null)
      log(`${report} no speaker: ${starts}`);
    else if (speakers.includes(quotation.speaker)) right += 1;
    else {
      wrong += 1;
      log(`${report} wrong speaker (${quotation.speaker}): ${starts}`);
    }
  }
  return { quotations: quotations.length, 'right speaker': right, 'wrong speaker': wrong };
}

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly answers: readonly string[];
  readonly gold: readonly { readonly report: string; readonly paragraph: number }[];
}

interface ReportLine {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** Of the answers to "who" that read like a name, how many are found in their paragraph as exactly one person. */
function answerFigures(shared: string, set: string, log: Log): Figures {
  const folder = path.join(shared, 'questions');
  const lines = readJsonLines(path.join(folder, `${set}.reports.jsonl`)) as readonly ReportLine[];
  const reports = new Map(lines.map(({ id, paragraphs }) => [id, paragraphs]));
  let all = 0;
  let right = 0;
  for (const { id, kind, answers, gold } of readJsonLines(
    path.join(folder, `${set}.questions.jsonl`),
  ) as readonly Question[]) {
    const answer = answers.find(isPersonLike);
    const place = gold[0];
    const text = place === undefined ? undefined : reports.get(place.report)?.[place.paragraph - 1];
    if (kind !== 'who' || answer === undefined || text === undefined) continue;
    const spans = occurrences(text, [answer], []);
    if (spans.length === 0) continue;
    all += 1;
    const names = (findNames([text])[0] ?? []).filter(({ type }) => type === 'person');
    if (spans.some((span) => names.some((name) => endsAnswer(name, span, text)))) right += 1;
    else log(`${id} missed: ${spans.map((span) => around(text, span)).join(' / ')}`);
  }
  return { answers: all, found: share(right, all) };
}

/** Whether the mention is the answer, or the answer without the titles before the name. */
function endsAnswer(name: Span, answer: Span, text: string): boolean {
  if (name.end !== answer.end || name.start < answer.start) return false;
  const titles =
    text
      .slice(answer.start, name.start)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return titles.every((word) => [ADDRESSES, OFFICES, TRADES, TITLE_WORDS].some((list) => list.has(word)));
}

const BODIES =
  /(?:Party|Company|University|Army|Empire|Church|Council|Association|Corporation|Group|Senate|Congress|Court|Union|British|French|Roman|States|Kingdom|Committee|Nations|Republic|Foundation|Team|Institute|Office|Department|House|s)$/;

/** Capitalised words and name particles of which the last tells no body: the answers that are most likely people. */
function isPersonLike(answer: string): boolean {
  const isName = /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al-\p{Lu}\p{L}+|bin|ibn|la|of)$/u;
  return answer.split(' ').every((word) => isName.test(word)) && !BODIES.test(answer);
}
