import type { AboutReply, CheckReply, HelpReply, Notice } from '../../reply.js';
import { FINDINGS, count, coveredLine, foundIn } from '../../wording.js';
import { inline, shorten } from '../escape.js';
import { roomUnder } from './deck.js';
import type { Block, Deck } from './deck.js';
import { excerptBlock } from './excerpt.js';
import { divider, text } from './parts.js';
import { small } from './source.js';

const COMMANDS_A_PAGE = 12;
const EXCERPTS_A_STATEMENT = 2;
const STATEMENTS_A_PAGE = 5;
/** Characters of a statement, enough to know it by. */
const SAID = 200;
const LONGEST_NOTICE = 1500;

export function helpDeck({ commands }: HelpReply): Deck {
  const blocks = commands.map(({ usage, description, example }): Block => {
    const lines = [`**${inline(usage, 150)}**`, inline(description, 150), small([inline(example, 150)])];
    return { parts: [text(lines.join('\n'))] };
  });
  const head = [text('Ask in your own words; each answer is quoted from the reports and cited.'), divider];
  return { head, blocks, mostOnPage: COMMANDS_A_PAGE };
}

export function aboutDeck(reply: AboutReply): Deck {
  const counts = [
    count(reply.reports, 'report'),
    count(reply.origins, 'origin'),
    count(reply.paragraphs, 'paragraph'),
  ];
  const lines = [
    `**Footnote** ${inline(reply.version, 40)}`,
    'Finds the sentences that answer a question, quotes them exactly and cites each. It writes none of its own.',
    `${inline(reply.story, 150)}: ${counts.join(', ')}; ${inline(coveredLine(reply))}.`,
    'It reads no messages and keeps no record of who asked. What it sends rings nobody.',
  ];
  return { head: [text(lines.join('\n'))], blocks: [], mostOnPage: 1 };
}

/** What a message says, statement by statement, beside what the reports say. Never "true" or "false". */
export function checkDeck({ statements }: CheckReply): Deck {
  if (statements.length === 0) {
    return { head: [text('There is no sentence in this message to check.')], blocks: [], mostOnPage: 1 };
  }
  const head = [text('**Checked against the reports**'), divider];
  let nth = 0;
  const blocks = statements.map(({ said, finding, answer }): Block => {
    const shown = answer.excerpts.slice(0, EXCERPTS_A_STATEMENT);
    const found =
      finding === 'not in the reports'
        ? shown.length > 0
          ? '. Closest passages:'
          : '.'
        : ` · ${foundIn(answer)}`;
    const line = text(`“${inline(said, SAID)}”\n**${FINDINGS[finding]}**${found}`);
    const room = (roomUnder(head) - line.content.length) / EXCERPTS_A_STATEMENT;
    return {
      parts: [line, ...shown.flatMap((excerpt) => excerptBlock(excerpt, Math.floor(room), nth++).parts)],
    };
  });
  return { head, blocks, mostOnPage: STATEMENTS_A_PAGE };
}

export function noticeDeck({ text: words }: Notice): Deck {
  const lines = shorten(words, LONGEST_NOTICE).split('\n');
  return wordsDeck(
    lines
      .map((line) => inline(line))
      .join('\n')
      .trim(),
  );
}

/** Words in Discord's own markdown. Whatever a person or a report says in them is escaped already. */
export function wordsDeck(markdown: string): Deck {
  return {
    head: [text(markdown === '' ? 'There is nothing to show.' : markdown)],
    blocks: [],
    mostOnPage: 1,
  };
}
