import type { Fonts } from './fonts.js';
import type { Shape, TextShape } from './scene.js';
import { tickWords, type Stretch } from './time-scale.js';
import { textAt, type Style } from './typesetting.js';

const LABEL: Style = { size: 11.5, weight: 400, tone: 'quiet' };
/** Units of width for each tick that is asked for, and between two labels. */
const A_TICK = 48;
const APART = 8;
const TICK = 5;

/** The axis over a stretch of time: labels above, and a line for each down through the rows. Labels never touch. */
export function axisOf(fonts: Fonts, stretch: Stretch, top: number, bottom: number): readonly Shape[] {
  const { scale } = stretch;
  const [left = 0, right = 0] = scale.range();
  const shapes: Shape[] = [{ kind: 'line', from: [left, top], to: [right, top], tone: 'quiet' }];
  let free = left - APART;
  for (const tick of scale.ticks(Math.max(2, Math.floor((right - left) / A_TICK)))) {
    const label = labelAt(fonts, stretch, tick, top, shapes.length === 1);
    if (label === undefined || label.x < free + APART) continue;
    const x = scale(tick);
    shapes.push(label, { kind: 'line', from: [x, top - TICK], to: [x, bottom], tone: 'line' });
    free = label.x + label.width;
  }
  return shapes;
}

/** Centred over its tick, and moved inward where it would stand out on a side. */
function labelAt(
  fonts: Fonts,
  stretch: Stretch,
  tick: Date,
  top: number,
  first: boolean,
): TextShape | undefined {
  const [left = 0, right = 0] = stretch.scale.range();
  const words = tickWords(tick, stretch, first);
  const width = fonts.width(words, LABEL.size, LABEL.weight);
  if (width > right - left) return undefined;
  const x = Math.min(Math.max(stretch.scale(tick) - width / 2, left), right - width);
  return textAt(fonts, words, x, top - TICK - LABEL.size * 1.5, LABEL);
}
