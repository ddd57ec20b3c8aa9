import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answers/answer.js';
import type { Engine } from '../../src/answers/engine.js';
import type { Context } from '../../src/command.js';
import { commands } from '../../commands/index.js';
import { PERMISSION } from '../../src/loopback/index.js';
import type { Exchange, StoredMessage } from '../../src/loopback/index.js';
import { engine, excerptOf, reports } from '../engine-fixture.js';
import { messageOf, sentMessages, startBot } from './bot.js';
import type { Bot } from './bot.js';

let bot: Bot;
let story: Engine;

/** Seven excerpts for any question, so that there are two pages. */
const paged: Engine = {
  ...engine,
  ask: (question, options): Answer => {
    const [first] = reports;
    const excerpts =
      first === undefined
        ? []
        : Array.from({ length: 7 }, () => excerptOf(first, 2, 'Some 80 boats were waiting.'));
    return { ...engine.ask(question, options), verdict: 'answered', excerpts };
  },
};

const context = (): Context => ({ engine: story, commands, version: '1' });

beforeAll(async () => {
  story = paged;
  bot = await startBot({ context });
});

afterAll(async () => {
  for (const body of sentMessages(bot.loopback)) expect(body['allowed_mentions']).toEqual({ parse: [] });
  await bot.close();
});

async function answer(options: Readonly<Record<string, string | boolean>> = {}): Promise<StoredMessage> {
  return messageOf(
    await bot.loopback.interact({
      type: 'slash',
      command: 'ask',
      options: { question: 'who *is* it', ...options },
    }),
  );
}

function click(message: StoredMessage, button: string, by = bot.loopback.member): Promise<Exchange> {
  return bot.loopback.interact({ type: 'button', message, button, by });
}

describe('turning pages', () => {
  it('happens in the same message, with the question read back from it', async () => {
    const exchange = await click(await answer({ report: 'R1' }), 'More');
    expect(exchange.accepted?.type).toBe(7);
    expect(exchange.words).toContain('W\u200bho \\*is\\* it\u200b?');
    expect(exchange.words).toContain('Only R1.');
    expect(exchange.words).toContain('Page 2 of 2');
    const back = await click(messageOf(exchange), 'Earlier');
    expect(back.words).toContain('Page 1 of 2');
  });

  it('on what somebody else shared gives a private page, and leaves theirs', async () => {
    const shared = await answer({ share: true });
    const other = bot.loopback.person('other');
    const exchange = await click(shared, 'More', other);
    expect(exchange.accepted?.type).toBe(4);
    expect(messageOf(exchange).ephemeral).toBe(true);
    expect(messageOf(exchange).id).not.toBe(shared.id);
    expect(bot.loopback.message(shared.id)?.raw).toEqual(shared.raw);
    const own = await click(shared, 'More');
    expect(own.accepted?.type).toBe(7);
    expect(own.words).toContain(`Shared by <@${bot.loopback.member.id}>`);
    expect(JSON.stringify(messageOf(own).raw)).toContain('"Delete"');
    expect(JSON.stringify(messageOf(own).raw)).not.toContain('Share in the channel');
  });

  it('works for a bot that has been started again', async () => {
    const message = await answer();
    await bot.connection.close();
    bot = await startBot({ on: bot.loopback, context });
    const exchange = await click(message, 'More');
    expect(exchange.words).toContain('Page 2 of 2');
  });
});

describe('opening and sharing', () => {
  it('an excerpt opens in its place, in a message of its own', async () => {
    const exchange = await click(await answer(), 'In place');
    expect(exchange.accepted?.type).toBe(4);
    expect(messageOf(exchange).ephemeral).toBe(true);
    expect(exchange.words).toContain('> Some 80 boats were waiting.');
    const report = await click(messageOf(exchange), 'Read the report');
    expect(report.words).toContain('-# R1.3\nNobody said why');
  });

  it('sharing posts the answer with the name of who shared it', async () => {
    const exchange = await click(await answer(), 'Share in the channel');
    const message = messageOf(exchange);
    expect(message.ephemeral).toBe(false);
    expect(message.pings).toEqual([]);
    expect(exchange.words).toContain(`Shared by <@${bot.loopback.member.id}>`);
    expect(bot.loopback.messages().map(({ id }) => id)).toContain(message.id);
  });
});

describe('deleting what was shared', () => {
  it('is for the person who shared it', async () => {
    const message = await answer({ share: true });
    const exchange = await click(message, 'Delete');
    await exchange.until((it) => it.message === undefined);
    expect(exchange.accepted?.type).toBe(6);
    expect(bot.loopback.message(message.id)).toBeUndefined();
  });

  it('and for those who may manage messages', async () => {
    const message = await answer({ share: true });
    const moderator = bot.loopback.person('moderator', PERMISSION.manageMessages);
    await (await click(message, 'Delete', moderator)).until((it) => it.message === undefined);
    expect(bot.loopback.message(message.id)).toBeUndefined();
  });

  it('and refused to others in words', async () => {
    const message = await answer({ share: true });
    const exchange = await click(message, 'Delete', bot.loopback.person('other'));
    expect(exchange.words).toContain('Only the person who shared this');
    expect(messageOf(exchange).ephemeral).toBe(true);
    expect(bot.loopback.message(message.id)).toBeDefined();
  });
});

describe('a button that no longer fits', () => {
  const press = (message: StoredMessage, customId: string): Promise<Exchange> => {
    const data = { custom_id: customId, component_type: 2 };
    return bot.loopback.deliver({ type: 3, data, message: message.raw }).until((it) => it.settled);
  };

  it.each([
    ['f0.turn.answer.ask.1', 'another version'],
    ['f2.whatever', 'another version'],
    ['f1.turn.answer.ask.-1', 'does not know this button'],
    ['f1.turn.answer.ask.1.x.y.z', 'does not know this button'],
    ['f1.explode', 'does not know this button'],
    ['f1.delete.everything', 'does not know this button'],
    ['f1.choose', 'does not know this button'],
    ['someone else’s', 'does not know this button'],
    ['f1.turn.answer.gone.1', '/gone, which gave this answer, is no longer there'],
    ['f1.open.passage.R9-1.0', 'There is no report 9'],
    ['f1.open.report.9.1.0', 'R9 is no longer among the reports'],
    ['f1.open.report.2.1.0', 'R2 has changed since'],
  ])('%s says so', async (customId, words) => {
    const exchange = await press(await answer(), customId);
    expect(exchange.words).toContain(words);
    expect(messageOf(exchange).ephemeral).toBe(true);
  });

  it('on a message without its question says so', async () => {
    const message = await answer();
    const bare = { ...message, raw: { ...message.raw, components: [] } };
    expect((await press(bare, 'f1.turn.answer.ask.1')).words).toContain('no longer says which question');
  });

  it('of a report that was removed does not show it again', async () => {
    const message = await answer();
    const [, second] = reports;
    story = { ...engine, reports: second === undefined ? [] : [second] };
    expect((await click(message, 'In place')).words).toContain('There is no report 1');
    story = paged;
  });
});
