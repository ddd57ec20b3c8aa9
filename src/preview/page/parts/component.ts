import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { drawMarkdown } from '../markdown/draw.js';
import { drawFile, drawGallery, drawThumbnail } from './media.js';
import { COMPONENT, isObject, objects, text, whole } from './json.js';
import type { Json } from './json.js';
import type { SelectOption } from './select.js';
import './select.js';
import type { Around, View } from './view.js';

export type Drawn = TemplateResult | typeof nothing;
type Draw = (it: Json, around: Around, view: View) => Drawn;

/** Each component that a message can hold, by Discord's number for it. */
export const DRAWN: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [COMPONENT.row, drawRow],
  [COMPONENT.button, drawButton],
  [COMPONENT.stringSelect, drawSelect],
  [COMPONENT.userSelect, drawSelect],
  [COMPONENT.roleSelect, drawSelect],
  [COMPONENT.mentionableSelect, drawSelect],
  [COMPONENT.channelSelect, drawSelect],
  [COMPONENT.section, drawSection],
  [COMPONENT.text, (it, _, view) => drawMarkdown(text(it['content']), view.names)],
  [COMPONENT.thumbnail, drawThumbnail],
  [COMPONENT.gallery, drawGallery],
  [COMPONENT.file, drawFile],
  [COMPONENT.separator, drawSeparator],
  [COMPONENT.container, drawContainer],
]);

/** A component as Discord draws it; one that this page does not know says so. */
export function drawComponent(it: Json, around: Around, view: View): Drawn {
  const draw = DRAWN.get(whole(it['type']));
  return draw === undefined
    ? html`<p class="unknown">This page cannot draw component ${whole(it['type'])}.</p>`
    : draw(it, around, view);
}

function drawAll(value: unknown, around: Around, view: View): readonly Drawn[] {
  return objects(value).map((it) => drawComponent(it, around, view));
}

function drawContainer(it: Json, around: Around, view: View): Drawn {
  const spoiler = it['spoiler'] === true;
  const accent = typeof it['accent_color'] === 'number' ? hex(it['accent_color']) : undefined;
  const inside = drawAll(it['components'], around, view);
  return html`<div class="container" .style=${accent === undefined ? '' : `--accent: ${accent}`}>
    ${spoiler ? html`<page-spoiler>${inside}</page-spoiler>` : inside}
  </div>`;
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

function drawSection(it: Json, around: Around, view: View): Drawn {
  const accessory = isObject(it['accessory']) ? it['accessory'] : undefined;
  const beside =
    accessory?.['type'] === COMPONENT.button
      ? html`<discord-action-row>${drawComponent(accessory, around, view)}</discord-action-row>`
      : accessory && drawComponent(accessory, around, view);
  return html`<div class="section">
    <div class="section-text">${drawAll(it['components'], around, view)}</div>
    <div class="section-beside">${beside}</div>
  </div>`;
}

const LARGE = 2;

function drawSeparator(it: Json): Drawn {
  const large = it['spacing'] === LARGE ? 'large' : 'small';
  return it['divider'] === false
    ? html`<div class="separator ${large}"></div>`
    : html`<hr class="separator ${large}" />`;
}

function drawRow(it: Json, around: Around, view: View): Drawn {
  return html`<discord-action-row>${drawAll(it['components'], around, view)}</discord-action-row>`;
}

const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
  5: 'secondary',
  6: 'primary',
};

function drawButton(it: Json, { id }: Around, view: View): Drawn {
  const customId = text(it['custom_id']);
  const disabled = it['disabled'] === true;
  const click = (): void => {
    if (!disabled && customId !== '') view.press({ kind: 'button', message: id, button: customId });
  };
  const words = [emojiOf(it['emoji']), text(it['label'])].filter((part) => part !== '').join(' ');
  return html`<discord-button
    type=${STYLES[whole(it['style'])] ?? 'secondary'}
    url=${text(it['url']) || nothing}
    ?disabled=${disabled}
    class=${view.busy(id, customId) ? 'busy' : ''}
    data-id=${customId}
    @click=${click}
    >${words}</discord-button
  >`;
}

function emojiOf(value: unknown): string {
  if (!isObject(value)) return '';
  // One of a server's own would have to come from Discord's servers: its name stands for it.
  return value['id'] == null ? text(value['name']) : `:${text(value['name'])}:`;
}

function drawSelect(it: Json, { id }: Around, view: View): Drawn {
  const customId = text(it['custom_id']);
  const placeholder = text(it['placeholder']) || 'Make a selection';
  const choose = ({ detail }: CustomEvent<readonly string[]>): void =>
    view.press({ kind: 'select', message: id, select: customId, values: detail });
  return html`<page-select
    .label=${placeholder}
    .placeholder=${placeholder}
    .options=${selectOptions(it, view)}
    .chosen=${chosenOf(it)}
    .least=${typeof it['min_values'] === 'number' ? it['min_values'] : 1}
    .most=${typeof it['max_values'] === 'number' ? it['max_values'] : 1}
    ?disabled=${it['disabled'] === true}
    data-id=${customId}
    @choose=${choose}
  ></page-select>`;
}

/** What a select menu offers: its own list, or the server's channels or people. */
export function selectOptions(it: Json, { hello }: Pick<View, 'hello'>): readonly SelectOption[] {
  switch (it['type']) {
    case COMPONENT.stringSelect:
      return objects(it['options']).map((option) => ({
        label: text(option['label']),
        value: text(option['value']),
        ...(text(option['description']) === '' ? {} : { description: text(option['description']) }),
        ...(emojiOf(option['emoji']) === '' ? {} : { emoji: emojiOf(option['emoji']) }),
      }));
    case COMPONENT.channelSelect:
      return hello.channels.map(({ id, name }) => ({ label: `# ${name}`, value: id }));
    case COMPONENT.roleSelect:
      return [{ label: '@everyone', value: hello.server }];
    default:
      return hello.people.map(({ id, name }) => ({ label: name, value: id }));
  }
}

export function chosenOf(it: Json): readonly string[] {
  const own = objects(it['options']).filter((option) => option['default'] === true);
  const given = objects(it['default_values']).map((value) => text(value['id']));
  return [...own.map((option) => text(option['value'])), ...given];
}
