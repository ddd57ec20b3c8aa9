import type { Picture } from './picture.js';
import { Painter } from './painter.js';

export type { Picture } from './picture.js';

const painter = new Painter();

/**
 * A picture as PNG, drawn apart from the event loop; rejects where it could not be drawn. As TypeScript, in the tests,
 * it is drawn in place: a thread runs only what is compiled.
 */
export async function paint(picture: Picture): Promise<Uint8Array> {
  if (!import.meta.url.endsWith('.ts')) return painter.paint(picture);
  const { paintNow } = await import('./paint.js');
  return paintNow(picture);
}
