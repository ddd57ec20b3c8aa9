import { createHash } from 'node:crypto';
import type { Engine } from '../answers/engine.js';
import type { Story } from '../library/stories.js';
import type { Control, Notice } from '../reply.js';
import type { Server } from '../server.js';
import type { CastEntry } from '../story/cast.js';
import { keyOf } from '../story/corrected-cast.js';
import { surveyed } from '../surveying.js';
import { count } from '../wording.js';
import type { EntryKey } from '../story/corrections.js';
import { notice, numberIn } from './in-server.js';

const COMMAND = 'library';
/** Characters of 6 bits: among thousands of entries no two have the same. */
const WORD = 12;

/** Stands for any words in a custom id, which takes letters and digits only. */
export function wordFor(...words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, WORD);
}

export function wordOfKey({ type, name }: EntryKey): string {
  return wordFor(type, name);
}

/** What a moderator can do to an entry of the cast: each is permitted anew when it is used. */
export function entryControls(story: number, key: EntryKey): readonly Control[] {
  const about = [String(story), wordOfKey(key)];
  const step = (label: string, name: string): Control => ({
    kind: 'button',
    label,
    press: { command: COMMAND, step: name, about },
  });
  return [
    step('Merge with…', 'cast-merge'),
    step('Split…', 'cast-split'),
    step('Rename', 'cast-rename'),
    step('Hide', 'cast-hide'),
  ];
}

export interface LoadedStory {
  readonly story: Story;
  readonly engine: Engine;
}

/** The story that a control is about, loaded; words where it is gone or has no report. */
export async function loadedStory({ library }: Server, id: number): Promise<LoadedStory | Notice> {
  const story = await library.stories.find(id);
  if (story === undefined) return notice('This story is not there any more.');
  const engine = await library.engineOf(id);
  if (engine !== undefined) {
    await surveyed(engine, 'cast', 'origins');
    return { story, engine };
  }
  return story.reports === 0
    ? notice(`“${story.name}” has no report yet. /library add brings one in.`)
    : notice(`“${story.name}” is too large to be seen across, so there is nothing to correct in it.`);
}

/** Every entry of a cast, hidden ones too. */
export function allEntries({ survey: { cast } }: Engine): readonly CastEntry[] {
  return [...cast.entries, ...cast.hidden];
}

export interface FoundEntry extends LoadedStory {
  readonly entry: CastEntry;
}

/** The entry that a control is about: its story, then the word for its name. */
export async function entryIn(server: Server, about: readonly string[]): Promise<FoundEntry | Notice> {
  const loaded = await loadedStory(server, numberIn(about));
  if ('kind' in loaded) return loaded;
  const entry = entryOfWord(loaded.engine, about[1] ?? '');
  return entry === undefined
    ? notice('No report names this any more, or it was corrected since. /cast shows who and what is there.')
    : { ...loaded, entry };
}

export function entryOfWord(engine: Engine, word: string): CastEntry | undefined {
  return allEntries(engine).find((entry) => wordOfKey(keyOf(entry)) === word);
}

/** An entry to choose from a list. */
export function optionOf(entry: CastEntry) {
  return { label: entry.id, value: wordOfKey(keyOf(entry)), about: aboutEntry(entry) };
}

/** "person · 4 mentions · Lund". */
export function aboutEntry({ type, mentions, names }: CastEntry): string {
  return [type, count(mentions.length, 'mention'), ...names.slice(0, 3)].join(' · ');
}
