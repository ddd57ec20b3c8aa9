import { afterEach, describe, expect, it } from 'vitest';
import { Painter } from '../../src/pictures/painter.js';
import { timelineOf } from './sample.js';

const painters: Painter[] = [];

/** A painter whose thread does this with every `order`. */
function painter(doing: string): Painter {
  const program = `import { parentPort } from 'node:worker_threads'; let n = 0; parentPort.on('message', (order) => { n += 1; ${doing} });`;
  const made = new Painter(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  painters.push(made);
  return made;
}

afterEach(async () => {
  for (const one of painters.splice(0)) await one.close();
});

const COUNT = 'parentPort.postMessage({ nth: order.nth, bytes: new Uint8Array([n]) })';

describe('Painter', () => {
  it('has each picture painted once, whoever asks, and others anew', async () => {
    const counting = painter(COUNT);
    const [one, other] = [timelineOf(1, 'dark'), timelineOf(1, 'light')];
    const all = await Promise.all([
      counting.paint(one),
      counting.paint(other),
      counting.paint(timelineOf(1, 'dark')),
    ]);
    expect(all.map((bytes) => [...bytes])).toEqual([[1], [2], [1]]);
    expect([...(await counting.paint(one))]).toEqual([1]);
  });

  it('forgets the oldest, so that it holds no more than some', async () => {
    const counting = painter(COUNT);
    const first = [...(await counting.paint(timelineOf(1, 'dark')))];
    for (let n = 2; n < 22; n += 1) await counting.paint(timelineOf(n, 'dark'));
    expect([...(await counting.paint(timelineOf(1, 'dark')))]).not.toEqual(first);
  });

  it('says what went wrong, and tries again when it is next asked', async () => {
    const failing = painter(
      `parentPort.postMessage(n === 1 ? { nth: order.nth, problem: 'no ink' } : { nth: order.nth, bytes: new Uint8Array([n]) })`,
    );
    await expect(failing.paint(timelineOf(1, 'dark'))).rejects.toThrow('no ink');
    expect([...(await failing.paint(timelineOf(1, 'dark')))]).toEqual([2]);
  });

  it('starts a new thread where one broke, and lets nobody wait for the old one', async () => {
    const breaking = painter(`if (order.picture.entries.length === 1) throw new Error('spilt'); ${COUNT}`);
    await expect(breaking.paint(timelineOf(1, 'dark'))).rejects.toThrow('spilt');
    expect([...(await breaking.paint(timelineOf(2, 'dark')))]).toEqual([1]);
  });

  it('tells whoever waits when it is closed', async () => {
    const silent = painter('');
    const waiting = silent.paint(timelineOf(1, 'dark'));
    await silent.close();
    await expect(waiting).rejects.toThrow('the program is ending');
  });
});
