import { afterEach, describe, expect, it } from 'vitest';

import { defineCommand } from '../../src/command.js';
import { ManualClock } from '../../src/loopback/index.js';
import type { Exchange } from '../../src/loopback/index.js';
import { engine } from '../engine-fixture.js';
import { startBot } from './bot.js';
import type { Bot } from './bot.js';

/** A store that neither answers nor fails. */
const never = (): Promise<never> => new Promise(() => undefined);

const opening = defineCommand({
  type: 'slash',
  name: 'opening',
  description: 'Offers a form',
  example: '/opening',
  options: {
    typed: { type: 'string', description: 'Anything', suggestLater: never },
  },
  run: () => ({
    kind: 'panel',
    title: 'A panel',
    lines: [],
    controls: [{ kind: 'button', label: 'Form', press: { command: 'opening', step: 'form' } }],
  }),
  steps: { form: { form: true, run: never } },
});

let bot: Bot;
afterEach(() => bot.close());

/** Moves time on as far as Discord waits, and waits itself until a first response has arrived. */
async function untilAccepted(exchange: Exchange, clock: ManualClock): Promise<void> {
  await exchange.until(({ delivered }) => delivered);
  for (let left = 5; exchange.accepted === undefined; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (left > 0) clock.advance(500);
  }
}

describe('a store that hangs', () => {
  it('ends in words, however long it was announced', async () => {
    const clock = new ManualClock();
    bot = await startBot({ context: never, loopback: { clock } });
    const { loopback } = bot;
    const exchange = loopback.send({ type: 'slash', command: 'who', options: { question: 'is ada' } });
    await untilAccepted(exchange, clock);
    expect(exchange.words).toBe('');
    clock.advance(14 * 60_000);
    await exchange.until(({ words }) => words !== '');
    expect(exchange.words).toBe('That took too long, and was given up. Try again in a while.');
    // The line is written when Discord has the words.
    while (bot.log.every(({ msg }) => msg !== 'answered'))
      await new Promise((resolve) => setImmediate(resolve));
    expect(bot.log).toMatchObject([{ command: '/who', verdict: 'given up', msg: 'answered' }]);
  });

  it('ends in words where a form cannot wait, and offers nothing to whoever types', async () => {
    const clock = new ManualClock();
    bot = await startBot({
      more: [opening],
      context: () => ({ engine, commands: [opening], version: '1' }),
      loopback: { clock },
    });
    const { loopback } = bot;
    const panel = await loopback.interact({ type: 'slash', command: 'opening' });
    if (panel.message === undefined) throw new Error('there is no panel');
    const pressed = loopback.send({ type: 'button', message: panel.message, button: 'Form' });
    await untilAccepted(pressed, clock);
    expect(pressed.words).toBe('That took longer than Discord lets a form wait. Try once more.');
  });
});
