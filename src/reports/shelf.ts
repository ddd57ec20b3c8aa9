import { createHash } from 'node:crypto';
import { foldSpace } from './blank.js';
import type { Details } from './details.js';
import type { Meta } from './meta.js';
import type { Note, Objection, Outcome, Refusal } from './refusal.js';
import type { Report } from './report.js';

/** Where a report came from: a file, or one line of a file. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

export interface ShelfOptions {
  /** Reports that are tried at the most; any number, where left out. */
  readonly most?: number;
  /** What a person says of every report. */
  readonly given?: Details | undefined;
  /** Is told of each report as it is put there, with the bytes that it was read from where they are at hand. */
  readonly onShelved?: (report: Report, origin: Origin, bytes: Uint8Array | undefined) => void;
}

/** Objections to lines of one file that are told one by one; beyond them only their number is. */
const TOLD = 100;

/** What has been read so far: gives ids and numbers, notices the same text twice, gathers refusals. */
export class Shelf {
  readonly reports: Report[] = [];
  readonly refused: Refusal[] = [];
  readonly notes: Note[] = [];
  readonly #meta: Meta;
  readonly #options: ShelfOptions;
  /** Reports that were to go there, those with the same text and those refused included. */
  #tried = 0;
  readonly #ids = new Set<string>();
  readonly #seen = new Set<string>();
  /** Digest of a text to the id of the report that has it. */
  readonly #texts = new Map<string, string>();
  readonly #objections = new Map<string, number>();

  constructor(meta: Meta, options: ShelfOptions = {}) {
    this.#meta = meta;
    this.#options = options;
  }

  /**
   * Puts a report on the shelf. `make` composes it from what a person said of it, its id and its number; `bytes` are
   * what it was read from.
   */
  add(
    origin: Origin,
    wanted: string,
    make: (given: Details & { id: string; number: number }) => Outcome<{ readonly report: Report }>,
    bytes?: Uint8Array,
  ): void {
    this.#seen.add(wanted);
    if (this.isFull) return;
    this.#tried++;
    const details = Object.hasOwn(this.#meta, wanted) ? this.#meta[wanted] : undefined;
    const made = make({ ...this.#options.given, ...details, id: wanted, number: this.reports.length + 1 });
    if (!made.ok) return this.#refuse(origin, made.objection);
    const { report } = made;
    const digest = digestOf(report);
    const sameAs = this.#texts.get(digest);
    if (sameAs !== undefined) {
      const text = `${placeOf(origin)} has the same text as ${sameAs} and is not loaded twice.`;
      this.notes.push({ kind: 'same-text', ...origin, sameAs, text });
      return;
    }
    const id = this.#freeId(origin, wanted);
    this.#texts.set(digest, id);
    this.#ids.add(id);
    const shelved = id === wanted ? report : { ...report, id };
    this.reports.push(shelved);
    this.#options.onShelved?.(shelved, origin, bytes);
  }

  /** Whether no more reports go there. Whoever reads may stop. */
  get isFull(): boolean {
    return this.#tried >= (this.#options.most ?? Infinity);
  }

  refuse(origin: Origin, objection: Objection): void {
    this.#tried++;
    this.#refuse(origin, objection);
  }

  #refuse(origin: Origin, objection: Objection): void {
    const count = (this.#objections.get(origin.file) ?? 0) + 1;
    this.#objections.set(origin.file, count);
    if (count <= TOLD) this.refused.push({ ...origin, ...objection });
  }

  /** A file whose name alone tells which id its report would have had. */
  expect(id: string): void {
    this.#seen.add(id);
  }

  /** Tells what can only be told at the end: further refusals by number, and meta that no report has. */
  close(): void {
    for (const [file, count] of this.#objections) {
      if (count > TOLD)
        this.refused.push({
          file,
          reason: `${count - TOLD} more lines of it are refused.`,
          advice: 'Correct the ones above first.',
        });
    }
    for (const id of Object.keys(this.#meta)) {
      if (!this.#seen.has(id))
        this.notes.push({
          kind: 'unknown-meta',
          id,
          text: `The meta names ${JSON.stringify(id)}, but no report has that id.`,
        });
    }
  }

  #freeId(origin: Origin, wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#ids.has(id); n++) id = `${wanted}-${n}`;
    if (id !== wanted) {
      this.notes.push({
        kind: 'renamed',
        ...origin,
        id,
        text: `${placeOf(origin)} has an id that another report has too: it is called ${id} here.`,
      });
    }
    return id;
  }
}

function placeOf({ file, line }: Origin): string {
  return line === undefined ? file : `${file}, line ${line},`;
}

function digestOf({ paragraphs }: Report): string {
  const hash = createHash('sha256');
  for (const { text } of paragraphs) hash.update(`${foldSpace(text)} `);
  return hash.digest('base64');
}
