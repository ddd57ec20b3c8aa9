import type { Screen } from '../config.js';
import { readParagraphs, type ReadParagraph } from '../reading.js';
import { citation, type Report } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { count, publicationDate } from '../wording.js';
import { lines, markedLines, paint, type Mark, type Marked } from './paint.js';
import { withHeadingsOnce } from './report-view.js';

const pair = ({ start, end }: Span) => [start, end] as const;

function paragraphForm({ n, text, heading, ...found }: ReadParagraph) {
  const { sentences, names, dates, durations, quantities, quotations } = found;
  return {
    n,
    text,
    ...(heading !== undefined && { heading }),
    sentences: sentences.map(pair),
    names,
    dates,
    durations,
    quantities,
    quotations: quotations.map(({ start, end, speaker }) => ({ start, end, speaker })),
  };
}

/** A report as one line of JSON; what is not known is null. */
export function reportLine(report: Report): string {
  const {
    id,
    title,
    publisher = null,
    author = null,
    published = null,
    url = null,
    language,
    leftOut,
  } = report;
  const paragraphs = readParagraphs(report).map(paragraphForm);
  return JSON.stringify({ id, title, publisher, author, published, url, language, leftOut, paragraphs });
}

function marked(spans: readonly Span[], mark: Mark): readonly Marked[] {
  return spans.map(({ start, end }) => ({ start, end, mark }));
}

/** The marks of a paragraph: a name or date that only half stands in a quotation could not be drawn inside it. */
function marksOf({ names, dates, quotations }: ReadParagraph): readonly Marked[] {
  return [
    ...names.map(({ start, end, type }): Marked => ({ start, end, mark: type })),
    ...marked(dates, 'date'),
    ...marked(quotations, 'quotation'),
  ];
}

function speakerLines({ text, quotations }: ReadParagraph, screen: Screen): string[] {
  return quotations.flatMap(({ start, end, speaker }) => {
    const opening = text.slice(start, Math.min(end, start + 40));
    return markedLines(
      `${speaker ?? 'speaker unclear'}: ${opening}${end > start + 40 ? '…' : ''}`,
      'quiet',
      screen,
      {
        indent: '    ',
      },
    );
  });
}

function dateLines({ text, dates }: ReadParagraph, screen: Screen): string[] {
  return dates.flatMap((date) => {
    const range =
      'from' in date ? (date.from === date.to ? date.from : `${date.from} to ${date.to}`) : date.unresolved;
    return markedLines(`${text.slice(date.start, date.end)}: ${range}`, 'quiet', screen, { indent: '    ' });
  });
}

function paragraphText(report: Report, paragraph: ReadParagraph, screen: Screen): string {
  const { n, text, heading } = paragraph;
  return [
    ...(heading === undefined ? [] : lines(heading, screen)),
    ...markedLines(citation(report, n), 'accent', screen),
    ...lines(text, screen, { indent: '  ', marks: marksOf(paragraph) }),
    ...dateLines(paragraph, screen),
    ...speakerLines(paragraph, screen),
  ].join('\n');
}

function leftOutText({ leftOut }: Report, screen: Screen): string[] {
  if (leftOut.length === 0) return ['Nothing was left out.'];
  const head = `Left out as page furniture (${count(leftOut.length, 'line')}):`;
  return [
    [head, ...leftOut.flatMap((line) => markedLines(line, 'quiet', screen, { indent: '  ' }))].join('\n'),
  ];
}

/** What each mark means, drawn with the mark itself. */
export function legend(screen: Screen): string {
  const marks: readonly Mark[] = ['person', 'place', 'organisation', 'date', 'quotation'];
  return marks.map((mark) => paint(mark, mark, screen)).join('  ');
}

/** A report for people: what was found in it marked, dates resolved, speakers named, and what was left out. */
export function reportText(report: Report, screen: Screen): string {
  const { title, publisher, author, language } = report;
  const source = [publisher, author, publicationDate(report), language].filter((part) => part !== undefined);
  const head = [
    ...markedLines(`R${report.number} · ${title}`, 'accent', screen),
    ...markedLines(source.join(' · '), 'quiet', screen),
  ].join('\n');
  const paragraphs = withHeadingsOnce(readParagraphs(report)).map((paragraph) =>
    paragraphText(report, paragraph, screen),
  );
  return [head, ...paragraphs, ...leftOutText(report, screen)].join('\n\n');
}
