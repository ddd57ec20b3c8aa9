import { PALETTES, type Tone } from './palette.js';
import type { Theme } from './picture.js';

/** Units of a picture, of which two points make one. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Weight = 400 | 600;

/** One line of text in its box; `baseline` is where its letters stand. */
export interface TextShape extends Box {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
  readonly baseline: number;
}

export interface RectShape extends Box {
  readonly kind: 'rect';
  readonly tone: Tone;
  /** Radius of its corners. */
  readonly round: number;
  /** Drawn as an outline only. */
  readonly hollow?: true;
}

export interface LineShape {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly tone: Tone;
  readonly dashed?: true;
}

export type Shape = TextShape | RectShape | LineShape;

/** A picture laid out, before it is drawn: later shapes lie on earlier ones. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly shapes: readonly Shape[];
}

/** As SVG 1.1. Text is escaped; what XML does not allow in it must have been taken out. */
export function svgOf({ width, height, theme, shapes }: Scene): string {
  const colours = PALETTES[theme];
  const drawn = shapes.map((shape) => elementOf(shape, colours));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

function elementOf(shape: Shape, colours: Readonly<Record<Tone, string>>): string {
  const colour = colours[shape.tone];
  switch (shape.kind) {
    case 'text': {
      const { x, baseline, size, weight, text } = shape;
      const at = `x="${fixed(x)}" y="${fixed(baseline)}" font-size="${size}" font-weight="${weight}"`;
      return `<text ${at} fill="${colour}" xml:space="preserve">${escaped(text)}</text>`;
    }
    case 'rect': {
      const { x, y, width, height, round, hollow } = shape;
      const paint = hollow ? `fill="none" stroke="${colour}" stroke-width="1.5"` : `fill="${colour}"`;
      const sides = `width="${fixed(width)}" height="${fixed(height)}"`;
      return `<rect x="${fixed(x)}" y="${fixed(y)}" ${sides} rx="${round}" ${paint}/>`;
    }
    case 'line': {
      const { from, to, dashed } = shape;
      const ends = `x1="${fixed(from[0])}" y1="${fixed(from[1])}" x2="${fixed(to[0])}" y2="${fixed(to[1])}"`;
      return `<line ${ends} stroke="${colour}"${dashed ? ' stroke-dasharray="3 3"' : ''}/>`;
    }
  }
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
