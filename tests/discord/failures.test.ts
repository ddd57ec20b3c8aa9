import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AnyCommand, Context } from '../../src/command.js';
import { defineCommand } from '../../src/command.js';
import { ManualClock } from '../../src/loopback/index.js';
import { StoreFault } from '../../src/library/fault.js';
import type { Exchange, Json } from '../../src/loopback/index.js';
import type { Reply } from '../../src/reply.js';
import { engine } from '../engine-fixture.js';
import { messageOf, startBot } from './bot.js';
import type { Bot } from './bot.js';

const SECRET = 'the database password is hunter2';

let release: (text: string) => void = () => undefined;
let give: (error: Error) => void = () => undefined;

const share = { type: 'boolean', description: 'Show it' } as const;

const throwing = defineCommand({
  type: 'slash',
  name: 'throwing',
  description: 'Throws',
  example: '/throwing',
  options: {
    text: {
      type: 'string',
      description: 'Anything',
      suggest: () => {
        throw new Error(SECRET);
      },
    },
    share,
  },
  run: () => {
    throw new Error(SECRET);
  },
});

const slow = defineCommand({
  type: 'slash',
  name: 'slow',
  description: 'Waits',
  example: '/slow',
  options: { share },
  run: () =>
    new Promise((resolve, reject) => {
      release = (text) =>
        resolve({
          kind: 'about',
          story: text,
          version: '1',
          reports: 1,
          origins: 1,
          paragraphs: 1,
          undated: 1,
        });
      give = reject;
    }),
});

let finish: (reply: Reply) => void = () => undefined;

const waiting = defineCommand({
  type: 'slash',
  name: 'waiting',
  description: 'Waits for what the test gives it',
  example: '/waiting',
  options: {},
  run: () => new Promise<Reply>((resolve) => (finish = resolve)),
});

const limited = defineCommand({
  type: 'slash',
  name: 'limited',
  description: 'Takes little',
  example: '/limited x',
  options: { text: { type: 'string', description: 'Few', required: true, maxLength: 5 } },
  run: (_, { text }) => ({ kind: 'notice', text: `got ${text}` }),
});

const check: AnyCommand = {
  type: 'message',
  name: 'Check',
  description: 'Checks',
  example: 'right-click',
  run: (_, text) => ({
    kind: 'check',
    statements: [{ said: text, finding: 'said', answer: engine.ask('boats') }],
  }),
};

let clock: ManualClock;
let bot: Bot;

beforeEach(async () => {
  clock = new ManualClock();
  bot = await startBot({ more: [throwing, slow, waiting, limited, check], loopback: { clock } });
});

afterEach(() => bot.close());

/** Lets the bot get to work on what was sent: the command's promise is there once it is. */
async function started(): Promise<void> {
  const before = release;
  while (release === before) await new Promise((resolve) => setImmediate(resolve));
}

function run(command: string, options: Readonly<Record<string, string | boolean>> = {}): Exchange {
  return bot.loopback.send({ type: 'slash', command, options });
}

describe('a command that throws', () => {
  it('is answered privately with a code that stands in the log, and nothing of the error', async () => {
    const exchange = await run('throwing', { share: true }).until((it) => it.settled);
    const code = /`(\w{6})`/.exec(exchange.words)?.[1];
    expect(messageOf(exchange).ephemeral).toBe(true);
    expect(JSON.stringify(messageOf(exchange).raw)).not.toContain('hunter2');
    const line = bot.log.find((entry) => entry['code'] === code);
    expect(line).toMatchObject({ command: '/throwing', msg: 'failed' });
    expect(JSON.stringify(line)).toContain('hunter2');
    expect(JSON.stringify(line)).toContain('failures.test.ts');
  });

  it('offers nothing while somebody types', async () => {
    const exchange = await bot.loopback.interact({
      type: 'autocomplete',
      command: 'throwing',
      options: { text: 'a' },
      focused: 'text',
    });
    expect(exchange.accepted).toMatchObject({ type: 8, body: { data: { choices: [] } } });
  });
});

describe('a command that takes long', () => {
  it('is announced after a second and a half and filled in when it is there', async () => {
    const exchange = run('slow');
    await started();
    clock.advance(1_500);
    await exchange.until((it) => it.accepted !== undefined);
    expect(exchange.accepted).toMatchObject({ type: 5, body: { data: { flags: 64 } } });
    release('Done at last');
    await exchange.until((it) => it.settled);
    expect(exchange.words).toContain('Done at last');
    expect(messageOf(exchange).ephemeral).toBe(true);
  });

  it('and then throws does not leave the person waiting, nor tell the others', async () => {
    const exchange = run('slow', { share: true });
    await started();
    clock.advance(1_500);
    await exchange.until((it) => it.accepted !== undefined);
    expect(messageOf(exchange).ephemeral).toBe(false);
    give(new Error(SECRET));
    await exchange.until((it) => it.followUps.length > 0);
    expect(exchange.message).toBeUndefined();
    expect(exchange.followUps[0]?.ephemeral).toBe(true);
  });
});

describe('what takes long and is more than words', () => {
  async function announced(): Promise<Exchange> {
    const before = finish;
    const exchange = run('waiting');
    while (finish === before) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_500);
    return exchange.until((it) => it.accepted !== undefined);
  }

  it('brings its file along', async () => {
    const exchange = await announced();
    const file = { name: 'all.zip', bytes: new Uint8Array([80, 75, 5, 6]) };
    finish({ kind: 'panel', title: 'Here', lines: [], file });
    await exchange.until((it) => it.settled);
    const [sent] = messageOf(exchange).raw['attachments'] as readonly Json[];
    expect(sent).toMatchObject({ filename: 'all.zip', size: 4 });
    expect(JSON.stringify(messageOf(exchange).raw)).toContain('attachment://all.zip');
  });

  it('cannot be a form any more, and says so', async () => {
    const exchange = await announced();
    const press = { command: 'waiting', step: 'x' };
    finish({ kind: 'form', title: 'x', press, fields: [{ name: 'a', label: 'a', maxLength: 5 }] });
    await exchange.until((it) => it.settled);
    expect(exchange.words).toContain('longer than Discord lets a form wait');
    expect(messageOf(exchange).ephemeral).toBe(true);
  });
});

describe('a store that fails', () => {
  it('is told in its own words, with a code that stands in the log', async () => {
    await bot.close();
    const fault = new StoreFault('The disk that holds the database is full.', 'SQLITE_FULL');
    bot = await startBot({ context: (): Promise<Context> => Promise.reject(fault) });
    const exchange = await bot.loopback.interact({ type: 'slash', command: 'help' });
    expect(exchange.words).toContain('The disk that holds the database is full.');
    const code = /`(\w{6})`/.exec(exchange.words)?.[1];
    expect(bot.log.find((entry) => entry['code'] === code)).toMatchObject({ msg: 'failed' });
  });
});

describe('options', () => {
  it('are checked against the declaration', async () => {
    const long = await run('limited', { text: 'sixsix' }).until((it) => it.settled);
    expect(long.words).toContain('**text** takes 5 characters at the most; this has 6.');
    const unseen = await run('limited', { text: 'a\u202eb\u0000' }).until((it) => it.settled);
    expect(unseen.words).toContain('got ab');
  });

  it.each([
    [{ id: '1', name: 'limited', type: 1 }, 'Fill in **text**'],
    [
      { id: '1', name: 'limited', type: 1, options: [{ name: 'text', type: 4, value: 3 }] },
      'older form of this command',
    ],
    [
      { id: '1', name: 'limited', type: 1, options: [{ name: 'constructor', type: 3, value: 'x' }] },
      'older form of this command',
    ],
    [{ id: '1', name: 'gone', type: 1 }, 'no command **/gone** any more'],
    [
      { id: '1', name: 'gone', type: 3, target_id: '1', resolved: { messages: {} } },
      'no command **gone** any more',
    ],
    [{ id: '1', name: 'Check', type: 3, target_id: '1', resolved: { messages: {} } }, 'no text to read'],
  ])('%j is answered in words', async (data, words) => {
    const exchange = await bot.loopback.deliver({ type: 2, data }).until((it) => it.settled);
    expect(exchange.words).toContain(words);
  });

  it('a form that Footnote did not make is answered in words', async () => {
    const sent = bot.loopback.deliver({ type: 5, data: { custom_id: 'x', components: [] } });
    expect((await sent.until((it) => it.settled)).words).toContain('does not know this form');
  });
});

describe('a message command', () => {
  it('reads the message and says what the reports say, never true or false', async () => {
    const exchange = await bot.loopback.interact({
      type: 'message',
      command: 'Check',
      target: { content: 'There were 80 boats.' },
    });
    expect(exchange.words).toContain(
      '**1** · **The reports say this** · in 2 reports, 2 origins\n“There were 80 boats.”',
    );
    expect(exchange.words).not.toMatch(/\b(true|false)\b/i);
  });
});

describe('the cooldown', () => {
  it('says when one may ask again, to each person apart', async () => {
    await bot.close();
    bot = await startBot({ cooldown: { seconds: 3, burst: 2 }, loopback: { clock } });
    const ask = (by = bot.loopback.member): Promise<Exchange> =>
      bot.loopback.interact({ type: 'slash', command: 'help', by });
    await ask();
    await ask();
    const third = await ask();
    expect(third.words).toBe(
      `That was quick. You can ask again <t:${Math.ceil((clock.now() + 3_000) / 1000)}:R>.`,
    );
    expect((await ask(bot.loopback.person('other'))).words).toContain('Ask in your own words');
    clock.advance(3_000);
    expect((await ask()).words).toContain('Ask in your own words');
  });
});

describe('a story that cannot be had', () => {
  it('is a failure with a code', async () => {
    await bot.close();
    bot = await startBot({ context: (): Promise<Context> => Promise.reject(new Error(SECRET)) });
    const exchange = await bot.loopback.interact({ type: 'slash', command: 'help' });
    expect(exchange.words).toContain('Something went wrong here');
  });
});
