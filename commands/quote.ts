import { share, suggestion, suggestions } from '../src/asking.js';
import { defineCommand, type Context, type Suggestion } from '../src/command.js';
import type { Reply, SurveyEntry } from '../src/reply.js';
import { findWords, type Differing, type NearWords } from '../src/story/near-words.js';
import type { Saying } from '../src/story/sayings.js';
import type { Survey } from '../src/story/survey.js';
import { about, excerptOf, survey, surveyed, typed } from '../src/surveying.js';
import { fold, words } from '../src/text/words.js';
import { count, listed } from '../src/wording.js';

const UNCLEAR = 'Speaker unclear';
/** More words than this are no name of a speaker, but what somebody said. */
const LONGEST_NAME = 5;
const MOST_PLACES = 10;

function suggestSpeakers({ engine }: Context, typedSoFar: string): readonly Suggestion[] {
  const wanted = typedSoFar.trim().toLowerCase();
  const said = new Map<string, number>();
  for (const { speaker } of engine.survey.sayings)
    if (speaker !== null) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const ranked = [...said].sort((a, b) => b[1] - a[1]).filter(([who]) => who.toLowerCase().includes(wanted));
  return suggestions(ranked.map(([who, times]) => suggestion(`${who} · ${count(times, 'statement')}`, who)));
}

async function suggestLater(context: Context, typedSoFar: string): Promise<readonly Suggestion[]> {
  await surveyed(context.engine, 'sayings');
  return suggestSpeakers(context, typedSoFar);
}

export const quote = defineCommand({
  type: 'slash',
  name: 'quote',
  description: 'Who said what; or find a quotation that you have',
  example: '/quote Kim Yo Jong',
  options: {
    who: { ...typed('Who said it; or the words themselves'), suggest: suggestSpeakers, suggestLater },
    about: typed('Only what has these words'),
    words: { ...typed('A quotation to find, even if it is worded a little differently'), maxLength: 300 },
    share,
  },
  run: async ({ engine }, given) => {
    const story = await surveyed(engine, 'sayings');
    const pasted = given.words?.trim() || pastedIn(given.who);
    return pasted ? findQuotation(story, pasted, given) : sayingsBy(story, given);
  },
});

interface Asked {
  readonly who: string | undefined;
  readonly about: string | undefined;
  readonly words: string | undefined;
}

/** What is pasted in place of a name: it begins with a quotation mark, or has too many words. */
function pastedIn(who = ''): string | undefined {
  const isQuoted = /^\s*["“”„«‘']/.test(who);
  return isQuoted || words(who).length > LONGEST_NAME ? who.trim() : undefined;
}

function sayingsBy(story: Survey, { who, about: topic }: Asked): Reply {
  const ids = who?.trim() ? speakersCalled(story, who) : [];
  const all = story.sayings.filter((one) => !who?.trim() || isBy(one, who, ids));
  const told = about(topic, story, all, (one) => ({ slices: [one.said, ...one.also] }));
  return survey({
    command: 'quote',
    given: { who, about: topic },
    title: who?.trim() ? `What the reports have ${who.trim()} say` : 'Who said what',
    lines: [...told.lines, ...sharedName(story, who, ids), summary(told.found)],
    entries: told.found.map(entryOf),
  });
}

/** Everybody who bears the name, or whom the phrase means. */
function speakersCalled(story: Survey, who: string): readonly string[] {
  const wanted = words(who).map(({ folded }) => folded);
  const bearers = story.cast.entries.filter(({ id, type }) => {
    const held = words(id).map(({ folded }) => folded);
    return type === 'person' && wanted.every((word) => held.includes(word));
  });
  return bearers.length > 0 ? bearers.map(({ id }) => id) : story.cast.resolve(who);
}

function isBy({ speaker }: Saying, who: string, ids: readonly string[]): boolean {
  if (speaker === null) return /^(?:unclear|unknown|nobody)$/i.test(who.trim());
  if (ids.includes(speaker)) return true;
  const held = new Set(words(speaker).map(({ folded }) => folded));
  return ids.length === 0 && words(who).every(({ folded }) => held.has(fold(folded)));
}

/** "Lund" is borne by two. */
function sharedName(story: Survey, who: string | undefined, ids: readonly string[]): readonly string[] {
  const people = ids.filter((id) => story.entry(id)?.type === 'person');
  if (people.length < 2 || words(who ?? '').length > 1) return [];
  return [`${listed(people, 'and')} share the name: the words of all are here.`];
}

function summary(found: readonly Saying[]): string {
  if (found.length === 0) return 'The reports quote nothing like this.';
  const direct = found.filter((one) => one.direct).length;
  const own = found.length - direct;
  return `${count(direct, 'quotation')}${own > 0 ? `, and ${count(own, 'statement')} in the reports’ own words` : ''}.`;
}

function entryOf({ said, also, speaker, verb, direct }: Saying): SurveyEntry {
  const how = direct ? 'in quotation marks' : 'in the report’s own words';
  const note = verb === undefined ? `${how}, without a verb of saying beside it` : `“${verb}”, ${how}`;
  const unclear = speaker === null ? ['Nothing in the report links these words to a speaker.'] : [];
  return {
    heading: speaker ?? UNCLEAR,
    notes: [note.charAt(0).toUpperCase() + note.slice(1), ...unclear],
    excerpts: [{ excerpt: excerptOf(said, also) }],
  };
}

function findQuotation(story: Survey, pasted: string, given: Asked): Reply {
  const found = findWords(pasted, story.paragraphs).slice(0, MOST_PLACES);
  return survey({
    command: 'quote',
    given: { who: given.who, about: given.about, words: given.words },
    title: `“${pasted.replace(/^["“”„«‘']+|["“”»’']+$/g, '')}”`,
    lines: [found.length === 0 ? 'No report has these words, nor most of them together.' : placesLine(found)],
    entries: found.map((near) => nearEntry(story, near)),
  });
}

function placesLine(found: readonly NearWords[]): string {
  const exact = found.filter(({ differing }) => differing.length === 0).length;
  const nearly = found.length - exact;
  const parts = [
    ...(exact > 0 ? [`word for word in ${count(exact, 'place')}`] : []),
    ...(nearly > 0 ? [`with other words in ${count(nearly, 'place')}`] : []),
  ];
  const line = `${parts.join(', ')}.`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function nearEntry(story: Survey, { said, span, differing }: NearWords): SurveyEntry {
  const inside = story.sayings.find(
    (one) =>
      [one.said, ...one.also].some((slice) => slice.paragraph === said.paragraph) &&
      (one.said.paragraph !== said.paragraph || (one.span.start < span.end && span.start < one.span.end)),
  );
  const speaker = inside === undefined ? 'The report itself' : (inside.speaker ?? UNCLEAR);
  const notes = differing.length === 0 ? ['Word for word.'] : differing.slice(0, 3).map(differenceLine);
  return { heading: speaker, notes, excerpts: [{ excerpt: excerptOf(said) }] };
}

function differenceLine({ typed: yours, report }: Differing): string {
  if (report === '') return `Not in the report here: “${yours}”.`;
  if (yours === '') return `The report has “${report}” besides.`;
  return `You have “${yours}”, the report has “${report}”.`;
}
