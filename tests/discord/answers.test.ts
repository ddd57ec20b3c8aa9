import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Json } from '../../src/loopback/index.js';
import { messageOf, sentMessages, startBot, usual } from './bot.js';
import type { Bot } from './bot.js';

const EPHEMERAL = 64;
const V2 = 32768;

let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});

afterAll(async () => {
  for (const body of sentMessages(bot.loopback)) expect(body['allowed_mentions']).toEqual({ parse: [] });
  await bot.close();
});

function ask(question: string, more: Readonly<Record<string, string | boolean>> = {}) {
  return bot.loopback.interact({ type: 'slash', command: 'ask', options: { question, ...more } });
}

describe('a question', () => {
  it('is answered with one callback, privately, with cited excerpts', async () => {
    const exchange = await ask('how many boats were waiting');
    expect(exchange.attempts).toHaveLength(1);
    expect(exchange.accepted).toMatchObject({ type: 4, body: { data: { flags: V2 | EPHEMERAL } } });
    expect(exchange.words).toContain('> Some 80 boats were waiting.');
    expect(exchange.words).toContain(
      '-# **R1.2** · [A harbour reopens](https://example.org/harbour) · Coast Gazette · 25 March 2024',
    );
    expect(exchange.words).toContain('-# **R2v2.1** · Boats return to Marrow · undated');
  });

  it('is public when the person shares it, names them without ringing, and can be deleted', async () => {
    const exchange = await ask('how many boats', { share: true });
    const message = messageOf(exchange);
    expect(message.ephemeral).toBe(false);
    expect(exchange.words).toContain(`Shared by <@${bot.loopback.member.id}>`);
    expect(message.pings).toEqual([]);
    expect(JSON.stringify(message.raw)).toContain('"Delete"');
    expect(JSON.stringify(message.raw)).not.toContain('Share in the channel');
  });

  it('narrowed by report and date says so', async () => {
    const exchange = await ask('boats', { report: 'R1', after: '2024' });
    expect(exchange.words).toContain('Only R1, from 1 January 2024.');
  });

  it('that cannot be used is answered in words, privately even when shared', async () => {
    const exchange = await ask('boats', { report: 'R9', share: true });
    expect(exchange.words).toContain('No report is called “R9”');
    expect(messageOf(exchange).ephemeral).toBe(true);
  });

  it('of words that no report contains says that the reports do not say', async () => {
    const exchange = await ask('zebra crossing');
    expect(exchange.words).toContain('The reports do not say. No report contains *zebra* or *crossing*.');
  });

  it('that is answered names in small text the word that no report contains', async () => {
    const exchange = await ask('purple boats');
    expect(exchange.words).toContain('-# No report contains *purple*.');
    expect(exchange.words).not.toContain('The reports do not say');
    expect((await ask('boats')).words).not.toContain('No report contains');
  });

  it('full of markdown and mentions changes nothing and rings nobody', async () => {
    const exchange = await ask('**boats** @everyone <@123456789012345678> ```', { share: true });
    expect(exchange.words).not.toContain('@everyone');
    expect(messageOf(exchange).pings).toEqual([]);
  });

  it('in a direct message or by personal install is answered too', async () => {
    for (const where of [
      { kind: 'dm', channel: '11' },
      { kind: 'elsewhere', channel: '12' },
      { kind: 'elsewhere', channel: '13', guild: '99' },
    ] as const) {
      const exchange = await bot.loopback.interact({
        type: 'slash',
        command: 'who',
        options: { question: 'leads the harbour' },
        where,
      });
      expect(exchange.words).toContain('The harbour of Marrow');
      expect(JSON.stringify(messageOf(exchange).raw).includes('Share in the channel')).toBe(
        where.kind !== 'dm',
      );
    }
  });
});

describe('other commands', () => {
  const run = (command: string, options: Readonly<Record<string, string>> = {}) => {
    return bot.loopback.interact({ type: 'slash', command, options });
  };

  it('/cite opens a paragraph between its neighbours, with references to copy', async () => {
    const { words } = await run('cite', { citation: 'R1.2' });
    expect(words).toContain('-# R1.1\nThe harbour of Marrow reopened');
    expect(words).toContain('**The queue**\n**R1.2**\n> Some 80 boats were waiting.');
    expect(words).toContain('-# R1.3\nNobody said why');
    expect(words).toContain('-# BibTeX\n```');
    expect((await run('cite', { citation: 'R7.1' })).words).toContain('There is no report 7');
  });

  it('/reports lists the reports, and one can be chosen and read', async () => {
    const listed = await run('reports');
    expect(listed.words).toContain('**The harbour of Marrow**\n2 reports, 2 origins');
    const chosen = await bot.loopback.interact({
      type: 'select',
      message: messageOf(listed),
      values: ['report.1.1.0'],
    });
    expect(chosen.accepted?.type).toBe(4);
    expect(chosen.words).toContain('-# R1.1\nThe harbour of Marrow reopened');
  });

  it('/help and /about say what there is', async () => {
    expect((await run('help')).words).toContain('**/who question \\[share\\]**');
    expect((await run('about')).words).toContain('2 reports, 2 origins, 4 paragraphs');
  });
});

describe('a message that is checked', () => {
  const said =
    'Some 80 boats were *waiting*. The harbour of Marrow reopened in 1999. A comet of <@1> fell. ' +
    'Ada Marlow counted 90 boats. Nobody said why the harbour had closed. The harbour has reopened.';
  const check = () =>
    bot.loopback.interact({
      type: 'message',
      command: 'Check against the reports',
      target: { content: said },
    });

  it('shows each statement with what the reports have on it, over pages where one does not hold all', async () => {
    const exchange = await check();
    expect(exchange.words).toContain('**1** · **The reports say this** · in 1 report\n“Some 80 boats');
    expect(exchange.words).toContain('**2** · **The reports differ**');
    expect(exchange.words).toContain('**3** · **Not in the reports**');
    expect(exchange.words).toContain('Page 1 of 2');
    expect(exchange.words).toMatch(/\*\*3\*\* · \*\*Not in the reports\*\* · no report has “comet”/);
    expect(exchange.words).toContain(
      '-# **2** · Differs in a date: the message has “1999”, the report “3 May 2021”',
    );
    expect(exchange.words).not.toMatch(/\b(true|false)\b/i);
    const second = await bot.loopback.interact({
      type: 'button',
      message: messageOf(exchange),
      button: 'More',
    });
    expect(second.accepted?.type).toBe(7);
    expect(second.words).toContain('Page 2 of 2');
    const statements = (words: string) => words.match(/^\*\*\d.*\n“.*”$/gm);
    expect(statements(second.words)).toHaveLength(6);
    expect(statements(second.words)).toEqual(statements(exchange.words));
    const back = await bot.loopback.interact({
      type: 'button',
      message: messageOf(second),
      button: 'Earlier',
    });
    expect(back.words).toBe(exchange.words);
  });

  it('can be shared, and what was said rings nobody', async () => {
    const shared = await bot.loopback.interact({
      type: 'button',
      message: messageOf(await check()),
      button: 'Share in the channel',
    });
    expect(messageOf(shared).ephemeral).toBe(false);
    expect(messageOf(shared).pings).toEqual([]);
    expect(shared.words).toContain('“Some 80 boats were \\*waiting\\*.”');
  });

  it('whose reply no longer shows its statements says so', async () => {
    const message = messageOf(await check());
    const bare = { ...message.raw, components: [] };
    const data = { custom_id: 'f1.turn.check.1', component_type: 2 };
    const clicked = bot.loopback.deliver({ type: 3, data, message: bare });
    expect((await clicked.until((it) => it.settled)).words).toContain('no longer says what was checked');
  });
});

describe('typing', () => {
  const type = (question: string) => {
    return bot.loopback.interact({
      type: 'autocomplete',
      command: 'who',
      options: { question },
      focused: 'question',
    });
  };

  it('is met with people, places and passages, at most 25 of 100 characters', async () => {
    const { choices } = await type('mar');
    expect(choices).toEqual([
      { name: 'mar', value: 'mar' },
      { name: 'Ada Marlow · R1, R2', value: 'Ada Marlow' },
      { name: 'Marrow · R1, R2', value: 'Marrow' },
    ]);
  });

  it('never fails', async () => {
    for (const text of ['', ' ', '```', '\u202e', 'x'.repeat(6000), '('.repeat(100)]) {
      const exchange = await type(text);
      expect(exchange.accepted?.type).toBe(8);
    }
  });
});

describe('the log', () => {
  it('has a line for each answer, and neither who asked nor, above debug, what', async () => {
    await ask('how many boats were waiting');
    const line = bot.log.findLast((entry) => entry['command'] === '/ask');
    const shard = usual.way === 'gateway' ? { shard: 0 } : {};
    expect(line).toMatchObject({ command: '/ask', verdict: 'answered', ...shard });
    expect(typeof line?.['ms']).toBe('number');
    const aboveDebug = bot.log.filter((entry: Json) => Number(entry['level']) > 20);
    expect(JSON.stringify(bot.log)).not.toContain(bot.loopback.member.id);
    expect(JSON.stringify(aboveDebug)).not.toContain('waiting');
  });
});
