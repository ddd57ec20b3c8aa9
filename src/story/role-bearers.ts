import type { CastEntry, CastRole } from './cast.js';

/** An office or kin asked for: "PM of Japan", "kims sister". */
export interface RoleAsked {
  /** Role nouns, lower case, singular: all are asked for. */
  readonly nouns: readonly string[];
  /** Ids and country names of whose or of what. */
  readonly owners: readonly string[];
  /** Whether the phrase names an owner at all, found or not. */
  readonly owned: boolean;
  /** Asked for as former. */
  readonly past: boolean;
}

/** Wider words and what they take in. A narrower word in a report answers the wider one asked, never the other way. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  leader: [
    'president',
    'prime minister',
    'chancellor',
    'premier',
    'king',
    'queen',
    'emperor',
    'dictator',
    'ruler',
    'chairman',
    'sultan',
    'emir',
    'monarch',
    'pope',
  ],
  ruler: ['king', 'queen', 'emperor', 'leader', 'sultan', 'emir', 'dictator'],
  minister: [
    'foreign minister',
    'finance minister',
    'defence minister',
    'defense minister',
    'health minister',
    'interior minister',
    'justice minister',
    'trade minister',
  ],
  'defence minister': ['defense minister'],
  'defense minister': ['defence minister'],
  sibling: ['brother', 'sister', 'half-brother', 'half-sister'],
  parent: ['father', 'mother'],
  child: ['son', 'daughter'],
  spouse: ['husband', 'wife', 'widow', 'widower'],
  brother: ['half-brother'],
  sister: ['half-sister'],
  spokesman: ['spokeswoman', 'spokesperson'],
  chief: ['head', 'director', 'chairman', 'executive', 'president', 'ceo', 'boss'],
  head: ['chief', 'director', 'chairman', 'president', 'leader'],
  ceo: ['executive', 'chief'],
  politician: ['senator', 'lawmaker', 'minister', 'mp', 'congressman', 'representative'],
  lawmaker: ['senator', 'mp', 'congressman', 'congresswoman', 'representative'],
  analyst: ['expert', 'economist'],
  expert: ['analyst', 'professor', 'scholar', 'researcher', 'economist'],
};

/** Kin the other way round: whoever X is the sister of is X's brother or sister. */
const INVERSE: Readonly<Record<string, readonly string[]>> = {
  brother: ['brother', 'sister', 'sibling'],
  sister: ['brother', 'sister', 'sibling'],
  sibling: ['brother', 'sister', 'sibling'],
  father: ['son', 'daughter', 'child'],
  mother: ['son', 'daughter', 'child'],
  parent: ['son', 'daughter', 'child'],
  son: ['father', 'mother', 'parent'],
  daughter: ['father', 'mother', 'parent'],
  child: ['father', 'mother', 'parent'],
  husband: ['wife'],
  wife: ['husband'],
  spouse: ['wife', 'husband'],
  uncle: ['nephew', 'niece'],
  aunt: ['nephew', 'niece'],
  nephew: ['uncle', 'aunt'],
  niece: ['uncle', 'aunt'],
};

/**
 * Who bears the role, best first: by how closely the reports' own words match it, by how many reports say so, by
 * mentions. Whoever is only said to have borne it stands behind, or is left out where somebody bears it now.
 */
export function bearersOf(entries: readonly CastEntry[], asked: RoleAsked): readonly string[] {
  if (asked.owned && asked.owners.length === 0) return [];
  const found: { readonly id: string; readonly points: number; readonly now: boolean }[] = [];
  for (const entry of entries) {
    let points = 0;
    let now = false;
    for (const role of entry.roles) {
      const fit = fitOf(role, asked, entry.id);
      points += fit;
      now ||= fit > 0 && role.past === asked.past;
    }
    if (points > 0) found.push({ id: entry.id, points, now });
  }
  const anyNow = found.some(({ now }) => now);
  const kept = found.filter(({ now }) => now || !anyNow).sort((a, b) => b.points - a.points);
  return kept.length > 0 ? kept.map(({ id }) => id) : inverseOf(entries, asked);
}

/** Nobody is the owner of their own role: of two called Choi the one is the other's sister. */
function fitOf(role: CastRole, asked: RoleAsked, self: string): number {
  if (asked.owned && !role.of.some((owner) => owner !== self && asked.owners.includes(owner))) return 0;
  let fit = 1;
  for (const noun of asked.nouns) fit = Math.min(fit, nounFit(role.nouns, noun));
  return fit;
}

// A word of the same meaning counts, but never so much as the word itself.
const WIDER_FIT = 0.4;

function nounFit(nouns: readonly string[], asked: string): number {
  if (nouns.includes(asked)) return 1;
  return (WIDER[asked] ?? []).some((noun) => nouns.includes(noun)) ? WIDER_FIT : 0;
}

function inverseOf(entries: readonly CastEntry[], asked: RoleAsked): readonly string[] {
  const [noun = ''] = asked.nouns;
  const inverse = INVERSE[noun];
  if (inverse === undefined) return [];
  const found = new Set<string>();
  for (const owner of entries) {
    if (!asked.owners.includes(owner.id)) continue;
    for (const role of owner.roles) {
      if (!role.nouns.some((kin) => inverse.includes(kin))) continue;
      for (const id of role.of)
        if (entries.some((entry) => entry.id === id && entry.type === 'person')) found.add(id);
    }
  }
  return [...found];
}
