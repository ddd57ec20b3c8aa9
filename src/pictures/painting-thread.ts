import { parentPort } from 'node:worker_threads';
import { paintNow } from './paint.js';
import type { Order, Painted } from './painter.js';

/* A thread that draws one picture after the other, so that questions do not wait for letters to be drawn. */

parentPort?.on('message', ({ nth, picture }: Order) => {
  parentPort?.postMessage(attempt(nth, picture));
});

function attempt(nth: number, picture: Order['picture']): Painted {
  try {
    return { nth, bytes: paintNow(picture) };
  } catch (error) {
    return { nth, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
