import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { nodeFinding, storeFindings } from '../src/doctor.js';
import { openLibrary } from '../src/library/open-library.js';

describe('nodeFinding', () => {
  it('takes Node 20.19 and later', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
      expect(nodeFinding(version).ok).toBe(true);
    for (const version of ['20.18.3', '18.20.0']) expect(nodeFinding(version).ok).toBe(false);
  });
});

describe('storeFindings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-doctor-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function found(dataDir: string): Promise<string> {
    const configured = readConfig({ DATA_DIR: dataDir });
    if (!configured.ok) throw new Error(configured.problems.join());
    const all = await storeFindings(configured.config);
    return all.map((one) => `${one.ok ? 'ok' : 'problem'}: ${one.text}`).join('\n');
  }

  it('leaves nothing behind where there is nothing yet', async () => {
    expect(await found(join(folder, 'not', 'yet'))).toMatch(/^ok: .*is made with the first start/);
    expect(await found(folder)).toContain('ok: No server keeps anything yet.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await found(join(folder, 'file', 'data'))).toMatch(
      /^problem: The data folder .* cannot be written/,
    );
  });

  it('counts the servers that keep something, and says in words where that cannot be opened', async () => {
    const kept = mkdtempSync(join(folder, 'kept-'));
    const file = join(kept, 'footnote.db');
    const library = await openLibrary({ storage: { kind: 'sqlite', file }, memory: 1_000_000 });
    await library.server('1').stories.create('The mill', 'operator');
    await library.close();
    expect(await found(kept)).toContain('ok: What the servers keep can be read: 1 server.');
    const broken = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(
      join(broken, 'footnote.db'),
      'this is no database at all, and long enough to be seen as none',
    );
    expect(await found(broken)).toContain('problem: What the servers keep cannot be opened.');
  });
});
