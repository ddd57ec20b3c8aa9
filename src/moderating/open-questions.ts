import type { Pressed, Step } from '../command.js';
import type { OpenQuestion } from '../library/unanswered.js';
import type { Control, Line, PanelReply, Reply } from '../reply.js';
import type { Server } from '../server.js';
import { count } from '../wording.js';
import { numberIn, objected, pageIn, stepInServer } from './in-server.js';

const COMMAND = 'unanswered';
/** Questions that are shown; of more, the least asked are left out. */
const MOST_SHOWN = 100;
const LIST = 25;

/** The questions that the reports did not answer, and those whose answer was not what was meant; most asked first. */
export async function openQuestionsPanel({ library }: Server, page = 0): Promise<PanelReply> {
  const [{ keepsUnanswered }, questions] = await Promise.all([
    library.settings.read(),
    library.unanswered.list(MOST_SHOWN),
  ]);
  return {
    kind: 'panel',
    title: 'Questions that the reports do not answer',
    lines: [
      keepsUnanswered
        ? { text: 'Kept: the words and how often, not who asked. /about says so to everyone.' }
        : { text: 'Switched off: no question is kept. Switch it on, and /about says so to everyone.' },
      ...(keepsUnanswered && questions.length === 0 ? [{ text: 'None so far.' }] : []),
    ],
    items: questions.map(questionLines),
    page,
    turn: { command: COMMAND, step: 'page' },
    controls: [...clearing(questions), switching(keepsUnanswered)],
  };
}

function questionLines({ text, unanswered, notMeant }: OpenQuestion): readonly Line[] {
  const counts = [
    ...(unanswered > 0 ? [`asked ${times(unanswered)} without an answer`] : []),
    ...(notMeant > 0 ? [`“Not what I asked” ${times(notMeant)}`] : []),
  ];
  return [{ text }, { text: counts.join(' · '), as: 'small' }];
}

function times(n: number): string {
  return n === 1 ? 'once' : count(n, 'time');
}

function clearing(questions: readonly OpenQuestion[]): readonly Control[] {
  if (questions.length === 0) return [];
  return [
    {
      kind: 'list',
      placeholder: 'Clear one',
      press: { command: COMMAND, step: 'clear' },
      options: questions.slice(0, LIST).map(({ id, text }) => ({ label: text, value: String(id) })),
    },
    { kind: 'button', label: 'Clear all', press: { command: COMMAND, step: 'clearall' }, tone: 'danger' },
  ];
}

function switching(isOn: boolean): Control {
  return isOn
    ? { kind: 'button', label: 'Keep no questions', press: { command: COMMAND, step: 'off' } }
    : {
        kind: 'button',
        label: 'Keep unanswered questions',
        press: { command: COMMAND, step: 'on' },
        tone: 'main',
      };
}

async function keepQuestions(server: Server, keepsUnanswered: boolean): Promise<Reply> {
  const { library, by } = server;
  const outcome = await library.settings.change({ keepsUnanswered }, by);
  return outcome.ok ? openQuestionsPanel(server) : objected(outcome.objection);
}

async function clear(server: Server, { values }: Pressed): Promise<Reply> {
  await server.library.unanswered.clear(numberIn(values), server.by);
  return openQuestionsPanel(server);
}

async function clearAll(server: Server): Promise<Reply> {
  await server.library.unanswered.clear('all', server.by);
  return openQuestionsPanel(server);
}

export const questionSteps: Readonly<Record<string, Step>> = {
  page: { run: stepInServer((server, pressed) => openQuestionsPanel(server, pageIn(pressed))) },
  clear: { run: stepInServer(clear) },
  clearall: { run: stepInServer(clearAll) },
  on: { run: stepInServer((server) => keepQuestions(server, true)) },
  off: { run: stepInServer((server) => keepQuestions(server, false)) },
};
