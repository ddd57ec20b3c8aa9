import { framesOf, type Order } from './frames.js';
import { parseUpload } from './parse-upload.js';

/*
 * A process of its own, for one upload: reads it from its input, writes what became of it, and ends. It is given no
 * environment and no rights to write files or start programs, and whatever brings it down brings nothing else down.
 */

const NEWLINE = 10;

async function input(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const whole = await input();
const end = whole.indexOf(NEWLINE);
const order = JSON.parse(whole.toString('utf8', 0, end)) as Order;
const bytes = whole.subarray(end + 1);
for (const frame of framesOf(await parseUpload({ ...order, bytes }), bytes)) process.stdout.write(frame);
