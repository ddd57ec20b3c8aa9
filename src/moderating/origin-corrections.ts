import type { Pressed, Step } from '../command.js';
import type { Control, Line, PanelReply, Reply } from '../reply.js';
import { findReport } from '../reports/citation.js';
import type { Report } from '../reports/report.js';
import type { Server } from '../server.js';
import type { OriginCorrection } from '../story/corrections.js';
import { count, listed } from '../wording.js';
import { loadedStory, type LoadedStory } from './cast-entry.js';
import { CHOICES_A_PAGE, correct, correctionsOf, paged } from './correcting.js';
import { notice, numberIn, pageIn, stepInServer, storyNamed } from './in-server.js';

const COMMAND = 'library';
/** Origins of several reports that are listed. */
const MOST_ORIGINS = 20;

/** Which reports share an origin; with a report, what can be said of its origin. */
export async function originsPanel(
  server: Server,
  wanted: string | undefined,
  storyName: string | undefined,
): Promise<Reply> {
  const story = await storyNamed(server, storyName);
  if ('kind' in story) return story;
  const loaded = await loadedStory(server, story.id);
  if ('kind' in loaded) return loaded;
  if (!wanted?.trim()) return overview(server, loaded, 0);
  const found = findReport(loaded.engine.reports, wanted);
  return 'problem' in found ? notice(found.problem) : reportPanel(loaded, found);
}

async function overview(server: Server, loaded: LoadedStory, page: number): Promise<Reply> {
  const { story, engine } = loaded;
  const made = await correctionsOf(server, loaded, 'origins', 0);
  const choices = paged(engine.reports, page, CHOICES_A_PAGE, {
    step: 'origins-page',
    about: [String(story.id)],
  });
  return {
    kind: 'panel',
    title: `Origins of “${story.name}”`,
    lines: [...originLines(loaded), ...made.lines],
    items: made.items,
    controls: [
      {
        kind: 'list',
        placeholder: 'Correct the origin of…',
        press: { command: COMMAND, step: 'origin-chosen', about: [String(story.id)] },
        options: choices.shown.map((report) => optionOf(loaded, report)),
      },
      ...choices.turning,
      ...made.controls,
    ],
  };
}

function originOf({ engine }: LoadedStory, report: Report): number {
  return engine.origins[engine.reports.indexOf(report)] ?? 0;
}

function matesOf(loaded: LoadedStory, report: Report): readonly Report[] {
  const own = originOf(loaded, report);
  return loaded.engine.reports.filter((one) => one !== report && originOf(loaded, one) === own);
}

/** "R1, R2 and R5 share one origin", for each origin of several. */
function originLines(loaded: LoadedStory): readonly Line[] {
  const { reports, origins, correctedOrigins } = loaded.engine;
  const numbers = [...new Set(origins)];
  const shared = numbers
    .map((origin) => reports.filter((_, at) => origins[at] === origin))
    .filter((group) => group.length > 1);
  const line = (group: readonly Report[]): Line => {
    const corrected = group.some(({ number }) => correctedOrigins?.corrected.has(number));
    const names = listed(
      group.map(({ number }) => `R${number}`),
      'and',
    );
    return { text: `${names} share one origin${corrected ? ', as a moderator corrected it' : ''}.` };
  };
  return [
    { text: `${count(reports.length, 'report')}, ${count(numbers.length, 'origin')}.` },
    ...shared.slice(0, MOST_ORIGINS).map(line),
  ];
}

function optionOf(loaded: LoadedStory, report: Report) {
  const { number, title, publisher } = report;
  const origin = `origin ${originOf(loaded, report)}`;
  return {
    label: `R${number} ${title}`,
    value: String(number),
    about: publisher === undefined ? origin : `${publisher} · ${origin}`,
  };
}

function reportPanel(loaded: LoadedStory, report: Report, page = 0): PanelReply {
  const { story, engine } = loaded;
  const mates = matesOf(loaded, report);
  const others = engine.reports.filter((one) => one !== report && !mates.includes(one));
  const about = [String(story.id), String(report.number)];
  const turned = paged(others, page, CHOICES_A_PAGE, { step: 'origin-page', about });
  const list = (placeholder: string, step: string, all: readonly Report[]): readonly Control[] =>
    all.length === 0
      ? []
      : [
          {
            kind: 'list',
            placeholder,
            press: { command: COMMAND, step, about },
            options: all.slice(0, CHOICES_A_PAGE).map((one) => optionOf(loaded, one)),
          },
        ];
  return {
    kind: 'panel',
    title: `R${report.number} · ${report.title}`,
    lines: [{ text: sharedLine(mates) }, ...turned.line],
    controls: [
      ...list('It is not one text with…', 'origin-parted', mates),
      ...list('It is one text with…', 'origin-joined', turned.shown),
      ...turned.turning,
    ],
  };
}

function sharedLine(mates: readonly Report[]): string {
  if (mates.length === 0) return 'It shares its origin with no other report.';
  const names = mates.slice(0, CHOICES_A_PAGE).map(({ number }) => `R${number}`);
  return `It shares its origin with ${listed(names, 'and')}: together they count as one source.`;
}

async function reportIn(
  server: Server,
  about: readonly string[],
  number: number,
): Promise<(LoadedStory & { readonly report: Report }) | Reply> {
  const loaded = await loadedStory(server, numberIn(about));
  if ('kind' in loaded) return loaded;
  const report = loaded.engine.reports.find((one) => one.number === number);
  return report === undefined
    ? notice('This report is not among the reports of the story any more.')
    : { ...loaded, report };
}

async function choose(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await reportIn(server, about, numberIn(values));
  return 'kind' in found ? found : reportPanel(found, found.report);
}

async function turnReport(server: Server, pressed: Pressed): Promise<Reply> {
  const found = await reportIn(server, pressed.about, numberIn(pressed.about, 1));
  return 'kind' in found ? found : reportPanel(found, found.report, pageIn(pressed));
}

async function turnOverview(server: Server, pressed: Pressed): Promise<Reply> {
  const loaded = await loadedStory(server, numberIn(pressed.about));
  return 'kind' in loaded ? loaded : overview(server, loaded, pageIn(pressed));
}

function saying(kind: OriginCorrection['kind']) {
  return async (server: Server, { about, values }: Pressed): Promise<Reply> => {
    const found = await reportIn(server, about, numberIn(about, 1));
    if ('kind' in found) return found;
    const { report, engine } = found;
    const other = engine.reports.find(({ number }) => number === numberIn(values));
    if (other === undefined || other === report)
      return notice('That report is not among the reports of the story any more.');
    const both = `R${report.number} and R${other.number}`;
    const done =
      kind === 'one origin'
        ? { title: `${both} are one text`, text: 'They count as one source.' }
        : { title: `${both} are not one text`, text: 'Each counts as a source of its own.' };
    return correct(
      server,
      found,
      { kind, reports: [report.id, other.id] },
      { title: done.title, lines: [{ text: done.text }] },
    );
  };
}

/** What the controls of origins do. */
export const originSteps: Readonly<Record<string, Step>> = {
  'origins-page': { run: stepInServer(turnOverview) },
  'origin-chosen': { run: stepInServer(choose) },
  'origin-page': { run: stepInServer(turnReport) },
  'origin-joined': { run: stepInServer(saying('one origin')) },
  'origin-parted': { run: stepInServer(saying('two origins')) },
};
