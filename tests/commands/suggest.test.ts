import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Context, Option, StringOption } from '../../src/command.js';
import { engine } from '../engine-fixture.js';

const long = 'A sentence that goes on '.repeat(20);
const context: Context = {
  engine: {
    ...engine,
    leads: (typed, limit) => [
      ...engine.leads(typed, limit),
      { text: long, type: 'paragraph', where: 'R1.1' },
    ],
  },
  commands,
  version: '0',
};

function suggesting(command: string, option: string): NonNullable<StringOption['suggest']> {
  const found = commands.find(({ name }) => name === command);
  const options = found?.type === 'slash' ? (found.options as Readonly<Record<string, Option>>) : {};
  const declared = options[option];
  if (declared?.type !== 'string' || !declared.suggest)
    throw new Error(`/${command} ${option} suggests nothing`);
  return declared.suggest;
}

const values = (command: string, option: string, typed: string) =>
  suggesting(command, option)(context, typed).map(({ value }) => value);

describe('suggestions', () => {
  it('offer names while nothing is typed, then what was typed first', () => {
    expect(values('who', 'question', '').slice(0, 2)).toEqual(['Ada Marlow', 'Marrow']);
    expect(values('who', 'question', 'ada')[0]).toBe('ada');
    expect(values('who', 'question', 'ada')).toContain('Ada Marlow');
  });

  it('say where a name stands', () => {
    expect(suggesting('who', 'question')(context, 'ada').map(({ label }) => label)).toContain(
      'Ada Marlow · R1, R2',
    );
  });

  it('offer citations: every report at first, then one report, then where words stand', () => {
    expect(values('cite', 'citation', '')).toEqual(['R1.1', 'R2v2.1']);
    expect(values('cite', 'citation', 'R1')).toEqual(['R1.1', 'R1.2', 'R1.3']);
    expect(values('cite', 'citation', 'r1.2')).toEqual(['R1.2']);
    expect(values('cite', 'citation', 'boats')).toContain('R1.2');
  });

  it('offer reports by number and title', () => {
    expect(values('reports', 'report', 'boats')).toEqual(['R2']);
    expect(values('ask', 'report', '')).toEqual(['R1', 'R2']);
  });

  it('never throw, and stay within 25 of 1 to 100 characters each, whatever is typed', () => {
    const all = [
      suggesting('who', 'question'),
      suggesting('cite', 'citation'),
      suggesting('reports', 'report'),
      suggesting('ask', 'report'),
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        for (const suggest of all) {
          const offered = suggest(context, typed);
          expect(offered.length).toBeLessThanOrEqual(25);
          for (const { label, value } of offered) {
            expect(label.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
            expect(value.trim()).not.toBe('');
          }
          expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
        }
      }),
    );
  });
});
