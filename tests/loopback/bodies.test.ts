import { describe, expect, it } from 'vitest';

import { checkCommands, checkMessage } from '../../src/loopback/index.js';
import type { Json } from '../../src/loopback/index.js';

const V2 = 32768;

function refused(components: readonly Json[], flags = V2): string {
  const refusal = checkMessage({ flags, components }, { path: ['data'] });
  return refusal === undefined ? 'taken' : JSON.stringify(refusal.body);
}

const text = (content: string): Json => ({ type: 10, content });
const button = (customId: string): Json => ({ type: 2, style: 2, label: 'x', custom_id: customId });
const row = (...components: Json[]): Json => ({ type: 1, components });
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('a message in Components V2', () => {
  it('holds 40 components counting nested ones, not 41', () => {
    expect(refused([{ type: 17, components: many(39, () => text('a')) }])).toBe('taken');
    expect(refused([{ type: 17, components: many(40, () => text('a')) }])).toContain(
      'maximum number of components',
    );
  });

  it('holds 4,000 characters over all text displays', () => {
    expect(refused([text('a'.repeat(2000)), text('b'.repeat(2000))])).toBe('taken');
    expect(refused([text('a'.repeat(2000)), text('b'.repeat(2001))])).toContain('4000');
  });

  it('has no empty text display', () => {
    expect(refused([text('')])).toContain('50035');
    expect(refused([text(' \n')])).toContain('This field is required');
  });

  it('has custom ids of 1-100 characters, each once', () => {
    expect(refused([row(button('a'), button('b'))])).toBe('taken');
    expect(refused([row(button('a'), button('a'))])).toContain('duplicated');
    expect(refused([row(button('a'.repeat(101)))])).toContain('between 1 and 100');
    expect(refused([row(button(''))])).toContain('between 1 and 100');
  });

  it('has sections of one to three texts with an accessory', () => {
    const section = (texts: number, accessory?: Json): Json => ({
      type: 9,
      components: many(texts, () => text('a')),
      accessory,
    });
    expect(refused([section(3, button('a'))])).toBe('taken');
    expect(refused([section(4, button('a'))])).toContain('between 1 and 3');
    expect(refused([section(0, button('a'))])).toContain('between 1 and 3');
    expect(refused([section(1)])).toContain('accessory');
    expect(refused([{ type: 9, components: [button('a')], accessory: button('b') }])).toContain(
      'must be one of {10}',
    );
  });

  it('has rows of five buttons or one select, and no container in a container', () => {
    expect(refused([row(...many(5, (n) => button(String(n))))])).toBe('taken');
    expect(refused([row(...many(6, (n) => button(String(n))))])).toContain('between 1 and 5');
    const select = { type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] };
    expect(refused([row(select)])).toBe('taken');
    expect(refused([row(select, button('a'))])).toContain('one select');
    expect(
      refused([row({ ...select, options: many(26, (n) => ({ label: 'a', value: String(n) })) })]),
    ).toContain('between 1 and 25');
    expect(refused([row({ ...select, options: many(2, () => ({ label: 'a', value: 'a' })) })])).toContain(
      'already used',
    );
    expect(refused([{ type: 17, components: [{ type: 17, components: [text('a')] }] }])).toContain(
      'must be one of',
    );
  });

  it('has component ids each once', () => {
    expect(
      refused([
        { ...text('a'), id: 5 },
        { ...text('b'), id: 6 },
      ]),
    ).toBe('taken');
    expect(
      refused([
        { ...text('a'), id: 5 },
        { ...text('b'), id: 5 },
      ]),
    ).toContain('unique');
  });

  it('needs its flag, and has no content, embeds or unknown flags', () => {
    expect(refused([text('a')], 0)).toContain('50035');
    expect(
      JSON.stringify(checkMessage({ flags: V2, content: 'a', components: [text('a')] }, { path: [] })),
    ).toContain('IS_COMPONENTS_V2');
    expect(refused([text('a')], V2 | 1)).toContain('flags');
    expect(checkMessage({ flags: V2 }, { path: [] })?.body['code']).toBe(50006);
  });
});

describe('a plain message', () => {
  it('has at most 2,000 characters', () => {
    expect(checkMessage({ content: 'a'.repeat(2000) }, { path: [] })).toBeUndefined();
    expect(checkMessage({ content: 'a'.repeat(2001) }, { path: [] })?.body['code']).toBe(50035);
  });
});

describe('commands', () => {
  const command = (change: Json): string =>
    JSON.stringify(checkCommands([{ name: 'who', description: 'Who', ...change }]) ?? 'taken');

  it('have lower-case names, descriptions, and required options first', () => {
    expect(command({})).toBe('"taken"');
    expect(command({ name: 'Who' })).toContain('name is invalid');
    expect(command({ description: '' })).toContain('between 1 and 100');
    const option = (name: string, required: boolean): Json => ({ type: 3, name, description: 'x', required });
    expect(command({ options: [option('a', true), option('b', false)] })).toBe('"taken"');
    expect(command({ options: [option('a', false), option('b', true)] })).toContain('before non-required');
    expect(command({ options: many(26, (n) => option(`o${n}`, false)) })).toContain('between 0 and 25');
  });

  it('are unique by type, at most 15 of a message menu, and a menu command has no description', () => {
    expect(JSON.stringify(checkCommands(many(2, () => ({ name: 'a', description: 'a' }))))).toContain(
      'unique',
    );
    expect(JSON.stringify(checkCommands(many(16, (n) => ({ name: `M ${n}`, type: 3 }))))).toContain(
      'Maximum number',
    );
    expect(command({ type: 3, name: 'Check it' })).toContain('cannot have description');
  });

  it('stay under 8,000 characters', () => {
    const options = many(25, (n) => ({
      type: 3,
      name: `o${n}`,
      description: 'd'.repeat(100),
      choices: many(4, (c) => ({ name: `${n}-${c}${'n'.repeat(50)}`, value: `${n}-${c}` })),
    }));
    expect(command({ options })).toContain('maximum size');
  });
});
