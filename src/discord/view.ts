import type { Press } from '../command.js';
import type { Narrowing } from '../reply.js';

/**
 * What a message shows, as far as it must be known to show it again or to turn its page. An answer's question is not
 * in it, nor what was checked: they are read from the message itself. `borrowed`: of the
 * operator's default story, which answers in a server that keeps no report; its numbers are not the server's own. Pages are counted from 0.
 */
export type View =
  | {
      readonly kind: 'answer';
      readonly command: string;
      readonly narrowed?: Narrowing;
      readonly page: number;
    }
  | {
      readonly kind: 'passage';
      readonly citation: string;
      readonly page: number;
      readonly borrowed?: true;
    }
  | {
      readonly kind: 'report';
      readonly number: number;
      readonly version: number;
      readonly page: number;
      /** The page that holds this paragraph, in place of `page`. */
      readonly paragraph?: number;
      readonly borrowed?: true;
    }
  /** A message that was checked; its statements are read from the reply that shows them. */
  | { readonly kind: 'check'; readonly page: number }
  /** What is seen across the reports; what was typed is read from the message. */
  | { readonly kind: 'survey'; readonly command: string; readonly page: number }
  /** What a command gives without any options: the list of reports, the help. */
  | { readonly kind: 'command'; readonly command: string; readonly page: number };

/** `turn` shows in the same message where it is the clicker's own, `open` always in a new private one. */
export type Action =
  | { readonly verb: 'turn' | 'open' | 'share'; readonly view: View }
  /** The view is what the person chose from a list. */
  | { readonly verb: 'choose' }
  | { readonly verb: 'delete' }
  /** Not what I asked. */
  | { readonly verb: 'missed'; readonly view: View }
  | { readonly verb: 'do'; readonly press: Press };
