import { PassThrough, Readable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Context } from '../../src/command.js';
import { complete } from '../../src/terminal/complete.js';
import { runPrompt } from '../../src/terminal/prompt.js';
import { readLine } from '../../src/terminal/typed-line.js';
import { engine } from '../engine-fixture.js';
import { collected, testIo } from './test-io.js';

const context: Context = { engine, commands, version: '0.0.1' };
const silent = pino({ level: 'silent' });

async function piped(...typed: readonly string[]): Promise<string> {
  const io = testIo({ input: Readable.from([typed.join('\n')]) });
  expect(await runPrompt(context, io, silent)).toBe(0);
  return collected(io.output);
}

describe('piped input', () => {
  it('is answered line by line, in order, with no prompt around it', async () => {
    const shown = await piped('/who leads the port', '', 'boats waiting', '/quit', '/help');
    expect(shown.indexOf('Ada Marlow')).toBeLessThan(shown.indexOf('Some 80 boats were waiting.'));
    expect(shown).not.toContain('footnote>');
    expect(shown).not.toContain('/help');
  });

  it('gets words for what is no command and for an option that is missing', async () => {
    expect(await piped('/nonsense')).toBe('There is no /nonsense. /help lists the commands.\n\n');
    expect(await piped('/who')).toMatch(/^\/who needs question: /);
    expect(await piped(`/who ${'x'.repeat(301)}`)).toContain('at most 300 characters');
  });

  it('pages with /more until there is nothing more', async () => {
    const seven: Context = {
      ...context,
      engine: {
        ...engine,
        ask: (question) => {
          const answer = engine.ask(question);
          return {
            ...answer,
            excerpts: Array.from({ length: 7 }, () => answer.excerpts)
              .flat()
              .slice(0, 7),
          };
        },
      },
    };
    const io = testIo({ input: Readable.from(['who leads\n/more\n/more\n']) });
    await runPrompt(seven, io, silent);
    const [first, second, third] = collected(io.output).split(/\/more shows .*|There is nothing/);
    expect([first, second, third].map((page) => page?.match(/^> /gm)?.length)).toEqual([5, 2, undefined]);
  });

  it('survives a command that throws, with a code', async () => {
    const broken: Context = {
      ...context,
      engine: {
        ...engine,
        ask: () => {
          throw new Error('secret detail');
        },
      },
    };
    const io = testIo({ input: Readable.from(['who leads\n/about\n']) });
    await runPrompt(broken, io, silent);
    const shown = collected(io.output);
    expect(shown).toMatch(/under the code [0-9A-F]{6}\./);
    expect(shown).not.toContain('secret detail');
    expect(shown).toContain('Footnote 0.0.1');
  });
});

describe('a terminal', () => {
  it('prompts, answers and leaves at the end of input', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const io = testIo({ input });
    const done = runPrompt(context, io, silent);
    input.write('/who leads the port\n');
    input.end('/quit\n');
    expect(await done).toBe(0);
    const shown = collected(io.output);
    expect(shown).toContain('footnote>');
    expect(shown).toContain('Ada Marlow');
  });
});

describe('complete', () => {
  it('completes commands, then names in the words typed last', () => {
    expect(complete(context, '/wh')).toEqual([['/who ', '/when ', '/where ', '/why '], '/wh']);
    expect(complete(context, '/who is ada')).toEqual([['Ada Marlow'], 'ada']);
    expect(complete(context, 'where is Marr')).toEqual([['Marrow'], 'Marr']);
    expect(complete(context, '/cite R1.')).toEqual([['R1.1', 'R1.2', 'R1.3'], 'R1.']);
    expect(complete(context, '/nonsense x')).toEqual([[], '/nonsense x']);
  });
});

describe('readLine', () => {
  it('leaves a colon in a question alone', () => {
    const typed = readLine(commands, 'what happened before: the war');
    expect(typed.kind).toBe('run');
  });
});
