import type { Context } from '../../src/command.js';
import { Chance } from './chance.js';
import { visible } from './compare.js';
import type { Town } from './interactions.js';
import { interactionOf, nextDeeds, type Deed } from './plot.js';
import { Stage, StandingClock, type Seen } from './stage.js';

export interface Isolation {
  readonly operations: number;
  readonly differing: number;
  /** Answered operations by what was done, so that it shows that all of it was. */
  readonly done: Readonly<Record<string, number>>;
  /** The first few that differ, in words. */
  readonly differences: readonly string[];
}

interface Alone {
  readonly town: Town;
  readonly stage: Stage;
  readonly shown: Seen[];
  readonly shownTogether: Seen[];
}

export interface Extent {
  readonly operations: number;
  readonly servers: number;
  readonly seed: number;
  /** Whose library a server's interactions go to where all are together; its own, but where leaking is to be seen. */
  readonly keeper?: (guild: string) => string;
}

/** Replies of a server that a later click may go back to. */
const REMEMBERED = 60;
const MOST_TOLD = 5;
const MINUTE_MS = 60_000;

/**
 * Random operations over several servers in one process, each done in a process that holds its server alone as well:
 * every reply, suggestion, citation and export must be the same to the letter.
 */
export async function measureIsolation(
  usual: Context,
  { operations, servers, seed, keeper }: Extent,
): Promise<Isolation> {
  const chance = new Chance(seed);
  const clock = new StandingClock();
  const together = await Stage.open(usual, clock, keeper);
  const alone: Alone[] = [];
  for (let n = 1; n <= servers; n += 1)
    alone.push({ town: townOf(n), stage: await Stage.open(usual, clock), shown: [], shownTogether: [] });
  const done: Record<string, number> = {};
  const differences: string[] = [];
  let count = 0;
  let differing = 0;
  while (count < operations) {
    const one = chance.pick(alone);
    const used = { town: one.town, channel: chance.pick(one.town.channels), moderator: false };
    for (const deed of nextDeeds(chance, used)) {
      clock.time += MINUTE_MS;
      const same = await doBoth(together, one, deed);
      if (same === undefined) continue;
      count += 1;
      done[deed.name] = (done[deed.name] ?? 0) + 1;
      if (same) continue;
      differing += 1;
      if (differences.length < MOST_TOLD) differences.push(difference(deed, one));
    }
  }
  await Promise.all([together, ...alone.map(({ stage }) => stage)].map((stage) => stage.close()));
  return { operations: count, differing, done, differences };
}

function townOf(n: number): Town {
  const guild = String(800000000000000000n + BigInt(n));
  return { guild, channels: [1, 2, 3].map((channel) => `${guild.slice(0, -3)}${n}0${channel}`) };
}

/** Whether both processes say the same; undefined where neither has anything to do it on. */
async function doBoth(together: Stage, one: Alone, deed: Deed): Promise<boolean | undefined> {
  const here = interactionOf(deed, one.shownTogether);
  const there = interactionOf(deed, one.shown);
  if (here === undefined && there === undefined) return undefined;
  if (here === undefined || there === undefined) return false;
  remember(one.shownTogether, await together.take(here));
  remember(one.shown, await one.stage.take(there));
  const [first, second] = [one.shownTogether.at(-1), one.shown.at(-1)];
  return first !== undefined && second !== undefined && visible(first) === visible(second);
}

function remember(shown: Seen[], seen: Seen): void {
  shown.push(seen);
  if (shown.length > REMEMBERED) shown.shift();
}

function difference({ name }: Deed, { shown, shownTogether }: Alone): string {
  const [first, second] = [shownTogether.at(-1), shown.at(-1)].map((seen) =>
    seen === undefined ? '' : visible(seen),
  );
  return `${name}\n  together: ${first ?? ''}\n  alone:    ${second ?? ''}`;
}
