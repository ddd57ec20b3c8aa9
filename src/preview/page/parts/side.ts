import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Theme } from '../theme.js';
import { portraitOf } from './portrait.js';
import type { View } from './view.js';

export interface Side {
  readonly view: View;
  readonly channel: string;
  readonly open: boolean;
  readonly theme: Theme;
  readonly go: (channel: string) => void;
  readonly lookAs: (person: string) => void;
  readonly switchTheme: () => void;
  readonly restart: () => void;
  readonly close: () => void;
}

/** The server, its channels, who one is, and the page's own settings. */
export function drawSide({ view, channel, open, theme, ...does }: Side): TemplateResult {
  const { hello } = view;
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') does.close();
  };
  return html`<div class="veil ${open ? 'open' : ''}" @click=${does.close}></div>
    <aside class="side ${open ? 'open' : ''}" aria-label="Server" @keydown=${press}>
      <h2 class="server">${hello.server}</h2>
      <nav aria-label="Channels">
        <h3>Text channels</h3>
        ${hello.channels.map(
          ({ id, name }) =>
            html`<button
              type="button"
              class="channel"
              aria-current=${id === channel ? 'page' : 'false'}
              @click=${() => does.go(id)}
            >
              <span class="hash" aria-hidden="true">#</span>${name}
            </button>`,
        )}
      </nav>
      <div class="you">
        <fieldset>
          <legend>You are</legend>
          ${hello.people.map(
            ({ id, name }) =>
              html`<label class="person ${id === hello.you ? 'chosen' : ''}">
                <input
                  type="radio"
                  name="person"
                  .checked=${id === hello.you}
                  @change=${() => does.lookAs(id)}
                />
                <img src=${portraitOf(id, view)} alt="" width="24" height="24" />${name}
              </label>`,
          )}
        </fieldset>
        <div class="tools">
          <button type="button" @click=${does.switchTheme}>
            ${theme === 'dark' ? 'Light' : 'Dark'} theme
          </button>
          <button
            type="button"
            title="Stops the bot and starts it again, as an update would"
            ?disabled=${!hello.connected}
            @click=${does.restart}
          >
            Restart the bot
          </button>
        </div>
      </div>
    </aside>`;
}
