import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Exchange } from '../../src/loopback/index.js';
import { sentMessages } from './bot.js';
import { shownBy, startModerated, textFile } from './moderated.js';
import type { Moderated } from './moderated.js';

let it_: Moderated;

beforeAll(async () => {
  it_ = await startModerated();
  await it_.run('story create', { name: 'The mill' });
  await it_.run('story create', { name: 'The ferry' });
  const mill = 'The old mill\n\nThe mill at Tarn was rebuilt by Greta Holm after the fire.';
  const ferry = 'The ferry\n\nThe ferry of Lund was painted by Ada Reed in green and white.';
  await it_.add(textFile('mill.txt', mill), { story: 'The mill' });
  await it_.add(textFile('ferry.txt', ferry), { story: 'The ferry' });
});

afterAll(async () => {
  for (const body of sentMessages(it_.bot.loopback)) expect(body['allowed_mentions']).toEqual({ parse: [] });
  expect(it_.bot.log.filter(({ msg }) => msg === 'failed')).toEqual([]);
  await it_.close();
});

function askIn(channel: string, question: string, parent?: string): Promise<Exchange> {
  const { guild } = it_.bot.loopback.server;
  const where = { kind: 'guild', guild, channel, ...(parent !== undefined && { parent }) } as const;
  return it_.bot.loopback.interact({ type: 'slash', command: 'ask', options: { question }, where });
}

describe('/story', () => {
  it('binds channels with a picker; threads follow their channel', async () => {
    const channel = it_.bot.loopback.nextId();
    expect((await askIn(channel, 'who painted the ferry')).words).not.toContain('Ada Reed');
    const picker = await it_.run('story bind', { story: 'The ferry' });
    const bound = await it_.choose(picker, 'Choose channels', [channel]);
    expect(bound.accepted?.type).toBe(7);
    expect(bound.words).toContain('Saved.');
    expect((await askIn(channel, 'who painted the ferry')).words).toContain('Ada Reed');
    expect((await askIn('77', 'who painted the ferry', channel)).words).toContain('Ada Reed');
    expect((await it_.run('story list')).words).toContain(`asked in <#${channel}>`);
    const again = await it_.choose(picker, 'Choose channels', []);
    expect(again.words).toContain('Saved.');
    expect((await askIn(channel, 'who painted the ferry')).words).not.toContain('Ada Reed');
  });

  it('opens a citation of any story of the server', async () => {
    const { loopback } = it_.bot;
    const cited = await loopback.interact({ type: 'slash', command: 'cite', options: { citation: 'R2.1' } });
    expect(cited.words).toContain('Ada Reed');
  });

  it('renames, chooses the default and deletes, each in words', async () => {
    expect((await it_.run('story rename', { story: 'the FERRY', name: 'The boat' })).words).toContain(
      '“The ferry” is called “The boat” now',
    );
    expect((await it_.run('story create', { name: 'The boat' })).words).toContain('boat');
    expect((await it_.run('story default', { story: 'nothing' })).words).toContain(
      'no story called “nothing”',
    );
    expect((await it_.run('story default', { story: 'The boat' })).words).toContain('is the default now');
    expect((await it_.ask('who painted the ferry')).words).toContain('Ada Reed');
    const asked = await it_.run('story delete', { story: 'The boat' });
    const deleted = await it_.press(asked, 'Delete the story');
    expect(deleted.words).toContain('“The boat” was deleted\n'.replace('\n', ''));
    expect(deleted.words).toContain('R2 The ferry');
    expect((await it_.ask('who painted the ferry')).words).not.toContain('Ada Reed');
    expect((await it_.ask('who rebuilt the mill')).words).toContain('Greta Holm');
  });

  it('offers the stories while somebody types', async () => {
    const options = { story: 'mil' };
    const action = { type: 'autocomplete', command: 'library list', options, focused: 'story' } as const;
    const { choices } = await it_.bot.loopback.interact({ ...action, by: it_.moderator });
    expect(choices).toEqual([{ name: 'The mill', value: 'The mill' }]);
  });
});

describe('/setup', () => {
  it('is one private panel that changes in place', async () => {
    const panel = await it_.run('setup');
    expect(shownBy(panel).ephemeral).toBe(true);
    expect(panel.words).toContain('Story: The mill, 1 report');
    expect(panel.words).toContain('Only who asks sees an answer');
    const paused = await it_.press(panel, 'Pause');
    expect(paused.accepted?.type).toBe(7);
    expect(paused.words).toContain('**Paused: nothing is answered.**');
  });

  it('pauses questions, buttons and suggestions, and neither help nor moderators', async () => {
    const { loopback } = it_.bot;
    expect((await it_.ask('who rebuilt the mill')).words).toContain('have paused Footnote');
    const typed = {
      type: 'autocomplete',
      command: 'who',
      options: { question: 'mill' },
      focused: 'question',
    } as const;
    expect((await loopback.interact(typed)).choices).toEqual([]);
    expect((await loopback.interact({ type: 'slash', command: 'about' })).words).toContain('have paused it');
    await it_.press(await it_.run('setup'), 'Answer again');
    const answered = await it_.ask('who rebuilt the mill');
    expect(answered.words).toContain('Greta Holm');
    await it_.press(await it_.run('setup'), 'Pause');
    const clicked = { type: 'button', message: shownBy(answered), button: 'In place' } as const;
    expect((await loopback.interact(clicked)).words).toContain('have paused Footnote');
    await it_.press(await it_.run('setup'), 'Answer again');
  });

  it('decides who sees answers, with channels that do otherwise, and a person’s own word wins', async () => {
    const quiet = it_.bot.loopback.nextId();
    await it_.choose(await it_.run('setup'), 'Channels where everyone sees answers', [quiet]);
    expect(shownBy(await askIn(quiet, 'who rebuilt the mill')).ephemeral).toBe(false);
    expect(shownBy(await it_.ask('who rebuilt the mill')).ephemeral).toBe(true);
    const all = await it_.choose(await it_.run('setup'), 'Who sees answers', ['public']);
    expect(all.words).toContain('Everyone in the channel sees an answer.');
    const shared = await it_.ask('who rebuilt the mill');
    expect(shownBy(shared).ephemeral).toBe(false);
    expect(shared.words).toContain(`Shared by <@${it_.bot.loopback.member.id}>`);
    expect(shownBy(await it_.ask('who rebuilt the mill', { share: false })).ephemeral).toBe(true);
    expect(shownBy(await it_.run('setup')).ephemeral).toBe(true);
    await it_.choose(await it_.run('setup'), 'Channels where only who asks sees it', [quiet]);
    expect(shownBy(await askIn(quiet, 'who rebuilt the mill')).ephemeral).toBe(true);
    await it_.choose(await it_.run('setup'), 'Who sees answers', ['private']);
    expect(shownBy(await askIn(quiet, 'who rebuilt the mill')).ephemeral).toBe(true);
  });

  it('sets the pace of questions for this server', async () => {
    const set = await it_.choose(await it_.run('setup'), 'Pace of questions', ['300']);
    expect(set.words).toContain('every 300 seconds');
    const by = it_.bot.loopback.person('eager');
    const ask = () => it_.bot.loopback.interact({ type: 'slash', command: 'help', by });
    for (let n = 0; n < 5; n += 1) expect((await ask()).words).not.toContain('That was quick');
    expect((await ask()).words).toContain('That was quick');
    expect((await it_.run('setup')).words).toContain('every 300 seconds');
    const back = await it_.choose(await it_.run('setup'), 'Pace of questions', ['operator']);
    expect(back.words).toContain('as the operator set it');
    expect((await ask()).words).not.toContain('That was quick');
  });

  it('opens a form to paste the first report', async () => {
    const form = await it_.press(await it_.run('setup'), 'Paste a report');
    expect(form.accepted?.type).toBe(9);
    expect(JSON.stringify(form.modal)).toContain('"label":"Text"');
  });
});

describe('/unanswered', () => {
  const question = 'how deep is the quarry of Selm';
  const listed = async () => (await it_.run('unanswered')).words;

  /** Questions are noted after the answer has gone out. */
  async function until(words: string): Promise<string> {
    for (let n = 0; n < 200; n += 1) {
      const shown = await listed();
      if (shown.includes(words)) return shown;
    }
    return listed();
  }

  it('keeps nothing until a moderator switches it on, and /about says so', async () => {
    await it_.ask(question);
    expect(await listed()).toContain('Switched off');
    const { loopback } = it_.bot;
    expect((await loopback.interact({ type: 'slash', command: 'about' })).words).toContain(
      'Questions are not kept.',
    );
    expect(JSON.stringify(shownBy(await it_.ask('who rebuilt the mill')).raw)).not.toContain(
      'Not what I asked',
    );
    await it_.press(await it_.run('unanswered'), 'Keep unanswered questions');
    expect(await listed()).toContain('None so far.');
    expect((await loopback.interact({ type: 'slash', command: 'about' })).words).toContain(
      'are kept for the moderators',
    );
  });

  it('keeps the words and how often, also of answers that were not meant', async () => {
    await it_.ask(question);
    expect(await until('quarry')).toContain('asked once without an answer');
    await it_.ask(question);
    expect(await until('asked 2 times without an answer')).toContain('how deep is the quarry of Selm');
    const answered = await it_.ask('who rebuilt the mill');
    const missed = await it_.bot.loopback.interact({
      type: 'button',
      message: shownBy(answered),
      button: 'Not what I asked',
    });
    expect(missed.accepted?.type).toBe(7);
    expect(missed.words).toContain('Noted for the moderators: the question alone');
    expect(missed.words).toContain('Greta Holm');
    expect(JSON.stringify(shownBy(missed).raw)).not.toContain('"Not what I asked"');
    expect(await listed()).toContain('“Not what I asked” once');
    expect(await listed()).not.toContain(it_.bot.loopback.member.id);
  });

  it('clears one or all', async () => {
    const panel = await it_.run('unanswered');
    const id = /"value":"(\d+)"/.exec(JSON.stringify(shownBy(panel).raw))?.[1] ?? '';
    const cleared = await it_.choose(panel, 'Clear one', [id]);
    expect(cleared.words).not.toContain('quarry');
    expect(cleared.words).toContain('who rebuilt the mill');
    expect((await it_.press(cleared, 'Clear all')).words).toContain('None so far.');
    await it_.press(await it_.run('unanswered'), 'Keep no questions');
    await it_.ask(question);
    expect(await listed()).toContain('Switched off');
  });
});
