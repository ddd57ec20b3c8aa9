import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commands } from '../../commands/index.js';
import type { Context } from '../../src/command.js';
import type { FetchLink } from '../../src/intake/fetched.js';
import { parseUpload } from '../../src/intake/parse-upload.js';
import type { Library } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { PERMISSION } from '../../src/loopback/index.js';
import type {
  AttachedFile,
  Exchange,
  OptionValues,
  Person,
  StoredMessage,
} from '../../src/loopback/index.js';
import type { Intake } from '../../src/server.js';
import { serverContexts } from '../../src/server-context.js';
import { engine } from '../engine-fixture.js';
import { startBot } from './bot.js';
import type { Bot } from './bot.js';

/** A bot whose server keeps a library on disk, with a moderator who uses it. */
export interface Moderated {
  readonly bot: Bot;
  readonly library: Library;
  readonly moderator: Person;
  /** What a moderator types. */
  run(command: string, options?: OptionValues): Promise<Exchange>;
  press(exchange: Exchange, button: string): Promise<Exchange>;
  choose(exchange: Exchange, select: string, values: readonly string[]): Promise<Exchange>;
  fill(exchange: Exchange, fields: Readonly<Record<string, string>>, on?: StoredMessage): Promise<Exchange>;
  /** What a member asks. */
  ask(question: string, options?: OptionValues): Promise<Exchange>;
  /** Brings a report in and keeps it. */
  add(file: AttachedFile, options?: OptionValues): Promise<Exchange>;
  close(): Promise<void>;
}

/** Reads in this process, and fetches from wherever a test put the file. */
export function testIntake(link?: FetchLink): Intake {
  return {
    read: parseUpload,
    attachment: async (url, fileName) => {
      const response = await fetch(url);
      return { kind: 'fetched', bytes: new Uint8Array(await response.arrayBuffer()), fileName, url };
    },
    ...(link !== undefined && { link }),
  };
}

/** @param largeFrom paragraphs above which a story's candidates come from the database */
export async function startModerated(link?: FetchLink, largeFrom?: number): Promise<Moderated> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const storage = { kind: 'sqlite', file: join(folder, 'library.db') } as const;
  const library = await openLibrary({
    storage,
    memory: 64 * 2 ** 20,
    ...(largeFrom !== undefined && { largeFrom }),
  });
  const usual: Context = { engine, commands, version: '1.0.0' };
  const bot = await startBot({ context: serverContexts({ library, intake: testIntake(link), usual }) });
  const { loopback } = bot;
  const moderator = loopback.person('moderator', PERMISSION.manageGuild);
  const by = moderator;
  const run = (command: string, options: OptionValues = {}) =>
    loopback.interact({ type: 'slash', command, options, by });
  const press = (exchange: Exchange, button: string) =>
    loopback.interact({ type: 'button', message: shownBy(exchange), button, by });
  return {
    bot,
    library,
    moderator,
    run,
    press,
    choose: (exchange, placeholder, values) => {
      const message = shownBy(exchange);
      return loopback.interact({
        type: 'select',
        message,
        select: selectOf(message, placeholder),
        values,
        by,
      });
    },
    fill: (exchange, fields, on) => {
      if (exchange.modal === undefined) throw new Error(`no form was opened: ${exchange.words}`);
      const message = on === undefined ? {} : { message: on };
      return loopback.interact({ type: 'modal', modal: exchange.modal, fields, by, ...message });
    },
    ask: (question, options = {}) =>
      loopback.interact({ type: 'slash', command: 'ask', options: { question, ...options } }),
    add: async (file, options = {}) => press(await run('library add', { file, ...options }), 'Keep'),
    close: async () => {
      await bot.close();
      await library.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The message that an exchange made or changed; a test that needs one and has none fails here. */
export function shownBy(exchange: Exchange): StoredMessage {
  if (exchange.message === undefined) throw new Error('there is no message');
  return exchange.message;
}

function selectOf(message: StoredMessage, placeholder: string): string {
  const text = JSON.stringify(message.raw);
  const at = text.indexOf(JSON.stringify(placeholder));
  const ids = [...text.slice(0, at).matchAll(/"custom_id":"([^"]+)"/g)];
  const id = ids.at(-1)?.[1];
  if (at < 0 || id === undefined) throw new Error(`no list is called “${placeholder}”`);
  return id;
}

/** A report as a file. */
export function textFile(name: string, text: string): AttachedFile {
  return { name, contentType: 'text/plain', content: text };
}
