import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/root.js';
import type { Span } from '../src/text/span.js';

/** Text with the exact places of the people named in it. */
export interface PeopleGold {
  readonly id: string;
  readonly paragraphs: readonly string[];
  /** By paragraph. */
  readonly people: readonly (readonly Span[])[];
}

/** The line of a report of the story that its gold marks as body. */
interface StoryLine {
  readonly report: string;
  readonly kind: string;
  readonly text: string;
}

export interface StoryNames {
  readonly reports: ReadonlyMap<string, readonly string[]>;
  /** By full name, the forms that mean the person. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly quotations: readonly StoryQuotation[];
}

export interface StoryQuotation {
  readonly report: string;
  /** How the paragraph begins. */
  readonly paragraph: string;
  /** How the quotation begins. */
  readonly starts: string;
  readonly speakers: readonly string[];
}

interface Lists {
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly except: readonly string[];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function readJsonLines(file: string): readonly unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** The Wikinews articles of GUM with the people marked by hand in `gum-people.json`. */
export function readGum(shared: string): readonly PeopleGold[] {
  const lists = readJson(path.join(packageRoot(), 'bench', 'gum-people.json')) as Lists;
  const file = path.join(shared, 'questions', 'text', 'sentences-gum-news.jsonl');
  const articles = readJsonLines(file) as readonly { readonly id: string; readonly text: string }[];
  return articles.map(({ id, text }) => {
    const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
    const forms = lists.people[id] ?? [];
    return {
      id,
      paragraphs,
      people: paragraphs.map((paragraph) => occurrences(paragraph, forms, lists.except)),
    };
  });
}

/** Where the forms stand as whole words, the longest first, never inside an excepted phrase. */
export function occurrences(
  text: string,
  forms: readonly string[],
  except: readonly string[],
): readonly Span[] {
  const taken: Span[] = except.flatMap((phrase) => [...allOf(text, phrase)]);
  const found: Span[] = [];
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (const span of allOf(text, form)) {
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push(span);
      found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function* allOf(text: string, form: string): Generator<Span> {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
    if (isWhole) yield { start: at, end };
  }
}

/** The body of the story's five reports and what its gold says of people and quotations. */
export function readStoryNames(shared: string): StoryNames {
  const gold = readJson(path.join(shared, 'questions', 'story-gold.json')) as Omit<StoryNames, 'reports'> & {
    readonly lines: readonly StoryLine[];
  };
  const reports = new Map<string, string[]>();
  for (const { report, kind, text } of gold.lines) {
    if (kind !== 'body') continue;
    const paragraphs = reports.get(report);
    if (paragraphs === undefined) reports.set(report, [text]);
    else paragraphs.push(text);
  }
  return { reports, people: gold.people, quotations: gold.quotations };
}
