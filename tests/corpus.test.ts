import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// Stricter than what the reader takes from a stranger's file: here every field is ours to get right.
const said = z
  .string()
  .regex(/\p{L}{3}/u, 'says nothing')
  .refine((text) => !/^unknown\b/i.test(text), 'what is not known is left out');
const FrontMatter = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug'),
    title: said,
    publisher: said.optional(),
    author: said.optional(),
    published: z.iso.date().optional(),
    publishedAssumed: z.literal(true).optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    language: z.string().regex(/^[a-z]{2,3}$/, 'is not a BCP 47 primary tag'),
    licence: said,
    derivedFrom: said,
    note: said,
  })
  .refine((front) => front.published !== undefined || front.publishedAssumed === undefined, {
    message: 'stands without a date',
    path: ['publishedAssumed'],
  });

interface Source {
  readonly stem: string;
  readonly text: string;
}

/** What stands between the first two lines of `---`, and what follows; undefined where there are no such lines. */
function split(text: string): { readonly front: string; readonly body: string } | undefined {
  const parts = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'));
  const [, front, body] = parts ?? [];
  return front === undefined || body === undefined ? undefined : { front, body };
}

/** Blocks of a body in order, headings included; a blank line parts one from the next. */
const blocks = (body: string): string[] => body.replace(/\n$/, '').split('\n\n');
const isHeading = (block: string): boolean => block.startsWith('#');

function parseYaml(front: string): unknown {
  try {
    return parse(front);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function frontProblems(stem: string, front: string): string[] {
  const read = FrontMatter.safeParse(parseYaml(front));
  if (!read.success)
    return read.error.issues.map((issue) => `${stem}: ${issue.path.join('.')} ${issue.message}`);
  return read.data.id === stem ? [] : [`${stem}: the id ${read.data.id} is not the file's name`];
}

function blockProblem(block: string, index: number, all: readonly string[]): string | undefined {
  if (!/\p{L}/u.test(block)) return 'an empty paragraph';
  if (block.includes('\n')) return 'a paragraph on several lines';
  if (block !== block.trim()) return 'a paragraph with space around it';
  if (all.indexOf(block) !== index) return 'the same paragraph twice';
  if (!isHeading(block)) return /[.?!]["”]?$/.test(block) ? undefined : 'a paragraph that breaks off';
  if (!/^## \S/.test(block)) return 'a heading of another level than 2';
  const next = all[index + 1];
  return next === undefined || isHeading(next) ? 'a heading with nothing under it' : undefined;
}

function bodyProblems(stem: string, body: string): string[] {
  const all = blocks(body);
  return all.flatMap((block, index) => {
    const problem = blockProblem(block, index, all);
    return problem === undefined ? [] : [`${stem}, block ${index + 1}: ${problem}`];
  });
}

/** Everything wrong with the files, in words; none for a corpus that may ship. */
function problems(files: readonly Source[]): string[] {
  const ids = new Set<unknown>();
  return files.flatMap(({ stem, text }) => {
    const parts = split(text);
    if (parts === undefined) return [`${stem}: no front matter`];
    const id = z.object({ id: z.string() }).safeParse(parseYaml(parts.front)).data?.id;
    const twice = id !== undefined && ids.has(id) ? [`${stem}: the id ${id} is given twice`] : [];
    ids.add(id);
    return [...frontProblems(stem, parts.front), ...twice, ...bodyProblems(stem, parts.body)];
  });
}

const folder = new URL('../corpus/', import.meta.url);
const texts = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const files = texts
  .sort()
  .map((name) => ({ stem: name.slice(0, -3), text: readFileSync(new URL(name, folder), 'utf8') }));

describe('the corpus', () => {
  it('has reports, each with provenance, an id of its own and no empty paragraph', () => {
    expect(files).not.toEqual([]);
    expect(problems(files)).toEqual([]);
  });

  it('names every report in its README', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    expect(texts.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

const GOOD = `---
id: 01-ferry
title: The ferry stays in harbour
published: 2023-05-02
publishedAssumed: true
language: en
licence: MIT
derivedFrom: A notice that the harbour put up in May 2023.
note: A digest in our own words.
---

The ferry will not sail before June, the harbour said.

## What it costs

Repairs come to 40,000 euros.
`;
const swap = (from: string | RegExp, to: string): string => GOOD.replace(from, to);

describe('the check of the corpus', () => {
  const check = (text: string): string[] => problems([{ stem: '01-ferry', text }]);

  it('takes a good report, with or without what may be left out', () => {
    expect(check(GOOD)).toEqual([]);
    expect(check(swap(/published: .*\npublishedAssumed: true\n/, ''))).toEqual([]);
    expect(
      check(swap('language', 'publisher: Harbour office\nurl: https://example.org/may\nlanguage')),
    ).toEqual([]);
    expect(check(GOOD.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each([
    ['no front matter', swap(/^---\n/, ''), /no front matter/],
    ['front matter that is not YAML', swap('title: The', 'title: "The'), /expected object/],
    ['a field given twice', swap('language: en', 'language: en\nlanguage: en'), /expected object/],
    ['an unknown field', swap('licence', 'mood: calm\nlicence'), /Unrecognized key: "mood"/],
    ['no note', swap(/note: .*\n/, ''), /note Invalid input/],
    ['a note that says nothing', swap(/note: .*/, 'note: "-"'), /note says nothing/],
    ['no provenance', swap(/derivedFrom: .*\n/, ''), /derivedFrom Invalid input/],
    ['empty provenance', swap(/derivedFrom: .*/, "derivedFrom: ''"), /derivedFrom says nothing/],
    ['no licence', swap(/licence: .*\n/, ''), /licence Invalid input/],
    ['no title', swap(/title: .*\n/, ''), /title Invalid input/],
    ['a publisher made up', swap('language', 'publisher: Unknown\nlanguage'), /publisher what is not known/],
    ['an address that is none', swap('language', 'url: the web\nlanguage'), /url Invalid URL/],
    ['a day that never was', swap('2023-05-02', '2023-02-30'), /published Invalid ISO date/],
    ['an assumption about no date', swap(/published: .*\n/, ''), /publishedAssumed stands without/],
    ['an assumption denied', swap('Assumed: true', 'Assumed: false'), /publishedAssumed Invalid input/],
    ["an id that is not the file's name", swap('id: 01-ferry', 'id: 01-boat'), /not the file's name/],
    ['no text', swap(/\n\nThe ferry will.*$/s, '\n\n'), /an empty paragraph/],
    ['an empty paragraph', swap('said.\n\n', 'said.\n\n\n\n'), /block 2: an empty paragraph/],
    ['a paragraph of a space', swap('said.\n\n', 'said.\n\n \n\n'), /block 2: an empty paragraph/],
    ['a paragraph of dashes', swap('said.\n\n', 'said.\n\n---\n\n'), /block 2: an empty paragraph/],
    ['a wrapped paragraph', swap('before June', 'before\nJune'), /block 1: a paragraph on several lines/],
    ['a paragraph twice', `${GOOD}\nRepairs come to 40,000 euros.\n`, /block 4: the same paragraph twice/],
    ['a cut paragraph', swap('40,000 euros.', '40,000'), /block 3: a paragraph that breaks off/],
    ['a title in the text', swap('said.\n\n## ', 'said.\n\n# '), /block 2: a heading of another level/],
    ['a heading above nothing', swap('\n\nRepairs come to 40,000 euros.', ''), /heading with nothing under/],
  ])('refuses %s', (_, text, expected) => {
    expect(text).not.toBe(GOOD);
    expect(check(text).join('\n')).toMatch(expected);
  });

  it('refuses an id given twice', () => {
    const both = [
      { stem: '01-ferry', text: GOOD },
      { stem: '02-ferry', text: GOOD },
    ];
    expect(problems(both)).toContain('02-ferry: the id 01-ferry is given twice');
  });
});
