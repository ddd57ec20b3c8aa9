import type { Report } from '../reports/report.js';
import { nameKey } from '../text/tokens.js';
import type { CastChange, CastEntry, CastMention } from './cast.js';
import { isSameEntry, type CastCorrection, type EntryKey, type SpellingIn } from './corrections.js';

/** More characters than a paragraph has: one paragraph away is farther than the other end of this one. */
const LONGEST_PARAGRAPH = 1e7;

/** A cast as moderators have corrected it. */
export interface CorrectedEntries {
  /** The most often mentioned first. */
  readonly entries: readonly CastEntry[];
  readonly hidden: readonly CastEntry[];
  /** Corrections of what is not in the reports now. They are kept, and hold again once it is. */
  readonly unmet: readonly CastCorrection[];
}

/** Corrections laid over a cast one after the other, in the order in which they were made. Deterministic; never throws. */
export function correctEntries(
  entries: readonly CastEntry[],
  reports: readonly Report[],
  corrections: readonly CastCorrection[],
): CorrectedEntries {
  const cast = new CorrectedCast(entries, reports);
  const unmet = corrections.filter((correction) => !cast.apply(correction));
  return { ...cast.result(), unmet };
}

/** The entries that make one up, by the names that the reports' own words gave them. */
export function keysOf({ type, id, madeOf }: CastEntry): readonly EntryKey[] {
  return madeOf ?? [{ type, name: id }];
}

/** What an entry is found again by, in a correction. */
export function keyOf(entry: CastEntry): EntryKey {
  return keysOf(entry)[0] ?? { type: entry.type, name: entry.id };
}

class CorrectedCast {
  readonly #entries: (CastEntry | undefined)[];
  readonly #hidden = new Set<CastEntry>();
  readonly #renamed = new Map<string, string>();
  readonly #reports: ReadonlyMap<number, Report>;
  readonly #order: ReadonlyMap<number, number>;

  constructor(entries: readonly CastEntry[], reports: readonly Report[]) {
    this.#entries = [...entries];
    this.#reports = new Map(reports.map((report) => [report.number, report]));
    this.#order = new Map(reports.map(({ number }, at) => [number, at]));
  }

  /** False where what it is about is not there. */
  apply(correction: CastCorrection): boolean {
    const at = this.#find(correction.entry);
    const entry = this.#entries[at];
    if (entry === undefined) return false;
    switch (correction.kind) {
      case 'merge':
        return this.#merge(at, entry, correction.other);
      case 'split':
        return this.#split(at, entry, correction.spellings, correction.name);
      case 'rename':
        this.#replace(at, entry, changed(this.#named(entry, correction.name), 'renamed'));
        return true;
      case 'hide':
        this.#replace(at, entry, changed(entry, 'hidden'), true);
        return true;
    }
  }

  result(): Omit<CorrectedEntries, 'unmet'> {
    const all = this.#entries
      .filter((entry) => entry !== undefined)
      .map((entry) => ({ entry, hidden: this.#hidden.has(entry) }))
      .map(({ entry, hidden }) => ({ entry: this.#withOwners(entry), hidden }))
      .sort((a, b) => b.entry.mentions.length - a.entry.mentions.length);
    return {
      entries: all.filter(({ hidden }) => !hidden).map(({ entry }) => entry),
      hidden: all.filter(({ hidden }) => hidden).map(({ entry }) => entry),
    };
  }

  /** By the very name, else by one that differs in case or marks only, else by a spelling that only one entry has. */
  #find(key: EntryKey): number {
    const exact = this.#entries.findIndex((one) => one && keysOf(one).some((own) => isSameEntry(own, key)));
    if (exact >= 0) return exact;
    const wanted = folded(key.name);
    const fitting = (names: (entry: CastEntry) => readonly string[]): readonly number[] =>
      this.#entries.flatMap((one, at) =>
        one?.type === key.type && names(one).some((name) => folded(name) === wanted) ? [at] : [],
      );
    for (const names of [
      (one: CastEntry) => keysOf(one).map(({ name }) => name),
      (one: CastEntry) => one.names,
    ]) {
      const [only, ...others] = fitting(names);
      if (only !== undefined && others.length === 0) return only;
    }
    return -1;
  }

  #merge(at: number, entry: CastEntry, key: EntryKey): boolean {
    const from = this.#find(key);
    const other = this.#entries[from];
    if (other === undefined || from === at) return false;
    const mentions = this.#sorted([...entry.mentions, ...other.mentions]);
    const merged: CastEntry = {
      ...entry,
      names: this.#namesIn(mentions),
      mentions,
      roles: this.#sorted([...entry.roles, ...other.roles]),
      madeOf: [...keysOf(entry), ...keysOf(other)],
      corrected: [...new Set([...(entry.corrected ?? []), ...(other.corrected ?? [])])],
    };
    this.#entries[from] = undefined;
    this.#renamed.set(other.id, entry.id);
    this.#replace(at, entry, changed(merged, 'merged'), this.#hidden.has(entry));
    return true;
  }

  #split(at: number, entry: CastEntry, spellings: readonly SpellingIn[], name: string): boolean {
    const isOther = (mention: CastMention): boolean => {
      const id = this.#reports.get(mention.report)?.id;
      const text = this.#textOf(mention);
      return spellings.some((one) => one.report === id && one.text === text);
    };
    const gone = entry.mentions.filter(isOther);
    const left = entry.mentions.filter((mention) => !isOther(mention));
    if (gone.length === 0 || left.length === 0) return false;
    // What a report says somebody is goes with the mention that it stands nearest to.
    const leaves = (role: CastMention): boolean => nearness(role, gone) < nearness(role, left);
    const free = this.#freeName(name);
    const rest = { names: this.#namesIn(left), mentions: left };
    const own = { names: this.#namesIn(gone), mentions: gone };
    const kept: CastEntry = {
      ...entry,
      ...rest,
      roles: entry.roles.filter((role) => !leaves(role)),
    };
    const split: CastEntry = {
      type: entry.type,
      id: free,
      ...own,
      roles: entry.roles.filter(leaves),
      madeOf: [{ type: entry.type, name }],
    };
    this.#replace(at, entry, changed(kept, 'split'), this.#hidden.has(entry));
    this.#entries.push(changed(split, 'split'));
    return true;
  }

  #replace(at: number, before: CastEntry, after: CastEntry, hidden = this.#hidden.has(before)): void {
    this.#hidden.delete(before);
    this.#entries[at] = after;
    if (hidden) this.#hidden.add(after);
  }

  #named(entry: CastEntry, name: string): CastEntry {
    if (entry.id === name) return entry;
    const id = this.#freeName(name);
    this.#renamed.set(entry.id, id);
    return { ...entry, id, madeOf: keysOf(entry) };
  }

  /** Ids stand alone in a cast: one that is taken gets a number behind it. */
  #freeName(wanted: string): string {
    const taken = new Set(this.#entries.map((entry) => entry?.id));
    if (!taken.has(wanted)) return wanted;
    let n = 2;
    while (taken.has(`${wanted} (${n})`)) n += 1;
    return `${wanted} (${n})`;
  }

  #textOf({ report, paragraph, start, end }: CastMention): string {
    const found = this.#reports.get(report)?.paragraphs.find(({ n }) => n === paragraph);
    return found?.text.slice(start, end) ?? '';
  }

  #namesIn(mentions: readonly CastMention[]): readonly string[] {
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const text = this.#textOf(mention);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  }

  #sorted<T extends CastMention>(mentions: readonly T[]): readonly T[] {
    const place = ({ report }: T): number => this.#order.get(report) ?? 0;
    return [...mentions].sort(
      (a, b) => place(a) - place(b) || a.paragraph - b.paragraph || a.start - b.start,
    );
  }

  /** Whose somebody is goes by ids too. */
  #withOwners(entry: CastEntry): CastEntry {
    if (!entry.roles.some(({ of }) => of.some((id) => this.#renamed.has(id)))) return entry;
    const roles = entry.roles.map((role) => ({ ...role, of: role.of.map((id) => this.#nowCalled(id)) }));
    return { ...entry, roles };
  }

  #nowCalled(id: string): string {
    const seen = new Set<string>();
    let now = id;
    for (let next = this.#renamed.get(now); next !== undefined && !seen.has(next);) {
      seen.add(next);
      now = next;
      next = this.#renamed.get(now);
    }
    return now;
  }
}

function changed(entry: CastEntry, change: CastChange): CastEntry {
  return { ...entry, corrected: [...new Set([...(entry.corrected ?? []), change])] };
}

/** How far a place is from the nearest of the mentions in its report: paragraphs first, then characters. */
function nearness({ report, paragraph, start }: CastMention, mentions: readonly CastMention[]): number {
  const inReport = mentions.filter((mention) => mention.report === report);
  const distances = inReport.map(
    (one) => Math.abs(one.paragraph - paragraph) * LONGEST_PARAGRAPH + Math.abs(one.start - start),
  );
  return Math.min(Infinity, ...distances);
}

function folded(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(nameKey)
    .join(' ');
}
