import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { COMPONENT } from '../../src/loopback/index.js';
import type { Json } from '../../src/loopback/index.js';
import type { Preview } from '../../src/preview/index.js';
import { BROWSER, newest, openBrowser, openPreview, openWindow, send } from './browser.js';
import type { Browser, Window } from './browser.js';

const COMPONENTS_V2 = 1 << 15;
/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const text = (content: string): Json => ({ type: COMPONENT.text, content });
const press = (style: number, more: Json = {}): Json => ({
  type: COMPONENT.button,
  style,
  label: `Style ${style}`,
  ...(style === 5
    ? { url: 'https://example.org/' }
    : { custom_id: `b${style}${JSON.stringify(more).length}` }),
  ...more,
});
const row = (...components: readonly Json[]): Json => ({ type: COMPONENT.row, components });
const select = (type: number, more: Json = {}): Json =>
  row({ type, custom_id: `s${type}`, placeholder: `Select ${type}`, ...more });
const options = [
  { label: 'One', value: '1', description: 'The first', emoji: { name: '☂' } },
  { label: 'Two', value: '2', default: true },
];
const MARKDOWN = [
  '# Heading',
  '**bold** *italic* __under__ ~~struck~~ `code` ||spoiler|| [link](https://example.org/)',
  '> a quotation\n> of two lines',
  '-# small',
  '- a\n  - b\n1. c',
  '```\ncode\n```',
  '<t:1711324800:D> <@1> <#2> </who:3> @everyone <script>alert(1)</script> &amp; "<img src=x onerror=alert(1)>"',
].join('\n');

/** Every component that Discord draws in a message, with each of its forms. */
const EVERYTHING: readonly Json[] = [
  {
    type: COMPONENT.container,
    accent_color: 0x3b6ea5,
    components: [
      text(MARKDOWN),
      { type: COMPONENT.separator, divider: true, spacing: 1 },
      { type: COMPONENT.section, components: [text('Beside a button')], accessory: press(2) },
      {
        type: COMPONENT.section,
        components: [text('Beside a picture')],
        accessory: {
          type: COMPONENT.thumbnail,
          media: { url: 'attachment://dot.png' },
          description: 'A dot',
        },
      },
      { type: COMPONENT.separator, divider: false, spacing: 2 },
      {
        type: COMPONENT.gallery,
        items: [
          { media: { url: 'attachment://dot.png' }, description: 'The same dot' },
          { media: { url: 'https://elsewhere.example/far.png' }, description: 'Far away' },
        ],
      },
      { type: COMPONENT.file, file: { url: 'attachment://notes.txt' } },
      row(press(1), press(3), press(4), press(5), press(2, { disabled: true })),
      select(COMPONENT.stringSelect, { options, min_values: 1, max_values: 2 }),
    ],
  },
  select(COMPONENT.channelSelect),
  select(COMPONENT.userSelect),
  select(COMPONENT.roleSelect),
  select(COMPONENT.mentionableSelect, { disabled: true }),
];
const PLAIN: Json = {
  content: 'Plain **words**',
  embeds: [
    {
      title: 'Embed',
      description: 'A _description_',
      color: 255,
      fields: [{ name: 'Field', value: 'Value' }],
      footer: { text: 'Foot' },
    },
  ],
  components: [row(press(1))],
};

/** The bot writes a message, as it could over Discord's protocol. */
async function write(preview: Preview, body: Json): Promise<void> {
  const { restApi, token, server } = preview.loopback;
  const form = new FormData();
  const attachments = [
    { id: '0', filename: 'dot.png' },
    { id: '1', filename: 'notes.txt' },
  ];
  form.set('payload_json', JSON.stringify({ ...body, attachments, allowed_mentions: { parse: [] } }));
  form.set('files[0]', new Blob([PICTURE], { type: 'image/png' }), 'dot.png');
  form.set('files[1]', new Blob(['notes'], { type: 'text/plain' }), 'notes.txt');
  const headers = { authorization: `Bot ${token}` };
  const sent = await fetch(`${restApi}/v10/channels/${server.channel}/messages`, {
    method: 'POST',
    headers,
    body: form,
  });
  if (!sent.ok) throw new Error(await sent.text());
}

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core calls serious or critical. Asked as text: the names in it are the browser's. */
async function findings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe);
  return page.evaluate<
    readonly Finding[]
  >(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, impact, nodes }) => ({
      id, impact, targets: nodes.map(({ target, failureSummary }) => target.flat().join(' ') + ' ' + failureSummary),
    })))`);
}

describe.runIf(BROWSER)('what the page draws', { timeout: 120_000 }, () => {
  let browser: Browser;
  let preview: Preview;
  let window: Window;
  async function open(colorScheme: 'dark' | 'light', width = 1280): Promise<Page> {
    preview = await openPreview();
    window = await openWindow(browser, preview.address, { colorScheme, width });
    return window.page;
  }
  async function close(): Promise<void> {
    expect(window.complaints).toEqual([]);
    await window.page.close();
    await preview.close();
  }
  beforeAll(async () => (browser = await openBrowser()), 120_000);
  afterAll(() => browser.close());
  afterEach(close, 60_000);

  it('is every component and every mark that there is', async () => {
    const page = await open('dark');
    await write(preview, { flags: COMPONENTS_V2, components: EVERYTHING });
    await write(preview, PLAIN);
    await newest(page).getByText('Plain').waitFor();
    expect(await page.locator('.unknown').count()).toBe(0);
    const message = page.locator('discord-message').first();
    for (const drawn of [
      'h1',
      'strong',
      'em',
      'u',
      's',
      'ul',
      'ol',
      'hr',
      'discord-quote',
      'discord-subscript',
      'page-spoiler',
      'page-clock',
      'discord-mention',
      'discord-link',
      'discord-file-attachment',
    ])
      expect([drawn, (await message.locator(drawn).count()) > 0]).toEqual([drawn, true]);
    expect(await message.getByRole('button').count()).toBe(6);
    expect(await message.getByRole('combobox').count()).toBe(5);
    expect(await message.getByRole('link', { name: 'Style 5' }).getAttribute('rel')).toContain('noopener');
    await page.waitForFunction(`document.querySelector('img[alt="A dot"]').naturalWidth === 1`);
    await message.getByText('Far away').waitFor();
    await message.getByText('<script>alert(1)</script>').waitFor();
    expect(await message.locator('script').count()).toBe(0);
    await message.getByRole('button', { name: 'Spoiler' }).press('Enter');
    expect(await message.getByRole('button', { name: 'Spoiler' }).count()).toBe(0);
    const own = new URL(preview.address).origin;
    expect(window.asked.filter((address) => !address.startsWith(own))).toEqual([]);
  });

  for (const theme of ['dark', 'light'] as const)
    it(`has nothing serious that axe-core finds, in the ${theme} theme`, async () => {
      const page = await open(theme);
      expect(await findings(page)).toEqual([]);
      await write(preview, { flags: COMPONENTS_V2, components: EVERYTHING });
      await newest(page).getByText('Heading').waitFor();
      expect(await findings(page)).toEqual([]);
      await write(preview, PLAIN);
      await newest(page).getByText('Plain').waitFor();
      expect(await findings(page)).toEqual([]);
      await send(page, '/who is kims sister');
      await newest(page).getByText('Kim Yo Jong').first().waitFor();
      await send(page, '/reports');
      await newest(page).getByText('R5').first().waitFor();
      expect(await findings(page)).toEqual([]);
      await newest(page).getByRole('combobox').press('ArrowDown');
      expect(await findings(page)).toEqual([]);
      await page.locator('page-composer textarea').fill('/who kim');
      await page.getByRole('option').nth(1).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await newest(page).click({ button: 'right', position: { x: 5, y: 5 } });
      await page.getByRole('menuitem').first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
      await page.getByText('Only you can see this').first().waitFor({ state: 'hidden' });
      await send(page, '/library add');
      await page.getByRole('dialog').waitFor();
      expect(await findings(page)).toEqual([]);
    });

  it('fits a phone of 360 pixels, and a screen of 2560', async () => {
    for (const width of [360, 2560]) {
      const page = await open('dark', width);
      await write(preview, { flags: COMPONENTS_V2, components: EVERYTHING });
      await send(page, '/who is kims sister');
      await newest(page).getByText('Kim Yo Jong').first().waitFor();
      const over = `document.documentElement.scrollWidth - innerWidth + Math.max(0, document.querySelector('.messages').scrollWidth - document.querySelector('.messages').clientWidth)`;
      expect([width, await page.evaluate(over)]).toEqual([width, 0]);
      if (width === 360) {
        await page.getByRole('button', { name: 'Channels and people' }).click();
        await page.getByRole('button', { name: 'second-group' }).click();
        await page.getByRole('heading', { name: 'second-group' }).waitFor();
        await close();
      }
    }
  });

  it('is named for who cannot see it', async () => {
    const page = await open('light');
    await send(page, '/who is kims sister');
    await newest(page).getByText('Kim Yo Jong').first().waitFor();
    await page.getByRole('main').waitFor();
    await page.getByRole('navigation', { name: 'Channels' }).waitFor();
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    await page
      .getByRole('article', { name: /^Footnote, Today at \d\d:\d\d, only you can see this$/ })
      .waitFor();
    await page.getByRole('group', { name: 'You are' }).waitFor();
    await page.getByRole('combobox', { name: 'Message #reading. Type / for commands' }).waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await newest(page).getByRole('button', { name: 'Share in the channel' }).waitFor();
    await newest(page).getByRole('button', { name: 'Dismiss message' }).waitFor();
  });
});
