import { describe, expect, it } from 'vitest';

import {
  fitting,
  menuOf,
  objection,
  offersOf,
  OPTION,
  typedCommand,
  valueOf,
} from '../../src/preview/page/composer/offer.js';
import type { Field, Offer } from '../../src/preview/page/composer/offer.js';
import { moved } from '../../src/preview/page/composer/arrows.js';

const COMMANDS = [
  {
    type: 1,
    name: 'who',
    description: 'Who someone is',
    options: [{ type: 3, name: 'question', description: 'What', required: true }],
  },
  {
    type: 1,
    name: 'library',
    description: 'Reports',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Puts a report in',
        options: [{ type: 11, name: 'file', description: 'The file' }],
      },
      {
        type: 2,
        name: 'old',
        description: 'Group',
        options: [{ type: 1, name: 'list', description: 'All of them' }],
      },
    ],
  },
  { type: 3, name: 'Check it', description: '' },
];

const offers = offersOf(COMMANDS);
const paths = (of: readonly Offer[]): readonly string[] => of.map(({ path }) => path);

function field(of: Partial<Field>): Field {
  const none = { least: undefined, most: undefined, longest: undefined };
  return {
    name: 'x',
    description: '',
    type: OPTION.string,
    required: false,
    autocomplete: false,
    choices: [],
    ...none,
    ...of,
  };
}

describe('the commands to choose from', () => {
  it('are each subcommand by itself, and those of the menu apart', () => {
    expect(paths(offers)).toEqual(['library add', 'library old list', 'who']);
    expect(menuOf(COMMANDS)).toEqual(['Check it']);
  });

  it('narrow to what begins so, holds it or tells of it', () => {
    expect(paths(fitting(offers, '/'))).toHaveLength(3);
    expect(paths(fitting(offers, '/li'))).toEqual(['library add', 'library old list']);
    expect(paths(fitting(offers, '/someone'))).toEqual(['who']);
    expect(paths(fitting(offers, '/nothing'))).toEqual([]);
  });

  it('are known from a line typed or pasted whole', () => {
    expect(typedCommand(offers, '/who is kims sister')).toMatchObject({
      offer: { path: 'who' },
      rest: 'is kims sister',
    });
    expect(typedCommand(offers, '/library add x')).toMatchObject({
      offer: { path: 'library add' },
      rest: 'x',
    });
    expect(typedCommand(offers, '/who')).toBeUndefined();
    expect(typedCommand(offers, 'who is')).toBeUndefined();
  });
});

describe('a field', () => {
  it('says what is wrong with it', () => {
    expect(objection(field({ required: true }), { text: ' ' })).toContain('required');
    expect(objection(field({ longest: 3 }), { text: 'four' })).toContain('3');
    expect(objection(field({ type: OPTION.integer }), { text: '1.5' })).toContain('whole');
    expect(objection(field({ type: OPTION.integer, least: 1, most: 5 }), { text: '9' })).toContain('5');
    expect(objection(field({ type: OPTION.boolean }), { text: 'maybe' })).toContain('list');
    expect(objection(field({ type: OPTION.attachment }), { text: 'name' })).toContain('file');
    expect(objection(field({}), { text: '' })).toBeUndefined();
  });

  it('is sent as its type wants it', () => {
    expect(valueOf(field({ type: OPTION.integer }), { text: '7' })).toBe(7);
    expect(
      valueOf(field({ type: OPTION.boolean }), { text: 'True', chosen: { name: 'True', value: true } }),
    ).toBe(true);
    expect(valueOf(field({}), { text: 'as typed' })).toBe('as typed');
  });
});

describe('the arrow keys', () => {
  it('go round the list, from none to the first', () => {
    expect(moved('ArrowDown', -1, 3)).toBe(0);
    expect(moved('ArrowDown', 2, 3)).toBe(0);
    expect(moved('ArrowUp', 0, 3)).toBe(2);
    expect(moved('ArrowUp', -1, 0)).toBeUndefined();
    expect(moved('x', 1, 3)).toBeUndefined();
  });
});
