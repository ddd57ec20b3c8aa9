import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/check.js';
import { engine } from '../engine-fixture.js';

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
