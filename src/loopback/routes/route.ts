import type { SentFile } from '../body.js';
import type { Refusal } from '../errors.js';
import type { Json } from '../json.js';
import type { World } from '../world.js';

export interface Call {
  readonly world: World;
  /** The parts of the path that the pattern captures. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The files sent along. */
  readonly files: readonly SentFile[];
}

/** What a route answers; `body` left out is an empty answer. */
export interface Answered {
  readonly status: number;
  readonly body?: Json | readonly Json[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** Of the path after `/api/v10`. */
  readonly pattern: RegExp;
  /** Whether the bot's token is asked for. The interaction routes carry their own. */
  readonly authorised: boolean;
  readonly run: (call: Call) => Answered | Refusal;
}

export const NO_CONTENT: Answered = { status: 204 };

export function ok(body: Json | readonly Json[]): Answered {
  return { status: 200, body };
}
