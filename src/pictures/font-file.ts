/**
 * What laying out text needs of a TrueType font: which characters it has, and how wide they are.
 * Tables as in the OpenType specification 1.9.1: `cmap` in formats 4 and 12, `head`, `hhea`, `hmtx`.
 */
export class FontFile {
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #unitsPerEm: number;
  readonly #wide: number;
  readonly #metrics: DataView;

  /** Throws a RangeError or an Error where the bytes are no such font. */
  constructor(bytes: Uint8Array) {
    const tables = tablesOf(bytes);
    this.#glyphs = glyphsOf(tableIn(tables, 'cmap'));
    this.#unitsPerEm = tableIn(tables, 'head').getUint16(18);
    this.#wide = tableIn(tables, 'hhea').getUint16(34);
    this.#metrics = tableIn(tables, 'hmtx');
  }

  has(codePoint: number): boolean {
    return this.#glyphs.has(codePoint);
  }

  /** The width of a character in ems; that of the missing glyph where the font has it not. */
  advance(codePoint: number): number {
    const glyph = this.#glyphs.get(codePoint) ?? 0;
    return this.#metrics.getUint16(Math.min(glyph, this.#wide - 1) * 4) / this.#unitsPerEm;
  }
}

const TABLE_RECORD = 16;

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i += 1) {
    const at = 12 + i * TABLE_RECORD;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function tableIn(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** Of all mappings of the table: what one has, it has. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, glyphs);
    if (format === 12) readGroups(cmap, at, glyphs);
  }
  return glyphs;
}

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let i = 0; i < doubled; i += 2) {
    const [first, last] = [cmap.getUint16(starts + i), cmap.getUint16(ends + i)];
    const [delta, offset] = [cmap.getUint16(deltas + i), cmap.getUint16(offsets + i)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : cmap.getUint16(offsets + i + offset + (code - first) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    const [first, last] = [cmap.getUint32(group), cmap.getUint32(group + 4)];
    for (let code = first; code <= last; code += 1) {
      const glyph = cmap.getUint32(group + 8) + code - first;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
