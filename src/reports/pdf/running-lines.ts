import type { Fragment, Row } from './fragment.js';
import { rowsOf } from './fragment.js';
import { lineOf } from './line.js';

/** Rows at the top and at the bottom of a page that may be its running head or foot. */
const MARGIN_ROWS = 3;
/** Points by which the same head may stand higher or lower from page to page. */
const SAME_PLACE = 6;
/** Pages of a short text, on which two of a kind are enough; in a longer one it takes three. */
const SHORT = 6;
/** A page's number: alone, between dashes, "Page 3 of 10", in Roman figures. */
const PAGE_NUMBER =
  /^\W{0,4}(?:(?:page|seite|p\.?)\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|von|de)\s*\d{1,4})?\W{0,4}$/i;

/** A page without its running lines, and those. */
export interface Cleaned {
  readonly fragments: readonly Fragment[];
  readonly running: readonly string[];
}

interface Margin {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  /** The text with figures made alike. */
  readonly key: string;
  readonly y: number;
  /** 0 the outermost row of its edge. */
  readonly place: number;
  readonly edge: 'top' | 'bottom';
}

/** Takes off heads and feet that come again from page to page in the same place, and the pages' numbers. */
export function withoutRunningLines(pages: readonly (readonly Fragment[])[]): readonly Cleaned[] {
  const margins = pages.flatMap(marginsOf);
  const isRunning = recurring(margins, pages.length);
  return pages.map((fragments, page) => {
    const own = margins.filter((margin) => margin.page === page);
    const gone = (['top', 'bottom'] as const).flatMap((edge) =>
      outermost(
        own.filter((margin) => margin.edge === edge),
        isRunning,
      ),
    );
    const dropped = new Set(gone.flatMap(({ row }) => row));
    return {
      fragments: fragments.filter((fragment) => !dropped.has(fragment)),
      running: gone.map(({ text }) => text).filter((text) => text !== ''),
    };
  });
}

function marginsOf(fragments: readonly Fragment[], page: number): readonly Margin[] {
  const rows = rowsOf(fragments);
  const margin = (row: Row, place: number, edge: Margin['edge']): Margin => {
    const { text, y } = lineOf(row);
    const key = text.toLowerCase().replace(/\d+/g, '#').slice(0, 200);
    return { page, row, text, key, y, place, edge };
  };
  const top = rows.slice(0, MARGIN_ROWS).map((row, i) => margin(row, i, 'top'));
  const bottom = rows.slice(-MARGIN_ROWS).reverse();
  return [
    ...top,
    ...bottom.filter((row) => rows.indexOf(row) >= top.length).map((row, i) => margin(row, i, 'bottom')),
  ];
}

/** Only as long as they are the outermost rows that are left. */
function outermost(edge: readonly Margin[], isRunning: (margin: Margin) => boolean): readonly Margin[] {
  const end = edge.findIndex((margin) => !isRunning(margin));
  return end < 0 ? edge : edge.slice(0, end);
}

function recurring(margins: readonly Margin[], pages: number): (margin: Margin) => boolean {
  const byKey = new Map<string, Margin[]>();
  for (const margin of margins) {
    const group = byKey.get(`${margin.edge} ${margin.key}`);
    if (group) group.push(margin);
    else byKey.set(`${margin.edge} ${margin.key}`, [margin]);
  }
  const enough = pages <= SHORT ? 2 : 3;
  return (margin) => {
    const same = (byKey.get(`${margin.edge} ${margin.key}`) ?? []).filter(
      ({ y }) => Math.abs(y - margin.y) <= SAME_PLACE,
    );
    if (PAGE_NUMBER.test(margin.text)) return isCounting(margin, same, pages);
    return same.length >= enough && /\p{L}{2}/u.test(margin.text);
  };
}

/** Page numbers go up with the pages; a lone figure that does not may be the text's own. */
function isCounting(margin: Margin, same: readonly Margin[], pages: number): boolean {
  if (/\d\s*(?:\/|of|von|de)\s*\d|page|seite/i.test(margin.text)) return true;
  const value = ({ text }: Margin): number => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const offset = value(margin) - margin.page;
  if (Number.isNaN(offset)) return same.length >= 1 && margin.place === 0;
  if (pages === 1) return value(margin) === 1;
  return same.some((other) => other !== margin && value(other) - other.page === offset);
}
