import type { ReactiveControllerHost } from 'lit';

import type { Act, Outcome } from '../wire.js';
import type { Written } from './composer/composer.js';
import type { Follow } from './follow.js';
import type { Link } from './link.js';
import { text } from './parts/json.js';
import type { Json } from './parts/json.js';
import type { FormValues } from './parts/form.js';
import type { Unanswered } from './parts/unanswered.js';

const SILENT = 'The application did not respond';
const FAILED = 'This interaction failed';

export interface Surroundings {
  readonly link: Link;
  readonly follow: Follow;
  /** The channel in sight, and the last message in it. */
  readonly here: () => { readonly channel: string; readonly last: string };
}

/** A form that the bot opened. */
export interface OpenForm {
  readonly id: string;
  readonly modal: Json;
}

/** What the person does to the bot, and what came of it beside messages. */
export class Deeds {
  /** Commands that got no answer. */
  unanswered: readonly Unanswered[] = [];
  /** What became of clicks that failed, by message. */
  failed: ReadonlyMap<string, string> = new Map();
  form: OpenForm | undefined;
  private busy: ReadonlySet<string> = new Set();
  private count = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly around: Surroundings,
  ) {}

  isBusy(message: string, customId: string): boolean {
    return this.busy.has(`${message} ${customId}`);
  }

  async command({ command, options }: Written): Promise<void> {
    const { channel } = this.around.here();
    const outcome = await this.act({ kind: 'slash', channel, command, options });
    this.settle(outcome, (words) => this.leave(command, channel, words));
  }

  async menuCommand(command: string, message: string): Promise<void> {
    const { channel } = this.around.here();
    const outcome = await this.act({ kind: 'menu', command, message });
    this.settle(outcome, (words) => this.leave(command, channel, words));
  }

  /** A button or a list of a message. While it is under way, pressing again does nothing. */
  async press(act: Extract<Act, { kind: 'button' | 'select' }>): Promise<void> {
    const key = `${act.message} ${act.kind === 'button' ? act.button : act.select}`;
    if (this.busy.has(key)) return;
    this.busy = new Set([...this.busy, key]);
    this.failed = new Map([...this.failed].filter(([id]) => id !== act.message));
    this.host.requestUpdate();
    const outcome = await this.act(act);
    this.busy = new Set([...this.busy].filter((one) => one !== key));
    this.settle(outcome, (words) => {
      this.failed = new Map([...this.failed, [act.message, words === SILENT ? FAILED : words]]);
    });
  }

  async sendForm({ id, modal }: OpenForm, fields: FormValues): Promise<void> {
    const { channel } = this.around.here();
    const outcome = await this.act({ kind: 'form', form: id, fields });
    this.settle(outcome, (words) => this.leave(text(modal['title']), channel, words));
  }

  shutForm(): void {
    this.form = undefined;
    this.host.requestUpdate();
  }

  forget(key: string): void {
    this.unanswered = this.unanswered.filter((one) => one.key !== key);
    this.host.requestUpdate();
  }

  /** For another person nothing of this is to be seen. */
  forgetAll(): void {
    this.unanswered = [];
    this.failed = new Map();
    this.shutForm();
  }

  private async act(act: Act): Promise<Outcome> {
    this.around.follow.await();
    const outcome = await this.around.link.act(act);
    this.around.follow.done();
    return outcome;
  }

  private settle(outcome: Outcome, fail: (words: string) => void): void {
    if (outcome.kind === 'silent') fail(SILENT);
    else if (outcome.kind === 'refused') fail(outcome.words);
    else if (outcome.kind === 'form') this.form = { id: outcome.form, modal: outcome.modal };
    this.host.requestUpdate();
  }

  private leave(command: string, channel: string, words: string): void {
    this.count += 1;
    const { last: after } = this.around.here();
    const key = `unanswered ${this.count}`;
    this.unanswered = [...this.unanswered, { key, channel, after, command, words }];
    this.around.follow.await();
  }
}
