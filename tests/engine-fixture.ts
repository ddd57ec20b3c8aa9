import type { Answer, Excerpt } from '../src/answers/answer.js';
import type { AskOptions, Engine } from '../src/answers/engine.js';
import { citation, type Report } from '../src/reports/report.js';
import { originSteps } from '../src/story/origins.js';
import { Survey } from '../src/story/survey.js';

/** Two reports of an invented harbour: small enough to know by heart. */
const gazette: Report = {
  id: 'gazette',
  number: 1,
  version: 1,
  title: 'A harbour reopens',
  publisher: 'Coast Gazette',
  published: '2024-03-25',
  url: 'https://example.org/harbour',
  language: 'en',
  paragraphs: [
    {
      n: 1,
      text: 'The harbour of Marrow reopened on 3 May 2021. Ada Marlow, who leads the port, cut the ribbon.',
    },
    { n: 2, text: 'Some 80 boats were waiting.', heading: 'The queue' },
    { n: 3, text: 'Nobody said why it had closed.', heading: 'The queue' },
  ],
  leftOut: ['Share this'],
};

const courier: Report = {
  id: 'courier',
  number: 2,
  version: 2,
  title: 'Boats return to Marrow',
  language: 'en',
  paragraphs: [{ n: 1, text: 'Ada Marlow counted 90 boats.' }],
  leftOut: [],
};

export const reports: readonly Report[] = [gazette, courier];

export function excerptOf(report: Report, n: number, text: string, more: Partial<Excerpt> = {}): Excerpt {
  const paragraph = report.paragraphs.find((one) => one.n === n);
  const start = paragraph?.text.indexOf(text) ?? -1;
  if (start < 0) throw new Error(`${citation(report, n)} does not hold: ${text}`);
  return {
    citation: citation(report, n),
    report,
    paragraph: n,
    start,
    end: start + text.length,
    text,
    cut: null,
    highlights: [],
    score: 0.9,
    alsoIn: [],
    ...more,
  };
}

/** Answers every question with the sentences that hold one of its longer words; enough for whoever calls an engine. */
function ask(question: string, { kind = 'ask', limit = 5, within = () => true }: AskOptions = {}): Answer {
  const wanted = question.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const excerpts = reports.filter(within).flatMap((report) =>
    report.paragraphs.flatMap(({ n, text }) =>
      (text.match(/[^.]+\./g) ?? [])
        .map((sentence) => sentence.trim())
        .filter((sentence) => wanted.some((word) => sentence.toLowerCase().includes(word)))
        .map((sentence) => excerptOf(report, n, sentence)),
    ),
  );
  const found = excerpts.slice(0, limit);
  const all = reports.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.toLowerCase())).join(' ');
  return {
    question,
    kind: kind === 'ask' ? 'what' : kind,
    verdict: found.length > 0 ? 'answered' : 'nothing',
    missing: wanted.filter((word) => !all.includes(word)),
    reports: new Set(found.map(({ report }) => report)).size,
    origins: new Set(found.map(({ report }) => report)).size,
    repaired: {},
    values: [],
    excerpts: found,
  };
}

export const engine: Engine = {
  title: 'The harbour of Marrow',
  reports,
  origins: [1, 2],
  survey: new Survey(reports, () => originSteps(reports)),
  ask,
  rarity: () => 1,
  leads: (typed, limit) =>
    [
      { text: 'Ada Marlow', type: 'person' as const, where: 'R1, R2' },
      { text: 'Marrow', type: 'place' as const, where: 'R1, R2' },
      { text: 'Some 80 boats were waiting.', type: 'paragraph' as const, where: 'R1.2' },
    ]
      .filter(({ text }) => text.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, limit),
};
