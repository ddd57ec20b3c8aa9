import type { Report } from '../../src/reports/report.js';

/** One change that the child makes: `key` names a report through its life, `version` is the one it is to have. */
export interface Deed {
  readonly do: 'add' | 'replace' | 'remove';
  readonly key: string;
  readonly version: number;
}

/** What the child writes, one JSON object a line: before a change what it is about to do, and after it that it is done. */
export type Line =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begins'; readonly deed: Deed }
  | { readonly kind: 'done'; readonly deed: Deed; readonly number: number };

/** Paragraphs of a version: mostly few, sometimes so many that the write takes its time. */
function sizeOf(key: string, version: number): number {
  const n = Number(key.replace(/\D/g, '')) + version;
  return n % 7 === 0 ? 1_500 : 1 + (n % 20);
}

/** A word that stands in this version of this report alone. */
export function tokenOf(key: string, version: number): string {
  return `zor${key}q${version}`;
}

/** The text of a version, made anew wherever it is needed. */
export function textOf(key: string, version: number): Report {
  const token = tokenOf(key, version);
  const paragraphs = Array.from({ length: sizeOf(key, version) }, (_, i) => ({
    n: i + 1,
    text: `The barge ${token} left the quay with ${i + 3} crates. Its pilot was ${token} Marlow.`,
  }));
  return { id: key, number: 0, version: 0, title: `Barge ${token}`, language: 'en', leftOut: [], paragraphs };
}
