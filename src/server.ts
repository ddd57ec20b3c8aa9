import type { FetchAttachment, FetchLink } from './intake/fetched.js';
import type { ReadUpload } from './intake/upload.js';
import type { Place, ServerLibrary, Standing } from './library/library.js';

/** How reports come in. */
export interface Intake {
  readonly read: ReadUpload;
  readonly attachment: FetchAttachment;
  /** Absent where the operator has not switched links on. */
  readonly link?: FetchLink;
}

/** A server as a command sees it: what it keeps, what holds in the channel, and who acts. */
export interface Server {
  readonly library: ServerLibrary;
  readonly place: Place;
  readonly standing: Standing;
  /** Discord's id of whoever acts: for the audit trail alone. */
  readonly by: string;
  /** Whether whoever acts may manage the server: for what is offered to them, not for what they may do. */
  readonly moderates?: boolean;
  readonly intake: Intake;
  /** Whether the operator's default story answers, because the server keeps no report of its own. */
  readonly borrows: boolean;
}
