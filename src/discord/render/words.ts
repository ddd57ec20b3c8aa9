import type { AboutReply, HelpReply, Notice } from '../../reply.js';
import { count, coveredLine, serverLines } from '../../wording.js';
import { inline, shorten } from '../escape.js';
import type { Block, Deck } from './deck.js';
import { divider, text } from './parts.js';
import { small } from './source.js';

const COMMANDS_A_PAGE = 12;
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
    ...(reply.origins === undefined ? [] : [count(reply.origins, 'origin')]),
    count(reply.paragraphs, 'paragraph'),
  ];
  const lines = [
    `**Footnote** ${inline(reply.version, 40)}`,
    'Finds the sentences that answer a question, quotes them exactly and cites each. It writes none of its own.',
    `${inline(reply.story, 150)}: ${counts.join(', ')}; ${inline(coveredLine(reply))}.`,
    ...serverLines(reply).map((line) => inline(line)),
    'It reads no messages and keeps no record of who asked. What it sends rings nobody.',
  ];
  return { head: [text(lines.join('\n'))], blocks: [], mostOnPage: 1 };
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
