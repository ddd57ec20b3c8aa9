import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Exchange } from '../../src/loopback/index.js';
import { sentMessages } from './bot.js';
import { shownBy, startModerated, textFile } from './moderated.js';
import type { Moderated } from './moderated.js';

const WELLS =
  'The wells of Oster\n\nGreta Holm, the keeper of the wells, closed two of the nine wells of Oster in the spring of 2020.\n\n' +
  'Holm said the water had turned brown. “Nobody should drink it,” she said to the council of Oster.\n';
const LAMPS =
  'The lamps of Oster\n\nGretchen Holm lit the lamps of Oster again after the storm. Norway sent the glass. Anders Reed paid for the oil.\n\n' +
  'Holm promised that the lamps would burn until the spring, the council of Oster said.\n';

let it_: Moderated;

beforeAll(async () => {
  it_ = await startModerated();
  await it_.add(textFile('wells.txt', WELLS));
  await it_.add(textFile('lamps.txt', LAMPS));
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

/** The value of the choice whose label begins so. */
function valueOf(exchange: Exchange, label: string): string {
  const options = [...JSON.stringify(shownBy(exchange).raw).matchAll(/"label":"([^"]+)","value":"([^"]+)"/g)];
  const found = options.find(([, shown = '']) => shown.startsWith(label))?.[2];
  if (found === undefined)
    throw new Error(`no choice ${label} in ${options.map((one) => one[1]).join(', ')}`);
  return found;
}

const castOf = (name?: string) => it_.run('cast', name === undefined ? {} : { name });
const asMember = (name?: string) =>
  it_.bot.loopback.interact({
    type: 'slash',
    command: 'cast',
    options: name === undefined ? {} : { name },
  });

const ROW = ['Merge with…', 'Split…', 'Rename', 'Hide'];

describe('the card of an entry', () => {
  it('has a row for moderators, and for nobody else', async () => {
    const own = await castOf('Greta Holm');
    expect(labels(own)).toEqual(expect.arrayContaining(ROW));
    expect(labels(await asMember('Greta Holm')).filter((label) => ROW.includes(label))).toEqual([]);
    const shared = await it_.run('cast', { name: 'Greta Holm', share: true });
    expect(labels(shared).filter((label) => ROW.includes(label))).toEqual([]);
  });

  it('refuses whoever has lost the permission since, with every control and form', async () => {
    const { loopback } = it_.bot;
    const own = await castOf('Greta Holm');
    for (const button of ROW) {
      const no = await loopback.interact({
        type: 'button',
        message: shownBy(own),
        button,
        by: loopback.member,
      });
      expect(no.words).toContain('This is for moderators');
    }
    const form = await it_.press(own, 'Rename');
    const sent = await loopback.interact({
      type: 'modal',
      modal: form.modal ?? {},
      fields: { name: 'Somebody' },
      by: loopback.member,
    });
    expect(sent.words).toContain('This is for moderators');
    expect((await asMember('Greta Holm')).words).toContain('**Greta Holm**');
  });
});

describe('correcting the cast', () => {
  it('merges two entries, which shows, and can be taken back', async () => {
    const panel = await it_.press(await castOf('Greta Holm'), 'Merge with…');
    expect(shownBy(panel).ephemeral).toBe(true);
    const merged = await it_.choose(panel, 'Merge with…', [valueOf(panel, 'Gretchen Holm')]);
    expect(merged.words).toContain('Greta Holm and Gretchen Holm are one');
    const card = await asMember('Greta Holm');
    expect(card.words).toMatch(/Also called [^\n]*Gretchen Holm/);
    expect(card.words).toContain('Corrected by a moderator: merged');
    expect(card.words).toContain('In 2 reports, 2 origins.');
    expect((await it_.press(merged, 'Take it back')).words).toContain('Taken back');
    expect((await asMember('Greta Holm')).words).not.toContain('Corrected by a moderator');
  });

  it('renames an entry by a form, and refuses a name that another has', async () => {
    const form = await it_.press(await castOf('Anders Reed'), 'Rename');
    expect(JSON.stringify(form.modal)).toContain('"value":"Anders Reed"');
    expect((await it_.fill(form, { name: 'Greta Holm' })).words).toContain('Another entry goes by');
    const renamed = await it_.fill(form, { name: '  Reed, *the oilman*  ' });
    expect(renamed.words).toContain('“Anders Reed” goes by “Reed, \\*the oilman\\*”');
    const card = await asMember('Anders Reed');
    expect(card.words).toContain('**Reed, \\*the oilman\\***');
    expect(card.words).toContain('Corrected by a moderator: renamed');
  });

  it('splits off what one report calls by a name', async () => {
    const panel = await it_.press(await castOf('Greta Holm'), 'Split…');
    const nothing = await it_.choose(panel, 'Split off…', []);
    expect(nothing.words).toContain('Nothing was chosen');
    const split = await it_.choose(panel, 'Split off…', [valueOf(panel, '“Holm” in R1')]);
    expect(split.words).toMatch(/“Holm[^”]*” is somebody or something else/);
    expect(labels(split)).toEqual([...ROW, 'Take it back']);
    expect((await asMember('Greta Holm')).words).toContain('Corrected by a moderator: split');
    await it_.press(split, 'Take it back');
  });

  it('hides an entry, lists it, and brings it back', async () => {
    const hidden = await it_.press(await castOf('Norway'), 'Hide');
    expect(hidden.words).toContain('Norway is hidden');
    expect((await asMember('Norway')).words).toContain('No report names');
    const { loopback } = it_.bot;
    const offered = {
      type: 'autocomplete',
      command: 'cast',
      options: { name: 'norw' },
      focused: 'name',
    } as const;
    expect((await loopback.interact(offered)).choices).toEqual([]);
    expect((await castOf()).words).toContain('1 hidden by moderators');
    expect((await asMember()).words).not.toContain('hidden');
    const list = await it_.run('library cast');
    expect(list.words).toContain('“Norway” is hidden');
    const back = await it_.choose(list, 'Take one back', [valueOf(list, '“Norway” is hidden')]);
    expect(back.words).toContain('Taken back');
    expect((await asMember('Norway')).words).toContain('**Norway**');
  });

  it('keeps what is not in the reports any more, and says so', async () => {
    const read = await it_.run('library replace', {
      report: 'R2',
      file: textFile('lamps.txt', LAMPS.replace('Anders Reed', 'Somebody')),
    });
    await it_.press(read, 'Keep');
    const list = await it_.run('library cast');
    expect(list.words).toContain('“Anders Reed” goes by “Reed, \\*the oilman\\*”');
    expect(list.words).toContain('It is kept.');
    const again = await it_.run('library replace', { report: 'R2', file: textFile('lamps.txt', LAMPS) });
    await it_.press(again, 'Keep');
    expect((await asMember('Anders Reed')).words).toContain('the oilman');
    expect((await it_.run('library cast')).words).not.toContain('It is kept.');
  });

  it('is in the audit trail', async () => {
    const { words } = await it_.run('library history');
    expect(words).toContain('Cast corrected');
    expect(words).toContain('Correction taken back');
  });
});

describe('correcting an origin', () => {
  it('joins two reports and parts them again, and /reports shows it', async () => {
    const panel = await it_.run('library origins', { report: 'R1' });
    expect(panel.words).toContain('It shares its origin with no other report.');
    const joined = await it_.choose(panel, 'It is one text with…', [valueOf(panel, 'R2')]);
    expect(joined.words).toContain('R1 and R2 are one text');
    const reports = await it_.bot.loopback.interact({ type: 'slash', command: 'reports' });
    expect(reports.words).toContain('2 reports, 1 origin');
    expect(reports.words).toContain('origin 1, corrected by a moderator');
    expect((await it_.run('library origins')).words).toContain(
      'R1 and R2 share one origin, as a moderator corrected it.',
    );
    const parting = await it_.run('library origins', { report: 'R2' });
    const parted = await it_.choose(parting, 'It is not one text with…', [valueOf(parting, 'R1')]);
    expect(parted.words).toContain('R2 and R1 are not one text');
    expect((await it_.bot.loopback.interact({ type: 'slash', command: 'reports' })).words).toContain(
      '2 reports, 2 origins',
    );
  });

  it('is for moderators', async () => {
    const { loopback } = it_.bot;
    const panel = await it_.run('library origins', { report: 'R1' });
    const no = await loopback.interact({
      type: 'select',
      message: shownBy(panel),
      select:
        /"custom_id":"(f1\.do\.library\.origin-joined[^"]*)"/.exec(JSON.stringify(shownBy(panel).raw))?.[1] ??
        '',
      values: ['2'],
      by: loopback.member,
    });
    expect(no.words).toContain('This is for moderators');
  });
});

describe('a server', () => {
  it('has corrections of its own: a control of another’s changes nothing here', async () => {
    const card = await castOf('Greta Holm');
    const id = /"custom_id":"(f1\.do\.library\.cast-hide\.(\d+)[^"]*)"/.exec(
      JSON.stringify(shownBy(card).raw),
    );
    const other = it_.library.server('300000000000000007');
    const before = await other.corrections.list(Number(id?.[2]));
    expect(before).toEqual([]);
    expect(
      (await it_.library.server(it_.bot.loopback.server.guild).corrections.list(Number(id?.[2]))).length,
    ).toBeGreaterThan(0);
    const undone = await other.corrections.takeBack(1, 'x');
    expect(undone.ok).toBe(false);
  });
});
