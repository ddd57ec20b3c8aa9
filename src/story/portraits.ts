import type { Paragraph, Report } from '../reports/report.js';
import { words } from '../text/words.js';
import type { CastEntry, CastMention, CastRole } from './cast.js';
import { sliceAround, type Sentence, type Slice } from './sentence.js';

/** What reports call somebody, in words that differ by more than case or marks. */
export interface Described {
  readonly role: Slice;
  readonly also: readonly Slice[];
}

/** How a story shows one of its people, bodies or places. */
export interface Portrait {
  readonly entry: CastEntry;
  /** Every spelling but the one it goes by. */
  readonly otherNames: readonly string[];
  readonly first: Slice;
  /** Reports that name it, in order. */
  readonly reports: readonly { readonly report: Report; readonly mentions: number; readonly best: Slice }[];
  readonly described: readonly Described[];
}

/**
 * What an entry of the cast is shown with; undefined where no report has a mention of it any more.
 * @param reports by their numbers
 */
export function portraitOf(
  entry: CastEntry,
  reports: ReadonlyMap<number, Report>,
  sentences: ReadonlyMap<Paragraph, readonly Sentence[]>,
): Portrait | undefined {
  const byReport = new Map<number, CastMention[]>();
  for (const mention of entry.mentions) {
    const same = byReport.get(mention.report);
    if (same === undefined) byReport.set(mention.report, [mention]);
    else same.push(mention);
  }
  const placed = [...byReport].flatMap(([number, mentions]) => {
    const report = reports.get(number);
    return report === undefined ? [] : [{ report, mentions }];
  });
  const shown = placed.flatMap(({ report, mentions }) => {
    const best = bestSlice(entry, report, mentions, sentences);
    return best === undefined ? [] : [{ report, mentions: mentions.length, best }];
  });
  const [first] = placed;
  const opening = first && first.mentions[0] && sentenceOf(first.report, first.mentions[0], sentences);
  if (opening === undefined) return undefined;
  const otherNames = entry.names.filter((name) => name !== entry.id);
  return { entry, otherNames, first: opening, reports: shown, described: describedIn(entry, reports) };
}

/** The sentence in which a report says what somebody is, else its first mention. */
function bestSlice(
  entry: CastEntry,
  report: Report,
  mentions: readonly CastMention[],
  sentences: ReadonlyMap<Paragraph, readonly Sentence[]>,
): Slice | undefined {
  const role = entry.roles.find((one) => one.report === report.number);
  const place = role ?? mentions[0];
  return place && sentenceOf(report, place, sentences);
}

function sentenceOf(
  report: Report,
  place: CastMention,
  sentences: ReadonlyMap<Paragraph, readonly Sentence[]>,
): Slice | undefined {
  const paragraph = report.paragraphs.find(({ n }) => n === place.paragraph);
  if (paragraph === undefined) return undefined;
  return sliceAround(sentences.get(paragraph) ?? [], place, [{ start: place.start, end: place.end }]);
}

/** Role phrases, each wording once, in the order of the reports. */
function describedIn({ roles }: CastEntry, reports: ReadonlyMap<number, Report>): readonly Described[] {
  const found = new Map<string, { role: Slice; also: Slice[] }>();
  for (const role of roles) {
    const slice = roleSlice(role, reports);
    if (slice === undefined) continue;
    const key = roleKey(role.text);
    const known = found.get(key);
    if (known === undefined) found.set(key, { role: slice, also: [] });
    else known.also.push(slice);
  }
  return [...found.values()];
}

function roleSlice(
  { report: number, paragraph: n, start, end }: CastRole,
  reports: ReadonlyMap<number, Report>,
): Slice | undefined {
  const report = reports.get(number);
  const paragraph = report?.paragraphs.find((one) => one.n === n);
  return report && paragraph && { report, paragraph, start, end, marks: [] };
}

/** One key for "Kim Jong Un’s sister" and "kim jong-un's sister", with or without an article. */
export function roleKey(text: string): string {
  return words(text)
    .map(({ folded }) => folded)
    .filter((word) => !/^(?:the|a|an)$/.test(word))
    .join(' ');
}

/** People, bodies and places, the most often mentioned of each first. */
export function inCastOrder(entries: readonly CastEntry[]): readonly CastEntry[] {
  const order = { person: 0, organisation: 1, place: 2 };
  return [...entries].sort(
    (a, b) =>
      order[a.type] - order[b.type] || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
  );
}

/** Who bears a typed name: all of its words are in one of theirs, or the phrase means them by what they are. */
export function bearersOfName(
  entries: readonly CastEntry[],
  resolve: (phrase: string) => readonly string[],
  typed: string,
): readonly CastEntry[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const named = (fits: (name: readonly string[]) => boolean): readonly CastEntry[] =>
    entries.filter((entry) => namesOf(entry).some(fits));
  const whole = named((name) => name.join(' ') === wanted.join(' '));
  if (wanted.length > 1 && whole.length > 0) return whole;
  const part = named((name) => wanted.every((word) => name.includes(word)));
  const people = part.filter(({ type }) => type === 'person');
  const bearers = whole.length + people.length > 0 ? [...new Set([...whole, ...people])] : part;
  if (bearers.length > 0) return inCastOrder(bearers);
  const meant = new Set(resolve(typed));
  return entries.filter(({ id }) => meant.has(id));
}

function wordsOf(text: string): readonly string[] {
  return words(text).map(({ folded }) => folded);
}

/** Every question of who somebody is looks through all names of the cast. */
const namesRead = new WeakMap<CastEntry, readonly (readonly string[])[]>();

function namesOf(entry: CastEntry): readonly (readonly string[])[] {
  const names = namesRead.get(entry) ?? [entry.id, ...entry.names].map(wordsOf);
  namesRead.set(entry, names);
  return names;
}
