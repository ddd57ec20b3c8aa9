import type { Answer, Excerpt } from '../answers/answer.js';
import { attributionsOf, type Attributed, type Words } from '../answers/attributed.js';

/** What a batch line calls its question; null where it has no name. */
export type QuestionId = string | number | null;

function placeForm({ text, paragraph, start, end }: Words) {
  return { text, paragraph, start, end };
}

/** Who asserts it: an exact slice of the report, as the excerpt is, `who` where that has only a pronoun. */
function attributedForm(one: Attributed) {
  if (one.kind === 'unclear') return { kind: one.kind };
  const who = one.kind === 'attributed' && one.who !== undefined ? { who: placeForm(one.who) } : {};
  return { kind: one.kind, ...placeForm(one.words), ...who };
}

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
  const attributed = attributionsOf({ report, paragraph, start, end }).map(attributedForm);
  return {
    ...source,
    paragraph,
    start,
    end,
    text,
    cut,
    highlights: spans,
    score,
    alsoIn,
    ...(attributed.length > 0 && { attributed }),
  };
}

/**
 * An answer as one line of JSON. Offsets are UTF-16 units into the paragraph; `repaired` stands only where a word
 * was read as another, `attributed` only where the report leaves what it says with somebody or hedges it.
 */
export function answerLine(id: QuestionId, answer: Answer): string {
  const { question, kind, verdict, missing, reports, origins, repaired, values, excerpts } = answer;
  const { originsCorrected } = answer;
  return JSON.stringify({
    id,
    question,
    kind,
    verdict,
    missing,
    reports,
    origins,
    ...(originsCorrected && { originsCorrected }),
    ...(Object.keys(repaired).length > 0 && { repaired }),
    values,
    excerpts: excerpts.map(excerptForm),
  });
}

export function errorLine(id: QuestionId, error: string): string {
  return JSON.stringify({ id, error });
}
