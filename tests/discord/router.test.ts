import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.js';
import { Router } from '../../src/discord/index.js';
import type { Place, Receipt, Transport } from '../../src/discord/index.js';
import { startLoopback } from '../../src/loopback/index.js';
import type { Action, Json } from '../../src/loopback/index.js';
import { commandPayloads } from '../../src/discord/index.js';
import { engine } from '../engine-fixture.js';

/** Keeps what would be sent: a way back that is neither gateway nor REST, as an HTTP server's would be. */
class Kept implements Transport {
  readonly responses: APIInteractionResponse[] = [];

  callback(response: APIInteractionResponse): Promise<Receipt> {
    this.responses.push(response);
    return Promise.resolve('taken');
  }

  editOriginal(): Promise<void> {
    return Promise.resolve();
  }

  deleteOriginal(): Promise<void> {
    return Promise.resolve();
  }

  followUp(): Promise<void> {
    return Promise.resolve();
  }
}

/** The payload that Discord would send, from a Discord that nobody is connected to. */
async function payload(action: Action): Promise<APIInteraction> {
  const loopback = await startLoopback();
  loopback.register(commandPayloads(commands, 'global') as unknown as readonly Json[]);
  const sent = loopback.send(action).payload;
  await loopback.close();
  return sent as unknown as APIInteraction;
}

describe('the router', () => {
  it('answers without a gateway, over any way back', async () => {
    const places: Place[] = [];
    const router = new Router({
      commands,
      context: (place) => {
        places.push(place);
        return { engine, commands, version: '1' };
      },
      log: pino({ level: 'silent' }),
      cooldown: { seconds: 0 },
    });
    const kept = new Kept();
    const where = { kind: 'guild', guild: '300', channel: '301', parent: '302' } as const;
    await router.receive(
      await payload({ type: 'slash', command: 'who', options: { question: 'leads the port' }, where }),
      kept,
    );
    expect(kept.responses).toMatchObject([{ type: 4, data: { allowed_mentions: { parse: [] } } }]);
    expect(places).toMatchObject([{ guild: '300', channel: '301', parent: '302' }]);
    await router.idle();
  });
});
