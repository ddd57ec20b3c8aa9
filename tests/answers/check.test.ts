import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/check.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Answer } from '../../src/answers/answer.js';
import { replyPages } from '../../src/terminal/reply-view.js';
import { bearingLine, findingLine, unheardWords } from '../../src/wording.js';
import { engine } from '../engine-fixture.js';
import { MINE } from '../story/mine-story.js';

const findings = async (text: string) =>
  (await check(engine, text)).map(({ said, finding }) => [said, finding]);
const only = async (text: string) => (await check(engine, text))[0]?.finding;

describe('check', () => {
  it('says that the reports say it', async () => {
    expect(await only('The harbour of Marrow has reopened.')).toBe('said');
    expect(await only('Marlow leads the port.')).toBe('said');
    expect(await only('Marrow’s harbour reopened in May 2021.')).toBe('said');
  });

  it('recognises what is said in other words', async () => {
    expect(await only('Nobody explained why it closed.')).toBe('said');
    expect(await only('Some 80 boats lay off the harbour, waiting.')).toBe('said');
    const [first] = await check(engine, 'Nobody explained why it closed.');
    expect(first?.answer.excerpts[0]?.text).toBe('Nobody said why it had closed.');
    expect(first?.answer).toMatchObject({ reports: 1, origins: 1 });
  });

  it('says that they differ over a figure, a date, a person or a “not”', async () => {
    expect(await only('Some 60 boats were waiting.')).toBe('differs');
    expect(await only('The harbour of Marrow reopened in 1999.')).toBe('differs');
    expect(await only('Peter Brandt counted 90 boats.')).toBe('differs');
    expect(await only('The harbour of Marrow never reopened.')).toBe('differs');
  });

  it('says that something is not in the reports', async () => {
    expect(await only('Seven lighthouses burned down last winter.')).toBe('not in the reports');
    expect(await only('The ribbon was made of silk from a distant island.')).toBe('not in the reports');
  });

  it('puts the passage that bears it out first', async () => {
    const [first] = await check(engine, 'The harbour of Marrow saw 90 boats, counted by Ada Marlow.');
    expect(first?.answer.excerpts[0]?.citation).toBe('R2v2.1');
  });

  it('does not take names alone for a statement', async () => {
    expect(await only('Ada Marlow is a daughter of Marrow.')).toBe('not in the reports');
  });

  it('keeps the text of each statement, in order, at most six, and looks up no question', async () => {
    const text = 'Hello! Is the harbour open? The harbour of Marrow has reopened. Seven lighthouses burned.';
    expect(await findings(text)).toEqual([
      ['The harbour of Marrow has reopened.', 'said'],
      ['Seven lighthouses burned.', 'not in the reports'],
    ]);
    const many = Array.from({ length: 9 }, (_, i) => `The harbour of Marrow opened gate ${i + 1}.`).join(' ');
    expect(await check(engine, many)).toHaveLength(6);
    expect(await check(engine, '')).toEqual([]);
    expect(await check(engine, 'ok!! :)')).toEqual([]);
  });
});

describe('in what a sentence differs', () => {
  const mine = createEngine('The mine', MINE);
  const first = async (text: string) => {
    const [checked] = await check(mine, text);
    const [bearing] = checked?.bearings ?? [];
    if (checked === undefined || bearing === undefined) throw new Error(`nothing bears on: ${text}`);
    return { ...checked, bearing };
  };

  it.each([
    ['The mine employs 700 workers from the villages.', 'number', '700', '450'],
    ['A dam above the mine broke in 1989 and killed nine people.', 'date', '1989', '1998'],
    ['Halden Mining Company was not granted the lease for 20 years in 2009.', 'negation', 'not', ''],
    ['Greta Lund, the mayor of Sarn, asked the farmers to go home.', 'name', 'Greta Lund', 'Tomas Lund'],
    [
      'Minister Corral told reporters: “We will sign anything under pressure.”',
      'wording',
      'anything',
      'nothing',
    ],
  ])('%s', async (text, kind, said, report) => {
    const { bearings, answer } = await first(text);
    const all = bearings.flatMap(({ differing }) => differing);
    expect(all).toContainEqual({ kind, said, report });
    bearings.forEach(({ differing }, i) => {
      for (const one of differing) {
        expect(text).toContain(one.said);
        expect(answer.excerpts[i]?.text).toContain(one.report);
      }
    });
  });

  it('is nothing where a sentence has all of a statement', async () => {
    const { finding, bearing, bearings } = await first('The mine employs 300 workers from the villages.');
    expect(bearing).toEqual({ finding: 'said', differing: [] });
    expect(findingLine({ finding, bearings })).toBe('The reports say this');
    expect(bearingLine(bearing)).toBe('Says this');
  });

  it('tells those that support from those that differ', async () => {
    const { finding, answer, bearings } = await first('The mine employs 300 workers from the villages.');
    expect(finding).toBe('said');
    expect(answer.reports).toBe(1);
    const differing = bearings.findIndex((one) => one.finding === 'differs');
    expect(answer.excerpts[differing]?.citation).toBe('R5.1');
    expect(bearings[differing]?.differing[0]).toEqual({ kind: 'number', said: '300', report: '450' });
  });

  it('does not take two people of one surname for one', async () => {
    const { finding } = await first('Greta Lund, the mayor of Sarn, asked the farmers to go home.');
    expect(finding).toBe('differs');
  });

  it('says no more than that the reports come near where they lack words of it', async () => {
    const { finding, bearings, answer } = await first('The mine employs 300 giants from the villages.');
    expect(findingLine({ finding, bearings })).not.toBe('The reports say this');
    expect(unheardWords(answer)).toBe('no report has “giants”');
  });

  it('is said in words, never as true or false', async () => {
    const statements = await check(
      mine,
      'The mine employs 700 workers from the villages. Penguins marched through the halls of Halden. The farmers lifted the blockade on 31 March 2021.',
    );
    const [page = ''] = replyPages({ kind: 'check', statements }, { columns: 120, colour: false });
    expect(page).toContain('Differs in a number: the message has “700”, the report “450”:');
    expect(page).toMatch(/no report has “Penguins”/);
    expect(page).not.toMatch(/\b(?:true|false|wrong|correct)\b/i);
  });

  it('names words in the order of the kinds', () => {
    const bearing = {
      finding: 'differs',
      differing: [
        { kind: 'number', said: '13', report: '17' },
        { kind: 'negation', said: '', report: 'not' },
      ],
    } as const;
    expect(bearingLine(bearing)).toBe(
      'Differs in a number: the message has “13”, the report “17” · in a “not”: only the report has “not”',
    );
    expect(unheardWords({ missing: [] } satisfies Pick<Answer, 'missing'>)).toBeUndefined();
  });
});
