import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { Report } from '../../src/reports/report.js';
import { finish } from '../../src/steps.js';
import { castOf, type Cast, type CastEntry } from '../../src/story/cast.js';
import { replaces, type Correction, type EntryKey } from '../../src/story/corrections.js';
import { correctedOriginSteps } from '../../src/story/origins.js';
import { answerLine } from '../../src/terminal/answer-line.js';
import { foundIn } from '../../src/wording.js';
import { MINE } from './mine-story.js';

const person = (name: string): EntryKey => ({ type: 'person', name });
const plain = castOf(MINE);
const castWith = (...corrections: readonly Correction[]): Cast => castOf(MINE, undefined, corrections);
const entryOf = ({ entries }: Cast, id: string): CastEntry => {
  const found = entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
const textsOf = ({ mentions }: CastEntry): readonly string[] =>
  mentions.map(({ report, paragraph, start, end }) => {
    const found = MINE.find(({ number }) => number === report)?.paragraphs.find(({ n }) => n === paragraph);
    return found?.text.slice(start, end) ?? '';
  });

describe('a corrected cast', () => {
  it('is the cast itself where nothing was corrected', () => {
    expect(castWith().entries).toEqual(plain.entries);
    expect(plain).toMatchObject({ hidden: [], unmet: [] });
  });

  it('has two entries as one, with all their names, mentions and roles, and says so', () => {
    const merged = castWith({ kind: 'merge', entry: person('Greta Lund'), other: person('Lund') });
    const entry = entryOf(merged, 'Greta Lund');
    expect(merged.entries.some(({ id }) => id === 'Lund')).toBe(false);
    expect(entry.corrected).toEqual(['merged']);
    expect(entry.mentions).toHaveLength(
      entryOf(plain, 'Greta Lund').mentions.length + entryOf(plain, 'Lund').mentions.length,
    );
    expect(entry.names).toContain('Lund');
    expect(merged.resolve('Greta Lund')).toEqual(['Greta Lund']);
  });

  it('has what was split off as an entry of its own', () => {
    const spellings = [{ report: 'mine-5', text: 'Lund' }];
    const split = castWith({ kind: 'split', entry: person('Greta Lund'), spellings, name: 'Lund of R5' });
    expect(entryOf(split, 'Lund of R5')).toMatchObject({ names: ['Lund'], corrected: ['split'] });
    expect(entryOf(split, 'Lund of R5').mentions.map(({ report }) => report)).toEqual([5]);
    expect(entryOf(split, 'Greta Lund')).toMatchObject({ names: ['Greta Lund'], corrected: ['split'] });
    expect(entryOf(split, 'Greta Lund').roles).toEqual(entryOf(plain, 'Greta Lund').roles);
  });

  it('goes by a new name, and is still meant by the old one', () => {
    const renamed = castWith({ kind: 'rename', entry: person('Tomas Lund'), name: 'The mayor of Sarn' });
    expect(entryOf(renamed, 'The mayor of Sarn')).toMatchObject({ corrected: ['renamed'] });
    expect(renamed.resolve('Tomas Lund')).toEqual(['The mayor of Sarn']);
    expect(renamed.resolve('mayor of Sarn')[0]).toBe('The mayor of Sarn');
  });

  it('hides an entry, which keeps its place for who speaks', () => {
    const corrections: readonly Correction[] = [{ kind: 'hide', entry: person('Ines Corral') }];
    const hidden = castWith(...corrections);
    expect(hidden.entries.some(({ id }) => id === 'Ines Corral')).toBe(false);
    expect(hidden.hidden.map(({ id }) => id)).toEqual(['Ines Corral']);
    expect(hidden.resolve('Ines Corral')).toEqual([]);
    const engine = createEngine('The mine', MINE, undefined, corrections);
    expect(engine.survey.sayings.some(({ speaker }) => speaker === 'Ines Corral')).toBe(true);
  });

  it('takes one correction after the other, whatever the entry goes by meanwhile', () => {
    const cast = castWith(
      { kind: 'rename', entry: person('Greta Lund'), name: 'The leader' },
      { kind: 'merge', entry: person('Greta Lund'), other: person('Lund') },
      { kind: 'hide', entry: person('Lund') },
    );
    expect(cast.unmet).toEqual([]);
    expect(cast.hidden.map(({ id, corrected }) => [id, corrected])).toEqual([
      ['The leader', ['renamed', 'merged', 'hidden']],
    ]);
  });

  it('keeps what cannot be found, and tells it', () => {
    const gone: Correction = { kind: 'merge', entry: person('Greta Lund'), other: person('Ptolemy') };
    const cast = castWith(gone);
    expect(cast.unmet).toEqual([gone]);
    expect(cast.entries).toEqual(plain.entries);
  });

  it('finds an entry again when the reports spell it another way', () => {
    const other = MINE.map((report): Report => ({
      ...report,
      paragraphs: report.paragraphs.map((one) => ({
        ...one,
        text: one.text.replaceAll('Ines Corral', 'Inés Corral'),
      })),
    }));
    const cast = castOf(other, undefined, [
      { kind: 'rename', entry: person('Ines Corral'), name: 'Minister Corral' },
    ]);
    expect(cast.unmet).toEqual([]);
    expect(cast.entries.some(({ id }) => id === 'Minister Corral')).toBe(true);
  });

  it('loses no mention and gives no name twice, whatever is corrected', () => {
    const keys = plain.entries.map(({ type, id }): EntryKey => ({ type, name: id }));
    const key = fc.constantFrom(...keys, person('Nobody'));
    const name = fc.constantFrom('A', 'Lund', 'Greta Lund', 'Sarn');
    const spelling = fc.record({
      report: fc.constantFrom('mine-1', 'mine-5', 'mine-7'),
      text: fc.constantFrom('Lund', 'Greta Lund', 'Halden Mining Company'),
    });
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      fc.record({ kind: fc.constant('merge' as const), entry: key, other: key }),
      fc.record({ kind: fc.constant('rename' as const), entry: key, name }),
      fc.record({ kind: fc.constant('hide' as const), entry: key }),
      fc.record({
        kind: fc.constant('split' as const),
        entry: key,
        spellings: fc.array(spelling, { maxLength: 3 }),
        name,
      }),
    );
    const all = (cast: Cast): readonly string[] =>
      [...cast.entries, ...cast.hidden]
        .flatMap(({ mentions }) => mentions.map((one) => JSON.stringify(one)))
        .sort();
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
        const cast = castWith(...corrections);
        expect(all(cast)).toEqual(all(plain));
        const ids = [...cast.entries, ...cast.hidden].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const entry of cast.entries) expect(entry.names).toEqual([...new Set(entry.names)]);
        for (const entry of cast.entries)
          for (const text of textsOf(entry)) expect(entry.names).toContain(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('corrected origins', () => {
  const originsWith = (...corrections: readonly Correction[]) =>
    finish(correctedOriginSteps(MINE, corrections));

  it('are told apart, and brought together', () => {
    expect(originsWith().numbers.slice(0, 3)).toEqual([1, 1, 2]);
    const parted = originsWith({ kind: 'two origins', reports: ['mine-1', 'mine-2'] });
    expect(parted.numbers.slice(0, 3)).toEqual([1, 2, 3]);
    expect([...parted.corrected]).toEqual([1, 2]);
    const joined = originsWith({ kind: 'one origin', reports: ['mine-3', 'mine-4'] });
    expect(joined.numbers.slice(0, 4)).toEqual([1, 1, 2, 2]);
  });

  it('do not come together by way of a third report', () => {
    const { numbers, unmet } = originsWith(
      { kind: 'two origins', reports: ['mine-1', 'mine-2'] },
      { kind: 'one origin', reports: ['mine-1', 'mine-5'] },
      { kind: 'one origin', reports: ['mine-5', 'mine-2'] },
    );
    expect(numbers[0] === numbers[1]).toBe(false);
    expect(unmet).toEqual([{ kind: 'one origin', reports: ['mine-1', 'mine-5'] }]);
  });

  it('wait for a report that is not there', () => {
    const { numbers, unmet } = originsWith({ kind: 'one origin', reports: ['mine-1', 'gone'] });
    expect(numbers).toEqual(originsWith().numbers);
    expect(unmet).toHaveLength(1);
  });

  it('count in the answers', () => {
    const ask = (...corrections: readonly Correction[]) =>
      createEngine('The mine', MINE, undefined, corrections).ask('who blocked the road to the mine');
    const before = ask();
    const after = ask({ kind: 'two origins', reports: ['mine-1', 'mine-2'] });
    expect(after.reports).toBe(before.reports);
    expect(after.origins).toBe(before.origins + 1);
    expect(before).not.toHaveProperty('originsCorrected');
    expect(foundIn(after)).toMatch(/origins as a moderator corrected them$/);
    expect(JSON.parse(answerLine(null, after))).toMatchObject({ originsCorrected: true });
  });
});

describe('a later correction', () => {
  it('takes the place of one that says something of the same thing', () => {
    const origin = (kind: 'one origin' | 'two origins', a: string, b: string): Correction => ({
      kind,
      reports: [a, b],
    });
    expect(replaces(origin('one origin', 'a', 'b'), origin('two origins', 'b', 'a'))).toBe(true);
    expect(replaces(origin('one origin', 'a', 'b'), origin('two origins', 'a', 'c'))).toBe(false);
    const rename = (name: string): Correction => ({ kind: 'rename', entry: person('A'), name });
    expect(replaces(rename('B'), rename('C'))).toBe(true);
    expect(replaces(rename('B'), { kind: 'hide', entry: person('A') })).toBe(false);
  });
});
