import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';

const root = packageRoot();
const security = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

/** `tests/x.test.ts › title of a test`, as the document names the tests that cover a line. */
const NAMED = /`(tests\/[\w/-]+\.test\.ts) › ([^`]+)`/g;

function hasTest(file: string, title: string): boolean {
  const code = readFileSync(join(root, file), 'utf8');
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => code.includes(quoted));
}

describe('the threat model', () => {
  it('names only tests that are there', () => {
    const named = [...security.matchAll(NAMED)].map(([, file = '', title = '']) => ({ file, title }));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ file, title }) => !hasTest(file, title))).toEqual([]);
  });

  it('covers every line of every table', () => {
    const rows = security
      .split('\n')
      .filter((line) => /^\| [^-|]/.test(line) && !line.startsWith('| what they'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !new RegExp(NAMED.source).test(row) && !row.includes('no test'))).toEqual([]);
  });

  it('has a part for each of those it is about', () => {
    const parts = [...security.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    for (const part of [
      'A member',
      'A moderator of another server',
      'The author of a hostile report',
      'A thief of a backup',
      'Someone on the network',
      'A compromised dependency',
    ])
      expect(parts).toContain(part);
  });
});
