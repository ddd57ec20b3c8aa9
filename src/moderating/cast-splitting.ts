import type { Pressed } from '../command.js';
import type { Reply } from '../reply.js';
import type { Server } from '../server.js';
import type { CastEntry } from '../story/cast.js';
import { keyOf, keysOf } from '../story/corrected-cast.js';
import type { EntryKey, SpellingIn } from '../story/corrections.js';
import { count } from '../wording.js';
import { allEntries, entryControls, entryIn, wordFor, wordOfKey, type LoadedStory } from './cast-entry.js';
import { CHOICES_A_PAGE, correct, paged } from './correcting.js';
import { notice, numberIn } from './in-server.js';

const COMMAND = 'library';

interface Spelled extends SpellingIn {
  readonly number: number;
  readonly mentions: number;
}

/** The spellings of an entry, report by report: what can be told apart. */
function spellingsOf({ engine }: LoadedStory, { mentions }: CastEntry): readonly Spelled[] {
  const found = new Map<string, Spelled>();
  for (const { report: number, paragraph, start, end } of mentions) {
    const report = engine.reports.find((one) => one.number === number);
    const text = report?.paragraphs.find(({ n }) => n === paragraph)?.text.slice(start, end);
    if (report === undefined || text === undefined) continue;
    const word = spelledWord({ report: report.id, text });
    const known = found.get(word)?.mentions ?? 0;
    found.set(word, { report: report.id, text, number, mentions: known + 1 });
  }
  return [...found.values()];
}

function spelledWord({ report, text }: SpellingIn): string {
  return wordFor(report, text);
}

/** What an entry is called in each report, to choose from. */
export async function splitPanel(server: Server, { about }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, story } = found;
  const all = spellingsOf(found, entry);
  if (all.length < 2)
    return notice(`${entry.id} has one spelling in one report: there is nothing to tell apart.`);
  const own = [String(story.id), wordOfKey(keyOf(entry))];
  const page = paged(all, numberIn(about, 2), CHOICES_A_PAGE, { step: 'cast-split-page', about: own });
  return {
    kind: 'panel',
    title: `What of this is not ${entry.id}?`,
    lines: [
      { text: 'What you choose becomes an entry of its own, which can be renamed, or merged with another.' },
      ...page.line,
    ],
    controls: [
      {
        kind: 'list',
        placeholder: 'Split off…',
        press: { command: COMMAND, step: 'cast-parted', about: own },
        options: page.shown.map((one) => ({
          label: `“${one.text}” in R${one.number}`,
          value: spelledWord(one),
          about: count(one.mentions, 'mention'),
        })),
        most: page.shown.length,
      },
      ...page.turning,
    ],
  };
}

/** What was chosen becomes an entry of its own. */
export async function split(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, engine, story } = found;
  const all = spellingsOf(found, entry);
  const chosen = all.filter((one) => values.includes(spelledWord(one)));
  const [first] = [...chosen].sort((a, b) => b.mentions - a.mentions);
  if (first === undefined) return notice('Nothing was chosen.');
  if (chosen.length === all.length)
    return notice(`That is all there is of ${entry.id}. Choose what is not, or rename it.`);
  const key: EntryKey = { type: entry.type, name: freeName(allEntries(engine), first.text) };
  const spellings = chosen.map(({ report, text }) => ({ report, text }));
  return correct(
    server,
    found,
    { kind: 'split', entry: keyOf(entry), spellings, name: key.name },
    {
      title: `“${key.name}” is somebody or something else`,
      lines: [{ text: `It has an entry of its own now, apart from ${entry.id}.` }],
      controls: entryControls(story.id, key),
    },
  );
}

/** A name that no entry has or had. */
function freeName(entries: readonly CastEntry[], wanted: string): string {
  const taken = new Set(entries.flatMap((entry) => [entry.id, ...keysOf(entry).map(({ name }) => name)]));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} (${n})`;
  return name;
}
