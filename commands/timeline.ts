import { share } from '../src/asking.js';
import { defineCommand } from '../src/command.js';
import { typedDate } from '../src/narrowing.js';
import { periodWords } from '../src/periods.js';
import { type DatedRow, NO_THEME, picture, timelinePicture, typedTheme } from '../src/picturing.js';
import { publicationDate, count } from '../src/wording.js';
import type { SurveyEntry } from '../src/reply.js';
import type { Slice } from '../src/story/sentence.js';
import { compareDays, type Dated, type Undated } from '../src/story/timeline.js';
import { about, excerptOf, survey, surveyed, typed } from '../src/surveying.js';

const REASONS: Readonly<Record<string, string>> = {
  'undated report': 'The report has no date of publication to count from.',
};

export const timeline = defineCommand({
  type: 'slash',
  name: 'timeline',
  description: 'What happened when, in order, each statement cited',
  example: '/timeline abduction',
  options: {
    about: typed('Only what has these words'),
    from: typed('Only from this date on: 2002, 2024-03, 25 March 2024'),
    to: typed('Only to this date: 2002, 2024-03, 25 March 2024'),
    picture,
    share,
  },
  run: async ({ engine }, { about: topic, from, to, picture: drawing }) => {
    const [first, last] = [from, to].map((text) => (text?.trim() ? typedDate(text) : null));
    if (first === undefined || last === undefined) {
      const wrong = first === undefined ? from : to;
      const text = `“${wrong ?? ''}” is not a date. Write it as 2024, 2024-03, 2024-03-25 or 25 March 2024.`;
      return { kind: 'notice', text };
    }
    if (first && last && first.from > last.to)
      return { kind: 'notice', text: 'The first date is after the last one: nothing lies between them.' };
    const theme = typedTheme(drawing);
    if (theme === undefined) return { kind: 'notice', text: NO_THEME };
    const story = await surveyed(engine, 'timeline');
    const all = story.timeline;
    const within = all.dated.filter(
      (one) =>
        (!first || compareDays(one.to, first.from) >= 0) && (!last || compareDays(one.from, last.to) <= 0),
    );
    const open = first || last ? [] : all.undated;
    const told = about(topic, story, [...within, ...open], slicesOf);
    const dated = told.found.filter((one) => 'from' in one);
    const title = topic?.trim() ? `Timeline: ${topic.trim()}` : 'Timeline';
    return survey({
      command: 'timeline',
      given: { about: topic, from, to, picture: drawing },
      title: 'Timeline',
      lines: [...told.lines, summary(dated.length, told.found.length - dated.length)],
      ...(theme !== 'none' && { drawn: timelinePicture(dated.map(rowOf), title, theme) }),
      entries: told.found.map((one) => ('from' in one ? datedEntry(one) : undatedEntry(one))),
    });
  },
});

function rowOf(dated: Dated): DatedRow {
  return { dated, when: whenWords(dated), open: isOpen(dated.said) };
}

function whenWords({ said, from, to }: Dated): string {
  const words = periodWords({ from, to });
  return isOpen(said) ? `Since ${words}` : words;
}

function slicesOf(one: Dated | Undated) {
  return { slices: 'from' in one ? [one.said, ...one.also] : [one.said] };
}

function summary(dated: number, undated: number): string {
  if (dated + undated === 0) return 'The reports date nothing like this.';
  const placed = count(dated, 'dated statement');
  return undated === 0 ? `${placed}.` : `${placed}, and ${undated} whose date cannot be placed.`;
}

function datedEntry(dated: Dated): SurveyEntry {
  const { said, also } = dated;
  return { heading: whenWords(dated), notes: [], excerpts: [{ excerpt: excerptOf(said, also) }] };
}

/** "since 2022": it goes on after the date that is named. */
function isOpen({ paragraph, marks: [mark] }: Slice): boolean {
  return (
    mark !== undefined && /\bsince\s$/i.test(paragraph.text.slice(Math.max(0, mark.start - 7), mark.start))
  );
}

function undatedEntry({ words, reason, said }: Undated): SurveyEntry {
  const published = said.report.published === undefined ? '' : ` Published ${publicationDate(said.report)}.`;
  const why = REASONS[reason] ?? `Cannot be placed: ${reason}.`;
  return {
    heading: `Undated: “${words}”`,
    notes: [`${why}${published}`],
    excerpts: [{ excerpt: excerptOf(said) }],
  };
}
