import type { Fonts } from './fonts.js';
import { ROOMY, type DatedEntry, type TimelinePicture } from './picture.js';
import type { Scene, Shape } from './scene.js';
import { axisOf } from './time-axis.js';
import { placeIn, stretchesOf, type Stretch } from './time-scale.js';
import { HEAD, headOf, WIDTH, MARGIN } from './lay-head.js';
import { drawable, fitted, lineHeight, textAt, wordsOf, type Style } from './typesetting.js';

const GAP = 20;
/** Left edge of the scale's panel. */
const PANEL = 530;
/** Above the first row: the axis with its labels. */
const AXIS = 34;

interface Manner {
  readonly when: Style;
  readonly text: Style;
  readonly cited: Style;
  /** Height of a row. */
  readonly row: number;
  readonly lines: number;
}

/** Two lines of text under the date, where there is room; else all of an entry on one line. */
const LOOSE: Manner = {
  when: { size: 14, weight: 600, tone: 'ink' },
  text: { size: 13.5, weight: 400, tone: 'ink' },
  cited: { size: 12, weight: 400, tone: 'quiet' },
  row: 74,
  lines: 2,
};
const DENSE: Manner = {
  when: { size: 12.5, weight: 600, tone: 'ink' },
  text: { size: 12.5, weight: 400, tone: 'ink' },
  cited: { size: 11.5, weight: 400, tone: 'quiet' },
  row: 25,
  lines: 1,
};

/** A row for each entry, oldest first: its date, its words and where they stand, and beside it its place in time. */
export function layTimeline(picture: TimelinePicture, fonts: Fonts): Scene {
  const { entries, theme } = picture;
  const manner = entries.length > ROOMY ? DENSE : looseFor(entries, fonts);
  const top = HEAD + AXIS;
  const bottom = top + entries.length * manner.row;
  const stretches = entries.length === 0 ? [] : stretchesOf(entries, PANEL, WIDTH - MARGIN);
  const shapes: Shape[] = [...headOf(picture, fonts)];
  for (let i = 0; i < entries.length; i += 2) shapes.push(bandAt(top + i * manner.row, manner.row));
  for (const stretch of stretches) shapes.push(...axisOf(fonts, stretch, top, bottom));
  const wordsFrom = MARGIN + (manner === DENSE ? whenWidth(entries, fonts, manner) + GAP : 0);
  for (const [i, entry] of entries.entries()) {
    const y = top + i * manner.row;
    shapes.push(
      ...(manner === DENSE ? denseRow(entry, y, wordsFrom, fonts) : looseRow(entry, y, manner, fonts)),
    );
    shapes.push(
      ...stretches.flatMap((stretch, at) =>
        placed(entry, y + manner.row / 2, stretch, at === stretches.length - 1),
      ),
    );
  }
  return { width: WIDTH, height: Math.ceil(bottom + MARGIN), theme, shapes };
}

function bandAt(y: number, height: number): Shape {
  return { kind: 'rect', x: MARGIN - 10, y, width: WIDTH - 2 * MARGIN + 20, height, tone: 'band', round: 4 };
}

/** What adding up widths may be off by. */
const ROUNDING = 0.01;

/** A column for the dates, as wide as the widest, and no wider than leaves room for words. */
const WIDEST_WHEN = 190;

function whenWidth(entries: readonly DatedEntry[], fonts: Fonts, { when }: Manner): number {
  return Math.min(
    WIDEST_WHEN,
    Math.max(...entries.map((one) => fonts.width(one.when, when.size, when.weight))),
  );
}

function denseRow(entry: DatedEntry, y: number, wordsFrom: number, fonts: Fonts): readonly Shape[] {
  const line = y + (DENSE.row - lineHeight(DENSE.text)) / 2;
  const [when = ''] = fitted(fonts, drawable(entry.when), wordsFrom - GAP - MARGIN + ROUNDING, 1, DENSE.when);
  const cited = textAt(fonts, entry.citation, 0, line + 0.7, DENSE.cited);
  const citedFrom = PANEL - GAP - cited.width;
  const [words = ''] = fitted(fonts, wordsOf(fonts, entry), citedFrom - GAP / 2 - wordsFrom, 1, DENSE.text);
  return [
    textAt(fonts, when, MARGIN, line, DENSE.when),
    textAt(fonts, words, wordsFrom, line, DENSE.text),
    { ...cited, x: citedFrom },
  ];
}

/** Rows are no higher than their words need. */
function looseFor(entries: readonly DatedEntry[], fonts: Fonts): Manner {
  const lines = Math.max(1, ...entries.map((entry) => looseWords(entry, fonts).length));
  return lines === LOOSE.lines ? LOOSE : { ...LOOSE, lines, row: LOOSE.row - lineHeight(LOOSE.text) };
}

const WORDS_WIDTH = PANEL - GAP - MARGIN;

function looseWords(entry: DatedEntry, fonts: Fonts): readonly string[] {
  return fitted(fonts, wordsOf(fonts, entry), WORDS_WIDTH, LOOSE.lines, LOOSE.text);
}

function looseRow(entry: DatedEntry, y: number, { row }: Manner, fonts: Fonts): readonly Shape[] {
  const shown = looseWords(entry, fonts);
  const height = lineHeight(LOOSE.when) + 1 + shown.length * lineHeight(LOOSE.text);
  const line = y + (row - height) / 2;
  const cited = textAt(fonts, entry.citation, 0, line + 1.5, LOOSE.cited);
  const room = WORDS_WIDTH - cited.width - GAP;
  const [when = ''] = fitted(fonts, drawable(entry.when), room, 1, LOOSE.when);
  return [
    textAt(fonts, when, MARGIN, line, LOOSE.when),
    { ...cited, x: PANEL - GAP - cited.width },
    ...shown.map((text, i) =>
      textAt(fonts, text, MARGIN, line + lineHeight(LOOSE.when) + 1 + i * lineHeight(LOOSE.text), LOOSE.text),
    ),
  ];
}

/** Height of a bar, and the least width that something dated is seen by. */
const BAR = 9;

/** A bar over its days, a dot for a short time; a dashed line on from what goes on after its date. */
function placed(entry: DatedEntry, middle: number, stretch: Stretch, newest: boolean): readonly Shape[] {
  const [left = 0, right = 0] = stretch.scale.range();
  const place = placeIn(stretch, entry);
  const shapes: Shape[] = [];
  const ends = place?.[1] ?? left;
  if (entry.open && (place !== undefined || newest))
    shapes.push({ kind: 'line', from: [ends, middle], to: [right, middle], tone: 'mark', dashed: true });
  if (place === undefined) return shapes;
  const width = Math.max(place[1] - place[0], BAR);
  const x = Math.min(place[0], right - width);
  shapes.push({ kind: 'rect', x, y: middle - BAR / 2, width, height: BAR, tone: 'mark', round: BAR / 2 });
  return shapes;
}
