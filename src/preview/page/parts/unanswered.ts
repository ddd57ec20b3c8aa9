import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Shown } from '../../wire.js';
import { idOf } from '../state.js';
import { portraitOf } from './portrait.js';
import type { View } from './view.js';

/** A command that the bot did not answer, shown where its answer would stand. */
export interface Unanswered {
  readonly key: string;
  readonly channel: string;
  /** The message it stands after; empty at the beginning. */
  readonly after: string;
  readonly command: string;
  readonly words: string;
}

/** Messages, with the commands that went unanswered where they were sent. */
export function inOrder(
  messages: readonly Shown[],
  unanswered: readonly Unanswered[],
): readonly (Shown | Unanswered)[] {
  const ids = new Set(messages.map(idOf));
  const first = unanswered.filter(({ after }) => !ids.has(after));
  return [
    ...first,
    ...messages.flatMap((one) => [one, ...unanswered.filter(({ after }) => after === idOf(one))]),
  ];
}

export function drawUnanswered(
  { command, words }: Unanswered,
  view: View,
  dismiss: () => void,
): TemplateResult {
  const { hello } = view;
  const you = hello.people.find(({ id }) => id === hello.you)?.name ?? '';
  return html`<discord-message
    author=${hello.bot.name}
    avatar=${portraitOf(hello.bot.id, view)}
    bot
    ephemeral
    .timestamp=${''}
    .lightTheme=${view.light}
    .dismissMessageClicked=${dismiss}
  >
    <discord-command
      slot="reply"
      author=${you}
      avatar=${portraitOf(hello.you, view)}
      command=${command}
      type="slash_command"
    ></discord-command>
    <span class="failed" role="alert">${words}</span>
  </discord-message>`;
}
