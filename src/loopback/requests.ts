import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One request as it arrived. `path` has its `/api/v10` and no query. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** The JSON body; of a form with files, its `payload_json`. */
  readonly body?: unknown;
}

/** Keeps every request, and where `file` is given appends those with a body to it as JSON lines. */
export class RequestRecord {
  readonly all: RecordedRequest[] = [];

  constructor(
    private readonly file: string | undefined,
    private readonly keep: boolean,
  ) {
    if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  }

  add(request: RecordedRequest): void {
    if (this.keep) this.all.push(request);
    // Synchronous, so that what a test run sent is in the file whatever ends the run.
    if (this.file !== undefined && request.body !== undefined)
      appendFileSync(this.file, `${JSON.stringify(request)}\n`);
  }
}
