import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../corpus/', import.meta.url);
const bodies = new Map(
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .sort()
    .map((name) => [name.slice(0, 2), body(readFileSync(new URL(name, folder), 'utf8'))] as const),
);

/** The text of a report on one line, without front matter and headings, quotation marks made plain. */
function body(text: string): string {
  const [, , ...rest] = text.split(/^---$/m);
  return rest
    .join('')
    .replace(/^#.*$/gm, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => [words[i], words[i + 1], word].join(' ')));
}

/** Three-word shingles that both hold, as a share of the smaller text's: the measure that tells origins apart. */
function shared(a: string, b: string): number {
  const [small, large] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size);
  if (small === undefined || large === undefined || small.size === 0) return 0;
  return [...small].filter((shingle) => large.has(shingle)).length / small.size;
}

const pairs = [...bodies.keys()].flatMap((a) =>
  [...bodies.keys()].filter((b) => a < b).map((b) => [a, b] as const),
);
const isRewrite = (id: string): boolean => ['01', '02', '03'].includes(id);
const share = ([a, b]: readonly [string, string]): number => shared(bodies.get(a) ?? '', bodies.get(b) ?? '');

describe('the bundled story: shared wording', () => {
  const rewrites = pairs.filter(([a, b]) => isRewrite(a) && isRewrite(b));
  const others = pairs.filter(([a, b]) => !isRewrite(a) || !isRewrite(b));

  it('is of five reports', () => {
    expect([...bodies.keys()]).toEqual(['01', '02', '03', '04', '05']);
  });

  it.each(rewrites)('%s and %s share as much as rewrites of one wire story do', (a, b) => {
    expect(share([a, b])).toBeGreaterThan(0.15);
    expect(share([a, b])).toBeLessThan(0.3);
  });

  it.each(others)('%s and %s share no more than strangers do', (a, b) => {
    expect(share([a, b])).toBeLessThan(0.08);
  });

  it('would tell a copy and a text with nothing in common', () => {
    expect(shared('One two three four.', 'Zero one two three four five.')).toBe(1);
    expect(shared('One two three four.', 'Four three two one.')).toBe(0);
    expect(shared('One two.', 'One two three.')).toBe(0);
  });
});

// Each version of a fact on which the five differ, and the reports that have it: no other may.
const FACTS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['13 admitted', /\b13 Japanese/, ['01', '04']],
  ["17 by Japan's account", /By Japan's account 17/, ['05']],
  ['at least 17', /At least 17/, ['04']],
  ['any number abducted', /\b1[37] (?:Japanese|people)/, ['01', '04', '05']],
  ['1970s and 1980s', /1970s and 1980s/, ['04']],
  ['1960s and 1970s', /1960s and 1970s/, ['05']],
  ['12 of unknown fate', /remaining 12 abductees is unknown/, ['05']],
  ['North Korea says the others died', /the others, North Korea said, had died/, ['01']],
  ['Japan believes some alive', /Japan believes that some were still alive/, ['01']],
  ['the five say the others died', /Five abductees [^.]* said that the others were dead/, ['04']],
  ['died, or not known where', /are dead, or else it has no knowledge/, ['05']],
  ['to train spies', /\btrain spies\b/, ['01', '04']],
  ['for espionage', /\bespionage\b/, ['03']],
  ['our sovereign right', /what she called the "exercise of our sovereign right,"/, ['01']],
  ['sovereign rights', /North Korea also demands [^.]*"exercise of sovereign rights,"/, ['03']],
  ['unacceptable', /The preconditions, however, it turned down as "unacceptable,"/, ['01']],
  ['not acceptable', /"not acceptable," [^.]*Yoshimasa Hayashi/, ['01']],
  ['conditions rejected', /Tokyo [^.]* rejected the conditions/, ['02']],
  ['Japan puts up with the programme', /put up with the North's weapons programme/, ['01']],
  ['Japan compromises over it', /if Japan compromises over the weapons programme/, ['02']],
  ['tests since 2022', /weapons tests that the North has carried out since 2022/, ['01']],
  ['exercises since 2022', /more trilateral military exercises since 2022/, ['03']],
  ['any year for the drills', /since 2022/, ['01', '03']],
  ['about 80,000 troops', /About 80,000 U\.S\. troops/, ['01']],
  ['a considerable number', /considerable number of U\.S\. troops/, ['03']],
  ['refusal by North Korea', /Only a day after [^.]* North Korea announced [^.]* no part in talks/, ['04']],
  ['refusal by Kim Yo Jong', /Subsequently it was Kim Yo Jong, [^.]* refused all talks/, ['05']],
  ['a senior official', /\ba senior official/, ['01', '02']],
  ['de facto number two', /de facto number two/, ['04']],
  ['influential', /Kim Yo Jong, the influential sister/, ['05']],
  ['Yo-jong', /Yo-jong/, ['04']],
  ['Yo Jong', /Yo Jong/, ['01', '02', '03', '05']],
  ['1910-45', /1910-45/, ['01']],
  ['World Cup qualifier', /World Cup qualifier/, ['03']],
  ['Megumi Yokota', /Megumi Yokota, [^.]* 1977 at the age of 13/, ['05']],
];

describe('the bundled story: facts on which the reports differ', () => {
  it.each(FACTS)('%s', (_, fact, having) => {
    expect([...bodies].filter(([, text]) => fact.test(text)).map(([id]) => id)).toEqual(having);
  });
});
