import type { Fragment } from './fragment.js';

/** What pdf.js says of a run of text, as far as it is used here. */
interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** As pdf.js gives a page: the little of it that is used. */
export interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  getViewport(options: { readonly scale: number }): { readonly transform: readonly number[] };
  cleanup(): unknown;
}

/** A page's upright text, and what stands on its side: a margin's stamp. */
export interface PageText {
  readonly fragments: readonly Fragment[];
  readonly sideways: readonly string[];
}

/** Fragments of one page that are looked at: the densest tables have 10,000. */
const MOST = 50_000;
/** How far, as a share, a line of letters may lean before it counts as sideways. */
const LEAN = 0.2;
/** A first letter set this many times larger than the text stands over several of its lines. */
const DROP_CAP = 1.8;

export async function pageText(page: PdfPage): Promise<PageText> {
  const { items } = await page.getTextContent();
  const { transform } = page.getViewport({ scale: 1 });
  const placed = items
    .slice(0, MOST)
    .filter(isTextItem)
    .filter(({ str }) => str.trim() !== '')
    .map((item) => place(item, transform));
  return {
    fragments: withDropCaps(placed.filter(({ upright }) => upright).map(({ fragment }) => fragment)),
    sideways: placed.filter(({ upright }) => !upright).map(({ fragment }) => fragment.text),
  };
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

/** Signs that a font gives no letter for come as controls: each is shown as one that is not known. */
function shown(text: string): string {
  return /\p{Cc}/u.test(text) ? text.replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd') : text;
}

/** Brings a run from the page's coordinates, which grow upwards, to the screen's. */
function place(
  { str, width, transform: own }: TextItem,
  view: readonly number[],
): { readonly fragment: Fragment; readonly upright: boolean } {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = own;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const [along, down] = [va * a + vc * b, vb * a + vd * b];
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const upright = along > 0 && Math.abs(down) <= LEAN * along;
  return { fragment: { text: shown(str), x, right: x + Math.max(0, width), y, size }, upright };
}

/** Puts a large first letter before the line that it starts, the topmost one beside it. */
function withDropCaps(fragments: readonly Fragment[]): readonly Fragment[] {
  const capitals = fragments.filter(({ text }) => /^["“‘]?\p{Lu}$/u.test(text)).slice(0, 20);
  let all = fragments;
  for (const capital of capitals) {
    const beside = all.filter(
      ({ x, y, size }) =>
        capital.size >= size * DROP_CAP &&
        x >= capital.right - 1 &&
        x - capital.right < size * 2 &&
        y <= capital.y + 1 &&
        y > capital.y - capital.size,
    );
    const [first] = [...beside].sort((one, other) => one.y - other.y);
    if (!first || beside.length < 2) continue;
    const whole = { ...first, text: capital.text + first.text };
    all = all.flatMap((one) => (one === capital ? [] : one === first ? [whole] : [one]));
  }
  return all;
}
