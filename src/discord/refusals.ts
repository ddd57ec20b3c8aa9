import { RESTEvents } from 'discord.js';
import type { InvalidRequestWarningData, REST } from 'discord.js';

import type { Log } from '../log.js';
import { ConnectionFailure } from './failure.js';

/** Half of what makes Discord ban an address for a while (10,000 refused requests in ten minutes). */
const MOST_REFUSALS = 5_000;

/** Resolves when Discord has refused so much that going on would have the address banned. */
export function lostByRefusals(rests: readonly REST[], log: Log): Promise<ConnectionFailure> {
  return new Promise((resolve) => {
    const guard = ({ count }: InvalidRequestWarningData): void => {
      log.warn({ count }, 'Discord refuses many requests');
      if (count >= MOST_REFUSALS) resolve(refusedTooOften(count));
    };
    for (const rest of rests) rest.on(RESTEvents.InvalidRequestWarning, guard);
  });
}

function refusedTooOften(count: number): ConnectionFailure {
  return new ConnectionFailure(
    'refused',
    `Discord refused ${count} requests within ten minutes; more would ban this address.`,
  );
}
