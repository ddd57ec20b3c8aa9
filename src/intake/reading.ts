import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Paragraph } from '../reports/report.js';
import { FrameReader, type Message, type Order } from './frames.js';
import type { Upload, UploadedReport, UploadLimits, UploadRead } from './upload.js';

/** Milliseconds between looks at how much memory the reading process holds. */
const LOOK = 50;
/** Bytes of a page of memory, as `statm` counts (proc(5)); 4,096 on every platform that Node's builds are made for. */
const MEMORY_PAGE = 4_096;

/** So much nicer than the program (0 to 19): questions go before, and on a full machine it still gets on at half their pace. */
const NICE = 4;

const TOO_SLOW = {
  kind: 'refused',
  reason: 'Reading it takes too long.',
  advice: 'Save its text alone, or divide it into several reports.',
} as const;
const TOO_LARGE = {
  kind: 'refused',
  reason: 'Reading it takes too much memory.',
  advice: 'Save its text alone, or divide it into several reports.',
} as const;
const BROKE = {
  kind: 'refused',
  reason: 'The program could not make sense of it.',
  advice: 'Save its text as .txt or .docx and add that.',
} as const;

/** Reads one upload in a process apart, and ends that when it takes more than it may. Never rejects. */
export async function readApart(upload: Upload, limits: UploadLimits, entry: URL): Promise<UploadRead> {
  const child = start(limits, entry);
  const gathered = new Gathered(upload.bytes);
  let stopped: UploadRead | undefined;
  const stop = (why: UploadRead): void => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop(TOO_SLOW), limits.milliseconds);
  const watch = setInterval(() => {
    void memoryOf(child).then((held) => {
      if (held > limits.memoryMegabytes) stop(TOO_LARGE);
    });
  }, LOOK);
  try {
    send(child, upload);
    child.stdout?.on('data', (chunk: Buffer) => gathered.take(chunk));
    const code = await ended(child);
    return stopped ?? gathered.result ?? (isOutOfMemory(code) ? TOO_LARGE : BROKE);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}

function start({ heapMegabytes }: UploadLimits, entry: URL): ChildProcess {
  const flags = [`--max-old-space-size=${heapMegabytes}`, '--no-warnings', ...confinement()];
  const child = spawn(process.execPath, [...flags, fileURLToPath(entry)], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, NICE);
  } catch {
    // Where that is not allowed it reads at the usual priority.
  }
  return child;
}

/** Node's permission model: the process reads files, its own program among them, and does nothing else. */
function confinement(): readonly string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  return flag === undefined ? [] : [flag, '--allow-fs-read=*'];
}

function send(child: ChildProcess, { bytes, ...order }: Upload): void {
  const { stdin } = child;
  // It may end before it has read all: that is told by how it ends.
  stdin?.on('error', () => undefined);
  stdin?.write(`${JSON.stringify(order satisfies Order)}\n`);
  stdin?.end(bytes);
}

/** The exit code, or the name of the signal that ended it. */
function ended(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
}

/** V8 ends a process that runs out of heap by one of these. */
function isOutOfMemory(code: number | string | null): boolean {
  return code === 'SIGABRT' || code === 'SIGTRAP' || code === 'SIGILL' || code === 134 || code === 133;
}

/** MB that a process holds, shared memory included; 0 where that cannot be told. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return (Number(resident) * MEMORY_PAGE) / 2 ** 20;
  } catch {
    return 0;
  }
}

interface OpenReport {
  readonly head: Extract<Message, { kind: 'report' }>;
  readonly paragraphs: Paragraph[];
  readonly leftOut: string[];
  readonly bytes: Uint8Array[];
}

/** Puts reports together from what the process writes. */
class Gathered {
  result: UploadRead | undefined;
  readonly #reader = new FrameReader();
  readonly #reports: OpenReport[] = [];

  constructor(private readonly uploaded: Uint8Array) {}

  take(chunk: Buffer): void {
    for (const frame of this.#reader.take(chunk)) {
      if (frame.kind === 'bytes') this.#reports.at(-1)?.bytes.push(frame.bytes);
      else this.#note(frame.message);
    }
  }

  #note(message: Message): void {
    const open = this.#reports.at(-1);
    switch (message.kind) {
      case 'report':
        this.#reports.push({ head: message, paragraphs: [], leftOut: [], bytes: [] });
        break;
      case 'paragraphs':
        open?.paragraphs.push(...message.list);
        break;
      case 'leftOut':
        open?.leftOut.push(...message.list);
        break;
      case 'refused':
        this.result = message;
        break;
      case 'end':
        this.result = {
          kind: 'read',
          reports: this.#reports.map((report) => this.#whole(report)),
          refused: message.refused,
          notes: message.notes,
        };
    }
  }

  #whole({ head: { head, fileName, own }, paragraphs, leftOut, bytes }: OpenReport): UploadedReport {
    return {
      report: { ...head, paragraphs, leftOut },
      original: { fileName, bytes: own ? Buffer.concat(bytes) : this.uploaded },
    };
  }
}
