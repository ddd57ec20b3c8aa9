import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { FetchLink } from '../../src/intake/fetched.js';
import { PERMISSION } from '../../src/loopback/index.js';
import type { Exchange, Json, Person } from '../../src/loopback/index.js';
import { sentMessages } from './bot.js';
import { shownBy, startModerated, textFile } from './moderated.js';
import type { Moderated } from './moderated.js';

const MILL =
  'The old mill\n\nThe mill at Tarn burned down on 4 June 2019. Greta Holm, the miller, was away at the time.\n\n' +
  'Nobody was hurt. The village council wants to build it again.\n';
const MILL_AGAIN =
  'The old mill\n\nThe mill at Tarn burned down on 5 June 2019. Greta Holm, the miller, had gone to a wedding.\n\n' +
  'The village council has put the rebuilding off.\n';

let it_: Moderated;

const page =
  '<html><head><title>The quarry</title></head><body><article><h1>The quarry</h1>' +
  '<p>The quarry of Selm was flooded in the spring of 2018, and Tom Reed pumped it dry again.</p>' +
  '<p>Work goes on there since the summer, with forty people and two new machines.</p></article></body></html>';

/** A link that leads somewhere, and any other that does not. */
const followed: FetchLink = (url) =>
  Promise.resolve(
    url === 'https://example.org/quarry'
      ? { kind: 'fetched', bytes: new TextEncoder().encode(page), fileName: 'quarry.html', url }
      : { kind: 'refused', reason: 'It leads to no address of the public web.', advice: 'Attach the file.' },
  );

beforeAll(async () => {
  it_ = await startModerated();
});

afterAll(async () => {
  for (const body of sentMessages(it_.bot.loopback)) expect(body['allowed_mentions']).toEqual({ parse: [] });
  expect(it_.bot.log.filter(({ msg }) => msg === 'failed')).toEqual([]);
  await it_.close();
});

function labels(exchange: Exchange): readonly string[] {
  return [...JSON.stringify(shownBy(exchange).raw).matchAll(/"label":"([^"]+)","custom_id"/g)].map(
    ([, label]) => label ?? '',
  );
}

describe('who may', () => {
  const use = (by: Person, command: string) => it_.bot.loopback.interact({ type: 'slash', command, by });

  it('is checked by the program itself, with every command, button, list and form', async () => {
    const { bot, moderator } = it_;
    const member = bot.loopback.member;
    for (const command of ['setup', 'unanswered', 'library list', 'story list', 'library forget']) {
      const refused = await use(member, command);
      expect(refused.words).toContain('This is for moderators');
      expect(shownBy(refused).ephemeral).toBe(true);
    }
    const panel = await use(moderator, 'setup');
    const pause = { type: 'button', message: shownBy(panel), button: 'Pause', by: member } as const;
    expect((await bot.loopback.interact(pause)).words).toContain('This is for moderators');
    const form = await use(moderator, 'library forget');
    const modal = form.modal ?? {};
    const sent = await bot.loopback.interact({
      type: 'modal',
      modal,
      fields: { word: 'FORGET' },
      by: member,
    });
    expect(sent.words).toContain('This is for moderators');
    const typed = await bot.loopback.interact({
      type: 'autocomplete',
      command: 'library remove',
      options: { report: '' },
      focused: 'report',
      by: member,
    });
    expect(typed.choices).toEqual([]);
  });

  it('follows what Integrations says, and a permission taken away is gone at once', async () => {
    const { loopback } = it_.bot;
    const helper = { ...loopback.person('helper'), roles: [loopback.nextId()] };
    const [role = ''] = helper.roles;
    loopback.grant('story', role);
    expect((await use(helper, 'story list')).words).toContain('Stories');
    expect((await use(helper, 'library list')).words).toContain('This is for moderators');
    expect((await use({ ...helper, roles: [] }, 'story list')).words).toContain('This is for moderators');
    expect((await use(loopback.person('head', PERMISSION.administrator), 'story list')).words).toContain(
      'Stories',
    );
  });

  it('is nobody outside of a server that has added the bot', async () => {
    const { bot, moderator } = it_;
    const where = { kind: 'elsewhere', channel: '13', guild: bot.loopback.server.guild } as const;
    const sent = await bot.loopback.interact({ type: 'slash', command: 'setup', by: moderator, where });
    expect(sent.words).toContain('in a server that has added Footnote');
  });
});

describe('a report', () => {
  it('is shown as it was read, and answers only once it is kept', async () => {
    const before = await it_.ask('who was away');
    expect(before.words).not.toContain('Greta');
    const about = await it_.bot.loopback.interact({ type: 'slash', command: 'about' });
    expect(about.words).toContain('keeps no report of its own yet');

    const read = await it_.run('library add', { file: textFile('mill.txt', MILL) });
    expect(shownBy(read).ephemeral).toBe(true);
    expect(read.words).toContain('**The old mill**');
    expect(read.words).toContain('to go into “Reports”. Nothing of it answers yet.');
    expect(read.words).toContain('> The mill at Tarn burned down on 4 June 2019.');
    expect(labels(read)).toEqual(['Keep', 'Edit details', 'Discard']);
    expect((await it_.ask('who was away')).words).not.toContain('Greta');

    const asRead = shownBy(read);
    const kept = await it_.press(read, 'Keep');
    expect(kept.accepted?.type).toBe(7);
    expect(kept.words).toContain('Added R1: The old mill');
    expect(labels(kept)).toEqual([]);
    const after = await it_.ask('who is the miller');
    expect(after.words).toContain('Greta Holm');
    expect(after.words).toContain('**R1.1** · The old mill');
    const twice = await it_.bot.loopback.interact({
      type: 'button',
      message: asRead,
      button: 'Keep',
      by: it_.moderator,
    });
    expect(twice.words).toContain('not there any more');
  });

  it('can have its details corrected before and after it is kept', async () => {
    const read = await it_.run('library add', {
      file: textFile('ferry.txt', 'The ferry\n\nThe ferry of Lund sails at noon, and it takes forty cars.'),
    });
    const form = await it_.press(read, 'Edit details');
    expect(form.accepted?.type).toBe(9);
    const wrong = await it_.fill(form, { title: 'x', published: 'soon' }, shownBy(read));
    expect(wrong.words).toContain('soon');
    expect(shownBy(wrong).ephemeral).toBe(true);
    const right = await it_.fill(
      form,
      {
        title: 'The ferry of Lund',
        publisher: 'Lund Post',
        published: '3 May 2021',
        url: 'https://example.org/ferry',
      },
      shownBy(read),
    );
    expect(right.accepted?.type).toBe(7);
    expect(right.words).toContain('Lund Post · 3 May 2021');
    expect((await it_.press(read, 'Keep')).words).toContain('Added R2: The ferry of Lund');

    const again = await it_.run('library edit', { report: 'R2' });
    expect(JSON.stringify(again.modal)).toContain('"value":"Lund Post"');
    const edited = await it_.fill(again, {
      title: 'The ferry',
      publisher: '',
      author: 'Ada Reed',
      published: '',
      url: '',
    });
    expect(edited.words).toContain('R2 · The ferry');
    const answer = await it_.ask('when does the ferry sail');
    expect(answer.words).toContain('**R2.1** · The ferry · undated');
    expect(answer.words).not.toContain('Lund Post');
  });

  it('can be pasted into a form', async () => {
    const form = await it_.run('library add');
    expect(form.accepted?.type).toBe(9);
    const read = await it_.fill(form, {
      title: 'The bridge',
      published: '2022-02-03',
      text: 'The bridge over the Tarn was op',
      more: 'ened by Ida Berg in spring. It is made of oak.',
    });
    expect(read.words).toContain('**The bridge**');
    expect(read.words).toContain('> The bridge over the Tarn was opened by Ida Berg in spring.');
    expect((await it_.press(read, 'Discard')).words).toContain('discarded');
    expect((await it_.ask('who opened the bridge')).words).not.toContain('Ida Berg');
  });

  it('that is there already is said to be, and cannot be kept again', async () => {
    const read = await it_.run('library add', { file: textFile('again.txt', MILL) });
    expect(read.words).toContain('R1 “The old mill” has the same text');
    await expect(it_.press(read, 'Keep')).rejects.toThrow('disabled');
    await it_.press(read, 'Discard');
  });

  it('that cannot be read is refused in words', async () => {
    const empty = await it_.run('library add', { file: textFile('empty.txt', '  \n') });
    expect(empty.words).not.toContain('Something went wrong');
    expect(labels(empty)).toEqual([]);
    const link = await it_.run('library add', { link: 'https://example.org/' });
    expect(link.words).toContain('Links are not switched on here');
    const both = await it_.run('library add', {
      link: 'https://example.org/',
      file: textFile('a.txt', MILL),
    });
    expect(both.words).toContain('either a file or a link');
  });

  it('of which an archive holds several can be kept together', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const content = zipSync({
      'a.txt': encode('Lamps\n\nThe lamps of Oster were lit by Jon Frey every evening.'),
      'b.txt': encode('Wells\n\nThe wells of Oster were dug by the Maurer family.'),
      'c.bin': encode('\u0000\u0001'),
    });
    const read = await it_.run('library add', { file: { name: 'oster.zip', content } });
    expect(read.words).toContain('2 reports read');
    expect(labels(read)).toContain('Keep all');
    const id = /"value":"([\w-]{16})"/.exec(JSON.stringify(shownBy(read).raw))?.[1] ?? '';
    const one = await it_.choose(read, 'Look at one before it is kept', [id]);
    expect(one.accepted?.type).toBe(4);
    expect(labels(one)).toEqual(['Keep', 'Edit details', 'Discard']);
    const kept = await it_.press(read, 'Keep all');
    expect(kept.words).toContain('Added 2 reports');
    expect((await it_.ask('who dug the wells')).words).toContain('Maurer');
  });

  it('replaced is at a new version; the old citation opens what it was made of and says so', async () => {
    const before = await it_.ask('when did the mill burn down');
    const read = await it_.run('library replace', { report: 'R1', file: textFile('mill.txt', MILL_AGAIN) });
    expect(read.words).toContain('to replace R1 as its next version');
    expect((await it_.press(read, 'Keep')).words).toContain('R1 is at version 2');
    const after = await it_.ask('when did the mill burn down');
    expect(after.words).toContain('**R1v2.1**');
    expect(after.words).not.toContain('4 June 2019');
    for (const old of [
      await it_.bot.loopback.interact({ type: 'button', message: shownBy(before), button: 'In place' }),
      await it_.bot.loopback.interact({ type: 'slash', command: 'cite', options: { citation: 'R1.1' } }),
    ]) {
      expect(old.words).toContain('Version 1, as it was cited; it answers no more. R1v2 does.');
      expect(old.words).toContain('4 June 2019');
      const report = await it_.bot.loopback.interact({
        type: 'button',
        message: shownBy(old),
        button: 'Read the report',
      });
      expect(report.words).toContain('Version 1, as it was cited');
    }
  });

  it('removed never answers again: not by an old button, a shared page, a suggestion, a citation', async () => {
    const shared = await it_.ask('who is the miller', { share: true });
    expect(shared.words).toContain('Greta Holm');
    const spared = await it_.run('library remove', { report: 'mill' });
    expect(spared.words).toContain('Remove R1');
    expect((await it_.press(spared, 'Keep it')).words).toContain('Nothing was removed');
    const asked = await it_.run('library remove', { report: 'R1' });
    const receipt = await it_.press(asked, 'Remove R1');
    expect(receipt.words).toContain('R1 was removed');
    expect(receipt.words).toContain('2 versions');
    const { loopback } = it_.bot;
    const replies = [
      await it_.ask('who is the miller'),
      await loopback.interact({ type: 'button', message: shownBy(shared), button: 'In place' }),
      await loopback.interact({ type: 'slash', command: 'cite', options: { citation: 'R1.1' } }),
      await loopback.interact({ type: 'slash', command: 'cite', options: { citation: 'R1v2.1' } }),
      await loopback.interact({ type: 'slash', command: 'reports', options: { report: 'R1' } }),
      await loopback.interact({ type: 'slash', command: 'reports' }),
    ];
    for (const { words } of replies) expect(words).not.toMatch(/Greta|mill at Tarn|The old mill/);
    expect(replies[2]?.words).toContain('R1 was removed on');
    for (const typed of ['greta', 'old mill', '']) {
      const options = { question: typed };
      const action = { type: 'autocomplete', command: 'who', options, focused: 'question' } as const;
      const { choices } = await loopback.interact(action);
      expect(JSON.stringify(choices)).not.toMatch(/Greta|The old mill/);
    }
  });

  it('removed while others are kept leaves them, and its number is not given again', async () => {
    expect((await it_.ask('who dug the wells')).words).toContain('Maurer');
    const kept = await it_.add(textFile('mill.txt', MILL));
    expect(kept.words).toContain('Added R5: The old mill');
  });
});

describe('a link', () => {
  it('is followed where the operator has switched links on, and goes with the report as its address', async () => {
    const linked = await startModerated(followed);
    const read = await linked.run('library add', { link: 'https://example.org/quarry' });
    expect(read.words).toContain('**The quarry**');
    expect(read.words).toContain('example.org/quarry');
    await linked.press(read, 'Keep');
    const answer = await linked.ask('who pumped the quarry dry');
    expect(answer.words).toContain('Tom Reed');
    expect(answer.words).toContain('](https://example.org/quarry)');
    const refused = await linked.run('library add', { link: 'http://10.0.0.1/' });
    expect(refused.words).toContain('no address of the public web');
    await linked.close();
  });
});

describe('what a server keeps', () => {
  it('is listed, and its changes are told to moderators with who made them', async () => {
    const list = await it_.run('library list');
    expect(list.words).toContain('**R5 · The old mill**');
    expect(list.words).toContain('4 reports');
    const history = await it_.run('library history');
    expect(history.words).toContain(`<@${it_.moderator.id}>`);
    expect(history.words).toContain('Report removed · R1');
    expect(shownBy(history).pings).toEqual([]);
    const next = await it_.press(history, 'More');
    expect(next.words).toContain('Page 2 of');
  });

  it('can be taken out as a file', async () => {
    const exported = await it_.run('library export');
    const [file] = shownBy(exported).raw['attachments'] as readonly Json[];
    const response = await fetch(String(file?.['url']));
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const all = Object.entries(files).map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`);
    expect(all.join('\n')).toContain('Greta Holm, the miller');
    expect(exported.words).toContain('What this server keeps');
  });

  it('is deleted only after the word is typed, with a receipt', async () => {
    const form = await it_.run('library forget');
    expect((await it_.fill(form, { word: 'forge' })).words).toContain('Nothing was deleted');
    expect((await it_.ask('who is the miller')).words).toContain('Greta');
    const old = await it_.ask('who dug the wells');
    const receipt = await it_.fill(form, { word: 'forget' });
    expect(receipt.words).toContain('Everything was deleted');
    expect(receipt.words).toContain('4 reports');
    expect((await it_.ask('who is the miller')).words).not.toContain('Greta');
    const clicked = await it_.bot.loopback.interact({
      type: 'button',
      message: shownBy(old),
      button: 'In place',
    });
    expect(clicked.words).toContain('no longer kept here');
    expect((await it_.run('library history')).words).toContain('Nothing yet');
  });
});
