import type { Pressed } from '../command.js';
import type { KeptCorrection } from '../library/corrections.js';
import type { Control, Line, PanelReply, Reply } from '../reply.js';
import type { Outcome } from '../reports/refusal.js';
import type { Server } from '../server.js';
import { correctionWords, isOfOrigins, type Correction } from '../story/corrections.js';
import { loadedStory, type LoadedStory } from './cast-entry.js';
import { notice, numberIn, objected } from './in-server.js';

const COMMAND = 'library';
/** Corrections, or entries to choose from, that are shown at once. */
const CORRECTIONS_A_PAGE = 8;
export const CHOICES_A_PAGE = 25;

/** A page of a list, and the buttons that turn it; `about` stands before the page in each. */
export function paged<T>(
  all: readonly T[],
  page: number,
  size: number,
  { step, about }: { readonly step: string; readonly about: readonly string[] },
): { readonly shown: readonly T[]; readonly turning: readonly Control[]; readonly line: readonly Line[] } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = all.slice(at * size, (at + 1) * size);
  if (pages === 1) return { shown, turning: [], line: [] };
  const turn = (label: string, to: number): Control => ({
    kind: 'button',
    label,
    press: { command: COMMAND, step, about: [...about, String(Math.min(Math.max(to, 0), pages - 1))] },
    disabled: to < 0 || to >= pages,
  });
  return {
    shown,
    turning: [turn('Earlier', at - 1), turn('More', at + 1)],
    line: [{ text: `Page ${at + 1} of ${pages}`, as: 'small' }],
  };
}

export type Subject = 'cast' | 'origins';

function subjectOf(correction: Correction): Subject {
  return isOfOrigins(correction) ? 'origins' : 'cast';
}

/** What a correction says, with reports by their numbers. */
export function wordsOf(correction: Correction, { engine }: LoadedStory): string {
  return correctionWords(correction, (id) => {
    const report = engine.reports.find((one) => one.id === id);
    return report === undefined ? `“${id}” (not among the reports)` : `R${report.number}`;
  });
}

/** Whether what a correction is about is not in the reports now. */
function isUnmet(correction: Correction, { engine }: LoadedStory): boolean {
  const unmet: readonly Correction[] = isOfOrigins(correction)
    ? (engine.correctedOrigins?.unmet ?? [])
    : engine.survey.cast.unmet;
  const words = correctionWords(correction);
  return unmet.some((one) => one.kind === correction.kind && correctionWords(one) === words);
}

const UNMET =
  'Not to be applied now: the reports do not have it, or another correction contradicts it. It is kept.';

/** The corrections of one subject, newest first, to be looked at and taken back. */
export async function correctionsOf(
  { library }: Server,
  loaded: LoadedStory,
  subject: Subject,
  page: number,
): Promise<{
  readonly lines: readonly Line[];
  readonly items: readonly (readonly Line[])[];
  readonly controls: readonly Control[];
}> {
  const { id } = loaded.story;
  const kept = (await library.corrections.list(id)).filter(
    ({ correction }) => subjectOf(correction) === subject,
  );
  const turned = paged(kept.toReversed(), page, CORRECTIONS_A_PAGE, {
    step: 'corrections',
    about: [String(id), subject],
  });
  const none: Line = { text: 'Nothing was corrected so far.' };
  const sentence = (one: KeptCorrection): string => wordsOf(one.correction, loaded);
  return {
    lines: kept.length === 0 ? [none] : turned.line,
    items: turned.shown.map((one): readonly Line[] => [
      { text: sentence(one) },
      ...(isUnmet(one.correction, loaded) ? [{ text: UNMET, as: 'small' } as const] : []),
    ]),
    controls: [
      ...(turned.shown.length === 0
        ? []
        : [
            {
              kind: 'list',
              placeholder: 'Take one back',
              press: { command: COMMAND, step: 'correction-chosen' },
              options: turned.shown.map((one) => ({ label: sentence(one), value: String(one.id) })),
            } as const,
          ]),
      ...turned.turning,
    ],
  };
}

/** The corrections of a story, as `/library cast` and `/library origins` list them. */
export async function correctionsPanel(
  server: Server,
  storyId: number,
  subject: Subject,
  page = 0,
): Promise<Reply> {
  const loaded = await loadedStory(server, storyId);
  if ('kind' in loaded) return loaded;
  const { lines, items, controls } = await correctionsOf(server, loaded, subject, page);
  const title = subject === 'cast' ? 'Corrections of the cast' : 'Corrections of origins';
  return { kind: 'panel', title: `${title} of “${loaded.story.name}”`, lines, items, controls };
}

/** Makes a correction and says what holds now. */
export async function correct(
  { library, by }: Server,
  { story }: LoadedStory,
  correction: Correction,
  done: Omit<PanelReply, 'kind'>,
): Promise<Reply> {
  const made = await library.corrections.make(story.id, correction, by);
  if (!made.ok) return objected(made.objection);
  return {
    kind: 'panel',
    ...done,
    lines: [...done.lines, { text: 'It shows that a moderator corrected it.', as: 'small' }],
    controls: [
      ...(done.controls ?? []),
      {
        kind: 'button',
        label: 'Take it back',
        press: { command: COMMAND, step: 'correction-undone', about: [String(made.kept.id)] },
      },
    ],
  };
}

export async function takeBack({ library, by }: Server, id: number): Promise<Reply> {
  const taken: Outcome<{ readonly kept: KeptCorrection }> = await library.corrections.takeBack(id, by);
  if (!taken.ok) return objected(taken.objection);
  return {
    kind: 'panel',
    title: 'Taken back',
    lines: [{ text: `${correctionWords(taken.kept.correction)}: this holds no more.` }],
  };
}

/** The correction that a button is about, or that was chosen from a list, is taken back. */
export function undo(server: Server, { about, values }: Pressed): Promise<Reply> | Reply {
  const id = numberIn(about.length > 0 ? about : values);
  return id < 0 ? notice('Nothing was chosen.') : takeBack(server, id);
}
