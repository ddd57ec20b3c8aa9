import { scaleBand, type ScaleBand } from 'd3-scale';
import type { Fonts } from './fonts.js';
import { HEAD, headOf, MARGIN, WIDTH } from './lay-head.js';
import {
  ROOMY,
  type Coverage,
  type CoverageRow,
  type CoveragePicture,
  type CoveringReport,
} from './picture.js';
import type { Scene, Shape } from './scene.js';
import { drawable, fitted, lineHeight, textAt, wordsOf, type Style } from './typesetting.js';

const GAP = 16;
/** A column's width, and the least room for the words of a row. */
const COLUMN = 48;
const NARROW = 26;
const LEAST_WORDS = 340;
/** Over the rows: brackets of origins, labels of reports. */
const LABELS = 52;
const CELL = 13;

const LABEL: Style = { size: 12.5, weight: 600, tone: 'ink' };
const SMALL: Style = { size: 11.5, weight: 400, tone: 'quiet' };
const TEXT: Style = { size: 13, weight: 400, tone: 'ink' };

type Columns = ScaleBand<string>;

/** Statements down, reports across: which has which. Reports of one origin stand side by side under a bracket. */
export function layCoverage(picture: CoveragePicture, fonts: Fonts): Scene {
  const { reports, rows, theme } = picture;
  const columns = columnsOf(reports);
  const lines = rows.length > ROOMY ? 1 : 2;
  const row = lines === 1 ? 27 : 46;
  const top = HEAD + LABELS;
  const shapes: Shape[] = [...headOf(picture, fonts)];
  for (let i = 0; i < rows.length; i += 2) shapes.push(bandAt(top + i * row, row));
  shapes.push(...brackets(reports, columns, fonts), ...labels(reports, columns, top, fonts));
  for (const [i, one] of rows.entries())
    shapes.push(
      ...wordsIn(one, top + i * row, row, lines, columns, fonts),
      ...cellsIn(one, reports, top + i * row + row / 2, columns),
    );
  const below = top + rows.length * row;
  shapes.push(...totals(picture, columns, below + 6, fonts));
  const keyed = legend(below + 6, fonts);
  const named = namesOf(reports, below + 38, fonts);
  shapes.push(...keyed, ...named.shapes);
  return { width: WIDTH, height: Math.ceil(named.bottom + MARGIN), theme, shapes };
}

function columnsOf(reports: readonly CoveringReport[]): Columns {
  const room = WIDTH - 2 * MARGIN - LEAST_WORDS - GAP;
  const step = Math.max(NARROW, Math.min(COLUMN, room / Math.max(1, reports.length)));
  const right = WIDTH - MARGIN;
  return scaleBand()
    .domain(reports.map(({ label }) => label))
    .range([right - step * reports.length, right]);
}

function bandAt(y: number, height: number): Shape {
  return { kind: 'rect', x: MARGIN - 10, y, width: WIDTH - 2 * MARGIN + 20, height, tone: 'band', round: 4 };
}

function centreOf(columns: Columns, label: string): number {
  return (columns(label) ?? 0) + columns.bandwidth() / 2;
}

/** In letters so small that the widest label fits its column. */
function labels(
  reports: readonly CoveringReport[],
  columns: Columns,
  top: number,
  fonts: Fonts,
): readonly Shape[] {
  const widest = Math.max(...reports.map(({ label }) => fonts.width(label, LABEL.size, LABEL.weight)));
  const size = LABEL.size * Math.min(1, (columns.bandwidth() - 2) / widest);
  return reports.map(({ label }) => {
    const shape = textAt(fonts, label, 0, top - 22, { ...LABEL, size });
    return { ...shape, x: centreOf(columns, label) - shape.width / 2 };
  });
}

/** "one origin" over the reports that are rewrites of one text; without the words where they would not fit. */
function brackets(reports: readonly CoveringReport[], columns: Columns, fonts: Fonts): readonly Shape[] {
  const y = HEAD + LABELS - 26;
  return [...new Set(reports.map(({ origin }) => origin))].flatMap((origin): readonly Shape[] => {
    const same = reports.filter((one) => one.origin === origin);
    const [first, last] = [same[0], same.at(-1)];
    if (first === undefined || last === undefined || same.length < 2) return [];
    const [left, right] = [
      (columns(first.label) ?? 0) + 5,
      (columns(last.label) ?? 0) + columns.bandwidth() - 5,
    ];
    const words = textAt(fonts, 'one origin', 0, y - 20, SMALL);
    const bracket: Shape[] = [
      { kind: 'line', from: [left, y], to: [right, y], tone: 'quiet' },
      { kind: 'line', from: [left, y], to: [left, y + 4], tone: 'quiet' },
      { kind: 'line', from: [right, y], to: [right, y + 4], tone: 'quiet' },
    ];
    if (words.width > right - left + 4) return bracket;
    return [...bracket, { ...words, x: (left + right - words.width) / 2 }];
  });
}

function wordsIn(
  row: CoverageRow,
  y: number,
  height: number,
  lines: number,
  columns: Columns,
  fonts: Fonts,
): readonly Shape[] {
  const cited = textAt(fonts, row.citation, 0, 0, SMALL);
  const citedFrom = columns.range()[0] - GAP - cited.width;
  const shown = fitted(fonts, wordsOf(fonts, row), citedFrom - GAP - MARGIN, lines, TEXT);
  const top = y + (height - shown.length * lineHeight(TEXT)) / 2;
  return [
    ...shown.map((text, i) => textAt(fonts, text, MARGIN, top + i * lineHeight(TEXT), TEXT)),
    textAt(fonts, row.citation, citedFrom, y + (height - lineHeight(SMALL)) / 2, SMALL),
  ];
}

function cellsIn(
  { cells }: CoverageRow,
  reports: readonly CoveringReport[],
  middle: number,
  columns: Columns,
): readonly Shape[] {
  return reports.map(({ label }, i) => cellAt(cells[i] ?? 'not', centreOf(columns, label), middle));
}

/** Told apart by shape, not by colour alone. */
function cellAt(cell: Coverage, x: number, y: number): Shape {
  const size = cell === 'not' ? 4 : CELL;
  const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  if (cell === 'has') return { kind: 'rect', ...box, tone: 'mark', round: 3 };
  if (cell === 'near') return { kind: 'rect', ...box, tone: 'mark', round: 3, hollow: true };
  return { kind: 'rect', ...box, tone: 'faint', round: 2 };
}

/** How many of the statements each report has. */
function totals(
  { reports, rows }: CoveragePicture,
  columns: Columns,
  y: number,
  fonts: Fonts,
): readonly Shape[] {
  return reports.map(({ label }, i) => {
    const held = rows.filter(({ cells }) => cells[i] === 'has').length;
    const shape = textAt(fonts, String(held), 0, y, SMALL);
    return { ...shape, x: centreOf(columns, label) - shape.width / 2 };
  });
}

const KEYS = [
  ['has', 'has it'],
  ['near', 'has something near it'],
  ['not', 'not found in it'],
] as const;

function legend(y: number, fonts: Fonts): readonly Shape[] {
  let x = MARGIN;
  return KEYS.flatMap(([cell, words]): readonly Shape[] => {
    const said = textAt(fonts, words, x + CELL + 6, y, SMALL);
    const shapes = [cellAt(cell, x + CELL / 2, y + lineHeight(SMALL) / 2), said];
    x = said.x + said.width + GAP;
    return shapes;
  });
}

/** "R3  Title" in two columns under the rows. */
function namesOf(
  reports: readonly CoveringReport[],
  top: number,
  fonts: Fonts,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const half = (WIDTH - 2 * MARGIN - GAP) / 2;
  const down = Math.ceil(reports.length / 2);
  const shapes = reports.flatMap(({ label, title }, i) => {
    const x = MARGIN + (i < down ? 0 : half + GAP);
    const y = top + (i % down) * (lineHeight(SMALL) + 3);
    const own = drawable(title);
    const [named = ''] = fitted(fonts, fonts.cover(own) ? own : '', half - 40, 1, SMALL);
    return [
      textAt(fonts, label, x, y, { ...SMALL, weight: 600, tone: 'ink' }),
      textAt(fonts, named, x + 40, y, SMALL),
    ];
  });
  return { shapes, bottom: top + down * (lineHeight(SMALL) + 3) };
}
