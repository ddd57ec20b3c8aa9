import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadUpload } from '../../src/intake/read-upload.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-confined-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What code that took over the reading process would try; it tells what worked, as a refusal's reason. */
const HOSTILE = `
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
const worked = [];
const attempt = (name, work) => { try { if (work() !== false) worked.push(name); } catch {} };
attempt('write', () => writeFileSync(process.argv[1] + '.written', ''));
attempt('spawn', () => spawnSync(process.execPath, ['--version']).status === 0);
attempt('thread', () => new Worker('0', { eval: true }));
attempt('environment', () => Object.keys(process.env).length > 0);
const body = Buffer.from(JSON.stringify({ kind: 'refused', reason: 'worked: ' + worked.join(' '), advice: '' }));
const head = Buffer.alloc(5);
head.writeUInt8(1);
head.writeUInt32BE(body.length, 1);
process.stdout.write(Buffer.concat([head, body]));
`;

describe('code that takes over the reading process', () => {
  it('can write no file, start no program or thread, and finds no environment', async () => {
    const file = join(folder, 'hostile.mjs');
    writeFileSync(file, HOSTILE);
    const read = await createReadUpload({ entry: pathToFileURL(file) })({
      bytes: new Uint8Array([1]),
      fileName: 'a.pdf',
    });
    expect(read).toEqual({ kind: 'refused', reason: 'worked: ', advice: '' });
    expect(existsSync(`${file}.written`)).toBe(false);
  });
});
