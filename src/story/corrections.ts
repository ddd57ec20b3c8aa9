import type { NameType } from '../text/names.js';

/** An entry of the cast by the name that the reports' own words gave it: it is found again when reports change. */
export interface EntryKey {
  readonly type: NameType;
  readonly name: string;
}

/** A spelling in one report, by the report's stable id: what stays when the report is replaced or brought in again. */
export interface SpellingIn {
  readonly report: string;
  readonly text: string;
}

/** What a moderator changed about the cast. */
export type CastCorrection =
  /** Both are one; it goes by the first. */
  | { readonly kind: 'merge'; readonly entry: EntryKey; readonly other: EntryKey }
  /** These mentions are of somebody else, who goes by `name`. */
  | {
      readonly kind: 'split';
      readonly entry: EntryKey;
      readonly spellings: readonly SpellingIn[];
      readonly name: string;
    }
  | { readonly kind: 'rename'; readonly entry: EntryKey; readonly name: string }
  | { readonly kind: 'hide'; readonly entry: EntryKey };

/** What a moderator said of the origins of two reports, by their stable ids. */
export interface OriginCorrection {
  readonly kind: 'one origin' | 'two origins';
  readonly reports: readonly [string, string];
}

/** A moderator's correction of what was seen across the reports; plain data, free of places and positions. */
export type Correction = CastCorrection | OriginCorrection;

export function isOfOrigins(correction: Correction): correction is OriginCorrection {
  return correction.kind === 'one origin' || correction.kind === 'two origins';
}

/** Whether two corrections say something of the same thing, so that the later takes the place of the earlier. */
export function replaces(later: Correction, earlier: Correction): boolean {
  if (isOfOrigins(later))
    return isOfOrigins(earlier) && later.reports.every((report) => earlier.reports.includes(report));
  if (isOfOrigins(earlier) || later.kind !== earlier.kind || !isSameEntry(later.entry, earlier.entry))
    return false;
  if (later.kind === 'merge') return earlier.kind === 'merge' && isSameEntry(later.other, earlier.other);
  return later.kind !== 'split' || (earlier.kind === 'split' && later.name === earlier.name);
}

export function isSameEntry(a: EntryKey, b: EntryKey): boolean {
  return a.type === b.type && a.name === b.name;
}

/** What a correction says. `nameOf` gives what a report is called; its id, where left out. */
export function correctionWords(
  correction: Correction,
  nameOf: (report: string) => string = (report) => report,
): string {
  switch (correction.kind) {
    case 'merge':
      return `“${correction.entry.name}” and “${correction.other.name}” are one`;
    case 'split':
      return `“${correction.name}” split off “${correction.entry.name}”`;
    case 'rename':
      return `“${correction.entry.name}” goes by “${correction.name}”`;
    case 'hide':
      return `“${correction.entry.name}” is hidden`;
    case 'one origin':
      return `${correction.reports.map(nameOf).join(' and ')} are one text`;
    case 'two origins':
      return `${correction.reports.map(nameOf).join(' and ')} are not one text`;
  }
}
