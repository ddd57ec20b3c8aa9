import type { Screen } from '../config.js';
import type { PassageReply, ReportReply, ReportsReply } from '../reply.js';
import { citation, type Paragraph, type Report } from '../reports/report.js';
import { count, longDate } from '../wording.js';
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

function source({ publisher, author, published }: Report): string {
  return [publisher, author, longDate(published)].filter((part) => part !== undefined).join(' · ');
}

function reportBlock(report: Report, origin: number, screen: Screen): string {
  const size = `${count(report.paragraphs.length, 'paragraph')} · origin ${origin}`;
  const small = [`${source(report)} · ${size}`, ...(report.url === undefined ? [] : [report.url])];
  return [...title(report, screen), ...small.flatMap((text) => lines(text, screen, { indent: '  ' }))].join(
    '\n',
  );
}

export function reportsPages({ story, reports, origins }: ReportsReply, screen: Screen): readonly string[] {
  if (reports.length === 0) return ['This story has no report yet.'];
  const head = `${story}: ${count(reports.length, 'report')}, ${count(new Set(origins).size, 'origin')}`;
  const blocks = reports.map((report, i) => reportBlock(report, origins[i] ?? 0, screen));
  return chunks(blocks, REPORTS_A_PAGE).map((page, i) =>
    [...(i === 0 ? lines(head, screen) : []), ...page].join('\n'),
  );
}

function paragraphBlock(report: Report, at: number, screen: Screen): string {
  const { n, text, heading } = report.paragraphs[at] ?? { n: 0, text: '' };
  return [
    ...(heading !== undefined && opensSection(report.paragraphs, at) ? lines(heading, screen) : []),
    ...markedLines(citation(report, n), 'accent', screen),
    ...lines(text, screen, { indent: '  ' }),
  ].join('\n');
}

/** A heading is drawn above its first paragraph only. */
export function opensSection(paragraphs: readonly Paragraph[], at: number): boolean {
  return paragraphs[at - 1]?.heading !== paragraphs[at]?.heading;
}

export function reportPages({ report }: ReportReply, screen: Screen): readonly string[] {
  const blocks = report.paragraphs.map((_, at) => paragraphBlock(report, at, screen));
  const head = [
    ...title(report, screen),
    ...markedLines(source(report), 'quiet', screen),
    ...(report.note === undefined ? [] : markedLines(report.note, 'quiet', screen)),
  ].join('\n');
  return chunks(blocks, PARAGRAPHS_A_PAGE).map((page, i) =>
    [...(i === 0 ? [head] : []), ...page].join('\n\n'),
  );
}

export function passagePages(reply: PassageReply, screen: Screen): readonly string[] {
  const { report, before, paragraph, after, references } = reply;
  const around = [before, after].map((one) =>
    one === undefined
      ? []
      : [markedLines(`${citation(report, one.n)} ${one.text}`, 'quiet', screen, { indent: '  ' })],
  );
  const middle = [
    ...markedLines(citation(report, paragraph.n), 'accent', screen),
    ...lines(paragraph.text, screen, { indent: '> ' }),
  ];
  const cited = references.map(({ style, text }) => [
    ...markedLines(style, 'quiet', screen),
    ...text
      .split('\n')
      .flatMap((line) => lines(line, screen, { indent: line.startsWith('\t') ? '    ' : '  ' })),
  ]);
  const head = [...title(report, screen), ...markedLines(source(report), 'quiet', screen)];
  const blocks = [head, ...(around[0] ?? []), middle, ...(around[1] ?? []), ...cited];
  return [blocks.map((block) => block.join('\n')).join('\n\n')];
}
