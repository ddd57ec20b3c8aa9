import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../src/library/open-library.js';
import { openStore, type Storage } from '../src/library/store.js';
import { apply, examine, settleOpen, type Expected, type Found } from './crash/verdict.js';
import type { Deed, Line } from './crash/deed.js';
import { temporaryStores, type TemporaryStore } from './databases.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

const KILLS = 100;
/** Milliseconds from the child's first change to its end, at the most. */
const LONGEST_LIFE_MS = 200;

/**
 * Kills a process that adds, replaces and removes reports, at random moments, and looks at what is left each time.
 * `--kills=N` for another number. On PostgreSQL too where there is one.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const kills = Number(argv.find((word) => word.startsWith('--kills='))?.slice(8) ?? KILLS);
  const stores: Record<string, Record<string, number>> = {};
  for (const store of await temporaryStores()) {
    stores[store.name] = await torment(store, kills);
    await store.dispose();
  }
  if (!argv.includes('--json')) printTable(`${kills} times kill -9`, stores);
  return { kills, stores };
}

async function torment({ storage, settled }: TemporaryStore, kills: number): Promise<Record<string, number>> {
  const expected: Expected = { living: new Map(), gone: [] };
  const random = seeded(kills);
  const sum = { acknowledged: 0, 'killed inside a change': 0, lost: 0, half: 0, answering: 0 };
  for (let kill = 1; kill <= kills; kill += 1) {
    const { done, open } = await liveAndDie(storage, kill, random() * LONGEST_LIFE_MS);
    await settled();
    for (const { deed, number } of done) apply(expected, deed, number);
    const found = await look(storage, expected, open);
    sum.acknowledged += done.length;
    sum['killed inside a change'] += open === undefined ? 0 : 1;
    sum.lost += found.lost;
    sum.half += found.half;
    sum.answering += found.answering;
  }
  return {
    acknowledged: sum.acknowledged,
    'killed inside a change': sum['killed inside a change'],
    'acknowledged changes lost': sum.lost,
    'half-applied changes seen': sum.half,
    'removed text answering': sum.answering,
  };
}

interface Life {
  readonly done: readonly { readonly deed: Deed; readonly number: number }[];
  /** What it was doing when it was killed. */
  readonly open?: Deed;
}

async function liveAndDie(storage: Storage, seed: number, life: number): Promise<Life> {
  const script = fileURLToPath(new URL('crash/child.js', import.meta.url));
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    [script, JSON.stringify(storage), String(seed)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const done: { deed: Deed; number: number }[] = [];
  let open: Deed | undefined;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = parse(text);
    if (line === undefined) continue;
    if (line.kind === 'ready') void wait(life).then(() => child.kill('SIGKILL'));
    else if (line.kind === 'begins') open = line.deed;
    else {
      done.push(line);
      open = undefined;
    }
  }
  const [code] = (await ended) as [number | null];
  if (code !== null) throw new Error(`the child ended by itself, with ${code}`);
  return { done, ...(open && { open }) };
}

/** The last line may have been cut off by the kill: then nobody was told. */
function parse(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}

async function look(storage: Storage, expected: Expected, open: Deed | undefined): Promise<Found> {
  const [library, store] = [await openLibrary({ storage, memory: 1e9 }), await openStore(storage)];
  try {
    await settleOpen(library, expected, open);
    return await examine(library, store, expected);
  } finally {
    await library.close();
    await store.close();
  }
}
