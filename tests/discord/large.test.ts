import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange, OptionValues } from '../../src/loopback/index.js';
import { shownBy, startModerated, textFile, type Moderated } from './moderated.js';

const MILL =
  'The old mill\nBy Ina Roth\n4 June 2019\n\nThe mill at Tarn burned down on 4 June 2019. Greta Holm, the miller, was away.\n\n' +
  'Ida Berg rebuilt it with 14 carpenters.\n';
const FERRY =
  'A ferry for Tarn\n5 May 2021\n\nA ferry has crossed the Tarn since May 2021. Pia Holm steers it.\n';

let it_: Moderated;
beforeAll(async () => {
  // The first report passes it.
  it_ = await startModerated(undefined, 1);
  await it_.add(textFile('mill.txt', MILL));
  await it_.add(textFile('ferry.txt', FERRY));
});
afterAll(() => it_.close());

const use = (command: string, options: OptionValues = {}): Promise<Exchange> =>
  it_.bot.loopback.interact({ type: 'slash', command, options });

describe('a story too large for memory, in Discord', () => {
  it('answers questions, also narrowed by report and date', async () => {
    const answer = await it_.ask('who steers the ferry');
    expect(answer.words).toContain('**Pia Holm**');
    expect(answer.words).toContain('**R2.1**');
    expect((await use('when', { question: 'did the mill burn down' })).words).toContain('4 June 2019');
    expect((await it_.ask('who was away', { report: 'ferry' })).words).not.toContain('Greta');
    expect((await it_.ask('who was away', { report: 'mill' })).words).toContain('Greta Holm');
    expect((await it_.ask('mill ferry Tarn', { after: '2021' })).words).not.toContain('R1.');
    expect((await it_.ask('mill', { after: 'soon' })).words).toContain('is not a date');
    expect((await it_.ask('mill', { report: 'zebra' })).words).toContain('No report is called “zebra”');
    expect((await it_.ask(' ')).words).toContain('Type a question');
  });

  it('opens what it cited in its place, and by number and title', async () => {
    const answer = await it_.ask('who steers the ferry');
    expect((await it_.press(answer, 'In place')).words).toContain('Pia Holm steers it.');
    expect((await use('cite', { citation: 'R1.2' })).words).toContain('Ida Berg rebuilt it');
    expect((await use('reports', { report: 'old mill' })).words).toContain('Greta Holm');
    expect((await use('reports')).words).toContain('2 reports with 3 paragraphs, too many to list');
    const about = await use('about');
    expect(about.words).toContain('2 reports, 3 paragraphs');
  });

  it('says in words what it cannot do', async () => {
    for (const command of ['timeline', 'cast', 'compare', 'quote']) {
      const refused = await use(command);
      expect(refused.words).toContain(`/${command} reads all reports at once`);
      expect(shownBy(refused).ephemeral).toBe(true);
    }
  });

  it('suggests reports and their paragraphs', async () => {
    const typing = (command: string, focused: string, typed: string): Promise<Exchange> =>
      it_.bot.loopback.interact({ type: 'autocomplete', command, options: { [focused]: typed }, focused });
    const values = ({ choices }: Exchange) => choices.map(({ value }) => value);
    expect(values(await typing('ask', 'report', 'FERRY'))).toEqual(['R2']);
    expect(values(await typing('reports', 'report', 'r1'))).toEqual(['R1']);
    expect(values(await typing('cite', 'citation', 'R1'))).toEqual(['R1.1', 'R1.2']);
    expect(values(await typing('ask', 'question', 'who'))).toEqual(['who']);
  });

  it('never answers from what was removed, also by an old button', async () => {
    const before = await it_.ask('who steers the ferry');
    const receipt = await it_.library.server(it_.bot.loopback.server.guild).reports.remove(2, 'operator');
    expect(receipt.ok).toBe(true);
    expect((await it_.ask('who steers the ferry')).words).not.toContain('Pia');
    expect((await it_.press(before, 'In place')).words).not.toContain('Pia Holm steers');
  });
});
