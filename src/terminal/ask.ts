import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Answerer, AskedKind } from '../answers/answer.js';
import { answerLine } from './answer-line.js';
import { answerBatchLine, type BatchOptions } from './batch.js';
import { EXIT, print, readLines, screen, type Io } from './io.js';
import { replyPages } from './reply-view.js';

export interface Question {
  readonly text: string;
  readonly kind: AskedKind;
  readonly limit: number;
  readonly json: boolean;
}

/** Answers one question, for people or as a line of JSON. */
export async function askOnce(
  engine: Answerer,
  { text, kind, limit, json }: Question,
  io: Io,
): Promise<number> {
  const answer = await engine.ask(text, { kind, limit });
  if (json) {
    await print(io.output, answerLine(null, answer));
  } else {
    const pages = replyPages({ kind: 'answer', command: 'ask', answer }, screen(io), Infinity);
    await print(io.output, pages.join('\n'));
  }
  return EXIT.done;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    const stat = await file.stat();
    await file.close();
    return !stat.isDirectory();
  } catch {
    return false;
  }
}

/** Answers a file of questions, or the input for `-`, one line out for every line in, as they come. */
export async function askBatch(
  engine: Answerer,
  path: string,
  options: BatchOptions,
  io: Io,
): Promise<number> {
  if (path !== '-' && !(await isReadable(path))) {
    await print(
      io.error,
      `${path} cannot be read. Give a file of questions, one JSON object a line, or - for the input.`,
    );
    return EXIT.failed;
  }
  const input = path === '-' ? io.input : createReadStream(path);
  for await (const line of readLines(input))
    await print(io.output, await answerBatchLine(engine, line, options));
  return EXIT.done;
}
