import type { Answer, Excerpt } from '../answers/answer.js';
import { attributionsOf } from '../answers/attributed.js';
import type { Screen } from '../config.js';
import type { AnswerReply } from '../reply.js';
import {
  attributionLine,
  foundIn,
  listed,
  publicationDate,
  narrowingLine,
  repairLine,
  valueLine,
} from '../wording.js';
import { describedLines } from './described.js';
import { lines, markedLines, type Marked } from './paint.js';

const QUOTE = '> ';
const CUT = '…';

function sentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** "Who is kims sister?": the question as it was asked. */
export function questionLine(question: string): string {
  return sentenceCase(question.trim()) + (/[?!.]$/.test(question.trim()) ? '' : '?');
}

function missingLine({ missing }: Answer): string | undefined {
  if (missing.length === 0) return undefined;
  return `No report contains ${listed(
    missing.map((word) => `*${word}*`),
    'or',
  )}.`;
}

function foundLines(answer: Answer, screen: Screen): string[] {
  const value = valueLine(answer);
  const found = foundIn(answer);
  if (value === undefined) return lines(sentenceCase(found), screen);
  return lines(`${value} · ${found}`, screen, { marks: [{ start: 0, end: value.length, mark: 'value' }] });
}

/** The verdict in words, the answering value first where the excerpts agree on one. */
function verdictLines(answer: Answer, screen: Screen): string[] {
  const missing = missingLine(answer);
  if (answer.verdict === 'answered') {
    return [...foundLines(answer, screen), ...(missing === undefined ? [] : lines(missing, screen))];
  }
  const closest = answer.verdict === 'closest' ? 'Closest passages:' : undefined;
  const parts = ['The reports do not say.', missing, closest].filter((part) => part !== undefined);
  return lines(parts.join(' '), screen);
}

/** The excerpt's text, its highlights in bold, an ellipsis where its sentence goes on. */
function quotation({ text, start, cut, highlights }: Excerpt, screen: Screen): string[] {
  const opening = cut === 'start' || cut === 'both' ? `${CUT} ` : '';
  const closing = cut === 'end' || cut === 'both' ? ` ${CUT}` : '';
  const shift = opening.length - start;
  const marks = highlights.map((span): Marked => ({
    start: span.start + shift,
    end: span.end + shift,
    mark: 'value',
  }));
  return lines(opening + text + closing, screen, { indent: QUOTE, marks });
}

const NO_BREAK = '\u00A0';

/** "R3.6 · title · publisher · 25 March 2024 · also R1.2, R2.3"; no line begins with a dot or breaks a date. */
export function citationLine({ citation, report, alsoIn }: Excerpt): string {
  const { title, publisher } = report;
  const date = publicationDate(report).replaceAll(' ', NO_BREAK);
  const also = alsoIn.length > 0 ? `also ${alsoIn.join(', ')}` : undefined;
  return [citation, title, publisher, date, also].filter((part) => part !== undefined).join(`${NO_BREAK}· `);
}

export function excerptLines(excerpt: Excerpt, screen: Screen): string[] {
  const asserted = attributionLine(attributionsOf(excerpt), excerpt.citation);
  return [
    ...quotation(excerpt, screen),
    ...(asserted === undefined ? [] : markedLines(asserted, 'quiet', screen)),
    ...markedLines(citationLine(excerpt), 'quiet', screen),
  ];
}

function headLines(
  { answer, narrowed, lead }: Omit<AnswerReply, 'kind' | 'command'>,
  screen: Screen,
): string[] {
  const repaired = repairLine(answer);
  return [
    ...markedLines(questionLine(answer.question), 'accent', screen),
    ...(narrowed ? markedLines(narrowingLine(narrowed), 'quiet', screen) : []),
    ...(repaired === undefined ? [] : markedLines(repaired, 'quiet', screen)),
    ...(lead === undefined ? [] : describedLines(lead, screen)),
    ...verdictLines(answer, screen),
  ];
}

/** The answer first, the evidence under it: `size` excerpts a page. */
export function answerPages(
  reply: Omit<AnswerReply, 'kind' | 'command'>,
  screen: Screen,
  size: number,
): readonly string[] {
  const blocks = reply.answer.excerpts.map((excerpt) => ['', ...excerptLines(excerpt, screen)].join('\n'));
  const pages: string[] = [];
  for (let from = 0; from < blocks.length; from += size)
    pages.push(blocks.slice(from, from + size).join('\n'));
  const [first, ...later] = pages;
  const head = headLines(reply, screen).join('\n');
  return [first === undefined ? head : `${head}\n${first}`, ...later.map((page) => page.slice(1))];
}
