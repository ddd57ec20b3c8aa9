import type { Excerpt } from './answers/answer.js';
import { cutAround } from './answers/cut.js';
import { isExact, type Engine } from './answers/engine.js';
import { Turns } from './library/turns.js';
import type { StringOption } from './command.js';
import type { DrawnPicture, SurveyEntry, SurveyReply } from './reply.js';
import { citation } from './reports/report.js';
import type { Slice } from './story/sentence.js';
import { bearing, narrowTo, topicOf, type Topic } from './story/topic.js';
import type { Part, Survey } from './story/survey.js';
import { stem, words } from './text/words.js';
import { listed } from './wording.js';

const turns = new Turns();

/** The story's survey with the parts that a command needs, computed in turn with everything else that is waiting. */
export async function surveyed({ survey: story }: Engine, ...parts: readonly Part[]): Promise<Survey> {
  await turns.take(story.prepare(...parts), () => false);
  return story;
}

/** UTF-16 units of a sentence that is shown whole: longer than in an answer, since nothing else is shown for it. */
const LONGEST = 600;
const TYPED = 200;

/** An option that takes words and may be left out. */
export function typed(description: string): StringOption & { readonly type: 'string' } {
  return { type: 'string', description, maxLength: TYPED };
}

/** A slice as it is shown: whole where it is not too long, else cut around what matters in it. */
export function excerptOf(
  { report, paragraph, marks, ...span }: Slice,
  also: readonly Slice[] = [],
): Excerpt {
  const keep = marks[0] ?? { start: span.start, end: span.start };
  const { start, end, cut } = cutAround(paragraph.text, span, keep, LONGEST);
  const own = citation(report, paragraph.n);
  const others = also.map((one) => citation(one.report, one.paragraph.n)).filter((place) => place !== own);
  return {
    citation: own,
    report,
    paragraph: paragraph.n,
    start,
    end,
    text: paragraph.text.slice(start, end),
    cut,
    highlights: marks.filter((mark) => mark.start >= start && mark.end <= end && mark.start < mark.end),
    score: 1,
    alsoIn: [...new Set(others)],
  };
}

/** A reply of which every excerpt is, byte for byte, what its report has at the place it cites: others are withheld. */
export function survey({
  drawn,
  ...reply
}: Omit<SurveyReply, 'kind' | 'given' | 'drawn'> & {
  readonly given: Given;
  readonly drawn?: DrawnPicture | undefined;
}): SurveyReply {
  const entries = reply.entries
    .map(({ excerpts, phrases = [], ...entry }): SurveyEntry => ({
      ...entry,
      phrases: phrases.filter(isExact),
      excerpts: excerpts.filter(({ excerpt }) => isExact(excerpt)),
    }))
    .filter(({ excerpts }) => excerpts.length > 0);
  const shown = drawn === undefined ? {} : { drawn };
  return { kind: 'survey', ...reply, ...shown, given: typedOnly(reply.given), entries };
}

/** What was typed into a command's options; one left out or left empty counts as not given. */
export type Given = Readonly<Record<string, string | undefined>>;

function typedOnly(given: Given): Readonly<Record<string, string>> {
  const pairs = Object.entries(given).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** What is left when only a topic is wanted, and words on how well it was met; all without a topic. */
export function about<T>(
  phrase: string | undefined,
  story: Survey,
  all: readonly T[],
  textsOf: (one: T) => { readonly slices: readonly Slice[]; readonly more?: string },
): { readonly found: readonly T[]; readonly lines: readonly string[] } {
  const topic = topicOf(phrase ?? '');
  const { found, whole } = narrowTo(topic, all, (one) => {
    const { slices, more } = textsOf(one);
    return Math.max(0, ...slices.map((slice) => bearing(topic, slice, more)));
  });
  const missing = missingFrom(topic, story);
  const lines = [
    ...(missing.length > 0 ? [`No report contains ${listed(missing, 'or')}.`] : []),
    ...(found.length > 0 && !whole && missing.length < topic.words.length
      ? ['Nothing here has all of these words; what has most of them:']
      : []),
  ];
  return { found, lines };
}

function missingFrom({ words: wanted }: Topic, { likeness, reports }: Survey): readonly string[] {
  const absent = wanted.filter(
    ({ typed: word }) => !words(word).some(({ folded }) => likeness.holds(stem(folded))),
  );
  // A word of the same root counts as the word.
  const all =
    absent.length === 0
      ? ''
      : reports
          .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
          .join('\n')
          .toLowerCase();
  return absent.filter(({ key }) => !all.includes(key)).map(({ typed: word }) => `“${word}”`);
}
