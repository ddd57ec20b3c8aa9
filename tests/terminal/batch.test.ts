import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answers/engine.js';
import { askBatch, askOnce } from '../../src/terminal/ask.js';
import { answerBatchLine } from '../../src/terminal/batch.js';
import { readLines } from '../../src/terminal/io.js';
import { engine } from '../engine-fixture.js';
import { collected, testIo } from './test-io.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = { kind: 'ask', limit: 5 } as const;
type Line = Readonly<Record<string, unknown>>;
const answer = (line: string, story: Engine = engine) =>
  JSON.parse(answerBatchLine(story, line, options)) as Line;

describe('a line of a batch', () => {
  it('is answered in the outward form', () => {
    expect(answer('{"id":"q1","q":"who leads the port","kind":"who"}')).toEqual({
      id: 'q1',
      question: 'who leads the port',
      kind: 'who',
      verdict: 'answered',
      missing: [],
      reports: 1,
      origins: 1,
      values: [],
      excerpts: [
        {
          citation: 'R1.1',
          report: 'gazette',
          title: 'A harbour reopens',
          publisher: 'Coast Gazette',
          published: '2024-03-25',
          url: 'https://example.org/harbour',
          paragraph: 1,
          start: 46,
          end: 93,
          text: 'Ada Marlow, who leads the port, cut the ribbon.',
          cut: null,
          highlights: [],
          score: 0.9,
          alsoIn: [],
        },
      ],
    });
  });

  it('keeps every key where a report does not say', () => {
    expect(answer('{"q":"counted"}')).toMatchObject({
      id: null,
      excerpts: [{ citation: 'R2v2.1', publisher: null, published: null, url: null }],
    });
  });

  it('says which words were repaired, only where some were', () => {
    const repairing: Engine = {
      ...engine,
      ask: (q) => ({ ...engine.ask(q), repaired: { habor: 'harbour' } }),
    };
    expect(answer('{"q":"habor"}', repairing)).toMatchObject({ repaired: { habor: 'harbour' } });
    expect(answer('{"q":"harbour"}')).not.toHaveProperty('repaired');
  });

  it('says what is wrong with it, under its own id where that can be read', () => {
    const wrong: readonly (readonly [string, unknown, RegExp])[] = [
      ['', null, /empty/],
      ['not json', null, /not JSON/],
      ['[1]', null, /not an object/],
      ['null', null, /not an object/],
      ['{"id":7}', 7, /"q" must hold/],
      ['{"id":"a","q":"  "}', 'a', /"q" is empty/],
      ['{"id":"b","q":"x","kind":"whom"}', 'b', /"kind" must be one of who, /],
      ['{"id":{},"q":4}', null, /"q" must hold/],
    ];
    for (const [line, id, error] of wrong) {
      const out = answer(line);
      expect([line, Object.keys(out), out.id]).toEqual([line, ['id', 'error'], id]);
      expect(out.error).toMatch(error);
    }
  });

  it('stays a line where the program fails', () => {
    const broken: Engine = {
      ...engine,
      ask: () => {
        throw new Error('no');
      },
    };
    expect(answer('{"id":1,"q":"x"}', broken)).toEqual({ id: 1, error: 'a fault in the program: no' });
  });

  it('is one line of JSON whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const out = answerBatchLine(engine, line, options);
        expect(out).not.toContain('\n');
        expect(JSON.parse(out)).toHaveProperty('id');
      }),
    );
  });
});

describe('askBatch', () => {
  it('gives one line out for every line in, in order, from a file or the input', async () => {
    const lines = ['{"id":1,"q":"harbour"}', 'bad', '', '{"id":4,"q":"boats\u2028waiting"}'].join('\r\n');
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, `\uFEFF${lines}`);
    const fromFile = testIo();
    expect(await askBatch(engine, file, options, fromFile)).toBe(0);
    const ids = collected(fromFile.output)
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Line).id);
    expect(ids).toEqual([1, null, null, 4]);
    const fromInput = testIo({ input: Readable.from([`${lines}\n`]) });
    await askBatch(engine, '-', options, fromInput);
    expect(collected(fromInput.output).trim().split('\n')).toHaveLength(4);
  });

  it('says so where there is no such file', async () => {
    for (const path of [join(folder, 'none'), folder]) {
      const io = testIo();
      expect(await askBatch(engine, path, options, io)).toBe(1);
      expect(collected(io.error)).toContain('cannot be read');
    }
  });
});

describe('askOnce', () => {
  it('answers for people, or as JSON', async () => {
    const question = { text: 'who leads the port', kind: 'who', limit: 5, json: false } as const;
    const people = testIo({ environment: { COLUMNS: '40' } });
    await askOnce(engine, question, people);
    expect(collected(people.output)).toContain('> Ada Marlow, who leads the port, cut\n> the ribbon.\n');
    const json = testIo();
    await askOnce(engine, { ...question, json: true }, json);
    expect(JSON.parse(collected(json.output))).toMatchObject({ id: null, verdict: 'answered' });
  });
});

describe('readLines', () => {
  it('joins characters that were parted between chunks', async () => {
    const bytes = Buffer.from('caf\u00E9\nzwei');
    const lines: string[] = [];
    for await (const line of readLines(Readable.from([bytes.subarray(0, 4), bytes.subarray(4)])))
      lines.push(line);
    expect(lines).toEqual(['caf\u00E9', 'zwei']);
  });
});
