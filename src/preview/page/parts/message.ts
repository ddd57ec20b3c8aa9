import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Cause, Shown } from '../../wire.js';
import { drawMarkdown } from '../markdown/draw.js';
import { drawComponent } from './component.js';
import { drawEmbed } from './embed.js';
import { FLAG, isObject, objects, text, whole } from './json.js';
import { drawAttachments } from './media.js';
import { portraitOf } from './portrait.js';
import type { View } from './view.js';

const DAY = 86_400_000;

/** A message as Discord's app draws it. */
export function drawMessage(shown: Shown, view: View, failed: string | undefined): TemplateResult {
  const { raw, ephemeral, cause } = shown;
  const around = { id: text(raw['id']), raw };
  const author = isObject(raw['author']) ? raw['author'] : {};
  const name = text(author['global_name']) || text(author['username']);
  const flags = whole(raw['flags']);
  const v2 = (flags & FLAG.componentsV2) !== 0;
  return html`<discord-message
    author=${name}
    avatar=${portraitOf(text(author['id']), view)}
    timestamp=${when(text(raw['timestamp']))}
    ?bot=${author['bot'] === true}
    ?ephemeral=${ephemeral}
    ?edited=${raw['edited_timestamp'] !== null && !v2 && (flags & FLAG.loading) === 0}
    .dismissMessageClicked=${() => view.dismiss(around.id)}
    .lightTheme=${view.light}
    data-message=${around.id}
    role="article"
    tabindex="-1"
    aria-label=${`${name}, ${when(text(raw['timestamp']))}${ephemeral ? ', only you can see this' : ''}`}
  >
    ${cause ? drawCause(cause, view) : nothing}
    ${
      (flags & FLAG.loading) !== 0
        ? html`<span class="thinking" role="status">${name} is thinking<span class="dots">…</span></span>`
        : v2
          ? nothing
          : drawMarkdown(text(raw['content']), view.names)
    }
    ${objects(raw['embeds']).map((embed) => drawEmbed(embed, view))}
    <div slot="components" class="components">
      ${v2 ? nothing : drawAttachments(around, view)}
      ${objects(raw['components']).map((it) => drawComponent(it, around, view))}
      ${failed === undefined ? nothing : html`<p class="failed" role="alert">${failed}</p>`}
    </div>
  </discord-message>`;
}

function drawCause({ kind, name, by, message }: Cause, view: View): TemplateResult | typeof nothing {
  const id = view.hello.people.find((person) => person.name === by)?.id ?? '';
  const avatar = portraitOf(id, view);
  if (kind === 'slash')
    return html`<discord-command
      slot="reply"
      author=${by}
      avatar=${avatar}
      command=${name}
      type="slash_command"
    ></discord-command>`;
  if (kind === 'menu')
    return html`<discord-reply slot="reply" author=${by} avatar=${avatar}>used ${name}</discord-reply>`;
  if (message === undefined) return nothing;
  const { bot } = view.hello;
  return html`<discord-reply slot="reply" author=${bot.name} avatar=${portraitOf(bot.id, view)} bot
    >${by} pressed a button</discord-reply
  >`;
}

/** "Today at 14:05", "Yesterday at 09:30", "21/03/2024 18:00". */
export function when(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (date.getTime() >= midnight) return `Today at ${time}`;
  if (date.getTime() >= midnight - DAY) return `Yesterday at ${time}`;
  return `${new Intl.DateTimeFormat('en-GB').format(date)} ${time}`;
}
