import type { PassageReply, ReportReply, ReportsReply } from '../../reply.js';
import { citation } from '../../reports/report.js';
import type { Paragraph, Report } from '../../reports/report.js';
import { earlierLine } from '../../citing.js';
import { count } from '../../wording.js';
import { encodeView } from '../custom-id.js';
import { codeBlock, escapeText, inline, plainLine, shorten } from '../escape.js';
import { roomUnder } from './deck.js';
import type { Block, Deck } from './deck.js';
import { divider, text } from './parts.js';
import type { Part } from './parts.js';
import { drawnLength, ending, opening, pieces } from './pieces.js';
import { linkedTitle, provenance, small } from './source.js';

/** Discord takes 25 entries in a list; ten reports with their lines fill a page. */
const REPORTS_A_PAGE = 10;
const PARAGRAPHS_A_PAGE = 10;
const NOTE = 300;
/** Characters of a label before a text ("-# R3v2.5", a line break, the quotation sign), generously. */
const LABEL = 60;
/** What the paragraphs around a long one keep at the least. */
const LEAST_AROUND = 200;

/** What the story is made of, each report to be chosen and read. */
export function reportsDeck({ story, reports, origins, corrected }: ReportsReply, borrowed: boolean): Deck {
  if (reports.length === 0)
    return { head: [text('This story has no reports yet.')], blocks: [], mostOnPage: 1 };
  const counts = `${count(reports.length, 'report')}, ${count(new Set(origins).size, 'origin')}`;
  const head = [text(`**${inline(story, 150) || 'Story'}**\n${counts}`), divider];
  const blocks = reports.map((report, index) =>
    reportBlock(report, originWords(origins[index], corrected?.has(report.number) === true), borrowed),
  );
  return { head, blocks, mostOnPage: REPORTS_A_PAGE };
}

function originWords(origin: number | undefined, corrected: boolean): readonly string[] {
  if (origin === undefined) return [];
  return [corrected ? `origin ${origin}, corrected by a moderator` : `origin ${origin}`];
}

function reportBlock(report: Report, origin: readonly string[], borrowed: boolean): Block {
  const length = count(report.paragraphs.length, 'paragraph');
  const line = small([...provenance(report), length, ...origin]);
  const { number, version } = report;
  return {
    parts: [text(`**R${number}** ${linkedTitle(report)}\n${line}`)],
    choice: {
      label: shorten(`R${number} ${plainLine(report.title)}`, 100),
      value: encodeView({
        kind: 'report',
        number,
        version,
        page: 0,
        ...(borrowed && { borrowed: true as const }),
      }),
      description: shorten(
        [...(report.publisher === undefined ? [] : [plainLine(report.publisher)]), length].join(' · '),
        100,
      ),
    },
  };
}

/** One report, read page by page. */
export function reportDeck({ report, current }: ReportReply): Deck {
  const byline = report.author === undefined ? [] : [inline(report.author, 80)];
  const note = report.note === undefined ? '' : `\n${small([inline(report.note, NOTE)])}`;
  const lines = small([...provenance(report), ...byline, count(report.paragraphs.length, 'paragraph')]);
  const head = [text(`${titleLine(report)}\n${earlier(report, current)}${lines}${note}`), divider];
  const room = roomUnder(head);
  const blocks = report.paragraphs.flatMap((paragraph, index) => {
    const isNew = paragraph.heading !== report.paragraphs[index - 1]?.heading;
    return paragraphBlocks(report, paragraph, isNew ? headingLine(paragraph) : '', room);
  });
  return { head, blocks, mostOnPage: PARAGRAPHS_A_PAGE };
}

/** Says of an earlier version that it is one. */
function earlier(report: Report, current: number | undefined): string {
  return current === undefined ? '' : `${inline(earlierLine(report, current))}\n`;
}

function titleLine(report: Report): string {
  return `**R${report.number}** ${linkedTitle(report)}`;
}

function headingLine({ heading }: Paragraph): string {
  return heading === undefined ? '' : `**${inline(heading, 150)}**\n`;
}

function label(report: Report, paragraph: Paragraph): string {
  return small([citation(report, paragraph.n)]);
}

function paragraphBlocks(
  report: Report,
  paragraph: Paragraph,
  heading: string,
  room: number,
): readonly Block[] {
  return pieces(paragraph.text, room - heading.length - LABEL).map((piece, index) => ({
    parts: [text(`${index === 0 ? heading : ''}${label(report, paragraph)}\n${escapeText(piece)}`)],
    paragraph: paragraph.n,
  }));
}

/** A citation opened in its place: the paragraph as a quotation between those around it, then references to copy. */
export function passageDeck({ report, before, paragraph, after, current, references }: PassageReply): Deck {
  const head: Part[] = [
    text(`${titleLine(report)}\n${earlier(report, current)}${small(provenance(report))}`),
    divider,
  ];
  const room = roomUnder(head);
  const heading = headingLine(paragraph);
  const target = heading.length + LABEL + drawnLength(paragraph.text);
  const around = Math.max(LEAST_AROUND, Math.floor((room - target) / 2)) - LABEL;
  const beforeText =
    before === undefined ? [] : [text(`${label(report, before)}\n${ending(before.text, around)}`)];
  const afterText =
    after === undefined ? [] : [text(`${label(report, after)}\n${opening(after.text, around)}`)];
  const blocks = [
    ...beforeText.map((part): Block => ({ parts: [part] })),
    ...quoted(report, paragraph, heading, room - 2 * LEAST_AROUND),
    ...afterText.map((part): Block => ({ parts: [part] })),
    ...references.flatMap(({ style, text: whole }) => referenceBlocks(style, whole, room)),
  ];
  return { head, blocks, mostOnPage: PARAGRAPHS_A_PAGE };
}

function quoted(report: Report, paragraph: Paragraph, heading: string, room: number): readonly Block[] {
  return pieces(paragraph.text, room - heading.length - LABEL).map((piece, index) => {
    const quotation = `> ${escapeText(piece).replaceAll('\n', '\n> ')}`;
    return {
      parts: [
        text(`${index === 0 ? heading : ''}**${inline(citation(report, paragraph.n))}**\n${quotation}`),
      ],
    };
  });
}

/** A reference whole in one block; one longer than a message (a title of thousands of letters) over several. */
function referenceBlocks(style: string, whole: string, room: number): readonly Block[] {
  const drawn = `${small([style])}\n${codeBlock(whole)}`;
  if (drawn.length <= room) return [{ parts: [text(drawn)] }];
  return pieces(whole, room / 2 - LABEL).map((piece) => ({
    parts: [text(`${small([style])}\n${codeBlock(piece)}`)],
  }));
}
