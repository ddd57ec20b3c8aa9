import type { Report } from './reports/report.js';
import type { Answer } from './answers/answer.js';
import type { Attributed, Words } from './answers/attributed.js';
import type { Bearing } from './answers/comparing.js';
import type { Differing, DifferingKind } from './answers/differing.js';
import type { AboutReply, Narrowing } from './reply.js';

/** Words that every edge shows alike: dates written out, counts, verdicts. Plain text, no formatting. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-03-25` as "25 March 2024", `2024-03` as "March 2024"; "undated" where there is none. */
export function longDate(iso: string | undefined): string {
  if (iso === undefined) return 'undated';
  const [year = '', month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** When a report was published: "25 March 2024", "undated", or with "(assumed)" where whoever gave the date says so. */
export function publicationDate({
  published,
  publishedAssumed,
}: Pick<Report, 'published' | 'publishedAssumed'>): string {
  return publishedAssumed === true ? `${longDate(published)} (assumed)` : longDate(published);
}

/** "1 report", "4 reports". */
export function count(n: number, noun: string): string {
  // Below a thousand there is nothing to group, and asking the locale costs more than the rest of a reply.
  const digits = n < 1000 ? String(n) : n.toLocaleString('en-GB');
  return `${digits} ${noun}${n === 1 ? '' : 's'}`;
}

/** "a", "a or b", "a, b or c". */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** At most `max` UTF-16 units, cut where a word ends near and marked. For labels and titles, never for excerpts. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > max / 2 ? room.slice(0, space) : room;
  // Half of a surrogate pair at the end would be no character at all.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** "in 4 reports, 2 origins", and that a moderator corrected those where one did. */
export function foundIn({
  reports,
  origins,
  originsCorrected,
}: Pick<Answer, 'reports' | 'origins' | 'originsCorrected'>): string {
  if (reports === 1) return 'in 1 report';
  const corrected = originsCorrected === true ? ' as a moderator corrected them' : '';
  return `in ${count(reports, 'report')}, ${count(origins, 'origin')}${corrected}`;
}

/** The answering value; more than one reads as a difference; undefined where the excerpts agree on none. */
export function valueLine({ values }: Pick<Answer, 'values'>): string | undefined {
  const [only] = values;
  if (!only) return undefined;
  if (values.length === 1) return only.text;
  return `${listed(
    values.map(({ text }) => text),
    'or',
  )}: the reports differ`;
}

export function repairLine({ repaired }: Pick<Answer, 'repaired'>): string | undefined {
  const read = Object.entries(repaired).map(([typed, word]) => `“${typed}” as “${word}”`);
  return read.length > 0 ? `Read ${listed(read, 'and')}.` : undefined;
}

/** "Only R3, from 1 March 2024, to 25 March 2024." */
export function narrowingLine({ report, after, before }: Narrowing): string {
  const parts = [
    ...(report === undefined ? [] : [`R${report}`]),
    ...(after === undefined ? [] : [`from ${longDate(after)}`]),
    ...(before === undefined ? [] : [`to ${longDate(before)}`]),
  ];
  return `Only ${parts.join(', ')}.`;
}

/** "dated 25 March to 11 April 2024", with the undated counted. */
export function coveredLine({ covered, undated }: Pick<AboutReply, 'covered' | 'undated'>): string {
  const open = undated > 0 ? `${undated} undated` : undefined;
  if (!covered) return open ?? 'none dated';
  const { from, to } = covered;
  const span = from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
  return open === undefined ? `dated ${span}` : `dated ${span}, ${open}`;
}

/** What holds in the server, in sentences; none outside of one. */
export function serverLines({ server }: Pick<AboutReply, 'server'>): readonly string[] {
  if (server === undefined) return [];
  return [
    ...(server.borrows
      ? ['This server keeps no report of its own yet, so the story that came with the bot answers.']
      : []),
    ...(server.paused ? ['The moderators have paused it.'] : []),
    server.keepsUnanswered
      ? 'Questions that the reports do not answer are kept for the moderators: the words and how often, not who asked.'
      : 'Questions are not kept.',
  ];
}

/**
 * Who asserts what an excerpt says, each in the report's own words: "Attributed: “Japan asserts” · Hedged: “alleged”".
 * Undefined where the report says it as its own.
 */
export function attributionLine(all: readonly Attributed[], citation: string): string | undefined {
  const quoted = (words: Words): string =>
    words.citation === citation ? `“${words.text}”` : `“${words.text}” (${words.citation})`;
  const attributed = all.flatMap((one) => {
    if (one.kind !== 'attributed') return [];
    return one.who === undefined ? quoted(one.words) : `${quoted(one.who)} … ${quoted(one.words)}`;
  });
  const hedged = all.flatMap((one) => (one.kind === 'hedged' ? [quoted(one.words)] : []));
  const parts = [
    ...(attributed.length > 0 ? [`Attributed: ${attributed.join(', ')}`] : []),
    ...(hedged.length > 0 ? [`Hedged: ${hedged.join(', ')}`] : []),
    ...(all.some(({ kind }) => kind === 'unclear') ? ['Somebody’s words: speaker unclear'] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

const DIFFERS: Readonly<Record<DifferingKind, string>> = {
  number: 'in a number',
  date: 'in a date',
  name: 'in a name',
  negation: 'in a “not”',
  wording: 'in the wording',
};

function bothWords({ said, report }: Differing): string {
  if (said === '') return `only the report has “${report}”`;
  if (report === '') return `only the message has “${said}”`;
  return `the message has “${said}”, the report “${report}”`;
}

/** "Differs in a number: the message has “13”, the report “17”". Never which of them is right. */
export function bearingLine({ finding, differing }: Bearing): string {
  const kinds = [...new Set(differing.map(({ kind }) => kind))];
  const details = kinds.map((kind) => {
    const both = differing.filter((one) => one.kind === kind).map(bothWords);
    return `${DIFFERS[kind]}: ${both.join('; ')}`;
  });
  if (finding === 'not in the reports')
    return details.length === 0 ? 'Closest passage' : `Closest passage; it differs ${details.join(' · ')}`;
  if (finding === 'differs') return details.length === 0 ? 'Differs' : `Differs ${details.join(' · ')}`;
  const wording = differing.map(bothWords).join('; ');
  return wording === '' ? 'Says this' : `Says this in other words: ${wording}`;
}

/** What the reports have on a statement as a whole; where no sentence has all of its words, no more is said than that. */
export function findingLine({
  finding,
  bearings = [],
}: {
  readonly finding: Bearing['finding'];
  readonly bearings?: readonly Bearing[];
}): string {
  const isNear =
    finding === 'said' &&
    bearings.length > 0 &&
    !bearings.some((one) => one.finding === 'said' && one.differing.length === 0);
  return isNear ? 'The reports say something like this' : FINDINGS[finding];
}

/** "no report has “silk” or “lighthouse”"; undefined where the reports have every word. */
export function unheardWords({ missing }: Pick<Answer, 'missing'>): string | undefined {
  const words = missing.slice(0, MOST_UNHEARD).map((word) => `“${shorten(word, LONGEST_WORD)}”`);
  return words.length === 0 ? undefined : `no report has ${listed(words, 'or')}`;
}

const MOST_UNHEARD = 6;
/** UTF-16 units of a word that no report has. */
const LONGEST_WORD = 40;

const FINDINGS = {
  said: 'The reports say this',
  differs: 'The reports differ',
  'not in the reports': 'Not in the reports',
} as const;
