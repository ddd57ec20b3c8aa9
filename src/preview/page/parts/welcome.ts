import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Starter } from '../../wire.js';
import type { View } from './view.js';

/** What stands in a channel that nobody has written in: where to begin. */
export function drawWelcome({ hello }: View, start: (starter: Starter) => void): TemplateResult {
  return html`<section class="welcome">
    <img src="/footnote.svg" alt="" width="56" height="56" />
    <h2>Ask the reports</h2>
    <p>
      Footnote answers from the reports of a story, word for word, with the source behind each excerpt. Type
      <kbd>/</kbd> below for its commands${hello.starters.length > 0 ? ', or begin with one of these:' : '.'}
    </p>
    <div class="starters">
      ${hello.starters.map(
        (starter) =>
          html`<button type="button" class="starter" @click=${() => start(starter)}>
            ${starter.label}<span class="starter-command" aria-hidden="true">/${starter.command}</span>
          </button>`,
      )}
    </div>
    ${
      hello.adding === 'nobody'
        ? nothing
        : html`<p class="own">
            To put in a report of your
            own${hello.adding === 'moderator' ? ', choose to be a moderator, then' : ','} drop its file
            anywhere on this page: it becomes <code>/library add</code>.
          </p>`
    }
  </section>`;
}
