import { rmSync } from 'node:fs';

/** Every request body that the tests send goes into this one file, to be checked against Discord's own description. */
export const REQUESTS = 'tests/out/requests.jsonl';

export default function setup(): void {
  rmSync(REQUESTS, { force: true });
}
