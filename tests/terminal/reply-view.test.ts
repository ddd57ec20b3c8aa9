import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { replyPages } from '../../src/terminal/reply-view.js';
import { displayWidth } from '../../src/terminal/width.js';
import { engine, excerptOf, reports } from '../engine-fixture.js';

const [gazette, courier] = reports;
if (!gazette || !courier) throw new Error('the fixture has two reports');

const wide = { colour: false, columns: 80 };
const narrow = { colour: false, columns: 40 };

const first = excerptOf(gazette, 1, 'Ada Marlow, who leads the port, cut the ribbon.', {
  highlights: [{ start: 46, end: 56 }],
  alsoIn: ['R2v2.1'],
});

const answered: Answer = {
  question: 'who leads the port',
  kind: 'who',
  verdict: 'answered',
  missing: [],
  reports: 2,
  origins: 2,
  repaired: {},
  values: [{ text: 'Ada Marlow', excerpts: [0] }],
  excerpts: [first, excerptOf(gazette, 2, 'Some 80 boats', { cut: 'end' })],
};

const show = (answer: Answer, screen = wide) =>
  replyPages({ kind: 'answer', command: 'who', answer }, screen).join('\n');

describe('an answer in a terminal', () => {
  it('gives the answer first and the evidence under it', () => {
    expect(show(answered)).toBe(
      [
        'Who leads the port?',
        '**Ada Marlow** · in 2 reports, 2 origins',
        '',
        '> **Ada Marlow**, who leads the port, cut the ribbon.',
        'R1.1 · A harbour reopens · Coast Gazette · 25 March 2024 · also R2v2.1',
        '',
        '> Some 80 boats …',
        'R1.2 · A harbour reopens · Coast Gazette · 25 March 2024',
      ].join('\n'),
    );
  });

  it('shows both where the reports differ', () => {
    const values = [
      { text: '80', excerpts: [0] },
      { text: '90', excerpts: [1] },
    ];
    expect(show({ ...answered, values })).toContain(
      '**80 or 90: the reports differ** · in 2 reports, 2 origins',
    );
  });

  it('says so when the reports do not answer, and names the word that none contains', () => {
    const closest = show({ ...answered, verdict: 'closest', missing: ['married'], values: [] });
    expect(closest).toContain('The reports do not say. No report contains *married*. Closest passages:');
    const nothing = show({
      ...answered,
      verdict: 'nothing',
      missing: ['married', 'spouse'],
      values: [],
      excerpts: [],
    });
    expect(nothing).toBe(
      'Who leads the port?\nThe reports do not say. No report contains *married* or *spouse*.',
    );
  });

  it('names a word that no report contains also where they answer the rest', () => {
    expect(show({ ...answered, missing: ['lighthouse'] })).toContain(
      'origins\nNo report contains *lighthouse*.\n',
    );
  });

  it('says which word was read as another', () => {
    expect(show({ ...answered, repaired: { harbor: 'harbour' } })).toContain('Read “harbor” as “harbour”.');
  });

  it('puts five excerpts on a page', () => {
    const excerpts = Array.from({ length: 11 }, () => first);
    const pages = replyPages({ kind: 'answer', command: 'who', answer: { ...answered, excerpts } }, wide);
    expect(pages.map((page) => page.match(/^> /gm)?.length)).toEqual([5, 5, 1]);
  });

  it('fits 40 columns', () => {
    for (const line of show(answered, narrow).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });
});

describe('other replies in a terminal', () => {
  it('lists the reports', () => {
    const [page] = replyPages({ kind: 'reports', story: engine.title, reports, origins: [1, 2] }, wide);
    expect(page).toBe(
      [
        'The harbour of Marrow: 2 reports, 2 origins',
        'R1 · A harbour reopens',
        '  Coast Gazette · 25 March 2024 · 3 paragraphs · origin 1',
        '  https://example.org/harbour',
        'R2 · Boats return to Marrow',
        '  undated · 1 paragraph · origin 2',
      ].join('\n'),
    );
  });

  it('opens a report page by page, each heading once', () => {
    const many = {
      ...gazette,
      paragraphs: Array.from({ length: 20 }, (_, i) => ({
        n: i + 1,
        text: `Line ${i + 1}.`,
        heading: 'Log',
      })),
    };
    const pages = replyPages({ kind: 'report', report: many }, wide);
    expect(pages).toHaveLength(3);
    expect(pages[0]?.match(/^Log$/gm)).toHaveLength(1);
  });

  it('shows a passage between its neighbours', () => {
    const [before, paragraph, after] = gazette.paragraphs;
    if (!before || !paragraph || !after) throw new Error('the fixture has three paragraphs');
    const references = [{ style: 'APA', text: 'A harbour reopens. (2024).' }] as const;
    const [page] = replyPages(
      { kind: 'passage', report: gazette, before, paragraph, after, references },
      wide,
    );
    expect(page).toContain('R1.2\n> Some 80 boats were waiting.');
    expect(page).toContain('R1.3 Nobody said why it had closed.');
    expect(page).toContain('APA\n  A harbour reopens. (2024).');
  });

  it('calls a statement said, differing or not in the reports, and nothing else', () => {
    const statements = [
      { said: 'It reopened.', finding: 'said', answer: answered },
      { said: 'It sank.', finding: 'not in the reports', answer: { ...answered, excerpts: [] } },
    ] as const;
    const [page] = replyPages({ kind: 'check', statements }, wide);
    expect(page).toContain('It reopened.\nThe reports say this, in 2 reports, 2 origins.\nSays this:\n> ');
    expect(page).toContain('It sank.\nNot in the reports.');
  });
});
