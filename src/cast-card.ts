import type { Engine } from './answers/engine.js';
import { isExact } from './answers/engine.js';
import type { SurveyEntry } from './reply.js';
import type { Report } from './reports/report.js';
import { bearersOfName, type Portrait } from './story/portraits.js';
import { excerptOf, surveyed } from './surveying.js';
import { count, listed } from './wording.js';

/** What an entry of the cast is called by its type. */
export const TYPES = { person: 'Person', organisation: 'Organisation', place: 'Place' } as const;

/** How often each report names it, its other names, and that a moderator corrected it. */
export function notesOf({ entry, otherNames, reports }: Portrait): readonly string[] {
  const places = reports.map(({ report, mentions }) => `R${report.number} ${mentions}`).join(', ');
  return [
    `${TYPES[entry.type]} · ${count(entry.mentions.length, 'mention')}: ${places}`,
    ...(otherNames.length > 0 ? [`Also called ${otherNames.join(', ')}`] : []),
    ...(entry.corrected === undefined ? [] : [`Corrected by a moderator: ${listed(entry.corrected, 'and')}`]),
  ];
}

/** What the reports, or one of them, call somebody. */
export function phrasesOf({ described }: Portrait, report?: Report): NonNullable<SurveyEntry['phrases']> {
  return described
    .filter(({ role, also }) => !report || [role, ...also].some((one) => one.report === report))
    .map(({ role, also }) => excerptOf(role, also));
}

/** In a larger story the cast takes longer to find than a question may wait for. */
const MOST_PARAGRAPHS = 600;
const ASKING = /^\s*(?:who(?:['’]?s)?\s+)?(?:(?:is|was|are|were)\s+)?|[\s?!.]+$/gi;

/** Who is asked about by name: names, mentions and what the reports call them; undefined for any other question. */
export function cardAsked(engine: Engine, question: string): Promise<SurveyEntry> | undefined {
  const size = engine.reports.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  if (size > MOST_PARAGRAPHS) return undefined;
  const name = question.replace(ASKING, '');
  const { entries } = engine.survey.cast;
  const [only, ...others] = name.trim() === '' ? [] : bearersOfName(entries, () => [], name);
  if (only === undefined || others.length > 0) return undefined;
  return surveyed(engine, 'portraits').then((story): SurveyEntry => {
    const portrait = story.portrait(only);
    if (portrait === undefined) return { heading: only.id, notes: [], excerpts: [] };
    const phrases = phrasesOf(portrait).filter(isExact);
    return { heading: only.id, notes: notesOf(portrait), phrases, excerpts: [] };
  });
}
