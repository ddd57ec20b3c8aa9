import type { Report } from '../reports/report.js';
import { citation } from '../reports/report.js';
import type { ParagraphIndex } from '../search/paragraph-index.js';
import { findNames, type NameMention } from '../text/names.js';
import { stem, words } from '../text/words.js';

/** A thing of the story to offer while a question is typed. */
export interface Lead {
  readonly text: string;
  readonly type: NameMention['type'] | 'title' | 'paragraph';
  /** In how many reports, or the citation it opens. */
  readonly where: string;
}

// Names are read from at most this many paragraphs: suggestions must come at once, in a story of any size.
const MOST_PARAGRAPHS = 1_000;
// Below this many characters a paragraph's opening is a guess, not a suggestion.
const LEAST_FOR_OPENINGS = 6;
const OPENING = 80;
const MOST_OPENINGS = 5;

/** Reads the leads of a story once; the function returned answers in the time of one search, and never throws. */
export function findLeads(
  reports: readonly Report[],
  index: ParagraphIndex,
): (typed: string, limit: number) => readonly Lead[] {
  const standing = [...nameLeads(reports), ...titleLeads(reports)].map((lead) => ({
    lead,
    folded: foldedWords(lead.text),
  }));
  return (typed, limit) => {
    const wanted = foldedWords(typed);
    const fitting = standing.filter(({ folded }) => startsAny(folded, wanted)).map(({ lead }) => lead);
    const openings = typed.trim().length >= LEAST_FOR_OPENINGS ? openingLeads(wanted, index) : [];
    return [...fitting, ...openings].slice(0, limit);
  };
}

function foldedWords(text: string): readonly string[] {
  return words(text).map((word) => word.folded);
}

// The last word typed may be unfinished; those before it must stand in the lead as they are.
function startsAny(lead: readonly string[], typed: readonly string[]): boolean {
  const last = typed.at(-1);
  if (last === undefined) return true;
  return (
    typed.slice(0, -1).every((word) => lead.includes(word)) && lead.some((word) => word.startsWith(last))
  );
}

function nameLeads(reports: readonly Report[]): readonly Lead[] {
  const found = new Map<
    string,
    { text: string; type: NameMention['type']; reports: Set<number>; mentions: number }
  >();
  let left = MOST_PARAGRAPHS;
  for (const report of reports) {
    const part = report.paragraphs.slice(0, left);
    left -= part.length;
    for (const { id, type } of findNames(part.map(({ text }) => text)).flat()) {
      const key = foldedWords(id).join(' ');
      const entry = found.get(key) ?? { text: id, type, reports: new Set(), mentions: 0 };
      entry.reports.add(report.number);
      entry.mentions += 1;
      found.set(key, entry);
    }
    if (left <= 0) break;
  }
  const order = { person: 0, organisation: 1, place: 2 };
  return [...found.values()]
    .sort((a, b) => order[a.type] - order[b.type] || b.mentions - a.mentions || (a.text < b.text ? -1 : 1))
    .map(({ text, type, reports: { size } }) => ({
      text,
      type,
      where: `in ${size} ${size === 1 ? 'report' : 'reports'}`,
    }));
}

function titleLeads(reports: readonly Report[]): readonly Lead[] {
  return reports
    .filter(({ title }) => title !== '')
    .map((report) => ({ text: report.title, type: 'title', where: `R${report.number}` }));
}

function openingLeads(wanted: readonly string[], index: ParagraphIndex): readonly Lead[] {
  const terms = [...new Set(wanted)].map((word) => ({ stem: index.lexicon.stemId(stem(word)), weight: 1 }));
  return index.search(terms, MOST_OPENINGS).map(({ passage: { report, paragraph } }) => ({
    text:
      paragraph.text.length <= OPENING
        ? paragraph.text
        : paragraph.text.slice(0, paragraph.text.lastIndexOf(' ', OPENING)),
    type: 'paragraph',
    where: citation(report, paragraph.n),
  }));
}
