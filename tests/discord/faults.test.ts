import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ManualClock } from '../../src/loopback/index.js';
import type { Exchange, Fault } from '../../src/loopback/index.js';
import { startBot } from './bot.js';
import type { Bot } from './bot.js';

let bot: Bot;

beforeEach(async () => {
  bot = await startBot();
});

afterEach(() => bot.close());

const onCallback = (_: string, path: string): boolean => path.endsWith('/callback');

function ask(): Exchange {
  return bot.loopback.send({ type: 'slash', command: 'who', options: { question: 'leads the port' } });
}

async function break_(fault: Fault, times: number): Promise<Exchange> {
  bot.loopback.faults.add({ fault, times, only: onCallback });
  return ask().until((it) => it.settled);
}

const answeredOnce = (exchange: Exchange): boolean =>
  exchange.attempts.filter(({ status }) => status === 200).length === 1;

describe('an answer', () => {
  it.each<[string, Fault, number]>([
    ['Discord answers 500 twice', { kind: 'status', status: 500 }, 2],
    ['Discord answers 502', { kind: 'status', status: 502 }, 1],
    ['Discord limits the rate', { kind: 'limited', retryAfterSeconds: 0.1 }, 1],
    ['the line is cut', { kind: 'cut' }, 1],
    ['Discord says nothing', { kind: 'silent' }, 1],
    ['Discord is slow', { kind: 'slow', ms: 1_200 }, 1],
  ])('arrives once when %s', async (_, fault, times) => {
    const exchange = await break_(fault, times);
    expect(exchange.words).toContain('Ada Marlow');
    expect(answeredOnce(exchange)).toBe(true);
  });

  it.each<[string, Fault]>([
    ['cut off after it arrived', { kind: 'cut', processed: true }],
    ['unacknowledged after it arrived', { kind: 'silent', processed: true }],
  ])('is not given twice when it was %s', async (_, fault) => {
    const exchange = await break_(fault, 1);
    await exchange.until((it) => it.attempts.length > 1);
    expect(answeredOnce(exchange)).toBe(true);
    expect(exchange.attempts[1]?.code).toBe(40060);
    while (!bot.log.some((line) => line['msg'] === 'answered'))
      await new Promise((resolve) => setImmediate(resolve));
  });

  it('is not tried again for ever', async () => {
    await bot.close();
    const clock = new ManualClock();
    bot = await startBot({ loopback: { clock } });
    bot.loopback.faults.add({ fault: { kind: 'silent' }, only: onCallback });
    const heard = bot.loopback.requests.length;
    ask();
    while (bot.loopback.requests.length === heard) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(3_000);
    while (!bot.log.some((line) => line['msg'] === 'failed'))
      await new Promise((resolve) => setImmediate(resolve));
    await bot.connection.close();
    expect(bot.loopback.requests.length - heard).toBeLessThan(5);
  });
});

describe('the connection', () => {
  // By a clock that stands, so that it does not depend on how busy this machine is.
  beforeEach(async () => {
    await bot.close();
    bot = await startBot({ loopback: { clock: new ManualClock() } });
  });

  it('dropped in a burst is taken up again and everybody answered', async () => {
    const before = Array.from({ length: 20 }, ask);
    bot.loopback.gateway.drop();
    const after = Array.from({ length: 20 }, ask);
    await Promise.all([...before, ...after].map((exchange) => exchange.until((it) => it.settled)));
    for (const exchange of [...before, ...after]) expect(answeredOnce(exchange)).toBe(true);
    expect(bot.loopback.gateway.counts.resumed).toBe(1);
  });

  it('two hundred at once are each answered once', async () => {
    const all = Array.from({ length: 200 }, ask);
    await Promise.all(all.map((exchange) => exchange.until((it) => it.settled)));
    expect(all.every(answeredOnce)).toBe(true);
    expect(all.every((exchange) => exchange.attempts.length === 1)).toBe(true);
  });
});
