import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { parse } from './parse.js';
import type { Block, Inline, Item } from './node.js';
import './clock.js';

/** Names for what a text only gives the id of. */
export interface Names {
  user(id: string): string;
  channel(id: string): string;
}

type Drawn = TemplateResult | string | typeof nothing;

/** A message's text in Discord's markdown. All of it becomes text nodes: nothing in it is ever read as HTML. */
export function drawMarkdown(text: string, names: Names): TemplateResult {
  return html`<div class="markdown">${parse(text).map((block) => drawBlock(block, names))}</div>`;
}

function drawBlock(block: Block, names: Names): Drawn {
  switch (block.kind) {
    case 'lines':
      return html`<div>${drawAll(block.inside, names)}</div>`;
    case 'small':
      return html`<discord-subscript>${drawAll(block.inside, names)}</discord-subscript>`;
    case 'heading':
      return html`<discord-header level=${block.level}>${drawAll(block.inside, names)}</discord-header>`;
    case 'quote':
      return html`<discord-quote>${block.inside.map((inner) => drawBlock(inner, names))}</discord-quote>`;
    case 'list':
      return drawList(block.items, block.start, names);
    case 'code':
      return html`<discord-code multiline tabindex="0">${block.text}</discord-code>`;
  }
}

function drawList(items: readonly Item[], start: number | undefined, names: Names): Drawn {
  const rows = items.map(
    ({ depth, inside }) => html`<li class="deep-${Math.min(depth, 3)}">${drawAll(inside, names)}</li>`,
  );
  return start === undefined
    ? html`<ul>
        ${rows}
      </ul>`
    : html`<ol start=${start}>
        ${rows}
      </ol>`;
}

function drawAll(nodes: readonly Inline[], names: Names): readonly Drawn[] {
  return nodes.map((node) => drawInline(node, names));
}

/*
 * The library's bold, italic and underlined put a blank on either side of what they hold, which would change what is
 * quoted: HTML's own elements do not.
 */
function drawInline(node: Inline, names: Names): Drawn {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br />`;
    case 'bold':
      return html`<strong>${drawAll(node.inside, names)}</strong>`;
    case 'italic':
      return html`<em>${drawAll(node.inside, names)}</em>`;
    case 'underline':
      return html`<u>${drawAll(node.inside, names)}</u>`;
    case 'strike':
      return html`<s>${drawAll(node.inside, names)}</s>`;
    case 'spoiler':
      return html`<page-spoiler>${drawAll(node.inside, names)}</page-spoiler>`;
    case 'code':
      return html`<discord-code>${node.text}</discord-code>`;
    case 'link':
      return html`<discord-link href=${node.href} target="_blank" rel="noopener noreferrer"
        >${drawAll(node.inside, names)}</discord-link
      >`;
    case 'time':
      return html`<page-clock .at=${node.at} .form=${node.style}></page-clock>`;
    case 'emoji':
      return `:${node.name}:`;
    case 'command':
      return html`<discord-mention type="slash">${node.name}</discord-mention>`;
    case 'mention':
      return drawMention(node.of, node.id, names);
  }
}

/** A mention is shown as one and rings nobody: there is nobody here to ring. */
function drawMention(of: 'user' | 'role' | 'channel' | 'everyone', id: string, names: Names): Drawn {
  if (of === 'channel') return html`<discord-mention type="channel">${names.channel(id)}</discord-mention>`;
  const name = of === 'user' ? names.user(id) : of === 'role' ? 'role' : id;
  return html`<discord-mention type="user">${name}</discord-mention>`;
}
