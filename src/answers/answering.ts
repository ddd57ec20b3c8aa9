import type { Report } from '../reports/report.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Passage } from '../search/passage.js';
import type { Annotations } from './annotations.js';
import type { Answer, AskedKind, Excerpt, Verdict } from './answer.js';
import { citationOf, compose, type Draft } from './compose.js';
import { settle } from './consensus.js';
import { layTerms, type Terms } from './match.js';
import type { Model } from './model.js';
import { readQuestion } from './question.js';
import type { Ranked, Reader } from './rank.js';
import { isBound } from './relation.js';
import { repair, type Repaired } from './repair.js';
import { SYNONYM, synonymsIn } from './synonyms.js';
import { nameKey } from './values.js';

// A passage with less of the question's weight than this comes near nothing.
const NEAR = 0.15;

/** A question read in the words of a story. */
export interface AskedQuestion extends Repaired {
  /** As it was asked, blanks folded. */
  readonly asked: string;
  readonly terms: Terms;
}

export function readAsked(text: string, kind: AskedKind, lexicon: Lexicon, model: Model): AskedQuestion {
  const asked = text.replace(/\s+/g, ' ').trim();
  const synonyms = synonymsIn(lexicon, SYNONYM);
  const read = repair(readQuestion(asked, kind), lexicon, synonyms, model.expectation);
  return { ...read, asked, terms: layTerms(read.question, lexicon, synonyms, model.expectation) };
}

/** What an answer is found in. */
export interface Ground {
  readonly reader: Reader;
  readonly notes: Annotations;
  readonly model: Model;
}

/** An answer without its counts: `reached` are the reports that its excerpts and what says the same come from. */
export type Found = Omit<Answer, 'reports' | 'origins'> & { readonly reached: readonly Report[] };

/** Candidates read and ranked, the verdict, and at most `limit` excerpts, each exact. */
export function answerFrom(
  { asked, question, terms: laidOver, missing, repaired }: AskedQuestion,
  ground: Ground,
  limit: number,
  within?: (report: Report) => boolean,
): Found {
  const terms = withMeant(laidOver, ground.notes);
  const { reader, notes, model } = ground;
  const laid = reader.candidates(terms, within && (({ report }: Passage) => within(report)));
  const ranked = laid.length === 0 ? [] : reader.rank(terms, laid, model);
  const verdict = verdictOf(terms, ranked, model);
  const drafts =
    verdict === 'nothing' ? [] : compose(terms, ranked, laid, limit, reader.index.lexicon, notes);
  const chances = drafts.map((draft) => chanceOf(draft.ranked));
  const { values, highlights } =
    verdict === 'answered' ? settle(question.wants, drafts, chances) : { values: [], highlights: [] };
  const excerpts = drafts
    .map((draft, i) => excerptOf(draft, highlights[i] ?? [], chances[i] ?? 0))
    .filter(isExact);
  return {
    question: asked,
    kind: question.kind,
    verdict,
    missing,
    repaired,
    reached: reachedBy(drafts),
    values,
    excerpts,
  };
}

// "Who is kims sister" asks for whom the reports call that, wherever they say so.
function withMeant(terms: Terms, notes: Annotations): Terms {
  if (terms.question.kind !== 'who') return terms;
  const phrase = terms.question.text
    .replace(/\bwho(?:m|['’]?s| is| was| are| were)?\b|[?!.]+$/gi, ' ')
    .trim();
  return { ...terms, meant: new Set(notes.meant(phrase).slice(0, 1).map(nameKey)) };
}

function verdictOf(terms: Terms, ranked: readonly Ranked[], { thresholds }: Model): Verdict {
  const [best] = ranked;
  if (best === undefined || best.laid.withTitle < NEAR) return 'nothing';
  if (terms.meant.size === 0 && !isBound(terms, ranked)) return 'closest';
  return best.verdict >= thresholds.answered ? 'answered' : 'closest';
}

function reachedBy(drafts: readonly Draft[]): readonly Report[] {
  const passages = drafts.flatMap(({ ranked, alike }) => [ranked.laid.candidate.passage, ...alike]);
  return [...new Set(passages.map(({ report }) => report))];
}

function chanceOf({ odds }: Ranked): number {
  return Number((1 / (1 + Math.exp(-odds))).toFixed(4));
}

function excerptOf(
  { ranked, shown, alike }: Draft,
  highlights: Excerpt['highlights'],
  score: number,
): Excerpt {
  const { passage } = ranked.laid.candidate;
  return {
    citation: citationOf(passage),
    report: passage.report,
    paragraph: passage.paragraph.n,
    start: shown.start,
    end: shown.end,
    text: passage.text.slice(shown.start, shown.end),
    cut: shown.cut,
    highlights,
    score,
    alsoIn: alike.map(citationOf),
  };
}

/** Whether an excerpt is what its report has at the place it cites: nothing that is not leaves the program. */
export function isExact({ report, paragraph, start, end, text, highlights }: Excerpt): boolean {
  const source = report.paragraphs.find(({ n }) => n === paragraph)?.text;
  return (
    source !== undefined &&
    text !== '' &&
    source.slice(start, end) === text &&
    highlights.every((mark) => mark.start >= start && mark.end <= end && mark.start < mark.end)
  );
}
