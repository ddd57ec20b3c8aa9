/** One interaction that is over. It names no person, no server and no question. */
export interface SeenInteraction {
  /** The command, or what the button does: a name out of the program, never typed text. */
  readonly command: string;
  /** The verdict, else what became of it: `failed`, `no store`, `too late`, `already answered`. */
  readonly outcome: string;
  /** Milliseconds from when it came in until it was done with. */
  readonly ms: number;
  /** Milliseconds until Discord had taken a first response; undefined where it took none. */
  readonly callbackMs: number | undefined;
}

/**
 * What an interaction's time goes into: `waiting` for its turn; `working`, of that `story` (what holds in the place, and
 * its story from the store or from memory), `answering` (what the command does) and `drawing`; and `sending` to Discord.
 */
export type Stage = 'waiting' | 'working' | 'story' | 'answering' | 'drawing' | 'sending';

/** How a question came by its story: it was in memory, was read and built for it, or was being built already. */
export type StoryUse = 'in memory' | 'built' | 'waited for';

/** One connection to Discord's gateway. */
export interface ShardState {
  readonly id: number;
  readonly ready: boolean;
  /** Milliseconds of the last heartbeat there and back; undefined before the first. */
  readonly pingMs: number | undefined;
}

/** What somebody who runs the program wants to see of it. Whoever is given one tells it; telling costs next to nothing. */
export interface Observer {
  readonly interaction: (seen: SeenInteraction) => void;
  readonly stage: (stage: Stage, ms: number) => void;
  readonly story: (use: StoryUse) => void;
  /** A file or a pasted text that was read, or refused in words. */
  readonly intake: (outcome: 'read' | 'refused' | 'failed', ms: number) => void;
  readonly database: (work: 'read' | 'write' | 'snapshot', outcome: 'done' | 'failed', ms: number) => void;
}

/** Nobody looks. */
export const unobserved: Observer = {
  interaction: () => undefined,
  stage: () => undefined,
  story: () => undefined,
  intake: () => undefined,
  database: () => undefined,
};

/** Work with its milliseconds, however it ends. */
export async function timed<T>(
  work: () => Promise<T>,
  tell: (ms: number, done: boolean) => void,
): Promise<T> {
  const began = performance.now();
  let done = false;
  try {
    const value = await work();
    done = true;
    return value;
  } finally {
    tell(performance.now() - began, done);
  }
}
