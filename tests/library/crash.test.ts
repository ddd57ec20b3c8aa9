import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock.js';
import { openLibrary } from '../../src/library/open-library.js';
import type { ServerLibrary } from '../../src/library/library.js';
import { done, reportOf } from './report-fixture.js';
import { ROOMY } from './storages.js';

const MODERATOR = '200000000000000001';
const folder = mkdtempSync(join(tmpdir(), 'footnote-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));
let images = 0;

/** The files as they are at this moment: what a process that is killed now leaves behind. */
function imageOf(file: string): string {
  images += 1;
  const image = join(folder, `image-${images}.db`);
  for (const suffix of ['', '-wal'])
    if (existsSync(file + suffix)) copyFileSync(file + suffix, image + suffix);
  return image;
}

function text(token: string, paragraphs: number): readonly string[] {
  return Array.from({ length: paragraphs }, (_, i) => `Barge ${token} left the quay with ${i} crates.`);
}

interface Seen {
  readonly numbers: readonly number[];
  readonly paragraphs: number;
  /** The words of an answer. */
  readonly told: string;
}

async function seenIn(image: string, token = 'alpha'): Promise<Seen> {
  const library = await openLibrary({ storage: { kind: 'sqlite', file: image }, memory: ROOMY });
  try {
    const server = library.server('one');
    const listed = await server.reports.list();
    let paragraphs = 0;
    for (const { number } of listed) {
      const opened = await server.reports.open(number);
      if (opened.kind === 'current') paragraphs += opened.report.paragraphs.length;
    }
    const loaded = await server.answering({});
    const told =
      loaded.kind === 'story'
        ? loaded.engine
            .ask(`which barge is ${token}`)
            .excerpts.map(({ text }) => text)
            .join()
        : '';
    return { numbers: listed.map(({ number }) => number), paragraphs, told };
  } finally {
    await library.close();
  }
}

/** Runs a change, and takes an image each time it lets others have a turn. */
async function imagesDuring(file: string, change: () => Promise<unknown>): Promise<readonly string[]> {
  const taken: string[] = [];
  let working = true;
  const take = (): void => {
    if (!working) return;
    taken.push(imageOf(file));
    setImmediate(take);
  };
  setImmediate(take);
  await change();
  working = false;
  return taken;
}

describe('a process that is killed', () => {
  it('leaves a change whole or not begun, and whole once it was acknowledged', async () => {
    const file = join(folder, 'footnote.db');
    const clock: Clock = { now: () => 0, after: () => () => undefined };
    const library = await openLibrary({ storage: { kind: 'sqlite', file }, memory: ROOMY, clock });
    const server: ServerLibrary = library.server('one');
    const { story } = done(await server.stories.create('Quay', MODERATOR));
    const steps: readonly (readonly [() => Promise<unknown>, Omit<Seen, 'told'>, string])[] = [
      [
        () => server.reports.add(story.id, { report: reportOf('First', text('alpha', 1_000)) }, MODERATOR),
        { numbers: [1], paragraphs: 1_000 },
        'alpha',
      ],
      [
        () => server.reports.replace(1, { report: reportOf('First', text('beta', 1_400)) }, MODERATOR),
        { numbers: [1], paragraphs: 1_400 },
        'beta',
      ],
      [
        () => server.reports.add(story.id, { report: reportOf('Second', text('gamma', 5)) }, MODERATOR),
        { numbers: [1, 2], paragraphs: 1_405 },
        'gamma',
      ],
      [() => server.reports.remove(1, MODERATOR), { numbers: [2], paragraphs: 5 }, 'gamma'],
    ];
    let before: Omit<Seen, 'told'> = { numbers: [], paragraphs: 0 };
    for (const [change, after, token] of steps) {
      const during = await imagesDuring(file, change);
      expect(during.length).toBeGreaterThan(0);
      for (const image of [during[0], during.at(-1)]) {
        const { numbers, paragraphs } = await seenIn(image ?? '');
        expect([before, after]).toContainEqual({ numbers, paragraphs });
      }
      const { told, ...kept } = await seenIn(imageOf(file), token);
      expect(kept).toEqual(after);
      expect(told).toContain(token);
      before = after;
    }
    for (const token of ['alpha', 'beta'])
      expect((await seenIn(imageOf(file), token)).told).not.toContain(token);
    await library.close();
  });
});
