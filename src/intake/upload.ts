import type { Details } from '../reports/details.js';
import type { Note, Objection, Refusal } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';

/** A file that a person brings in. */
export interface Upload {
  readonly bytes: Uint8Array;
  /** Its name, with or without folders. The bytes tell the format; the name only where they do not. */
  readonly fileName: string;
  /** What the person says of it. Title and address are taken only where the file holds one report. */
  readonly given?: Details;
}

/** One report of an upload. */
export interface UploadedReport {
  /** Its number is its place in the upload, from 1, and its version 1: a library gives it numbers of its own. */
  readonly report: Report;
  /** The bytes it was read from: the whole file, the member of an archive, or the line of a `.jsonl`. */
  readonly original: { readonly fileName: string; readonly bytes: Uint8Array };
}

/** What became of an upload. Words are for people; nothing of an error's own message is in them. */
export type UploadRead =
  | {
      readonly kind: 'read';
      /** At least one. */
      readonly reports: readonly UploadedReport[];
      /** Members of an archive and lines of a `.jsonl` that are no reports. */
      readonly refused: readonly Refusal[];
      readonly notes: readonly Note[];
    }
  | ({ readonly kind: 'refused' } & Objection);

/** Most that the reading of one upload may take. */
export interface UploadLimits {
  /** Of wall-clock time from when its turn comes. */
  readonly milliseconds: number;
  /** Of JavaScript's heap, in MB of 1,048,576 bytes. */
  readonly heapMegabytes: number;
  /** Of everything that the reading process holds, heap included. Watched on Linux alone. */
  readonly memoryMegabytes: number;
}

/** Reads an upload apart from the program. It never rejects. */
export type ReadUpload = (upload: Upload, limits?: Partial<UploadLimits>) => Promise<UploadRead>;
