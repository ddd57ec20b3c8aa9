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
  const fields = 'view' in action ? [action.verb, encodeView(action.view)] : [action.verb];
  const id = [VERSION, ...fields].join('.') + (nth === undefined ? '' : `~${nth}`);
  if (id.length > LONGEST) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** The action, `other version` where another version of the program wrote it, or `unknown` where none did. */
export function decodeAction(customId: string): Action | 'other version' | 'unknown' {
  const [version = '', verb = '', ...rest] = customId.replace(/~\d{1,3}$/, '').split('.');
  if (/^f\d{1,3}$/.test(version) && version !== VERSION) return 'other version';
  if (version !== VERSION || customId.length > LONGEST) return 'unknown';
  if (verb === 'delete' || verb === 'choose') return rest.length === 0 ? { verb } : 'unknown';
  if (verb !== 'turn' && verb !== 'open' && verb !== 'share') return 'unknown';
  const view = decodeView(rest.join('.'));
  return view === undefined ? 'unknown' : { verb, view };
}

export function encodeView(view: View): string {
  switch (view.kind) {
    case 'answer': {
      const { report, after, before } = view.narrowed ?? {};
      const narrowed = view.narrowed === undefined ? [] : [report ?? '', after ?? '', before ?? ''];
      return ['answer', view.command, view.page, ...narrowed].join('.');
    }
    case 'passage':
      return ['passage', view.citation.replace('.', '-'), view.page].join('.');
    case 'report':
      return [
        'report',
        view.number,
        view.version,
        view.paragraph === undefined ? view.page : `p${view.paragraph}`,
      ].join('.');
    case 'check':
      return ['check', view.page].join('.');
    case 'command':
      return ['command', view.command, view.page].join('.');
  }
}

const NUMBER = String.raw`(\d{1,6})`;
const DATE = String.raw`(\d{4}(?:-\d{2}(?:-\d{2})?)?)?`;
const NAME = String.raw`([-_'\p{L}\p{N}]{1,32})`;
const ANSWER = new RegExp(`^answer\\.${NAME}\\.${NUMBER}(?:\\.${NUMBER}?\\.${DATE}\\.${DATE})?$`, 'u');
const PASSAGE = new RegExp(`^passage\\.(R\\d{1,6}(?:v\\d{1,6})?)-${NUMBER}\\.${NUMBER}$`);
const REPORT = new RegExp(`^report\\.${NUMBER}\\.${NUMBER}\\.(p?)${NUMBER}$`);
const CHECK = new RegExp(`^check\\.${NUMBER}$`);
const COMMAND = new RegExp(`^command\\.${NAME}\\.${NUMBER}$`, 'u');

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
  const [, report, paragraph, page] = PASSAGE.exec(text) ?? [];
  if (report === undefined || paragraph === undefined) return undefined;
  return { kind: 'passage', citation: `${report}.${paragraph}`, page: Number(page) };
}

function decodeReport(text: string): View | undefined {
  const [, number, version, marked, at] = REPORT.exec(text) ?? [];
  if (number === undefined) return undefined;
  const where = marked === 'p' ? { page: 0, paragraph: Number(at) } : { page: Number(at) };
  return { kind: 'report', number: Number(number), version: Number(version), ...where };
}

function decodeCheck(text: string): View | undefined {
  const [, page] = CHECK.exec(text) ?? [];
  return page === undefined ? undefined : { kind: 'check', page: Number(page) };
}

function decodeCommand(text: string): View | undefined {
  const [, command, page] = COMMAND.exec(text) ?? [];
  return command === undefined ? undefined : { kind: 'command', command, page: Number(page) };
}
