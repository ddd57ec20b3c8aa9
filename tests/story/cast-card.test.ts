import { describe, expect, it } from 'vitest';
import { cast as command } from '../../commands/cast.js';
import { who } from '../../commands/who.js';
import { createEngine, isExact } from '../../src/answers/engine.js';
import type { Context } from '../../src/command.js';
import type { Reply, SurveyReply } from '../../src/reply.js';
import { replyPages } from '../../src/terminal/reply-view.js';
import { MINE } from './mine-story.js';

const context: Context = { engine: createEngine('The mine', MINE), commands: [command], version: '1' };

async function ask(name?: string): Promise<Reply> {
  return command.run(context, { name, share: undefined });
}

async function shown(name?: string): Promise<SurveyReply> {
  const reply = await ask(name);
  if (reply.kind !== 'survey') throw new Error(`a ${reply.kind}, not a survey`);
  return reply;
}

describe('/cast', () => {
  it('shows people first, with mentions by report and what they are called', async () => {
    const { entries, lines } = await shown();
    expect(lines[0]).toMatch(/^4 people, \d organisations and \d places\.$/);
    const greta = entries.find(({ heading }) => heading === 'Greta Lund');
    expect(greta?.notes[0]).toBe('Person · 4 mentions: R1 1, R2 1, R5 2');
    expect(greta?.notes[1]).toBe('Also called Lund');
    expect(greta?.phrases?.map(({ text, citation, alsoIn }) => [text, citation, ...alsoIn])).toEqual([
      ['the leader of the farmers’ union', 'R1.2', 'R2.2'],
    ]);
    expect(entries.find(({ heading }) => heading === 'Halden Mining Company')?.notes[0]).toMatch(
      /^Organisation/,
    );
  });

  it('shows one of them report by report', async () => {
    const { title, lines, entries } = await shown('ines corral');
    expect(title).toBe('Ines Corral');
    expect(lines.at(-1)).toBe('In 4 reports, 3 origins.');
    expect(entries.map(({ heading }) => heading)).toEqual([
      'R1 · 1 mention',
      'R2 · 1 mention',
      'R4 · 1 mention',
      'R6 · 1 mention',
    ]);
    expect(entries[2]?.phrases?.map(({ text }) => text)).toEqual(['the minister']);
  });

  it('goes by what the reports say somebody is', async () => {
    expect((await shown('mayor of Sarn')).title).toBe('Tomas Lund');
  });

  it('picks none of those who share a name', async () => {
    const { lines, entries } = await shown('Lund');
    expect(lines[0]).toBe(
      'Greta Lund, Lund and Tomas Lund share this name. Give the whole name for one of them.',
    );
    expect(entries.map(({ heading }) => heading)).toEqual(['Greta Lund', 'Lund', 'Tomas Lund']);
  });

  it('says so where no report has the name', async () => {
    expect(await ask('Ptolemy')).toMatchObject({ kind: 'notice' });
    expect(await ask('?!')).toMatchObject({ kind: 'notice' });
  });

  it('offers names while one is typed', () => {
    const offered = command.options.name.suggest(context, 'lu').map(({ value }) => value);
    expect(offered).toEqual(['Greta Lund', 'Lund', 'Tomas Lund']);
  });

  it('shows nothing but exact slices', async () => {
    const all = (await shown()).entries;
    expect(all.length).toBeGreaterThan(6);
    for (const { excerpts, phrases = [] } of all)
      for (const one of [...phrases, ...excerpts.map(({ excerpt }) => excerpt)])
        expect(one.report.paragraphs[one.paragraph - 1]?.text.slice(one.start, one.end)).toBe(one.text);
  });
});

describe('/who and a name', () => {
  const asked = async (question: string) => {
    const reply = await who.run({ ...context, commands: [who] }, { question, share: undefined });
    if (reply.kind !== 'answer') throw new Error(`a ${reply.kind}, not an answer`);
    return reply;
  };

  it('leads with the card, in a terminal too', async () => {
    for (const question of ['greta lund', 'is Greta Lund', 'who is Greta Lund?']) {
      const { lead, answer } = await asked(question);
      expect(lead?.heading).toBe('Greta Lund');
      expect(lead?.notes[0]).toBe('Person · 4 mentions: R1 1, R2 1, R5 2');
      expect(lead?.phrases?.map(({ text }) => text)).toEqual(['the leader of the farmers’ union']);
      expect(lead?.phrases?.every(isExact)).toBe(true);
      expect(answer.excerpts.length).toBeGreaterThan(0);
    }
    const [page = ''] = replyPages(await asked('greta lund'), { columns: 100, colour: false });
    expect(page).toContain('**Greta Lund**\nPerson · 4 mentions');
    expect(page).toContain('“the leader of the farmers’ union” (R1.2, R2.2)');
  });

  it('leads with none where several bear the name, or something else is asked', async () => {
    for (const question of ['Lund', 'blocked the road', 'leads the farmers’ union', 'did Greta Lund call'])
      expect((await asked(question)).lead).toBeUndefined();
  });
});
