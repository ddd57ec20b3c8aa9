import type {
  APIAllowedMentions,
  APIContainerComponent,
  APIInteractionResponse,
  MessageFlags,
} from 'discord.js';

/** A message's body, whether it is sent first, edited in or sent after. */
export interface SentMessage {
  readonly flags: MessageFlags;
  readonly allowed_mentions: APIAllowedMentions;
  readonly components: APIContainerComponent[];
  /** Those that the message has after an edit: "0" is the file that goes with it. */
  readonly attachments?: { readonly id: string; readonly filename: string }[];
}

/** A file that goes with a message; a file component shows it by its name. */
export interface SentFile {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What became of a first response: `taken`, `too late` (Discord's 10062: three seconds were over) or
 * `already answered` (40060: somebody else was quicker, such as another process of this program).
 */
export type Receipt = 'taken' | 'too late' | 'already answered';

/**
 * The way back to Discord for one interaction. The router knows no other: over REST after a gateway event, or in the
 * answer to an HTTP request.
 */
export interface Transport {
  /** The first response, once. Rejects where Discord could not be reached or refuses the body. */
  callback(response: APIInteractionResponse, file?: SentFile): Promise<Receipt>;
  /** Fills in or changes the original response; for a component, the message it is on. */
  editOriginal(body: SentMessage, file?: SentFile): Promise<void>;
  deleteOriginal(): Promise<void>;
  followUp(body: SentMessage, file?: SentFile): Promise<void>;
}
