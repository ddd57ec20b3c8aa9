import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { openCitation } from '../src/reports/citation.js';
import { readReports } from '../src/reports/read-reports.js';
import { bundledStory } from '../src/root.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The excerpts that the README shows, each with its citation. */
function shown(): readonly { readonly text: string; readonly citation: string }[] {
  return [...readme.matchAll(/((?: {4}> .*\n)+)(?: {4}Attributed: .*\n)? {4}(R\d+\.\d+) · /g)].map(
    ([, quoted = '', citation = '']) => ({
      text: onOneLine(quoted.replace(/^ {4}> /gm, ' ').replaceAll('**', '')),
      citation,
    }),
  );
}

describe('the README', () => {
  it('shows only excerpts that stand in the bundled story, where it says', async () => {
    const { reports } = await readReports(bundledStory());
    expect(shown()).toHaveLength(readme.match(/^ {4}R\d+\.\d+ · /gm)?.length ?? 0);
    expect(shown().length).toBeGreaterThan(0);
    for (const { text, citation } of shown()) {
      const opened = openCitation(reports, citation);
      expect('paragraph' in opened && onOneLine(opened.paragraph.text)).toContain(text);
    }
  });

  it('names every command', () => {
    for (const { name } of commands) expect(readme).toContain(name);
  });

  it('links only to files that are there', () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      expect(() => readFileSync(new URL(`../${path}`, import.meta.url))).not.toThrow();
    }
  });
});
