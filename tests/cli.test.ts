import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.js';
import { displayWidth } from '../src/terminal/width.js';
import { collected, testIo } from './terminal/test-io.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const harbour = join(folder, 'harbour');
mkdirSync(harbour);
writeFileSync(
  join(harbour, 'first.md'),
  '---\ntitle: A harbour reopens\n---\n\nThe harbour of Marrow reopened on 3 May 2021. Ada Marlow, who leads the port, cut the ribbon.\n\nSome 80 boats were waiting outside the harbour that morning.\n',
);
const broken = join(folder, 'broken');
mkdirSync(broken);
writeFileSync(join(broken, 'empty.txt'), '');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function footnote(args: readonly string[], environment = {}, typed = ''): Promise<Ran> {
  const io = testIo({ environment, input: Readable.from(typed === '' ? [] : [typed]) });
  const code = await run(args, io);
  return { code, out: collected(io.output), err: collected(io.error) };
}

describe('footnote ask', () => {
  it('answers from the bundled story', async () => {
    const { code, out, err } = await footnote(['ask', 'who', 'is', 'kims', 'sister']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Who is kims sister\?\n/);
    expect(out).toMatch(/^> /m);
    expect(out).toMatch(/^R\d\.\d+ · /m);
  });

  it('answers from a folder, in JSON, with every excerpt where it says it is', async () => {
    const { out } = await footnote([
      'ask',
      '--reports',
      harbour,
      '--json',
      '--kind',
      'when',
      'harbour reopened',
    ]);
    const answer = JSON.parse(out) as {
      excerpts: { citation: string; start: number; end: number; text: string }[];
    };
    expect(answer).toMatchObject({ id: null, kind: 'when', reports: 1, verdict: 'answered' });
    expect(answer.excerpts[0]).toMatchObject({ report: 'first', citation: 'R1.1' });
    for (const { start, end, text } of answer.excerpts) expect(text).toHaveLength(end - start);
  });

  it('answers a batch, with --meta beside it', async () => {
    const meta = join(folder, 'meta.json');
    writeFileSync(meta, '{"first": {"published": "2021-05-04", "publisher": "Coast Gazette"}}');
    const args = ['ask', '--reports', harbour, '--meta', meta, '--batch', '-', '--limit', '1'];
    const { code, out } = await footnote(args, {}, '{"id":"a","q":"who leads the port"}\nnonsense\n');
    const [first, second, ...rest] = out.trim().split('\n');
    expect([code, rest]).toEqual([0, []]);
    expect(JSON.parse(first ?? '')).toMatchObject({
      id: 'a',
      excerpts: [{ publisher: 'Coast Gazette', published: '2021-05-04' }],
    });
    expect(JSON.parse(second ?? '')).toEqual({ id: null, error: 'the line is not JSON' });
  });

  it('is readable at 80 and at 40 columns, and coloured only where that is wanted', async () => {
    for (const columns of [80, 40]) {
      const { out } = await footnote(['ask', 'when did NK admit the abductions'], {
        COLUMNS: String(columns),
      });
      for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(out).not.toContain('\u001B');
    }
    const { out } = await footnote(['ask', 'when did NK admit the abductions'], { FORCE_COLOR: '1' });
    expect(out).toContain('\u001B[1m');
  });

  it('names the files it refuses, answers from the others, and ends with 1 where there is none', async () => {
    const none = await footnote(['ask', '--reports', broken, 'who']);
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toMatch(/^empty\.txt: /);
    expect(none.err).toContain('nothing to answer from');
    writeFileSync(join(harbour, 'empty.txt'), '');
    const some = await footnote(['ask', '--reports', harbour, 'who leads the port']);
    rmSync(join(harbour, 'empty.txt'));
    expect(some.code).toBe(0);
    expect(some.err).toMatch(/^empty\.txt: /);
    expect(some.out).toContain('Ada Marlow');
    expect((await footnote(['ask', '--reports', join(folder, 'nowhere'), 'who'])).code).toBe(1);
    expect((await footnote(['ask', '--meta', join(folder, 'nowhere'), 'who'])).code).toBe(1);
  });

  it('tells misuse from failure', async () => {
    for (const args of [
      ['ask'],
      ['ask', '--batch', '-', 'and a question'],
      ['ask', '--kind', 'whom', 'x'],
      ['ask', '--limit', '0', 'x'],
      ['ask', '--nonsense', 'x'],
      ['nonsense'],
      [],
    ]) {
      const { code, err } = await footnote(args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).not.toBe('');
    }
    expect((await footnote(['--help'])).code).toBe(0);
    expect((await footnote(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('footnote start', () => {
  it('answers piped lines at the prompt', async () => {
    const { code, out } = await footnote(
      ['start', '--terminal'],
      {},
      '/who is kims sister\n/cite R1.1\n/reports\n/quit\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('Who is kims sister?');
    expect(out).toContain('BibTeX');
    expect(out).toContain('5 reports');
  });

  it('keeps to the reports it is given', async () => {
    const { out } = await footnote(['start', '--terminal'], { REPORTS: harbour }, '/about\n');
    expect(out).toContain('1 report, 1 origin, 2 paragraphs');
  });

  it('says every wrong setting in words, and never the token', async () => {
    const { code, err } = await footnote(['start'], { DISCORD_TOKEN: 'wrong', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN does not have the shape of a bot token');
    expect(err).toContain('LOG_LEVEL: choose one of');
    expect(err).not.toMatch(/\bwrong\b/);
  });
});

describe('footnote read', () => {
  it('shows a report with what was found in it', async () => {
    const { code, out } = await footnote(['read', harbour]);
    expect(code).toBe(0);
    expect(out).toContain('[Ada Marlow]');
    expect(out).toContain('3 May 2021: 2021-05-03');
    expect(out).toContain('Nothing was left out.');
  });

  it('gives one line of JSON a report', async () => {
    const { out } = await footnote(['read', harbour, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      id: 'first',
      title: 'A harbour reopens',
      publisher: null,
      author: null,
      published: null,
      url: null,
      language: 'en',
      leftOut: [],
      paragraphs: [
        {
          n: 1,
          sentences: [
            [0, 45],
            [46, 93],
          ],
          names: expect.arrayContaining([
            { start: 46, end: 56, type: 'person', id: 'Ada Marlow' },
          ]) as unknown,
          dates: [{ start: 34, end: 44, from: '2021-05-03', to: '2021-05-03' }],
          durations: [],
          quotations: [],
        },
        { n: 2, quantities: [expect.objectContaining({ value: 80 })] },
      ],
    });
  });

  it('says so where there is nothing to read', async () => {
    expect((await footnote(['read', broken])).code).toBe(1);
    expect((await footnote(['read'])).code).toBe(2);
  });
});

describe('footnote deploy', () => {
  it('says in words that it needs a token', async () => {
    const { code, err } = await footnote(['deploy', '--dry-run']);
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN is not set');
    expect((await footnote(['deploy', '--guild', 'my server'])).code).toBe(2);
  });
});
