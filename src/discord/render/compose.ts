import { ComponentType } from 'discord.js';
import type { APIContainerComponent } from 'discord.js';

import type { FormReply, PanelReply, Reply } from '../../reply.js';
import type { View } from '../view.js';
import { answerDeck, canBeAskedAgain } from './answer.js';
import { chooser, controls, deleteButton } from './controls.js';
import { deal } from './deck.js';
import type { Block, Deck } from './deck.js';
import { controlRows, panelParts } from './panel.js';
import { row, text } from './parts.js';
import type { Part } from './parts.js';
import { passageDeck, reportDeck, reportsDeck } from './report.js';
import { small } from './source.js';
import { canBeCheckedAgain, checkDeck } from './check.js';
import { canBeSurveyedAgain, surveyDeck } from './survey.js';
import { aboutDeck, helpDeck, noticeDeck, wordsDeck } from './words.js';

/** The one colour. It means nothing. */
const ACCENT = 0x3b6ea5;

export interface Drawing {
  readonly reply: Exclude<Reply, FormReply>;
  /** What is shown, so that pages can be turned; left out, there is one page without buttons. */
  readonly view?: View | undefined;
  /** Set where everyone in the channel sees it: the id of who shared it. */
  readonly sharedBy?: string | undefined;
  /** Whether a private reply offers to be shared. */
  readonly shareable: boolean;
  /** Whether the reports are the operator's, in a server that keeps none of its own. */
  readonly borrowed?: boolean;
  /** Whether an answer has a button by which to say that it is not what was asked. */
  readonly asksWhetherMeant?: boolean;
  /** Whether the reply's picture goes with the message. */
  readonly painted?: boolean;
  /** Whether the person has just said so. */
  readonly missed?: boolean;
}

/** A reply as the one container of a message, within Discord's limits whatever it contains. */
export function compose(drawing: Drawing): APIContainerComponent {
  const { reply } = drawing;
  if (reply.kind === 'panel') return panelContainer(reply);
  const deck = deckOf(reply, drawing);
  const pages = deal(deck);
  const view = canBeShownAgain(reply) ? drawing.view : undefined;
  const at = view === undefined ? 0 : Math.min(pageOf(view, pages), pages.length - 1);
  const blocks = pages[at] ?? [];
  const body = [
    ...deck.head,
    ...blocks.flatMap((block) => block.parts),
    ...(reply.kind === 'survey' && drawing.sharedBy === undefined ? controlRows(reply.controls ?? []) : []),
  ];
  if (view === undefined) {
    const hidden = deck.blocks.length - blocks.length;
    return container([...body, ...foot(hidden > 0 ? [`${hidden} more not shown`] : [], drawing)]);
  }
  const choices = blocks.flatMap((block) => block.choice ?? []);
  const share = drawing.shareable && drawing.sharedBy === undefined;
  const lines = [
    ...(pages.length > 1 ? [`Page ${at + 1} of ${pages.length}`] : []),
    ...(drawing.missed === true ? ['Noted for the moderators: the question alone, not who asked'] : []),
  ];
  const missable = drawing.asksWhetherMeant === true && drawing.missed !== true;
  const buttons = controls({ view, at, pages: pages.length, share, missable });
  return container([
    ...body,
    ...(choices.length > 0 ? [chooser(choices)] : []),
    ...foot(lines, drawing, buttons),
  ]);
}

/** Without its whole question in the message an answer cannot be asked again, so it has no pages to turn. */
function canBeShownAgain(reply: Drawing['reply']): boolean {
  if (reply.kind === 'check') return canBeCheckedAgain(reply);
  if (reply.kind === 'survey') return canBeSurveyedAgain(reply);
  return reply.kind !== 'answer' || canBeAskedAgain(reply);
}

/** Words of the program's own in Discord's markdown, such as a refusal, in the same frame. */
export function composeWords(markdown: string): APIContainerComponent {
  return container(wordsDeck(markdown).head);
}

function panelContainer(reply: PanelReply): APIContainerComponent {
  return container(panelParts(reply));
}

function container(parts: readonly Part[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: ACCENT, components: [...parts] };
}

/** The page, who shared it, and the buttons; a mention names a person and, mentions being off, rings nobody. */
function foot(
  lines: readonly string[],
  { sharedBy }: Drawing,
  buttons: ReturnType<typeof controls> = [],
): readonly Part[] {
  const shown = sharedBy === undefined ? lines : [...lines, `Shared by <@${sharedBy}>`];
  const all = sharedBy === undefined ? buttons : [...buttons, deleteButton()];
  return [...(shown.length > 0 ? [text(small(shown))] : []), ...(all.length > 0 ? [row(...all)] : [])];
}

function deckOf(reply: Exclude<Reply, FormReply | PanelReply>, drawing: Drawing): Deck {
  const borrowed = drawing.borrowed === true;
  switch (reply.kind) {
    case 'answer':
      return answerDeck(reply, borrowed);
    case 'passage':
      return passageDeck(reply);
    case 'reports':
      return reportsDeck(reply, borrowed);
    case 'report':
      return reportDeck(reply);
    case 'help':
      return helpDeck(reply);
    case 'about':
      return aboutDeck(reply);
    case 'check':
      return checkDeck(reply, borrowed);
    case 'survey':
      return surveyDeck(reply, borrowed, drawing.painted === true);
    case 'notice':
      return noticeDeck(reply);
  }
}

function pageOf(view: View, pages: readonly (readonly Block[])[]): number {
  if (view.kind !== 'report' || view.paragraph === undefined) return view.page;
  const { paragraph } = view;
  const found = pages.findIndex((page) => page.some((block) => block.paragraph === paragraph));
  return Math.max(found, 0);
}
