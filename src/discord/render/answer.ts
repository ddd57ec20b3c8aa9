import type { Answer } from '../../answers/answer.js';
import type { AnswerReply } from '../../reply.js';
import { count, foundIn, listed, narrowingLine } from '../../wording.js';
import { inline } from '../escape.js';
import { drawQuestion } from '../question.js';
import type { Deck } from './deck.js';
import { roomUnder } from './deck.js';
import { excerptBlock } from './excerpt.js';
import { divider, text } from './parts.js';
import type { Part } from './parts.js';
import { small } from './source.js';
import { headingOf } from './survey.js';

/** The text display that holds the question, by which a click on the message finds it again. */
export const QUESTION_ID = 7001;
/** Characters, escaped: a question that needs more is all markdown, and is shown shortened and without page buttons. */
const LONGEST_QUESTION = 1000;
const EXCERPTS_A_PAGE = 5;
/** Characters of one word or value in a heading, and how many of them. */
const WORD = 60;
const MOST_WORDS = 6;

/** The answer first, the evidence under it, nothing else. */
export function answerDeck({ answer, narrowed, lead }: AnswerReply, borrowed: boolean): Deck {
  const notes = [
    ...(narrowed === undefined ? [] : [inline(narrowingLine(narrowed))]),
    ...repairs(answer),
    ...missingElse(answer),
  ];
  const head: Part[] = [
    questionPart(answer.question),
    ...leadParts(lead),
    text([heading(answer), ...(notes.some(Boolean) ? [small(notes)] : [])].join('\n')),
  ];
  if (answer.excerpts.length > 0) head.push(divider);
  const room = roomUnder(head);
  const blocks = answer.excerpts.map((excerpt, nth) => excerptBlock(excerpt, { room, nth, borrowed }));
  return { head, blocks, mostOnPage: EXCERPTS_A_PAGE };
}

/** Characters, escaped, of whom is asked about: the excerpts need the room. */
const LONGEST_LEAD = 1000;

/** Whom or what is asked about, with as many of the reports' phrases as there is room for; nothing where none fits. */
function leadParts(lead: AnswerReply['lead']): readonly Part[] {
  if (lead === undefined) return [];
  for (let phrases = 6; phrases >= 0; phrases -= 2) {
    const drawn = headingOf(lead, phrases);
    if (drawn.length <= LONGEST_LEAD) return [text(drawn)];
  }
  return [];
}

/** False where the question is too long to be read back from the message. */
export function canBeAskedAgain({ answer }: AnswerReply): boolean {
  return drawQuestion(answer.question).length <= LONGEST_QUESTION;
}

function questionPart(question: string): Part {
  const drawn = drawQuestion(question);
  return drawn.length <= LONGEST_QUESTION
    ? text(drawn, QUESTION_ID)
    : text(inline(question, LONGEST_QUESTION / 3) || '…');
}

function heading(answer: Answer): string {
  if (answer.verdict !== 'answered') return unanswered(answer);
  const values = marked(
    answer.values.map((value) => value.text),
    '**',
  );
  const found = foundIn(answer);
  if (values.length === 0) return found.charAt(0).toUpperCase() + found.slice(1);
  const more = answer.values.length - values.length;
  const all = more > 0 ? `${values.join(', ')} and ${count(more, 'other value')}` : listed(values, 'or');
  return `${all}${answer.values.length > 1 ? ': the reports differ' : ''} · ${found}`;
}

/** Says that the reports do not say, and which word none of them has. */
function unanswered({ verdict, missing, excerpts }: Answer): string {
  const words = lacking(missing);
  return `The reports do not say.${words === undefined ? '' : ` ${words}`}${verdict === 'closest' && excerpts.length > 0 ? ' Closest passages:' : ''}`;
}

/** Where the reports answer, a word of the question that none of them has is named in small text. */
function missingElse({ verdict, missing }: Answer): readonly string[] {
  return verdict === 'answered' ? [lacking(missing) ?? ''] : [];
}

/** "No report contains *zebra* or *crossing*." */
function lacking(missing: readonly string[]): string | undefined {
  const words = marked(missing, '*');
  return words.length > 0 ? `No report contains ${listed(words, 'or')}.` : undefined;
}

/** Words in bold or italics; one without anything to see would leave the bare marks, so it goes. */
function marked(words: readonly string[], mark: '*' | '**'): readonly string[] {
  const drawn = words.map((word) => inline(word, WORD)).filter((word) => word !== '');
  return drawn.slice(0, MOST_WORDS).map((word) => mark + word + mark);
}

/** "Read *unlikly* as *unlikely*." */
function repairs({ repaired }: Answer): readonly string[] {
  const pairs = Object.entries(repaired).map((pair) => marked(pair, '*').join(' as '));
  const read = pairs.filter((pair) => pair.includes(' as ')).slice(0, MOST_WORDS);
  return read.length === 0 ? [] : [`Read ${listed(read, 'and')}.`];
}
