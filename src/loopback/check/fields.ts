import type { Problem } from '../errors.js';
import type { Json } from '../json.js';

export type Path = readonly (string | number)[];

/** Collects what is wrong with a body while it is walked. */
export class Faults {
  readonly problems: Problem[] = [];

  add(path: Path, message: string): void {
    this.problems.push({ path, message });
  }

  /** A string of `min` to `max` UTF-16 units. Left out, it is a fault only where `min` is above 0. */
  string(owner: Json, key: string, path: Path, min: number, max: number): void {
    const value = owner[key];
    if (value === undefined || value === null) {
      if (min > 0) this.add([...path, key], 'This field is required');
    } else if (typeof value !== 'string') {
      this.add([...path, key], 'Could not interpret as string.');
    } else if (value.length < min || value.length > max) {
      this.add([...path, key], `Must be between ${min} and ${max} in length.`);
    }
  }

  /** A whole number from `min` to `max`, or left out. */
  integer(owner: Json, key: string, path: Path, min: number, max: number): void {
    const value = owner[key];
    if (value === undefined || value === null) return;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
      this.add([...path, key], `int value should be between ${min} and ${max}.`);
    }
  }

  /** A list of `min` to `max` entries. Left out, it is a fault only where `min` is above 0. */
  list(owner: Json, key: string, path: Path, min: number, max: number): void {
    const value = owner[key];
    if (value === undefined || value === null) {
      if (min > 0) this.add([...path, key], 'This field is required');
    } else if (!Array.isArray(value)) {
      this.add([...path, key], 'Only iterables may be used in a ListType');
    } else if (value.length < min || value.length > max) {
      this.add([...path, key], `Must be between ${min} and ${max} in length.`);
    }
  }

  boolean(owner: Json, key: string, path: Path): void {
    const value = owner[key];
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      this.add([...path, key], 'Must be either true or false.');
    }
  }
}
