/** What came over the wire: nothing is known of it until it is looked at. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list of objects; anything else in it becomes an empty object, which every check refuses. */
export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map((item: unknown) => (isObject(item) ? item : {})) : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A whole number, 0 for anything else. */
export function whole(value: unknown): number {
  return Number.isInteger(value) ? (value as number) : 0;
}
