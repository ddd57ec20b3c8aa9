import type { Screen } from '../config.js';
import type { AboutReply, CheckReply, HelpReply, PanelReply, Reply } from '../reply.js';
import { bearingLine, count, coveredLine, findingLine, foundIn, unheardWords } from '../wording.js';
import { answerPages, excerptLines } from './answer-view.js';
import { lines, markedLines, paint } from './paint.js';
import { surveyPages } from './survey-view.js';
import { passagePages, reportPages, reportsPages } from './report-view.js';

/** Excerpts of one page, as in Discord. */
const PAGE = 5;
/** Excerpts under one statement that is checked: enough to compare with. */
const EXCERPTS_A_STATEMENT = 3;

function helpText({ commands }: HelpReply, screen: Screen): string {
  return commands
    .map(({ usage, description, example }) =>
      [
        ...markedLines(usage, 'accent', screen),
        ...lines(description, screen, { indent: '  ' }),
        ...lines(`Example: ${example}`, screen, { indent: '  ' }),
      ].join('\n'),
    )
    .join('\n');
}

function aboutText(reply: AboutReply, screen: Screen): string {
  const { story, version, reports, origins, paragraphs } = reply;
  const counts = [
    count(reports, 'report'),
    ...(origins === undefined ? [] : [count(origins, 'origin')]),
    count(paragraphs, 'paragraph'),
  ].join(', ');
  return [
    `${paint('Footnote', 'accent', screen)} ${version}`,
    ...lines(
      'Finds the sentences that answer a question, quotes them exactly and cites each. It writes none of its own.',
      screen,
    ),
    ...lines(`${story}: ${counts}; ${coveredLine(reply)}.`, screen),
    ...lines('It keeps no record of who asked what. See PRIVACY.md and README.md.', screen),
  ].join('\n');
}

function checkText({ statements }: CheckReply, screen: Screen): string {
  if (statements.length === 0) return 'There is no sentence here to check.';
  return statements
    .map(({ said, finding, answer, bearings = [] }) => {
      const excerpts = answer.excerpts.slice(0, EXCERPTS_A_STATEMENT);
      const found = finding === 'not in the reports' ? '' : `, ${foundIn(answer)}`;
      const unheard = unheardWords(answer);
      const head = `${findingLine({ finding, bearings })}${found}${unheard === undefined ? '' : `; ${unheard}`}.`;
      return [
        ...markedLines(said, 'accent', screen),
        ...lines(head, screen),
        ...excerpts.flatMap((excerpt, i) => [
          ...lines(`${bearingLine(bearings[i] ?? { finding, differing: [] })}:`, screen),
          ...excerptLines(excerpt, screen),
        ]),
      ].join('\n');
    })
    .join('\n\n');
}

/** What moderators are shown, as far as a terminal has anything of it: the words without the controls. */
function panelText({ title, lines: shown, items = [] }: PanelReply, screen: Screen): string {
  const all = [...shown, ...items.flat()].map(({ text }) => text);
  return [title, ...all].flatMap((text) => lines(text, screen)).join('\n');
}

/** A reply as the pages a terminal shows, at least one; no line is wider than the screen. */
export function replyPages(reply: Reply, screen: Screen, excerptsAPage = PAGE): readonly string[] {
  switch (reply.kind) {
    case 'answer':
      return answerPages(reply, screen, excerptsAPage);
    case 'passage':
      return passagePages(reply, screen);
    case 'reports':
      return reportsPages(reply, screen);
    case 'report':
      return reportPages(reply, screen);
    case 'help':
      return [helpText(reply, screen)];
    case 'about':
      return [aboutText(reply, screen)];
    case 'check':
      return [checkText(reply, screen)];
    case 'survey':
      return surveyPages(reply, screen, excerptsAPage);
    case 'panel':
      return [panelText(reply, screen)];
    case 'form':
      return [lines('This works in Discord only.', screen).join('\n')];
    case 'notice':
      return [lines(reply.text, screen).join('\n')];
  }
}
