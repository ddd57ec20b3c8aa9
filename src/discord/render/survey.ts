import { ComponentType } from 'discord.js';
import type { APITextDisplayComponent } from 'discord.js';

import type { Option } from '../../command.js';
import type { DrawnPicture, SurveyEntry, SurveyReply } from '../../reply.js';
import { escapeText, inline, unescapeText } from '../escape.js';
import { roomUnder } from './deck.js';
import type { Block, Deck } from './deck.js';
import { excerptBlock } from './excerpt.js';
import { divider, text } from './parts.js';
import type { Part } from './parts.js';
import { small } from './source.js';

/** Text displays with these ids hold what was typed into each option, so that a click on the message finds it again. */
export const GIVEN_ID = 7030;
const MOST_GIVEN = 10;
const ENTRIES_A_PAGE = 5;
const MOST_EXCERPTS = 4;
/** Characters, escaped, of all that was typed: with more, it is shown shortened and no page is turned. */
const LONGEST_GIVEN = 1000;
/** Characters before escaping of lines of the program's own. */
const TITLE = 120;
const LINE = 300;
const MOST_LINES = 4;
const LABEL = 150;
const PHRASE = 120;
const MOST_PHRASES = 8;

/** Entry after entry, each with what the reports say for it; above them the picture, where it is `painted`. */
export function surveyDeck(reply: SurveyReply, borrowed: boolean, painted: boolean): Deck {
  const lines = reply.lines.slice(0, MOST_LINES).map((line) => inline(line, LINE));
  const head: Part[] = [
    text([`**${inline(reply.title, TITLE)}**`, ...lines].join('\n')),
    ...givenParts(reply),
    ...(painted && reply.drawn !== undefined ? [gallery(reply.drawn)] : []),
    ...(reply.entries.length > 0 ? [divider] : []),
  ];
  const room = roomUnder(head);
  let nth = 0;
  const blocks = reply.entries.map((entry) => {
    const block = entryBlock(entry, room, nth, borrowed);
    nth = (nth + entry.excerpts.length) % 900;
    return block;
  });
  return { head, blocks, mostOnPage: ENTRIES_A_PAGE };
}

function gallery({ name, alt }: DrawnPicture): Part {
  const item = { media: { url: `attachment://${name}` }, description: alt };
  return { type: ComponentType.MediaGallery, items: [item] };
}

/** False where what was typed is too long to be read back from the message. */
export function canBeSurveyedAgain({ given }: SurveyReply): boolean {
  const lengths = Object.values(given).map((value) => escapeText(value).length);
  return lengths.length <= MOST_GIVEN && lengths.reduce((sum, length) => sum + length, 0) <= LONGEST_GIVEN;
}

function givenParts(reply: SurveyReply): readonly Part[] {
  const whole = canBeSurveyedAgain(reply);
  return Object.entries(reply.given)
    .slice(0, MOST_GIVEN)
    .map(([name, value], at) =>
      whole
        ? text(`-# ${name}: ${escapeText(value)}`, GIVEN_ID + at)
        : text(`-# ${name}: ${inline(value, 60)}`),
    );
}

/** What was typed into the command's options, to the letter, as the message shows it. */
export function givenIn(
  displays: readonly APITextDisplayComponent[],
  options: Readonly<Record<string, Option>>,
): Readonly<Record<string, string>> {
  const given = displays
    .filter(({ id = 0 }) => id >= GIVEN_ID && id < GIVEN_ID + MOST_GIVEN)
    .map(({ content }) => /^-# ([a-z]+): ([\s\S]*)$/.exec(content))
    .map((match) => [match?.[1] ?? '', unescapeText(match?.[2] ?? '')] as const);
  return Object.fromEntries(given.filter(([name]) => name in options));
}

function entryBlock(entry: SurveyEntry, room: number, nth: number, borrowed: boolean): Block {
  const heading = text(headingOf(entry));
  const excerpts = entry.excerpts.slice(0, MOST_EXCERPTS);
  const share = Math.floor((room - heading.content.length) / Math.max(1, excerpts.length));
  const drawn = excerpts.flatMap(({ label, excerpt }, i) => {
    const above = label === undefined ? {} : { label: small([inline(label, LABEL)]) };
    return excerptBlock(excerpt, { room: share, nth: nth + i, borrowed, ...above }).parts;
  });
  return { parts: [heading, ...drawn] };
}

/** What an entry is called and described as, with so many phrases of the reports. */
export function headingOf({ heading, notes, phrases = [] }: SurveyEntry, most = MOST_PHRASES): string {
  const called = phrases.slice(0, most).map(({ text: words, citation, alsoIn }) => {
    const places = [citation, ...alsoIn].slice(0, 4).join(', ');
    return `“${inline(words, PHRASE)}” (${places})`;
  });
  return [
    `**${inline(heading, TITLE)}**`,
    ...notes.slice(0, MOST_LINES).map((note) => small([inline(note, LINE)])),
    ...(called.length > 0 ? [small(called)] : []),
  ].join('\n');
}
