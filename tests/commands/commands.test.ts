import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Context, Option } from '../../src/command.js';
import type { Reply } from '../../src/reply.js';
import { readLine, typedName } from '../../src/terminal/typed-line.js';
import { engine } from '../engine-fixture.js';

const context: Context = { engine, commands, version: '1.2.3' };

async function reply(line: string): Promise<Reply> {
  const typed = readLine(commands, line);
  if (typed.kind !== 'run') throw new Error(`${line} does not run: ${JSON.stringify(typed)}`);
  return typed.run(context);
}

const options = commands.flatMap((command) =>
  command.type === 'slash' ? Object.entries(command.options as Readonly<Record<string, Option>>) : [],
);

describe('the list of commands', () => {
  it('holds one command for each file of the folder, and no other', () => {
    const files = readdirSync(new URL('../../commands/', import.meta.url))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => file !== 'index');
    expect(commands.map(typedName).sort()).toEqual(files.sort());
  });

  it('keeps to the lengths that Discord takes', () => {
    for (const { name, description, type } of commands) {
      expect(name).toMatch(type !== 'message' ? /^[a-z]{1,32}$/ : /^.{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    for (const [name, { description }] of options) {
      expect(name).toMatch(/^[a-z]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('bounds every option that takes words', () => {
    for (const [, option] of options)
      if (option.type === 'string') expect(option.maxLength).toBeLessThanOrEqual(300);
  });

  it('gives every command an example that it can run', async () => {
    for (const command of commands.filter(({ type }) => type === 'slash')) {
      expect(command.example.startsWith(`/${command.name}`)).toBe(true);
      expect((await reply(command.example)).kind).toBeTruthy();
    }
  });
});

describe('/who, /when, /where, /why and /ask', () => {
  it('ask with their own kind and say which command asked', async () => {
    for (const kind of ['who', 'when', 'where', 'why']) {
      expect(await reply(`/${kind} harbour`)).toMatchObject({
        kind: 'answer',
        command: kind,
        answer: { kind },
      });
    }
    expect(await reply('/ask harbour')).toMatchObject({ kind: 'answer', command: 'ask' });
  });

  it('complete a question that begins with its verb, so that it reads as it was meant', async () => {
    expect(await reply('/who leads the port')).toMatchObject({ answer: { question: 'leads the port' } });
    expect(await reply('/when did the harbour open')).toMatchObject({
      answer: { question: 'when did the harbour open' },
    });
  });

  it('answer an empty question with words', async () => {
    const [who] = commands;
    expect(
      who?.type === 'slash' && (await who.run(context, { question: '  ', share: undefined })),
    ).toMatchObject({
      kind: 'notice',
    });
  });
});

describe('/ask narrowed', () => {
  it('keeps to a report', async () => {
    const narrowed = await reply('/ask report:R2 boats');
    expect(narrowed).toMatchObject({
      narrowed: { report: 2 },
      answer: { excerpts: [{ citation: 'R2v2.1' }] },
    });
  });

  it('keeps to dates, in which an undated report has no place', async () => {
    expect(await reply('/ask after:2024-03 before:"March 2024" boats')).toMatchObject({
      narrowed: { after: '2024-03-01', before: '2024-03-31' },
      answer: { excerpts: [{ citation: 'R1.2' }] },
    });
  });

  it('says in words what it cannot use', async () => {
    expect(await reply('/ask report:R9 boats')).toEqual({
      kind: 'notice',
      text: 'No report is called “R9”: this story has R1 to R2.',
    });
    expect(await reply('/ask after:soon boats')).toMatchObject({
      text: expect.stringContaining('not a date') as string,
    });
    expect(await reply('/ask after:2025 boats')).toEqual({
      kind: 'notice',
      text: 'No report is left between those dates. Reports are dated 25 March 2024 to 25 March 2024; 1 undated.',
    });
  });
});

describe('/cite', () => {
  it('opens a paragraph between its neighbours, with references', async () => {
    const passage = await reply('/cite [r1.2]');
    expect(passage).toMatchObject({
      kind: 'passage',
      before: { n: 1 },
      paragraph: { n: 2 },
      after: { n: 3 },
    });
    expect(passage.kind === 'passage' && passage.references.map(({ style }) => style)).toEqual([
      'APA',
      'MLA',
      'BibTeX',
    ]);
  });

  it('says what there is where a citation leads nowhere', async () => {
    const texts = await Promise.all(
      ['R9.1', 'R1.9', 'R2.1', 'the harbour'].map(async (text) => {
        const answer = await reply(`/cite ${text}`);
        return answer.kind === 'notice' ? answer.text : answer.kind;
      }),
    );
    expect(texts).toEqual([
      'There is no report 9: this story has R1 to R2.',
      'R1 has no paragraph 9: it has paragraphs 1 to 3.',
      'R2 is kept at version 2, not 1. Paragraphs of it are cited R2v2.1 and on.',
      '“the harbour” is not a citation. Give a report and a paragraph, for example R3.5.',
    ]);
  });
});

describe('/reports, /about and /help', () => {
  it('list the reports, or open one by number or title', async () => {
    expect(await reply('/reports')).toMatchObject({ kind: 'reports', story: engine.title, origins: [1, 2] });
    expect(await reply('/reports r2')).toMatchObject({ kind: 'report', report: { id: 'courier' } });
    expect(await reply('/reports harbour reopens')).toMatchObject({
      kind: 'report',
      report: { id: 'gazette' },
    });
    expect(await reply('/reports nonsense')).toMatchObject({ kind: 'notice' });
  });

  it('count what was read', async () => {
    expect(await reply('/about')).toEqual({
      kind: 'about',
      story: 'The harbour of Marrow',
      version: '1.2.3',
      reports: 2,
      origins: 2,
      paragraphs: 4,
      covered: { from: '2024-03-25', to: '2024-03-25' },
      undated: 1,
    });
  });

  it('name every command with its options and an example', async () => {
    const help = await reply('/help');
    if (help.kind !== 'help') throw new Error(help.kind);
    const parts = commands.map((command) =>
      command.type === 'group' ? Object.keys(command.parts).length : 1,
    );
    expect(help.commands).toHaveLength(parts.reduce((sum, n) => sum + n, 0));
    expect(help.commands).toContainEqual(
      expect.objectContaining({
        usage: '/library add [file] [link] [story]',
        description: expect.stringContaining('(for moderators)') as string,
      }),
    );
    expect(help.commands).toContainEqual(
      expect.objectContaining({ usage: '/ask question [report] [after] [before] [share]' }),
    );
  });
});
