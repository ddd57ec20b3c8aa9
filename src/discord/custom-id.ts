import type { Narrowing } from '../reply.js';
import type { Action, View } from './view.js';

/**
 * What a button does, written into its custom id: `f1.turn.answer.who.1`, `f1.open.passage.R3v2-5.0`. At most 100
 * characters. Nothing else is kept of it, so a button works after a restart; one of another version says so.
 */
const VERSION = 'f1';
/** Discord's limit for a custom id, in characters. */
const LONGEST = 100;

/** `nth` tells buttons of one message apart that do the same. */
export function encodeAction(action: Action, nth?: number): string {
  const fields = [action.verb, ...detailsOf(action)];
  const id = [VERSION, ...fields].join('.') + (nth === undefined ? '' : `~${nth}`);
  if (id.length > LONGEST) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

function detailsOf(action: Action): readonly string[] {
  if ('view' in action) return [encodeView(action.view)];
  if (action.verb !== 'do') return [];
  const { command, step, about = [] } = action.press;
  const words = [command, step, ...about];
  const stranger = words.find((word) => !WORD.test(word));
  if (stranger !== undefined) throw new RangeError(`“${stranger}” cannot stand in a custom id`);
  return words;
}

/** The action, `other version` where another version of the program wrote it, or `unknown` where none did. */
export function decodeAction(customId: string): Action | 'other version' | 'unknown' {
  const [version = '', verb = '', ...rest] = customId.replace(/~\d{1,3}$/, '').split('.');
  if (/^f\d{1,3}$/.test(version) && version !== VERSION) return 'other version';
  if (version !== VERSION || customId.length > LONGEST) return 'unknown';
  if (verb === 'delete' || verb === 'choose') return rest.length === 0 ? { verb } : 'unknown';
  if (verb === 'do') return decodePress(rest) ?? 'unknown';
  if (verb !== 'turn' && verb !== 'open' && verb !== 'share' && verb !== 'missed') return 'unknown';
  const view = decodeView(rest.join('.'));
  return view === undefined ? 'unknown' : { verb, view };
}

function decodePress([command = '', step = '', ...about]: readonly string[]): Action | undefined {
  if (![command, step, ...about].every((word) => WORD.test(word))) return undefined;
  return { verb: 'do', press: { command, step, about } };
}

export function encodeView(view: View): string {
  switch (view.kind) {
    case 'answer': {
      const { report, after, before } = view.narrowed ?? {};
      const narrowed = view.narrowed === undefined ? [] : [report ?? '', after ?? '', before ?? ''];
      return ['answer', view.command, view.page, ...narrowed].join('.');
    }
    case 'passage':
      return ['passage', view.citation.replace('.', '-'), view.page, ...borrowedMark(view)].join('.');
    case 'report':
      return [
        'report',
        view.number,
        view.version,
        view.paragraph === undefined ? view.page : `p${view.paragraph}`,
        ...borrowedMark(view),
      ].join('.');
    case 'check':
      return ['check', view.page].join('.');
    case 'survey':
    case 'command':
      return [view.kind, view.command, view.page].join('.');
  }
}

function borrowedMark({ borrowed }: { readonly borrowed?: true }): readonly string[] {
  return borrowed === true ? [BORROWED] : [];
}

const BORROWED = 'd';
const WORD = /^[\w-]{1,40}$/;
const NUMBER = String.raw`(\d{1,6})`;
const DATE = String.raw`(\d{4}(?:-\d{2}(?:-\d{2})?)?)?`;
const NAME = String.raw`([-_'\p{L}\p{N}]{1,32})`;
const ANSWER = new RegExp(`^answer\\.${NAME}\\.${NUMBER}(?:\\.${NUMBER}?\\.${DATE}\\.${DATE})?$`, 'u');
const PASSAGE = new RegExp(`^passage\\.(R\\d{1,6}(?:v\\d{1,6})?)-${NUMBER}\\.${NUMBER}(\\.${BORROWED})?$`);
const REPORT = new RegExp(`^report\\.${NUMBER}\\.${NUMBER}\\.(p?)${NUMBER}(\\.${BORROWED})?$`);
const CHECK = new RegExp(`^check\\.${NUMBER}$`);
const COMMAND = new RegExp(`^(command|survey)\\.${NAME}\\.${NUMBER}$`, 'u');

export function decodeView(text: string): View | undefined {
  return (
    decodeAnswer(text) ??
    decodePassage(text) ??
    decodeReport(text) ??
    decodeCheck(text) ??
    decodeCommand(text)
  );
}

function decodeAnswer(text: string): View | undefined {
  const match = ANSWER.exec(text);
  if (match === null) return undefined;
  const [, command = '', page, report, after, before] = match;
  const narrowed: Narrowing = {
    ...(report === undefined ? {} : { report: Number(report) }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
  const isNarrowed = Object.keys(narrowed).length > 0;
  return { kind: 'answer', command, page: Number(page), ...(isNarrowed ? { narrowed } : {}) };
}

function decodePassage(text: string): View | undefined {
  const [, report, paragraph, page, mark] = PASSAGE.exec(text) ?? [];
  if (report === undefined || paragraph === undefined) return undefined;
  const borrowed = mark === undefined ? {} : ({ borrowed: true } as const);
  return { kind: 'passage', citation: `${report}.${paragraph}`, page: Number(page), ...borrowed };
}

function decodeReport(text: string): View | undefined {
  const [, number, version, marked, at, mark] = REPORT.exec(text) ?? [];
  if (number === undefined) return undefined;
  const where = marked === 'p' ? { page: 0, paragraph: Number(at) } : { page: Number(at) };
  const borrowed = mark === undefined ? {} : ({ borrowed: true } as const);
  return { kind: 'report', number: Number(number), version: Number(version), ...where, ...borrowed };
}

function decodeCheck(text: string): View | undefined {
  const [, page] = CHECK.exec(text) ?? [];
  return page === undefined ? undefined : { kind: 'check', page: Number(page) };
}

function decodeCommand(text: string): View | undefined {
  const [, kind, command, page] = COMMAND.exec(text) ?? [];
  if (command === undefined) return undefined;
  return { kind: kind === 'survey' ? 'survey' : 'command', command, page: Number(page) };
}
