import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answer, Excerpt } from '../../src/answers/answer.js';
import { quotedText } from '../../src/discord/quotation.js';
import { readSaid, SAID_ID } from '../../src/discord/render/check.js';
import type { View } from '../../src/discord/view.js';
import { checkMessage, everyComponent, isObject, pingsOf } from '../../src/loopback/index.js';
import type { Json } from '../../src/loopback/index.js';
import type { FormReply, Reply } from '../../src/reply.js';
import { citation } from '../../src/reports/report.js';
import type { Report } from '../../src/reports/report.js';
import { answerOf, body, excerpts, hostileReports, slices, texts } from './hostile-reply.js';
import { hostileText } from './hostile.js';

function expectTaken(message: Json): void {
  expect(JSON.stringify(checkMessage(message, { path: [] })?.body)).toBeUndefined();
  expect(
    texts(message)
      .join('\n')
      .replace(/<@123456789012345678>/, ''),
  ).not.toMatch(/<(@|#|\/|t:|:|a:)|@(everyone|here)/i);
  expect(pingsOf(message)).toEqual([]);
}

/** Runs of `draw` per property; each draws several hostile messages. */
const RUNS = { numRuns: 60, seed: 20240325 };

describe('every reply, whatever the reports contain', () => {
  it('answers fit a message, ring nobody, and quote exactly', () => {
    fc.assert(
      fc.property(
        hostileReports(),
        slices,
        hostileText(),
        fc.nat(4),
        fc.boolean(),
        (all, wanted, question, page, shared) => {
          const found = excerpts(all, wanted);
          const asked = question.slice(0, 300);
          for (const verdict of ['answered', 'closest'] as const) {
            const reply: Reply = { kind: 'answer', command: 'ask', answer: answerOf(found, asked, verdict) };
            const view: View = {
              kind: 'answer',
              command: 'ask',
              page,
              narrowed: { report: 3, after: '2024-01-01', before: '2024-02-02' },
            };
            const message = body(reply, view, shared ? '123456789012345678' : undefined);
            expectTaken(message);
            const quoted = texts(message)
              .filter((content) => content.startsWith('> '))
              .map(quotedText);
            expect(quoted.length).toBeGreaterThan(0);
            expect(quoted.length).toBeLessThanOrEqual(5);
            for (const slice of quoted) {
              expect(slice).not.toBe('');
              expect(found.some((excerpt) => excerpt.text.includes(slice))).toBe(true);
            }
          }
        },
      ),
      RUNS,
    );
  });

  it('shows each excerpt once over the pages, whole where a page can hold it', () => {
    fc.assert(
      fc.property(hostileReports(), slices, (all, wanted) => {
        const found = excerpts(all, wanted);
        const reply: Reply = {
          kind: 'answer',
          command: 'who',
          answer: answerOf(found, 'who is it', 'answered'),
        };
        const pages = found.map((_, page) => body(reply, { kind: 'answer', command: 'who', page }));
        const quoted: string[] = [];
        for (const page of pages) {
          const own = texts(page);
          const last = own.at(-1) ?? '';
          if (/Page/.test(last) && !last.includes(`Page ${pages.indexOf(page) + 1} of`)) break;
          quoted.push(...own.filter((content) => content.startsWith('> ')).map(quotedText));
          if (!/Page/.test(last)) break;
        }
        expect(quoted).toHaveLength(found.length);
        found.forEach((excerpt, nth) => {
          const slice = quoted[nth] ?? '';
          expect(excerpt.text).toContain(slice);
          if (excerpt.text.length < 200) expect(slice).toBe(excerpt.text);
        });
      }),
      RUNS,
    );
  });

  it('reports, passages and what is checked fit a message', () => {
    fc.assert(
      fc.property(hostileReports(), slices, hostileText(), fc.nat(5), (all, wanted, said, page) => {
        const [report] = all;
        const paragraph = report?.paragraphs[0];
        if (report === undefined || paragraph === undefined) return;
        const answer = answerOf(excerpts(all, wanted), 'q', 'answered');
        const references = (['APA', 'MLA', 'BibTeX'] as const).map((style) => ({ style, text: said || 'x' }));
        const [, after] = report.paragraphs;
        const replies: readonly [Exclude<Reply, FormReply>, View | undefined][] = [
          [
            { kind: 'reports', story: said, reports: all, origins: all.map(() => 1) },
            { kind: 'command', command: 'reports', page },
          ],
          [
            { kind: 'report', report },
            { kind: 'report', number: 1, version: report.version, page },
          ],
          [
            { kind: 'report', report },
            { kind: 'report', number: 1, version: report.version, page: 0, paragraph: page },
          ],
          [
            {
              kind: 'passage',
              report,
              paragraph,
              before: paragraph,
              ...(after === undefined ? {} : { after }),
              references,
            },
            { kind: 'passage', citation: citation(report, 1), page },
          ],
          [
            {
              kind: 'check',
              statements: ['said', 'differs', 'not in the reports'].map((finding) => ({
                said,
                finding: finding as 'said',
                answer,
              })),
            },
            { kind: 'check', page },
          ],
          [{ kind: 'notice', text: said }, undefined],
          [
            { kind: 'help', commands: [{ usage: said, description: said, example: said }] },
            { kind: 'command', command: 'help', page },
          ],
          [
            { kind: 'about', story: said, version: '1', reports: 1, origins: 1, paragraphs: 1, undated: 1 },
            undefined,
          ],
        ];
        for (const [reply, view] of replies) expectTaken(body(reply, view, '123456789012345678'));
      }),
      RUNS,
    );
  });

  it('what is checked is read back to the letter, or no page can be turned', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { minLength: 1, maxLength: 6 }), (all) => {
        const statements = all.map((said) => ({
          said,
          finding: 'not in the reports' as const,
          answer: answerOf([], 'q', 'nothing'),
        }));
        const message = body({ kind: 'check', statements }, { kind: 'check', page: 0 }, undefined);
        const components = [...everyComponent(message['components'] as readonly Json[])];
        const shown = components.filter(({ id }) => typeof id === 'number' && id >= SAID_ID);
        const back = shown.map(({ content }) => readSaid(String(content)));
        if (JSON.stringify(message).includes('custom_id')) expect(back).toEqual(all);
        else expect(back).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a report read page by page is there to the letter', () => {
    fc.assert(
      fc.property(hostileReports(), ([report]) => {
        if (report === undefined) return;
        const seen = new Map<string, string>();
        for (let page = 0, pages = 1; page < pages; page += 1) {
          const all = texts(
            body({ kind: 'report', report }, { kind: 'report', number: 1, version: report.version, page }),
          );
          pages = Number(/Page \d+ of (\d+)/.exec(all.at(-1) ?? '')?.[1] ?? 1);
          for (const content of all.slice(1)) {
            const match = /^(?:\*\*[^\n]*\n)?-# (R\S+)\n([^]*)$/.exec(content);
            if (match !== null)
              seen.set(match[1] ?? '', (seen.get(match[1] ?? '') ?? '') + quotedText(match[2] ?? ''));
          }
        }
        for (const paragraph of report.paragraphs) {
          // A paragraph's own line that begins like a quotation sign is escaped, so undrawing leaves it.
          expect(seen.get(citation(report, paragraph.n))).toBe(paragraph.text);
        }
      }),
      RUNS,
    );
  });
});

describe('an answer', () => {
  const report: Report = {
    id: 'a',
    number: 3,
    version: 1,
    title: 'A harbour reopens',
    publisher: 'Coast Gazette',
    published: '2024-03-25',
    url: 'https://example.org/harbour',
    language: 'en',
    leftOut: [],
    paragraphs: [{ n: 6, text: 'Ada Marlow, who leads the port, cut the ribbon.' }],
  };
  const [paragraph] = report.paragraphs;
  const excerpt: Excerpt = {
    citation: 'R3.6',
    report,
    paragraph: 6,
    start: 0,
    end: 47,
    text: paragraph?.text ?? '',
    cut: 'end',
    highlights: [{ start: 0, end: 10 }],
    score: 0.9,
    alsoIn: ['R1.2', 'R2.3'],
  };
  const base: Answer = {
    question: 'who leads the port',
    kind: 'who',
    verdict: 'answered',
    missing: [],
    reports: 4,
    origins: 2,
    repaired: {},
    values: [{ text: 'Ada Marlow', excerpts: [0] }],
    excerpts: [excerpt],
  };
  const drawn = (change: Partial<Answer>, narrowed?: { report: number }): readonly string[] => {
    const reply: Reply = {
      kind: 'answer',
      command: 'who',
      answer: { ...base, ...change },
      ...(narrowed && { narrowed }),
    };
    return texts(body(reply, { kind: 'answer', command: 'who', page: 0 }));
  };

  it('says the value first, then quotes and cites', () => {
    expect(drawn({})).toEqual([
      'W\u200bho leads the port\u200b?',
      '**Ada Marlow** · in 4 reports, 2 origins',
      '> **Ada Marlow**, who leads the port, cut the ribbon.\u200b…',
      '-# **R3.6** · [A harbour reopens](https://example.org/harbour) · Coast Gazette · 25 March 2024 · also R1.2, R2.3',
    ]);
  });

  it('shows both where the reports differ', () => {
    const values = [
      { text: '13', excerpts: [0] },
      { text: '17', excerpts: [0] },
    ];
    expect(drawn({ values })[1]).toBe('**13** or **17**: the reports differ · in 4 reports, 2 origins');
  });

  it('says when the reports do not answer, and how a word was read', () => {
    const closest = drawn(
      { verdict: 'closest', missing: ['married'], repaired: { unlikly: 'unlikely' }, values: [] },
      { report: 3 },
    );
    expect(closest[1]).toBe(
      'The reports do not say. No report contains *married*. Closest passages:\n-# Only R3. · Read *unlikly* as *unlikely*.',
    );
    expect(drawn({ verdict: 'nothing', excerpts: [], values: [] })).toEqual([
      'W\u200bho leads the port\u200b?',
      'The reports do not say.',
    ]);
  });

  it('has buttons for each excerpt and for sharing', () => {
    const reply: Reply = {
      kind: 'answer',
      command: 'who',
      answer: { ...base, excerpts: Array.from({ length: 7 }, () => excerpt) },
    };
    const components = body(reply, { kind: 'answer', command: 'who', page: 0 })[
      'components'
    ] as readonly Json[];
    const ids = [...everyComponent(components)].filter(isObject).flatMap((it) => it['custom_id'] ?? []);
    expect(ids).toEqual([
      'f1.open.passage.R3-6.0~0',
      'f1.open.passage.R3-6.0~1',
      'f1.open.passage.R3-6.0~2',
      'f1.open.passage.R3-6.0~3',
      'f1.open.passage.R3-6.0~4',
      'f1.turn.answer.who.0',
      'f1.turn.answer.who.1',
      'f1.share.answer.who.0',
    ]);
  });
});
