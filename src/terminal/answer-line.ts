import type { Answer, Excerpt } from '../answers/answer.js';

/** What a batch line calls its question; null where it has no name. */
export type QuestionId = string | number | null;

function excerptForm({
  citation,
  report,
  paragraph,
  start,
  end,
  text,
  cut,
  highlights,
  score,
  alsoIn,
}: Excerpt) {
  const { id, title, publisher = null, published = null, url = null } = report;
  const spans = highlights.map((span) => [span.start, span.end]);
  const source = { citation, report: id, title, publisher, published, url };
  return { ...source, paragraph, start, end, text, cut, highlights: spans, score, alsoIn };
}

/**
 * An answer as one line of JSON. Offsets are UTF-16 units into the paragraph; `repaired` stands only where a word
 * was read as another.
 */
export function answerLine(id: QuestionId, answer: Answer): string {
  const { question, kind, verdict, missing, reports, origins, repaired, values, excerpts } = answer;
  return JSON.stringify({
    id,
    question,
    kind,
    verdict,
    missing,
    reports,
    origins,
    ...(Object.keys(repaired).length > 0 && { repaired }),
    values,
    excerpts: excerpts.map(excerptForm),
  });
}

export function errorLine(id: QuestionId, error: string): string {
  return JSON.stringify({ id, error });
}
