import { writeSync } from 'node:fs';
import { systemClock } from '../../src/clock.js';
import { openStore, type Storage } from '../../src/library/store.js';
import { StoredReports } from '../../src/library/stored-reports.js';
import { StoredStories } from '../../src/library/stored-stories.js';
import { seeded } from '../twist.js';
import { textOf, type Deed, type Line } from './deed.js';

const BY = 'operator';
/** Reports that live at a time, about. */
const LIVING = 12;

function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function must<T>(outcome: T & { readonly ok: boolean }): T & { readonly ok: true } {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome as T & { readonly ok: true };
}

/** Adds, replaces and removes until it is killed. Goes on from what it finds. */
async function work(storage: Storage, seed: number): Promise<void> {
  const store = await openStore(storage);
  const scope = { store, server: 'crash', clock: systemClock, largeFrom: Infinity };
  const [stories, reports] = [new StoredStories(scope), new StoredReports(scope, () => Promise.resolve([]))];
  const story = (await stories.named('Quay'))?.id ?? must(await stories.create('Quay', BY)).story.id;
  const living = new Map((await reports.list()).map(({ id, number, version }) => [id, { number, version }]));
  const random = seeded(seed);
  tell({ kind: 'ready' });
  for (let n = 0; ; n += 1) {
    const keys = [...living.keys()];
    const key = keys[Math.floor(random() * keys.length)];
    const deed: Deed =
      key === undefined || random() * LIVING > keys.length
        ? { do: 'add', key: `k${seed}n${n}`, version: 1 }
        : random() < 0.5
          ? { do: 'remove', key, version: living.get(key)?.version ?? 1 }
          : { do: 'replace', key, version: (living.get(key)?.version ?? 1) + 1 };
    tell({ kind: 'begins', deed });
    const number = await carryOut(deed);
    tell({ kind: 'done', deed, number });
    if (deed.do === 'remove') living.delete(deed.key);
    else living.set(deed.key, { number, version: deed.version });
  }

  async function carryOut({ do: what, key, version }: Deed): Promise<number> {
    const number = living.get(key)?.number ?? 0;
    const report = textOf(key, version);
    if (what === 'add') return must(await reports.add(story, { report }, BY)).report.number;
    if (what === 'replace') return must(await reports.replace(number, { report }, BY)).report.number;
    return must(await reports.remove(number, BY)).receipt.report;
  }
}

const [storage = '', seed = ''] = process.argv.slice(2);
await work(JSON.parse(storage) as Storage, Number(seed));
