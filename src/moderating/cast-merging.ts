import type { Pressed } from '../command.js';
import type { Reply } from '../reply.js';
import type { Server } from '../server.js';
import type { CastEntry } from '../story/cast.js';
import { keyOf } from '../story/corrected-cast.js';
import { inCastOrder } from '../story/portraits.js';
import { words } from '../text/words.js';
import { listed } from '../wording.js';
import { entryIn, entryOfWord, optionOf, wordOfKey } from './cast-entry.js';
import { CHOICES_A_PAGE, correct, paged } from './correcting.js';
import { notice, numberIn } from './in-server.js';

const COMMAND = 'library';

/** Whom or what an entry is the same as: those that share words with it first. */
export async function mergePanel(server: Server, { about }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, story, engine } = found;
  const others = nearestFirst(entry, engine.survey.cast.entries);
  if (others.length === 0) return notice('There is nothing else in the cast to merge it with.');
  const own = [String(story.id), wordOfKey(keyOf(entry))];
  const page = paged(others, numberIn(about, 2), CHOICES_A_PAGE, { step: 'cast-merge-page', about: own });
  return {
    kind: 'panel',
    title: `Who or what is the same as ${entry.id}?`,
    lines: [{ text: `Both become one entry, which goes by “${entry.id}”.` }, ...page.line],
    controls: [
      {
        kind: 'list',
        placeholder: 'Merge with…',
        press: { command: COMMAND, step: 'cast-merged', about: own },
        options: page.shown.map(optionOf),
      },
      ...page.turning,
    ],
  };
}

function nearestFirst(entry: CastEntry, entries: readonly CastEntry[]): readonly CastEntry[] {
  const wordsOf = ({ id, names }: CastEntry): ReadonlySet<string> =>
    new Set([id, ...names].flatMap((name) => words(name).map(({ folded }) => folded)));
  const own = wordsOf(entry);
  const nearness = (other: CastEntry): number =>
    [...wordsOf(other)].filter((word) => own.has(word)).length * 2 + Number(other.type === entry.type);
  return inCastOrder(entries)
    .filter((other) => other !== entry)
    .map((other) => ({ other, near: nearness(other) }))
    .sort((a, b) => b.near - a.near)
    .map(({ other }) => other);
}

/** The entry that was chosen becomes one with the entry of the card. */
export async function merge(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, engine } = found;
  const other = entryOfWord(engine, values[0] ?? '');
  if (other === undefined) return notice('That entry is not there any more.');
  if (other === entry) return notice('That is the same entry.');
  return correct(
    server,
    found,
    { kind: 'merge', entry: keyOf(entry), other: keyOf(other) },
    {
      title: `${entry.id} and ${other.id} are one`,
      lines: [{ text: `Its names: ${listed([...new Set([...entry.names, ...other.names])], 'and')}.` }],
    },
  );
}
