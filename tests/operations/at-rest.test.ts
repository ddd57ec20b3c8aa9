import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { backUp } from '../../src/library/backup.js';
import { openLibrary } from '../../src/library/open-library.js';
import { serverContexts } from '../../src/server-context.js';
import { startBot } from '../discord/bot.js';
import { testIntake } from '../discord/moderated.js';
import { engine } from '../engine-fixture.js';
import { done, reportOf } from '../library/report-fixture.js';

const MODERATOR = '200000000000000001';
const KEPT = 'Pia Holm steers the ferry over the Tarn.';
const REMOVED = 'Ines Calder hid the ledger beneath the pulpit of the chapel.';

const folder = mkdtempSync(join(tmpdir(), 'footnote-at-rest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const storage = { kind: 'sqlite', file: join(folder, 'footnote.db') } as const;

interface Stolen {
  readonly backup: string;
  /** The file as it lies there after the program has ended. */
  readonly file: string;
  readonly member: string;
  readonly token: string;
}

/** What a thief finds of a server where a member asked, and a moderator removed a report. */
async function stolen(): Promise<Stolen> {
  const library = await openLibrary({ storage, memory: 64 * 2 ** 20 });
  const usual = { engine, commands, version: '1' };
  const bot = await startBot({ context: serverContexts({ library, intake: testIntake(), usual }) });
  const { loopback } = bot;
  const server = library.server(loopback.server.guild);
  const { story } = done(await server.stories.create('Ferries', MODERATOR));
  for (const text of [KEPT, REMOVED])
    done(await server.reports.add(story.id, { report: reportOf(text.slice(0, 9), [text]) }, MODERATOR));
  const asked = await loopback.interact({
    type: 'slash',
    command: 'who',
    options: { question: 'steers the ferry' },
  });
  expect(asked.words).toContain('Pia Holm');
  await loopback.interact({ type: 'slash', command: 'ask', options: { question: 'xylophone quarrels' } });
  done(await server.reports.remove(2, MODERATOR));
  const backup = join(folder, 'backup.db');
  await backUp(storage, backup);
  await bot.close();
  await library.close();
  const text = (file: string): string => readFileSync(file, 'latin1');
  return {
    backup: text(backup),
    file: text(storage.file),
    member: loopback.member.id,
    token: loopback.token,
  };
}

describe('what a thief of a backup has', () => {
  let found: Stolen;
  beforeAll(async () => {
    found = await stolen();
  });

  it('holds the reports and who changed them', () => {
    for (const text of [found.backup, found.file]) {
      expect(text).toContain(KEPT);
      expect(text).toContain(MODERATOR);
    }
  });

  it('holds no member, no answered question and no secret', () => {
    for (const text of [found.backup, found.file]) {
      expect(text).not.toContain(found.member);
      expect(text).not.toContain(found.token);
      expect(text).not.toContain('steers the ferry?');
      expect(text).not.toContain('xylophone');
    }
  });

  it('holds nothing of a report that was removed', () => {
    for (const text of [found.backup, found.file]) expect(text).not.toContain('beneath the pulpit');
  });
});
