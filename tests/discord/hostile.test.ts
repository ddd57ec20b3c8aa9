import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { originSteps } from '../../src/story/origins.js';
import { Survey } from '../../src/story/survey.js';
import type { Engine } from '../../src/answers/engine.js';
import { commands } from '../../commands/index.js';
import { quotedText } from '../../src/discord/quotation.js';
import type { Exchange, StoredMessage } from '../../src/loopback/index.js';
import type { Report } from '../../src/reports/report.js';
import { engine as harbour } from '../engine-fixture.js';
import { messageOf, sentMessages, startBot } from './bot.js';
import type { Bot } from './bot.js';
import { answerOf, body, excerpts, hostileReports, slices, texts } from './hostile-reply.js';
import { hostileText } from './hostile.js';

/** A story of hostile reports, the same in every run; whatever is asked, it quotes all of them. */
const reports: readonly Report[] = fc
  .sample(hostileReports(), { numRuns: 30, seed: 7 })
  .flat()
  .slice(0, 12)
  .map((report, index) => ({
    ...report,
    id: `hostile-${index}`,
    number: index + 1,
  }));
const everything = reports.map((_, at) => ({
  at: at * 2,
  from: 0,
  size: 4000,
  mark: [0, 9] as const,
  cut: null,
}));
const story: Engine = {
  ...harbour,
  title: reports[0]?.title ?? '',
  reports,
  origins: reports.map(() => 1),
  survey: new Survey(reports, () => originSteps(reports)),
  ask: (question) => answerOf(excerpts(reports, everything), question, 'answered'),
  leads: (typed) =>
    reports.map(({ title }) => ({ text: title || typed || 'x', type: 'title' as const, where: 'R1' })),
};

let bot: Bot;

beforeAll(async () => {
  bot = await startBot({ context: () => ({ engine: story, commands, version: '1' }) });
});

afterAll(async () => {
  for (const message of sentMessages(bot.loopback))
    expect(message['allowed_mentions']).toEqual({ parse: [] });
  await bot.close();
});

function run(command: string, options: Readonly<Record<string, string | boolean>>): Promise<Exchange> {
  return bot.loopback.interact({ type: 'slash', command, options });
}

function expectFine(exchange: Exchange): void {
  expect(exchange.attempts.map(({ status }) => status)).toEqual([200]);
  expect(messageOf(exchange).pings).toEqual([]);
}

describe('a story of hostile reports', () => {
  it('is quoted exactly, page by page, in messages that Discord takes', async () => {
    let exchange = await run('ask', { question: 'what **is** @everyone up to', share: true });
    const quoted: string[] = [];
    for (let page = 0; page < 40; page += 1) {
      expectFine(exchange);
      quoted.push(
        ...texts(messageOf(exchange).raw)
          .filter((text) => text.startsWith('> '))
          .map(quotedText),
      );
      if (!canTurn(messageOf(exchange))) break;
      exchange = await bot.loopback.interact({
        type: 'button',
        message: messageOf(exchange),
        button: 'More',
      });
    }
    expect(quoted).toHaveLength(reports.length);
    for (const slice of quoted)
      expect(reports.some((report) => report.paragraphs.some(({ text }) => text.includes(slice)))).toBe(true);
  });

  it('opens in its place, with references to copy', async () => {
    for (const { number, version } of reports) {
      const citation = version > 1 ? `R${number}v${version}.1` : `R${number}.1`;
      expectFine(await run('cite', { citation, share: true }));
    }
  });

  it('is listed and read', async () => {
    const listed = await run('reports', { share: true });
    expectFine(listed);
    const chosen = await bot.loopback.interact({
      type: 'select',
      message: messageOf(listed),
      values: [`report.1.${reports[0]?.version ?? 1}.0`],
    });
    expectFine(chosen);
    expectFine(await run('about', { share: true }));
  });

  it('is offered while somebody types', async () => {
    for (const question of ['', 'who', '`', '@everyone']) {
      const exchange = await bot.loopback.interact({
        type: 'autocomplete',
        command: 'ask',
        options: { question },
        focused: 'question',
      });
      expect(exchange.attempts.map(({ status }) => status)).toEqual([200]);
    }
  });
});

function canTurn(message: StoredMessage): boolean {
  const more = /"label":"More","custom_id":"[^"]*","disabled":(true|false)/.exec(JSON.stringify(message.raw));
  return more?.[1] === 'false';
}

type Validate = (method: string, path: string, body: unknown) => readonly string[];

const shared = process.env['FOOTNOTE_SHARED'];

describe('Discord’s own description', () => {
  it.skipIf(shared === undefined)(
    'takes every drawing (skipped unless FOOTNOTE_SHARED names the shared folder)',
    async () => {
      const module = pathToFileURL(join(shared ?? '', 'discord', 'validate.mjs')).href;
      const { validate } = (await import(/* @vite-ignore */ module)) as { readonly validate: Validate };
      fc.assert(
        fc.property(hostileReports(), slices, hostileText(), fc.nat(3), (all, wanted, question, page) => {
          const answer = answerOf(excerpts(all, wanted), question.slice(0, 300), 'closest');
          const data = body(
            { kind: 'answer', command: 'ask', answer },
            { kind: 'answer', command: 'ask', page },
            '123456789012345678',
          );
          expect(validate('POST', '/interactions/1/x/callback', { type: 4, data })).toEqual([]);
        }),
        { seed: 20240325, numRuns: 60 },
      );
    },
  );
});
