import './library-settings.js';

import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import { DiscordHeader } from '@skyra/discord-components-core/discord-header.js';
import { DiscordInputText } from '@skyra/discord-components-core/discord-input-text.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordPre } from '@skyra/discord-components-core/discord-pre.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordStringSelectMenuOption } from '@skyra/discord-components-core/discord-string-select-menu-option.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { css } from 'lit';
import type { CSSResult, LitElement } from 'lit';

/*
 * What the library's look lacks, added to it by Lit's own means: contrast that can be read (WCAG 2.2, 1.4.3: 4.5 to 1),
 * and what a keyboard and a screen reader need. Its elements stay as they are otherwise.
 */

interface Amended {
  readonly elementStyles: unknown[];
  addInitializer(initializer: (element: LitElement) => void): void;
}

function restyle(element: unknown, styles: CSSResult): void {
  (element as Amended).elementStyles.push(styles);
}

/** Runs after each time the element was drawn. */
function after(element: unknown, drawn: (root: ShadowRoot, host: LitElement) => void): void {
  (element as Amended).addInitializer((host) => {
    host.addController({
      hostUpdated: () => {
        if (host.shadowRoot) drawn(host.shadowRoot, host);
      },
    });
  });
}

restyle(
  DiscordMessage,
  css`
    :host {
      padding-right: 1em;
    }
    .discord-message-content {
      min-width: 0;
    }
    .discord-message-timestamp,
    .discord-message-edited,
    .discord-message-ephemeral {
      color: var(--quiet);
    }
    :host([light-theme]) .discord-message-timestamp,
    :host([light-theme]) .discord-message-edited,
    :host([light-theme]) .discord-message-ephemeral {
      color: var(--quiet);
    }
    .discord-message-ephemeral .discord-message-ephemeral-link {
      color: var(--link);
    }
    .discord-message-ephemeral-link:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    .discord-author-avatar img {
      cursor: default;
    }
  `,
);
after(DiscordMessage, (root, host) => {
  const dismiss = root.querySelector<HTMLElement>('.discord-message-ephemeral-link');
  if (dismiss === null || dismiss.tabIndex === 0 || !(host instanceof DiscordMessage)) return;
  dismiss.tabIndex = 0;
  dismiss.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') host.dismissMessageClicked();
  });
});

restyle(
  DiscordAuthorInfo,
  css`
    :host .discord-author-username:hover {
      text-decoration: none;
      cursor: default;
    }
  `,
);

restyle(
  DiscordButton,
  css`
    :host > *:first-child {
      min-width: 0;
      padding: 2px 16px;
      margin: 4px 8px 4px 0;
      text-align: start;
    }
    .secondary {
      color: var(--button-text);
      background-color: var(--button);
    }
    .secondary.hoverable:hover,
    a.secondary:hover {
      background-color: var(--button-hover);
    }
    .success {
      background-color: #2d7d46;
    }
    .success.hoverable:hover {
      background-color: #236437;
    }
    .destructive {
      background-color: #c03537;
    }
    .destructive.hoverable:hover {
      background-color: #a12828;
    }
    :focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
  `,
);
after(DiscordButton, (root, host) => {
  const button = root.querySelector('button');
  if (button !== null && host instanceof DiscordButton) button.disabled = host.disabled;
});

restyle(
  DiscordCommand,
  css`
    :host .discord-slash-command-name,
    :host .discord-slash-command-name:hover {
      color: #d5dcff !important;
      background-color: #3c4270;
    }
    :host([light-theme]) .discord-slash-command-name {
      color: #2f3a9e !important;
      background-color: #e0e4ff;
    }
    .discord-replied-message-username,
    .discord-context-command-name {
      opacity: 1;
    }
    .discord-context-command-name {
      color: var(--link) !important;
    }
    :host([light-theme]) .discord-replied-message-username {
      color: #2e3338;
    }
  `,
);
for (const element of [DiscordReply, DiscordCommand]) {
  restyle(
    element,
    css`
      :host {
        min-width: 0;
        overflow: hidden;
      }
      :host:before {
        display: none;
      }
      .discord-replied-message-username {
        opacity: 1;
        cursor: default;
      }
      :host([light-theme]) .discord-replied-message-username {
        color: #2e3338;
      }
      .discord-replied-message-content {
        overflow: hidden;
        min-width: 0;
        flex-shrink: 1;
      }
    `,
  );
}

restyle(
  DiscordSubscript,
  css`
    small,
    :host([light-theme]) > small {
      color: var(--quiet);
    }
  `,
);
restyle(
  DiscordLink,
  css`
    a,
    .discord-link-light-theme a,
    a.discord-link-light-theme {
      color: var(--link);
    }
    a:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
      border-radius: 2px;
    }
  `,
);
restyle(
  DiscordQuote,
  css`
    .discord-quote-divider {
      flex: none;
    }
    blockquote {
      min-width: 0;
    }
  `,
);
restyle(
  DiscordMention,
  css`
    :host,
    :host(:hover) {
      color: #e3e7f8;
      background-color: hsla(235, 85.6%, 64.7%, 0.3);
      cursor: default;
    }
    :host([light-theme]),
    :host([light-theme]:hover) {
      color: #3640b5;
      background-color: hsla(235, 85.6%, 64.7%, 0.15);
    }
  `,
);
restyle(
  DiscordHeader,
  css`
    :host > * {
      margin: 8px 0 4px;
    }
  `,
);
restyle(
  DiscordCode,
  css`
    :host([multiline]) {
      display: block;
      background: none;
    }
    :host([multiline]) code {
      width: auto;
      overflow-wrap: anywhere;
    }
    :host(:focus-visible) {
      outline: 2px solid var(--focus);
    }
  `,
);
restyle(
  DiscordPre,
  css`
    :host pre {
      width: auto;
      margin: 4px 0;
    }
  `,
);
restyle(
  DiscordEmbed,
  css`
    :host .discord-embed-title a {
      color: var(--link);
    }
  `,
);
restyle(
  DiscordEmbedFooter,
  css`
    :host,
    :host([light-theme]) {
      color: var(--quiet);
    }
  `,
);
restyle(
  DiscordFileAttachment,
  css`
    :host {
      max-width: 100%;
    }
    .discord-file-attachment-metadata {
      color: var(--quiet) !important;
    }
  `,
);
restyle(
  DiscordStringSelectMenuOption,
  css`
    :host {
      background: none !important;
    }
    label {
      max-width: none;
      cursor: pointer;
    }
  `,
);

restyle(
  DiscordInputText,
  css`
    input,
    textarea,
    ::placeholder,
    :host([light-theme]) input,
    :host([light-theme]) textarea,
    :host([light-theme]) ::placeholder {
      opacity: 1;
    }
    :focus-visible {
      outline: 2px solid var(--focus);
    }
    .discord-text-input-textarea-max-length {
      color: var(--quiet);
    }
  `,
);
after(DiscordInputText, (root, host) => {
  if (host instanceof DiscordInputText)
    root.querySelector('input, textarea')?.setAttribute('aria-label', host.label);
});
