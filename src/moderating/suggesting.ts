import { suggestion, suggestions } from '../asking.js';
import type { Context, StringOption, Suggestion } from '../command.js';
import { LONGEST_STORY_NAME } from '../library/stories.js';
import { inCastOrder } from '../story/portraits.js';
import { surveyed } from '../surveying.js';
import { allEntries } from './cast-entry.js';

function holding(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return suggestions(all.filter(({ label }) => label.toLowerCase().includes(wanted)));
}

async function suggestStories({ server }: Context, typed: string): Promise<readonly Suggestion[]> {
  const stories = (await server?.library.stories.list()) ?? [];
  return holding(
    stories.map(({ name }) => suggestion(name, name)),
    typed,
  );
}

async function suggestKept({ server }: Context, typed: string): Promise<readonly Suggestion[]> {
  const reports = (await server?.library.reports.list()) ?? [];
  return holding(
    reports.map(({ number, title }) => suggestion(`R${number} · ${title}`, `R${number}`)),
    typed,
  );
}

async function suggestEntries({ server }: Context, typed: string): Promise<readonly Suggestion[]> {
  const story = server?.standing.story;
  if (server === undefined || story === undefined) return [];
  const engine = await server.library.engineOf(story.id);
  if (engine !== undefined) await surveyed(engine, 'cast');
  const entries = engine === undefined ? [] : inCastOrder(allEntries(engine));
  return holding(
    entries.map(({ id, type }) => suggestion(`${id} · ${type}`, id)),
    typed,
  );
}

/** An entry of the cast, by its name, hidden ones too. */
export const entryOption = {
  type: 'string',
  description: 'Whom or what to correct; left out, what was corrected so far',
  maxLength: 200,
  suggestLater: suggestEntries,
} as const satisfies StringOption;

/** A story of the server, by its name. */
export const storyOption = {
  type: 'string',
  description: 'The story; left out, the one that is asked in this channel',
  maxLength: LONGEST_STORY_NAME,
  suggestLater: suggestStories,
} as const satisfies StringOption;

/** A report that the server keeps, in whichever story. */
export const reportOption = {
  type: 'string',
  description: 'The report: its number or title',
  required: true,
  maxLength: 300,
  suggestLater: suggestKept,
} as const satisfies StringOption;
