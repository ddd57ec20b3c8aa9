import { countsOf, type Engine } from '../src/answers/engine.js';
import { share, suggestion, suggestions } from '../src/asking.js';
import { notesOf, phrasesOf, TYPES } from '../src/cast-card.js';
import { defineCommand, type Context, type Suggestion } from '../src/command.js';
import { entryControls } from '../src/moderating/cast-entry.js';
import type { Notice, SurveyEntry, SurveyReply } from '../src/reply.js';
import type { Server } from '../src/server.js';
import type { CastEntry } from '../src/story/cast.js';
import { keyOf } from '../src/story/corrected-cast.js';
import { bearersOfName, inCastOrder } from '../src/story/portraits.js';
import type { Survey } from '../src/story/survey.js';
import { excerptOf, survey, surveyed, typed } from '../src/surveying.js';
import { count, foundIn, listed } from '../src/wording.js';

const PLURALS = {
  person: ['person', 'people'],
  organisation: ['organisation', 'organisations'],
  place: ['place', 'places'],
} as const;

function suggestCast({ engine }: Context, typedSoFar: string): readonly Suggestion[] {
  const wanted = typedSoFar.trim().toLowerCase();
  const fitting = inCastOrder(engine.survey.cast.entries).filter(({ id, names }) =>
    [id, ...names].some((name) => name.toLowerCase().includes(wanted)),
  );
  return suggestions(
    fitting.map(({ id, type, mentions }) =>
      suggestion(`${id} · ${TYPES[type].toLowerCase()} · ${count(mentions.length, 'mention')}`, id),
    ),
  );
}

async function suggestLater(context: Context, typedSoFar: string): Promise<readonly Suggestion[]> {
  await surveyed(context.engine, 'cast');
  return suggestCast(context, typedSoFar);
}

export const cast = defineCommand({
  type: 'slash',
  name: 'cast',
  description: 'Who and what the story is about: all names, and what each report calls them',
  example: '/cast Kim Yo Jong',
  options: {
    name: { ...typed('A person, organisation or place'), suggest: suggestCast, suggestLater },
    share,
  },
  run: async ({ engine, server }, { name }) => {
    const story = await surveyed(engine, 'portraits', 'origins');
    if (!name?.trim()) return wholeCast(story, server?.moderates === true && !server.borrows);
    const bearers = bearersOfName(story.cast.entries, story.cast.resolve, name);
    const [only] = bearers;
    if (only === undefined) return nobody(name);
    if (bearers.length > 1) return sharedName(story, bearers, name);
    const shown = card(engine, only, name);
    return shown.kind === 'survey' ? { ...shown, ...correcting(server, only) } : shown;
  },
});

/** What a moderator can do to it, where the story is the server's own. */
function correcting(server: Server | undefined, entry: CastEntry): Pick<SurveyReply, 'controls'> {
  const story = server?.standing.story;
  if (server?.moderates !== true || server.borrows || story === undefined) return {};
  return { controls: entryControls(story.id, keyOf(entry)) };
}

function nobody(name: string): Notice {
  return {
    kind: 'notice',
    text: `No report names “${name.trim()}”. /cast without a name shows everybody and everything that they name.`,
  };
}

function wholeCast(story: Survey, tellsHidden: boolean): SurveyReply {
  const hidden = tellsHidden ? story.cast.hidden.length : 0;
  const entries = inCastOrder(story.cast.entries);
  const counts = (['person', 'organisation', 'place'] as const)
    .map((type) => ({ type, n: entries.filter((entry) => entry.type === type).length }))
    .filter(({ n }) => n > 0)
    .map(({ type, n }) => `${n} ${PLURALS[type][n === 1 ? 0 : 1]}`);
  return survey({
    command: 'cast',
    given: {},
    title: 'Who and what the story is about',
    lines: [
      counts.length === 0 ? 'The reports name nobody.' : `${listed(counts, 'and')}.`,
      ...(hidden > 0 ? [`${hidden} hidden by moderators: /library cast lists them.`] : []),
    ],
    entries: entries.flatMap((entry) => lineOf(story, entry)),
  });
}

/** A bare name that several bear: all of them, to choose from. */
function sharedName(story: Survey, bearers: readonly CastEntry[], name: string): SurveyReply {
  const names = bearers.map(({ id }) => id);
  return survey({
    command: 'cast',
    given: { name },
    title: `“${name.trim()}”`,
    lines: [`${listed(names, 'and')} share this name. Give the whole name for one of them.`],
    entries: bearers.flatMap((entry) => lineOf(story, entry)),
  });
}

function lineOf(story: Survey, entry: CastEntry): readonly SurveyEntry[] {
  const portrait = story.portrait(entry);
  if (portrait === undefined) return [];
  return [
    {
      heading: entry.id,
      notes: notesOf(portrait),
      phrases: phrasesOf(portrait),
      excerpts: [{ label: 'First mention', excerpt: excerptOf(portrait.first) }],
    },
  ];
}

/** One card: all names and descriptions, then what each report has. */
function card(engine: Engine, entry: CastEntry, name: string): SurveyReply | Notice {
  const portrait = engine.survey.portrait(entry);
  if (portrait === undefined) return nobody(name);
  const [summary = '', ...names] = notesOf(portrait);
  const found = foundIn(
    countsOf(
      engine,
      portrait.reports.map(({ report }) => report),
    ),
  );
  const reach = `${found.charAt(0).toUpperCase()}${found.slice(1)}.`;
  return survey({
    command: 'cast',
    given: { name },
    title: entry.id,
    lines: [summary, ...names, reach],
    entries: portrait.reports.map(({ report, mentions, best }) => ({
      heading: `R${report.number} · ${count(mentions, 'mention')}`,
      notes: [],
      phrases: phrasesOf(portrait, report),
      excerpts: [{ excerpt: excerptOf(best) }],
    })),
  });
}
