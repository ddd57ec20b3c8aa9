import type { Names } from '../markdown/draw.js';
import type { Act, Hello } from '../../wire.js';
import type { Json } from './json.js';

/** What drawing a message needs of the page around it. */
export interface View {
  readonly hello: Hello;
  readonly names: Names;
  readonly light: boolean;
  /** Does something to the bot for a message: a click, a choice. */
  readonly press: (act: Extract<Act, { kind: 'button' | 'select' }>) => void;
  /** Clicks that are under way, by message and custom id. */
  readonly busy: (message: string, customId: string) => boolean;
  readonly dismiss: (message: string) => void;
  /** The address of a file at this page's own server; undefined for one that lies anywhere else. */
  readonly own: (address: string) => string | undefined;
}

/** The message that a component belongs to. */
export interface Around {
  readonly id: string;
  readonly raw: Json;
}
