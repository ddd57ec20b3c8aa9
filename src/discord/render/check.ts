import type { CheckReply } from '../../reply.js';
import { bearingLine, findingLine, foundIn, unheardWords } from '../../wording.js';
import { escapeText, inline, unescapeText } from '../escape.js';
import { roomUnder } from './deck.js';
import type { Deck } from './deck.js';
import { excerptBlock } from './excerpt.js';
import { divider, text } from './parts.js';
import type { Part } from './parts.js';

/** Text displays with these ids hold the statements, so that a click on the message finds them again. */
export const SAID_ID = 7010;
export const MOST_SAID = 10;
const EXCERPTS_A_PAGE = 5;
/** Characters, escaped: a statement that needs more, or more than all may have, is shortened, and no page is turned. */
const LONGEST_SAID = 700;
const ALL_SAID = 2600;
/** Characters before escaping of one that is shortened. */
const SHORT_SAID = 60;
/** Characters before escaping of how an excerpt bears on a statement, and of the words that no report has. */
const LABEL = 400;
const UNHEARD = 200;

type Statement = CheckReply['statements'][number];

/** What a message says, statement by statement, beside what the reports say. Never "true" or "false". */
export function checkDeck({ statements }: CheckReply, borrowed: boolean): Deck {
  if (statements.length === 0) {
    return { head: [text('There is no sentence in this message to check.')], blocks: [], mostOnPage: 1 };
  }
  const whole = fits(statements);
  const head: Part[] = [
    text('**Checked against the reports**'),
    ...statements.slice(0, MOST_SAID).map((statement, at) => statementPart(statement, at, whole)),
    divider,
  ];
  const room = roomUnder(head);
  let nth = 0;
  const blocks = statements.flatMap(({ finding, answer, bearings = [] }, at) =>
    answer.excerpts.map((excerpt, i) => {
      const bearing = bearingLine(bearings[i] ?? { finding, differing: [] });
      const label = `-# **${at + 1}** · ${inline(bearing, LABEL)}`;
      return excerptBlock(excerpt, { room, nth: nth++, borrowed, label });
    }),
  );
  return { head, blocks, mostOnPage: EXCERPTS_A_PAGE };
}

/** False where the statements are too long to be read back from the message. */
export function canBeCheckedAgain({ statements }: CheckReply): boolean {
  return fits(statements);
}

function fits(statements: readonly Statement[]): boolean {
  const lengths = statements.map(({ said }) => escapeText(said).length);
  return (
    statements.length <= MOST_SAID &&
    lengths.every((length) => length <= LONGEST_SAID) &&
    lengths.reduce((sum, length) => sum + length, 0) <= ALL_SAID
  );
}

function statementPart(
  { said, finding, answer, bearings = [] }: Statement,
  at: number,
  whole: boolean,
): Part {
  const found = finding === 'not in the reports' ? '' : ` · ${foundIn(answer)}`;
  const unheard = unheardWords(answer);
  const lacking = unheard === undefined ? '' : ` · ${inline(unheard, UNHEARD)}`;
  const drawn = whole ? escapeText(said) : inline(said, SHORT_SAID);
  const content = `**${at + 1}** · **${findingLine({ finding, bearings })}**${found}${lacking}\n“${drawn}”`;
  return whole ? text(content, SAID_ID + at) : text(content);
}

/** The statement that a text display of a checked message shows, to the letter. */
export function readSaid(content: string): string {
  return unescapeText(content.slice(content.indexOf('\n') + 1).slice(1, -1));
}
