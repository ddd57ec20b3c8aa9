import { setTimeout as wait } from 'node:timers/promises';
import { everyComponent, objects, PERMISSION } from '../../src/loopback/index.js';
import type { Exchange, Json, Loopback, OptionValues, Place } from '../../src/loopback/index.js';

/** What a report says that nothing else does: asked for by its key, it answers with its secret. */
export interface Secret {
  readonly key: string;
  readonly secret: string;
}

/** Milliseconds after which a moderator no longer waits. */
const PATIENCE_MS = 15_000;

let made = 0;

/** Words that no report has, and no two secrets share. */
export function newSecret(): Secret {
  made += 1;
  const word = (stem: string): string =>
    `${stem}${made.toString(36).replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '')}q`;
  return { key: word('Lantern'), secret: word('Keeper') };
}

export function reportText({ key, secret }: Secret): string {
  return `Report of the ${key}\n\nThe ${key} was lit by ${secret} on Monday, said the harbour master. Nobody else was there.\n`;
}

export function questionFor({ key }: Secret): string {
  return `who lit the ${key}`;
}

/** Somebody who may manage the server, and does so by the commands alone. */
export class Moderator {
  private readonly by;

  constructor(
    private readonly loopback: Loopback,
    private readonly where: Place,
  ) {
    this.by = loopback.person('moderator', PERMISSION.manageGuild);
  }

  /** The report's number once the moderator was told that it is added; undefined where they were told otherwise. */
  async add(secret: Secret): Promise<number | undefined> {
    const file = { name: `${secret.key}.txt`, contentType: 'text/plain', content: reportText(secret) };
    const draft = await this.type('library add', { file });
    const told = draft.message && draft.words.includes('Keep') ? await this.press(draft, 'Keep') : undefined;
    const number = /Added R(\d+)/.exec(told?.words ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
  }

  /** Whether the moderator was told that it is removed. */
  async remove(number: number): Promise<boolean> {
    const asked = await this.type('library remove', { report: `R${number}` });
    const button = `Remove R${number}`;
    if (asked.message === undefined || !asked.words.includes(button)) return false;
    return (await this.press(asked, button)).words.includes('was removed');
  }

  private type(command: string, options: OptionValues): Promise<Exchange> {
    return soon(this.loopback.send({ type: 'slash', command, options, by: this.by, where: this.where }));
  }

  private press(exchange: Exchange, button: string): Promise<Exchange> {
    const { message } = exchange;
    const able = message !== undefined && !isDisabled(message.raw, button);
    // Where the panel does not offer it, the change is refused.
    if (!able) return Promise.resolve(exchange);
    return soon(this.loopback.send({ type: 'button', message, button, by: this.by, where: this.where }));
  }
}

function isDisabled(message: Json, button: string): boolean {
  const found = [...everyComponent(objects(message['components']))].find((it) => it['label'] === button);
  return found === undefined || found['disabled'] === true;
}

/** As it stands when a person sees the outcome, or has stopped waiting for it: a killed process leaves it unsaid. */
async function soon(exchange: Exchange): Promise<Exchange> {
  const call = new AbortController();
  const { signal } = call;
  await Promise.race([
    exchange.until((it) => it.settled),
    wait(PATIENCE_MS, undefined, { signal }).catch(() => 0),
  ]);
  call.abort();
  return exchange;
}
