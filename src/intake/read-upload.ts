import { readApart } from './reading.js';
import type { ReadUpload, UploadLimits, UploadRead } from './upload.js';

/**
 * What reading may take. A hundred pages of PDF take 3 s and 200 MB, 25 MB of plain text 4 s and 200 MB, on a machine
 * that does nothing else; a file that needs twenty times as long, or thrice as much, is hostile or no report.
 */
export const USUAL_LIMITS: UploadLimits = { milliseconds: 60_000, heapMegabytes: 512, memoryMegabytes: 900 };

export interface ReadingOptions {
  /** The program that reads; its own file beside this one, where left out. */
  readonly entry?: URL;
  /** Uploads read at the same time. Each takes a processor and up to its memory limit. */
  readonly atOnce?: number;
  /** Uploads that wait for their turn; what comes beyond them is refused in words. */
  readonly waiting?: number;
}

const BUSY = {
  kind: 'refused',
  reason: 'Too many files are being read at the moment.',
  advice: 'Try again in a minute.',
} as const;

/**
 * Makes the function that reads uploads, each in a process of its own: a thread's memory limit does not hold against
 * one large array, which ends the whole program (V8 aborts the process, not the thread).
 */
export function createReadUpload(options: ReadingOptions = {}): ReadUpload {
  const { entry = new URL('./reading-process.js', import.meta.url), atOnce = 1, waiting = 20 } = options;
  const queue: (() => void)[] = [];
  let reading = 0;
  const turn = async (): Promise<void> => {
    if (reading < atOnce) reading++;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else reading--;
  };
  return async (upload, limits): Promise<UploadRead> => {
    if (queue.length >= waiting) return BUSY;
    await turn();
    try {
      return await readApart(upload, { ...USUAL_LIMITS, ...limits }, entry);
    } finally {
      leave();
    }
  };
}
