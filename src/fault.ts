import { randomBytes } from 'node:crypto';

/** A short code that is shown to the person and stands in the log: it leads from the one to the other. */
export function faultCode(): string {
  return randomBytes(3).toString('hex').toUpperCase();
}
