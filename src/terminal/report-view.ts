import type { Screen } from '../config.js';
import type { PassageReply, ReportReply, ReportsReply } from '../reply.js';
import { citation, type Paragraph, type Report } from '../reports/report.js';
import { count, publicationDate } from '../wording.js';
import { lines, markedLines } from './paint.js';

/** Paragraphs and reports of one page: about a screen of an ordinary terminal. */
const PARAGRAPHS_A_PAGE = 8;
const REPORTS_A_PAGE = 20;

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

function title(report: Report, screen: Screen): string[] {
  const text = `R${report.number} · ${report.title}`;
  return markedLines(text, 'accent', screen, { indent: '  ', first: '' });
}

function source(report: Report): string {
  return [report.publisher, report.author, publicationDate(report)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function reportBlock(report: Report, origin: string, screen: Screen): string {
  const size = `${count(report.paragraphs.length, 'paragraph')} · ${origin}`;
  const small = [`${source(report)} · ${size}`, ...(report.url === undefined ? [] : [report.url])];
  return [...title(report, screen), ...small.flatMap((text) => lines(text, screen, { indent: '  ' }))].join(
    '\n',
  );
}

export function reportsPages(
  { story, reports, origins, corrected }: ReportsReply,
  screen: Screen,
): readonly string[] {
  if (reports.length === 0) return ['This story has no report yet.'];
  const head = `${story}: ${count(reports.length, 'report')}, ${count(new Set(origins).size, 'origin')}`;
  const blocks = reports.map((report, i) => {
    const byModerator = corrected?.has(report.number) === true ? ', corrected by a moderator' : '';
    return reportBlock(report, `origin ${origins[i] ?? 0}${byModerator}`, screen);
  });
  return chunks(blocks, REPORTS_A_PAGE).map((page, i) =>
    [...(i === 0 ? lines(head, screen) : []), ...page].join('\n'),
  );
}

/** The same paragraphs, a heading left only with the first one below it. */
export function withHeadingsOnce<P extends Paragraph>(paragraphs: readonly P[]): readonly P[] {
  return paragraphs.map((paragraph, i) => {
    const { heading, ...rest } = paragraph;
    return heading !== undefined && heading === paragraphs[i - 1]?.heading ? (rest as P) : paragraph;
  });
}

function paragraphBlock(report: Report, { n, text, heading }: Paragraph, screen: Screen): string {
  return [
    ...(heading === undefined ? [] : lines(heading, screen)),
    ...markedLines(citation(report, n), 'accent', screen),
    ...lines(text, screen, { indent: '  ' }),
  ].join('\n');
}

export function reportPages({ report }: ReportReply, screen: Screen): readonly string[] {
  const blocks = withHeadingsOnce(report.paragraphs).map((paragraph) =>
    paragraphBlock(report, paragraph, screen),
  );
  const head = [
    ...title(report, screen),
    ...markedLines(source(report), 'quiet', screen),
    ...(report.note === undefined ? [] : markedLines(report.note, 'quiet', screen)),
  ].join('\n');
  return chunks(blocks, PARAGRAPHS_A_PAGE).map((page, i) =>
    [...(i === 0 ? [head] : []), ...page].join('\n\n'),
  );
}

function neighbour(report: Report, paragraph: Paragraph | undefined, screen: Screen): string[][] {
  if (!paragraph) return [];
  const text = `${citation(report, paragraph.n)} ${paragraph.text}`;
  return [markedLines(text, 'quiet', screen, { indent: '  ' })];
}

function reference({ style, text }: PassageReply['references'][number], screen: Screen): string[] {
  const inner = text.split('\n').flatMap((line) => {
    return lines(line, screen, { indent: line.startsWith('\t') ? '    ' : '  ' });
  });
  return [...markedLines(style, 'quiet', screen), ...inner];
}

export function passagePages(reply: PassageReply, screen: Screen): readonly string[] {
  const { report, before, paragraph, after, references } = reply;
  const blocks = [
    [...title(report, screen), ...markedLines(source(report), 'quiet', screen)],
    ...neighbour(report, before, screen),
    [
      ...markedLines(citation(report, paragraph.n), 'accent', screen),
      ...lines(paragraph.text, screen, { indent: '> ' }),
    ],
    ...neighbour(report, after, screen),
    ...references.map((one) => reference(one, screen)),
  ];
  return [blocks.map((block) => block.join('\n')).join('\n\n')];
}
