import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Exchange } from '../../src/loopback/index.js';
import { objects } from '../../src/loopback/json.js';
import { everyComponent } from '../../src/loopback/message.js';
import { MINE } from '../story/mine-story.js';
import { messageOf, sentMessages, startBot } from './bot.js';
import type { Bot } from './bot.js';

let bot: Bot;

beforeAll(async () => {
  const engine = createEngine('The mine', MINE);
  bot = await startBot({ context: () => ({ engine, commands, version: '1' }) });
});

afterAll(async () => {
  for (const body of sentMessages(bot.loopback)) expect(body['allowed_mentions']).toEqual({ parse: [] });
  await bot.close();
});

function run(command: string, options: Readonly<Record<string, string | boolean>> = {}): Promise<Exchange> {
  return bot.loopback.interact({ type: 'slash', command, options });
}

function press(exchange: Exchange, label: string): Promise<Exchange> {
  return bot.loopback.interact({ type: 'button', message: messageOf(exchange), button: label });
}

describe('/timeline in Discord', () => {
  it('shows what is dated, quoted and cited, five a page, and turns the page', async () => {
    const first = await run('timeline');
    expect(first.words).toContain('**1970s and 1980s**');
    expect(first.words).toContain('Page 1 of 3');
    const second = await press(first, 'More');
    expect(second.words).toContain('Page 2 of 3');
    expect(second.words).toContain('**3 March 2021**');
    expect(second.words).toContain('also R2.1, R3.1');
  });

  it('keeps what was typed when the page is turned', async () => {
    const first = await run('timeline', { from: '1998', about: 'lake *mine* road dam tractors' });
    expect(first.words).toContain('-# from: 1998');
    const all = await run('timeline', { from: '1998' });
    const second = await press(all, 'More');
    expect(second.words).toContain('-# from: 1998');
    expect(second.words).not.toContain('**1970s');
    expect(second.words).toContain('Page 2 of ');
  });

  it('opens an excerpt in its place', async () => {
    const opened = await press(await run('timeline', { about: 'tractors' }), 'In place');
    expect(opened.words).toContain('**R1.1**');
  });

  it('answers what is no date privately', async () => {
    const wrong = await run('timeline', { from: 'soonish', share: true });
    expect(wrong.words).toContain('is not a date');
    expect(messageOf(wrong).ephemeral).toBe(true);
  });
});

describe('/quote in Discord', () => {
  it('shows the speaker, the verb of saying and the words', async () => {
    const { words } = await run('quote', { who: 'Greta Lund', about: 'broom' });
    expect(words).toContain('**Greta Lund**\n-# “called”, in quotation marks');
    expect(words).toContain('-# who: Greta Lund\n');
    expect(words).toContain('“**a broom to sweep us off the road**”');
    expect(words).toContain('-# Attributed: “Greta Lund called”\n-# **R5.2**');
  });
});

describe('/cast in Discord', () => {
  it('shows names and what reports call somebody, quoted and cited', async () => {
    const { words } = await run('cast', { name: 'Greta Lund' });
    expect(words).toContain('**Greta Lund**\nPerson · 4 mentions: R1 1, R2 1, R5 2');
    expect(words).toContain('-# “the leader of the farmers’ union” (R1.2, R2.2)');
  });

  it('leads what /who answers about a name', async () => {
    const { words } = await run('who', { question: 'greta lund' });
    expect(words).toMatch(/lund[^\n]*\n\*\*Greta Lund\*\*\n-# Person · 4 mentions/);
    expect(words).toContain('-# “the leader of the farmers’ union” (R1.2, R2.2)');
  });

  it('turns the pages of the whole cast', async () => {
    const second = await press(await run('cast'), 'More');
    expect(second.words).toMatch(/Page 2 of \d/);
  });
});

describe('/compare in Discord', () => {
  it('shows both sentences with what differs', async () => {
    const { words } = await run('compare', { topic: 'workers' });
    expect(words).toContain('**The reports differ · How many**\n-# Between R4 and R6');
    expect(words).toContain('employs **300** workers');
    expect(words).toContain('employs **450** workers');
  });

  it('turns the pages of the whole story', async () => {
    const second = await press(await run('compare'), 'More');
    expect(second.words).toMatch(/Page 2 of \d+/);
  });
});

describe('pictures in Discord', () => {
  const galleries = (exchange: Exchange) =>
    [...everyComponent(objects(messageOf(exchange).raw['components']))].filter(({ type }) => type === 12);
  const files = (exchange: Exchange) => objects(messageOf(exchange).raw['attachments']);

  it.each([
    [
      'timeline',
      'timeline.png',
      /^A timeline of 11 dated statements, oldest first: 1970s and 1980s \(R3.3\); /,
    ],
    ['compare', 'coverage.png', /^A table of 7 statements .* R1 and R2 are of one origin\.$/],
  ])('/%s sends a picture above the list, with words for what it shows', async (command, name, alt) => {
    const shown = await run(command);
    const [gallery] = galleries(shown);
    const [item] = objects(gallery?.['items']);
    expect(item?.['media']).toEqual({ url: `attachment://${name}` });
    expect(item?.['description']).toMatch(alt);
    const [file] = files(shown);
    expect(file).toMatchObject({ filename: name, content_type: 'image/png' });
    const kept = bot.loopback.file(new URL(String(file?.['url'])).pathname);
    expect(
      Buffer.from(kept?.content ?? [])
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
    expect(shown.words).toContain('Page 1 of ');
  });

  it('has one picture on every page, and none of the page before', async () => {
    const second = await press(await run('timeline', { picture: 'light' }), 'More');
    expect(second.words).toContain('-# picture: light');
    expect(galleries(second)).toHaveLength(1);
    expect(files(second)).toHaveLength(1);
    const sent = second.attempts.at(-1)?.body as { data?: { attachments?: unknown } } | undefined;
    expect(sent?.data?.attachments).toEqual([{ id: '0', filename: 'timeline.png' }]);
  });

  it('is left out where it is not wanted, and where there is nothing to draw', async () => {
    for (const shown of [
      await run('compare', { picture: 'none' }),
      await run('timeline', { about: 'volcano' }),
    ]) {
      expect(galleries(shown)).toEqual([]);
      expect(files(shown)).toEqual([]);
    }
    const wrong = await run('compare', { picture: 'mauve' });
    expect(wrong.words).toBe('Write dark, light or none for the picture.');
  });
});
