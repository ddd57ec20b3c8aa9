import fc from 'fast-check';

import type { Answer, Excerpt } from '../../src/answers/answer.js';
import { compose } from '../../src/discord/render/compose.js';
import type { View } from '../../src/discord/view.js';
import { everyComponent } from '../../src/loopback/index.js';
import type { Json } from '../../src/loopback/index.js';
import type { FormReply, Reply } from '../../src/reply.js';
import { citation } from '../../src/reports/report.js';
import type { Report } from '../../src/reports/report.js';
import { hostileText } from './hostile.js';

export function body(reply: Exclude<Reply, FormReply>, view: View | undefined, sharedBy?: string): Json {
  const container = compose({ reply, view, sharedBy, shareable: true });
  return JSON.parse(
    JSON.stringify({ flags: 32768, allowed_mentions: { parse: [] }, components: [container] }),
  ) as Json;
}

export function texts(message: Json): readonly string[] {
  const components = message['components'] as readonly Json[];
  return [...everyComponent(components)].flatMap((it) =>
    typeof it['content'] === 'string' ? [it['content']] : [],
  );
}

export function hostileReports(): fc.Arbitrary<readonly Report[]> {
  const report = fc.record(
    {
      title: hostileText(),
      publisher: hostileText(),
      author: hostileText(),
      note: hostileText(),
      url: fc.oneof(fc.webUrl(), hostileText(), fc.constant('https://example.org/(a)[b]@everyone')),
      published: fc.constantFrom('2024-03-25', '2024-03', '2024'),
      texts: fc.array(
        hostileText().filter((text) => text.trim() !== ''),
        { minLength: 1, maxLength: 6 },
      ),
      version: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['title', 'texts', 'version'] },
  );
  return fc.array(report, { minLength: 1, maxLength: 4 }).map((all) =>
    all.map(({ texts: paragraphs, ...rest }, index): Report => {
      return {
        ...rest,
        id: `r${index}`,
        number: index + 1,
        language: 'en',
        leftOut: [],
        paragraphs: paragraphs.map((text, at) => ({
          n: at + 1,
          text,
          ...(at % 2 === 0 ? { heading: text } : {}),
        })),
      };
    }),
  );
}

export interface Slice {
  readonly at: number;
  readonly from: number;
  readonly size: number;
  readonly mark: readonly [number, number];
  readonly cut: Excerpt['cut'];
}

export const slices: fc.Arbitrary<readonly Slice[]> = fc.array(
  fc.record({
    at: fc.nat(30),
    from: fc.nat(2000),
    size: fc.nat(4000),
    mark: fc.tuple(fc.nat(300), fc.nat(60)),
    cut: fc.constantFrom<Excerpt['cut']>(null, 'start', 'end', 'both'),
  }),
  { minLength: 1, maxLength: 12 },
);

export function excerpts(all: readonly Report[], wanted: readonly Slice[]): readonly Excerpt[] {
  const places = all.flatMap((report) => report.paragraphs.map((paragraph) => ({ report, paragraph })));
  return wanted.flatMap(({ at, from, size, mark, cut }) => {
    const place = places[at % places.length];
    if (place === undefined) return [];
    const { report, paragraph } = place;
    const start = from % paragraph.text.length;
    const end = Math.min(paragraph.text.length, start + 1 + size);
    return {
      citation: citation(report, paragraph.n),
      report,
      paragraph: paragraph.n,
      start,
      end,
      text: paragraph.text.slice(start, end),
      cut,
      highlights: [
        { start: start + mark[0], end: start + mark[0] + mark[1] },
        { start: start + mark[0] + 5, end: start + mark[0] + 9 },
      ],
      score: 0.5,
      alsoIn: all.map((other) => citation(other, 1)),
    };
  });
}

export function answerOf(found: readonly Excerpt[], question: string, verdict: Answer['verdict']): Answer {
  return {
    question,
    kind: 'who',
    verdict,
    missing: [question, 'married'],
    reports: 4,
    origins: 2,
    repaired: { [question]: 'word' },
    values: found.map((excerpt, index) => ({ text: excerpt.text, excerpts: [index] })),
    excerpts: found,
  };
}
