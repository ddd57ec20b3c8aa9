import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Page } from 'playwright-core';
import type { Preview } from '../../src/preview/index.js';
import { box, BROWSER, newest, openBrowser, openPreview, openWindow, send } from './browser.js';
import type { Browser, Window } from './browser.js';

const REPORT = '# A harbour reopens\n\nThe harbour of Marrow reopened on 3 May 2021.\n';

/** Lets a file go over the page, as from a folder. */
async function drop(page: Page): Promise<void> {
  // As text, because the names in it are the browser's and not those of this program.
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(REPORT)}], 'harbour.md', { type: 'text/markdown' }));
    return data;
  })()`);
  await page.locator('main').dispatchEvent('dragover', { dataTransfer });
  await page.locator('main').dispatchEvent('drop', { dataTransfer });
}

/** How long to look for what comes at once: on a busy machine that can take a while. */
const SOON = { timeout: 20_000 };

describe.runIf(BROWSER)('the page in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let preview: Preview;
  let window: Window;
  beforeAll(async () => (browser = await openBrowser()), 120_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    preview = await openPreview();
    window = await openWindow(browser, preview.address);
  }, 120_000);
  afterEach(async () => {
    expect(window.complaints).toEqual([]);
    const own = new URL(preview.address).origin;
    expect(window.asked.filter((address) => !address.startsWith(own))).toEqual([]);
    for (const page of browser.context.pages().slice(1)) await page.close();
    await preview.close();
  }, 60_000);

  it('answers each command that asks', async () => {
    const { page } = window;
    const asked = {
      '/who is kims sister': 'Kim Yo Jong',
      '/when did Koizumi go to Pyongyang': 'Koizumi',
      '/where did the summit take place': 'R',
      '/why does Japan want a summit': 'R',
      '/ask how many were abducted': '17',
      '/cite R1.1': 'R1.1',
      '/reports': 'R5',
      '/help': '/who',
      '/about': 'paragraphs',
    };
    for (const [line, words] of Object.entries(asked)) {
      const before = await page.locator('discord-message').count();
      await send(page, line);
      await expect.poll(() => page.locator('discord-message').count(), SOON).toBe(before + 1);
      await newest(page).getByText(words).first().waitFor();
      expect(await newest(page).getByText('Only you can see this').count()).toBe(1);
    }
  });

  it('begins with questions that the story answers', async () => {
    const { page } = window;
    const starters = await page.locator('.starter').allInnerTexts();
    expect(starters).toHaveLength(3);
    for (let nth = 0; nth < 3; nth += 1) {
      await page.locator('.starter').nth(nth).click();
      await newest(page)
        .getByText(/in \d+ reports?, \d+ origins?/)
        .waitFor();
      expect(await newest(page).getByText('do not say').count()).toBe(0);
      await newest(page).getByText('Dismiss message').click();
      await page.locator('.starter').first().waitFor();
    }
  });

  it('lists commands and suggestions, chosen by arrow keys and Tab', async () => {
    const { page } = window;
    await box(page).pressSequentially('/w');
    const options = page.getByRole('option');
    expect(await options.allInnerTexts()).toHaveLength(4);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    const question = page.getByRole('combobox', { name: 'question' });
    await page.locator('[data-option="question"]:focus').waitFor();
    await question.pressSequentially('Kim Y');
    await options.filter({ hasText: 'Kim Yo Jong' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await question.inputValue()).toContain('Kim Yo');
    await page.getByRole('button', { name: /Add the option share/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'share' }).pressSequentially('Tr');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Shared by').waitFor();
    expect(await newest(page).getByText('Only you can see this').count()).toBe(0);
  });

  it('asks for what is required, brings the last command back with Up, and leaves one with Escape', async () => {
    const { page } = window;
    await box(page).fill('/who ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required').waitFor();
    expect(await page.getByRole('combobox', { name: 'question' }).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('combobox', { name: 'question' }).fill('Kishida');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Kishida').first().waitFor();
    await box(page).press('ArrowUp');
    expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe('Kishida');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await box(page).waitFor();
  });

  it('turns pages, opens a citation in its place and a report from a list', async () => {
    const { page } = window;
    await send(page, '/who is Kishida');
    await newest(page).getByRole('button', { name: 'More' }).click();
    await newest(page).getByText('Page 2 of').waitFor();
    await newest(page).getByRole('button', { name: 'Earlier' }).click();
    await newest(page).getByText('Page 1 of').waitFor();
    expect(await newest(page).getByRole('button', { name: 'Earlier' }).isDisabled()).toBe(true);
    await newest(page).getByRole('button', { name: 'In place' }).first().click();
    await newest(page).getByText('BibTeX').waitFor();
    await newest(page).getByRole('button', { name: 'Read the report' }).click();
    await newest(page)
      .getByText('Page 1 of')
      .or(newest(page).getByRole('button', { name: 'Share' }))
      .first()
      .waitFor();
    await send(page, '/reports');
    const select = newest(page).getByRole('combobox');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await newest(page)
      .getByText(/Page 1 of|R2/)
      .first()
      .waitFor();
    expect(await newest(page).locator('page-select').count()).toBe(0);
  });

  it('shares in the channel, where a moderator can delete it and a member cannot', async () => {
    const { page } = window;
    await send(page, '/who is kims sister');
    await newest(page).getByRole('button', { name: 'Share in the channel' }).click();
    await newest(page).getByText('Shared by').waitFor();
    const shared = page.locator('discord-message:not([ephemeral])');
    expect(await shared.count()).toBe(1);
    await page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
    await expect.poll(() => page.locator('discord-message').count(), SOON).toBe(1);
    await newest(page).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => page.locator('discord-message').count(), SOON).toBe(0);
  });

  it('checks a message that somebody wrote, from its menu', async () => {
    const { page } = window;
    await send(page, 'Kim Yo Jong said in 2024 that Japan had asked for a summit.');
    await newest(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check against the reports' }).click();
    await newest(page).getByText('Checked against the reports').waitFor();
    await page.getByText('Only you can see this').last().click({ button: 'right' });
    expect(await page.getByRole('menuitem', { name: 'Check against the reports' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
  });

  it('takes a file that is dropped, and answers from it once it is kept', async () => {
    const { page } = window;
    await page.getByText('choose to be a moderator').waitFor();
    await drop(page);
    await page.getByText('Only a moderator can put reports in').waitFor();
    await page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
    await page.getByText('/library add').first().waitFor();
    await drop(page);
    await page.getByRole('combobox', { name: 'file' }).press('Enter');
    await newest(page).getByText('A harbour reopens').first().waitFor();
    await newest(page).getByRole('button', { name: 'Keep' }).click();
    await newest(page)
      .getByText(/answers|kept/i)
      .first()
      .waitFor();
    await send(page, '/when did the harbour of Marrow reopen');
    await newest(page).getByText('3 May 2021').first().waitFor();
  });

  it('takes a file that is chosen, and none that Discord would not take', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
    const chosen = { name: 'second.md', mimeType: 'text/markdown', buffer: Buffer.from(REPORT) };
    await page.getByLabel('Attach a file').setInputFiles(chosen);
    expect(await page.getByRole('combobox', { name: 'file' }).inputValue()).toBe('second.md');
    // By its path: as bytes it would go through the browser's own protocol, which takes seconds.
    const large = join(tmpdir(), `footnote-large-${process.pid}.txt`);
    writeFileSync(large, Buffer.alloc(11 * 1024 * 1024));
    await page.getByLabel('Attach a file').setInputFiles(large);
    rmSync(large);
    await page.getByText('10 MB at the most').waitFor();
  });

  it('opens a form, checks it and sends it in', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
    await send(page, '/library add');
    const form = page.getByRole('dialog');
    const fields = page.locator('page-form');
    await form.waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await page
      .getByText(/required|at least/)
      .first()
      .waitFor();
    await fields.getByRole('textbox', { name: 'Title' }).fill('A harbour reopens');
    await fields.getByRole('textbox', { name: 'Text', exact: true }).fill(REPORT);
    await form.getByRole('button', { name: 'Submit' }).click();
    await newest(page).getByText('harbour').first().waitFor();
  });

  it('loses nothing to a reload, nor to the bot starting again', async () => {
    const { page } = window;
    await send(page, '/who is kims sister');
    await newest(page).getByText('Kim Yo Jong').first().waitFor();
    await page.reload();
    await newest(page).getByText('Kim Yo Jong').first().waitFor();
    await page.getByRole('button', { name: 'Restart the bot' }).click();
    await page.getByText('starting again').waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.getByRole('button', { name: 'Restart the bot' }).isEnabled(), SOON)
      .toBe(true);
    await newest(page).getByRole('button', { name: 'In place' }).first().click();
    await newest(page).getByText('BibTeX').waitFor();
  });

  it('is the same in two windows, each its own person', async () => {
    const { page } = window;
    const second = await openWindow(browser, preview.address);
    await second.page.getByRole('radio', { name: 'Moderator' }).check({ force: true });
    await send(page, '/who is kims sister');
    await newest(page).getByRole('button', { name: 'Share in the channel' }).click();
    await newest(second.page).getByText('Shared by').waitFor();
    expect(await second.page.locator('discord-message').count()).toBe(1);
    await newest(second.page).getByRole('button', { name: 'In place' }).first().click();
    await newest(second.page).getByText('Only you can see this').waitFor();
    expect(await page.locator('discord-message').count()).toBe(2);
    await send(second.page, 'Hello <@1> & <b>everyone</b>');
    await newest(page).getByText('<b>everyone</b>').waitFor();
    expect(second.complaints).toEqual([]);
  });

  it('says that the application did not respond, after three seconds', async () => {
    const { page } = window;
    preview.loopback.faults.add({ fault: { kind: 'silent' }, only: (_, path) => path.endsWith('/callback') });
    await send(page, '/help');
    await page.getByText('The application did not respond').waitFor();
    preview.loopback.faults.clear();
    await send(page, '/help');
    await newest(page).getByText('/who').first().waitFor();
  });

  it('is used by keyboard alone', async () => {
    const { page } = window;
    await send(page, '/who is kims sister');
    await newest(page).getByText('Kim Yo Jong').first().waitFor();
    await newest(page).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Dismiss message' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('discord-message').count(), SOON).toBe(0);
    await page.getByRole('button', { name: 'second-group' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'second-group' }).waitFor();
  });
});
