import { join } from 'node:path';

import type { AnyCommand } from '../command.js';
import type { Credentials } from '../config.js';
import { deploy } from '../discord/index.js';
import type { Connection } from '../discord/index.js';
import { startLoopback } from '../loopback/index.js';
import type { Loopback } from '../loopback/index.js';
import { packageRoot } from '../root.js';
import { Acting } from './act.js';
import { readAssets } from './assets.js';
import { PageServer } from './page-server.js';
import { Stage } from './stage.js';
import { welcome } from './visitor.js';
import type { House } from './visitor.js';
import type { Starter } from './wire.js';

/** Where the page is looked for first; another free port is taken where this one is not. */
export const USUAL_PORT = 4180;

export interface PreviewOptions {
  readonly commands: readonly AnyCommand[];
  /** Logs the bot in to the Discord of this address, as it would be to any other. */
  readonly connect: (credentials: Credentials, restApi: string) => Promise<Connection>;
  readonly starters: readonly Starter[];
  readonly port?: number;
  /** The built page; the one that was built with the program, where left out. */
  readonly page?: string;
  readonly recordTo?: string;
}

/**
 * Starts a Discord on this machine, logs the bot in to it, and serves a page on 127.0.0.1 that acts as Discord's app.
 * Rejects where the page was not built or the bot cannot log in.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const assets = readAssets(options.page ?? join(packageRoot(), 'dist', 'page'));
  const { recordTo } = options;
  const loopback = await startLoopback({ keepRequests: false, ...(recordTo !== undefined && { recordTo }) });
  const { token, restApi } = loopback;
  await deploy({ token, restApi, commands: options.commands });
  const preview = new Preview(options, loopback, assets);
  await preview.open(options.port ?? USUAL_PORT);
  return preview;
}

/** The page, the Discord under it and the bot that is logged in to it. */
export class Preview {
  private readonly server: PageServer;
  private readonly house: House;
  private connection: Connection | undefined;
  private restarting: Promise<void> | undefined;

  constructor(
    private readonly options: PreviewOptions,
    readonly loopback: Loopback,
    assets: ReturnType<typeof readAssets>,
  ) {
    const stage = new Stage(loopback);
    this.house = {
      stage,
      acting: new Acting(stage),
      starters: options.starters,
      files: loopback.files,
      connected: () => this.connection !== undefined,
      restart: () => this.restartBot(),
    };
    this.server = new PageServer({
      assets,
      file: (path) => loopback.file(path),
      welcome: (socket) => welcome(socket, this.house),
    });
  }

  /** What to open in a browser. */
  get address(): string {
    return `${this.server.address}/`;
  }

  async open(port: number): Promise<void> {
    this.connection = await this.logIn();
    await this.server.listen(port);
  }

  /** Stops the bot and starts it again behind the page: what is shown stays, and its buttons go on working. */
  restartBot(): Promise<void> {
    this.restarting ??= this.again().finally(() => (this.restarting = undefined));
    return this.restarting;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.connection?.close();
    await this.loopback.close();
  }

  private logIn(): Promise<Connection> {
    const { token, applicationId, restApi } = this.loopback;
    return this.options.connect({ token, applicationId }, restApi);
  }

  private async again(): Promise<void> {
    const before = this.connection;
    this.connection = undefined;
    this.server.tell({ type: 'bot', connected: false });
    await before?.close();
    this.connection = await this.logIn();
    this.server.tell({ type: 'bot', connected: true });
  }
}
