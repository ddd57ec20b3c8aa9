/**
 * Text that a database keeps unchanged. PostgreSQL has no U+0000, SQLite ends a text at it, and a surrogate without its
 * other half has no UTF-8: these are written as the noncharacter U+FFFE and four hexadecimal digits, and so is U+FFFE
 * itself. `restored` undoes it, unit for unit.
 */
const MARK = '\uFFFE';
const UNKEPT = /[\0\uFFFE]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MARKED = /\uFFFE([0-9A-F]{4})/g;

/** The text as it is written down; nearly always itself. */
export function storable(text: string): string {
  return text.replace(
    UNKEPT,
    (unit) => `${MARK}${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** The text that was given to `storable`. */
export function restored(stored: string): string {
  if (!stored.includes(MARK)) return stored;
  return stored.replace(MARKED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
