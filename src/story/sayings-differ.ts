import type { Steps } from '../steps.js';
import { isDemonym } from '../text/places.js';
import type { Paragraph } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';
import { align, type Key } from './alignment.js';
import type { Difference, Side } from './difference.js';
import { type Likeness, VectorIndex } from './likeness.js';
import type { Saying } from './sayings.js';
import type { Slice } from './sentence.js';
import { roleKey } from './portraits.js';
import { type Refusal, refusalIn, refuseTheSame } from './refusals.js';
import type { CastEntry } from './cast.js';
import type { Described } from './portraits.js';

/** Share of the longer quotation's words that two wordings of one have in common. */
const SAME_QUOTATION = 0.6;
const FEWEST_WORDS = 3;
/** TF-IDF cosine of two statements from which on another speaker makes a difference. */
const SAME_STATEMENT = 0.4;
/** The verbs that leave open whether it is so. */
const OPEN =
  /^(?:believes?|believed|asserts?|asserted|claims?|claimed|alleges?|alleged|suspects?|suspected|according)$/i;

type Names = ReadonlyMap<Paragraph, readonly (Span & { readonly id: string })[]>;

interface Worded {
  readonly saying: Saying;
  readonly keys: readonly Key[];
  readonly held: ReadonlySet<string>;
  readonly text: string;
}

function worded(saying: Saying): Worded {
  const text = saying.said.paragraph.text.slice(saying.span.start, saying.span.end);
  const keys = words(text).map(({ folded }) => ({ exact: folded, alike: stem(folded) }));
  return { saying, keys, held: new Set(keys.map(({ alike }) => alike)), text };
}

/** The same quotation in other words, or in another's mouth; a quotation a step. */
export function* quotationSteps(sayings: readonly Saying[]): Steps<readonly Difference[]> {
  const all: Worded[] = [];
  const holders = new Map<string, number>();
  for (const saying of sayings) {
    if (!saying.direct) continue;
    const one = worded(saying);
    if (one.keys.length < FEWEST_WORDS) continue;
    all.push(one);
    for (const word of one.held) holders.set(word, (holders.get(word) ?? 0) + 1);
    yield;
  }
  const byWord = new Map<string, Worded[]>();
  const found: Difference[] = [];
  for (const one of all) {
    const rarest = [...one.held].sort((a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0));
    // Two that share 60 % of their words share one of these: only the rest may be missing.
    const telling = rarest.slice(0, one.keys.length - Math.ceil(one.keys.length * SAME_QUOTATION) + 1);
    const near = new Set(telling.flatMap((word) => byWord.get(word) ?? []));
    for (const earlier of near) found.push(...compareWording(earlier, one));
    for (const word of one.held) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [one]);
      else same.push(one);
    }
    yield;
  }
  return found;
}

/** How many words of the one the other has at all: no more can stand in the same order. */
function sharedKeys(a: Worded, b: Worded): number {
  if (Math.min(a.keys.length, b.keys.length) < Math.max(a.keys.length, b.keys.length) * SAME_QUOTATION)
    return 0;
  return a.keys.filter(({ alike }) => b.held.has(alike)).length;
}

function compareWording(a: Worded, b: Worded): readonly Difference[] {
  if (a.saying.said.report === b.saying.said.report) return [];
  const longest = Math.max(a.keys.length, b.keys.length);
  if (sharedKeys(a, b) < longest * SAME_QUOTATION) return [];
  const { pairs } = align(a.keys, b.keys);
  if (pairs.length < longest * SAME_QUOTATION) return [];
  const key = [a.text, b.text].sort().join('/');
  const exact = pairs.filter(({ same }) => same).length;
  const wording: Difference[] =
    exact === a.keys.length || exact === b.keys.length
      ? []
      : [{ kind: 'quotation', key, sides: [quoted(a), quoted(b)] }];
  return [...wording, ...speakersDiffer(a.saying, b.saying, key)];
}

function quoted({ saying, text }: Worded): Side {
  return { words: `“${text}”`, said: saying.said, also: saying.also };
}

/** Two speakers, unless one report has both of them say it. */
function speakersDiffer(a: Saying, b: Saying, key: string): readonly Difference[] {
  const [first, second] = [a.speaker, b.speaker];
  if (first === null || second === null || first === second) return [];
  const of = ({ said, also }: Saying) => new Set([said, ...also].map(({ report }) => report));
  const [left, right] = [of(a), of(b)];
  if ([...left].some((report) => right.has(report))) return [];
  const sides = [a, b].map(({ said, also, speaker }) => ({ words: speaker ?? '', said, also }));
  return [{ kind: 'speaker', key, sides }];
}

/** What one report has one say and another report another, in its own words; a statement a step. `ids` are the cast's. */
export function* speakerSteps(
  sayings: readonly Saying[],
  likeness: Likeness,
  names: Names,
  ids: ReadonlySet<string>,
): Steps<readonly Difference[]> {
  const told = new VectorIndex<Saying>();
  const refused: { readonly saying: Saying; readonly refusal: Refusal }[] = [];
  const found: Difference[] = [];
  for (const b of sayings) {
    if (b.direct || b.speaker === null || !ids.has(b.speaker)) continue;
    const vector = likeness.vectorOf(matterOf(b, names));
    const isElsewhere = (a: Saying): boolean => a.said.report !== b.said.report && a.speaker !== b.speaker;
    const refusal = refusalIn(b, names);
    const refusing = refused.filter(
      (one) => isElsewhere(one.saying) && refusal && refuseTheSame(one.refusal, refusal),
    );
    if (refusal !== undefined) refused.push({ saying: b, refusal });
    const near = told.near(vector, SAME_STATEMENT, isElsewhere);
    for (const a of new Set([...near, ...refusing.map(({ saying }) => saying)])) {
      const key = [a, b].map(({ said }) => `${said.report.number}.${said.paragraph.n}`).join(' ');
      found.push(...speakersDiffer(a, b, key));
    }
    told.add(b, vector);
    yield;
  }
  return found;
}

/** Stems of what is said, names left out: whoever speaks of the same countries does not say the same. */
function matterOf({ said: { paragraph }, span }: Saying, names: Names): readonly string[] {
  const named = names.get(paragraph) ?? [];
  return words(paragraph.text)
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .filter(({ start, end }) => !named.some((name) => start < name.end && name.start < end))
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ folded }) => stem(folded));
}

/** A claim that one report leaves with whoever makes it, and the other states as its own. `ids` are the cast's. */
export function attributionDiffers(
  a: Slice,
  b: Slice,
  sayingsIn: (slice: Slice) => readonly Saying[],
  ids: ReadonlySet<string>,
): readonly Difference[] {
  const [left, right] = [sayingsIn(a), sayingsIn(b)];
  const found = (
    own: readonly Saying[],
    other: readonly Saying[],
    claim: Slice,
    plain: Slice,
  ): Difference[] => {
    const open = own.find(({ verb, speaker }) => ids.has(speaker ?? '') && OPEN.test(verb ?? ''));
    if (open === undefined || other.length > 0) return [];
    const key = `${claim.report.number}.${claim.paragraph.n}.${claim.start}`;
    const says = `${open.speaker ?? ''}: “${open.verb ?? ''}”`;
    return [
      {
        kind: 'attribution',
        key,
        sides: [
          { words: says, said: claim, also: [] },
          { words: 'The report itself', said: plain, also: [] },
        ],
      },
    ];
  };
  return [...found(left, right, a, b), ...found(right, left, b, a)];
}

const PASSING = /^(?:former|then|late|current|new|of|and|in|the|s)$/;

/** What reports call one person, where each has something that the other has not, and they share an office or kin. */
export function descriptionsDiffer(
  { id, roles }: CastEntry,
  described: readonly Described[],
  nameWords: ReadonlySet<string>,
): readonly Difference[] {
  const sides = described.map(({ role, also }) => {
    const text = role.paragraph.text.slice(role.start, role.end);
    const own = roles.find((one) => roleKey(one.text) === roleKey(text));
    const held = roleKey(text)
      .split(' ')
      .filter((word) => !PASSING.test(word) && !nameWords.has(word) && !isDemonym(word));
    return { text, role, also, nouns: own?.nouns ?? [], held: new Set(held) };
  });
  type Version = (typeof sides)[number];
  const differs = (a: Version, b: Version): boolean =>
    a.role.report !== b.role.report &&
    a.nouns.some((noun) => b.nouns.includes(noun)) &&
    [...a.held].some((word) => !b.held.has(word)) &&
    [...b.held].some((word) => !a.held.has(word));
  const versions = sides.filter((one, i) => sides.some((other, j) => i !== j && differs(one, other)));
  if (versions.length < 2) return [];
  const shown = versions.map(({ text, role, also }) => ({ words: `“${text}”`, said: role, also }));
  return [{ kind: 'description', about: id, key: id, sides: shown }];
}
