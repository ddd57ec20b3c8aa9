import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import { pino } from 'pino';

import { commands } from '../../commands/index.js';
import type { Clock } from '../../src/clock.js';
import type { Context } from '../../src/command.js';
import { Router } from '../../src/discord/index.js';
import type { Receipt, SentFile, SentMessage, Transport } from '../../src/discord/index.js';
import { parseUpload } from '../../src/intake/parse-upload.js';
import type { Library } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { serverContexts } from '../../src/server-context.js';

/** What somebody sees of one interaction. */
export interface Seen {
  readonly response: APIInteractionResponse | undefined;
  readonly edits: readonly SentMessage[];
  readonly file: SentFile | undefined;
}

class Keeping implements Transport {
  response: APIInteractionResponse | undefined;
  readonly edits: SentMessage[] = [];
  file: SentFile | undefined;

  callback(response: APIInteractionResponse, file?: SentFile): Promise<Receipt> {
    this.response = response;
    this.file = file;
    return Promise.resolve('taken');
  }

  editOriginal(body: SentMessage, file?: SentFile): Promise<void> {
    this.edits.push(body);
    this.file = file;
    return Promise.resolve();
  }

  deleteOriginal(): Promise<void> {
    return Promise.resolve();
  }

  followUp(body: SentMessage): Promise<void> {
    this.edits.push(body);
    return Promise.resolve();
  }
}

/** Nothing is late, and everything happens at the moment that the stage says. */
export class StandingClock implements Clock {
  time = Date.UTC(2024, 2, 25, 12);

  now(): number {
    return this.time;
  }

  after(): () => void {
    return () => undefined;
  }
}

/** A bot with a store of its own, asked without Discord in between. */
export class Stage {
  private constructor(
    private readonly router: Router,
    private readonly library: Library,
    private readonly folder: string,
  ) {}

  /** `keeper`: whose library a server's interactions go to; its own, but where leaking is to be seen. */
  static async open(usual: Context, clock: Clock, keeper = (guild: string) => guild): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-stage-'));
    const storage = { kind: 'sqlite', file: join(folder, 'stage.db') } as const;
    const library = await openLibrary({ storage, memory: 32 * 2 ** 20, clock });
    const elsewhere = { kind: 'refused', reason: 'No files here.', advice: 'Paste it.' } as const;
    const intake = { read: parseUpload, attachment: () => Promise.resolve(elsewhere) };
    const contexts = serverContexts({ library, intake, usual });
    const router = new Router({
      commands,
      context: ({ guild, ...place }) =>
        contexts(guild === undefined ? place : { ...place, guild: keeper(guild) }),
      log: pino({ level: 'silent' }),
      cooldown: { seconds: 0 },
      clock,
    });
    return new Stage(router, library, folder);
  }

  /** Resolves when the interaction is answered, and what is noted of it is noted. */
  async take(interaction: APIInteraction): Promise<Seen> {
    const kept = new Keeping();
    await this.router.receive(interaction, kept);
    await this.router.idle();
    return { response: kept.response, edits: kept.edits, file: kept.file };
  }

  async close(): Promise<void> {
    await this.library.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
