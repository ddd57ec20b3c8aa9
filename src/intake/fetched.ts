import type { Objection } from '../reports/refusal.js';

/** What a link led to, or the words on why it was not followed. Nothing of the bytes is trusted yet: they go to `ReadUpload`. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly bytes: Uint8Array;
      /** From the address, with an ending that suits the type that the server named. */
      readonly fileName: string;
      /** Where it was in the end, after redirects: goes with a report as its address. */
      readonly url: string;
    }
  | ({ readonly kind: 'refused' } & Objection);

/** Fetches a link that a person gave. Never rejects. */
export type FetchLink = (url: string) => Promise<Fetched>;

/** Fetches a file that was attached in Discord. Never rejects. */
export type FetchAttachment = (url: string, fileName: string) => Promise<Fetched>;
