import { COMPONENT, SELECTS } from '../component.js';
import { isObject, objects, text, whole } from '../json.js';
import type { Json } from '../json.js';
import type { Faults, Path } from './fields.js';

/** Limits of a message in Components V2: components counting nested ones, and characters over all text displays. */
const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;
const MOST_IN_ROW = 5;
const LARGEST_ID = 2_147_483_647;

interface Walk {
  readonly faults: Faults;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  components: number;
  characters: number;
}

const TOP_V2: readonly number[] = [
  COMPONENT.row,
  COMPONENT.section,
  COMPONENT.text,
  COMPONENT.gallery,
  COMPONENT.file,
  COMPONENT.separator,
  COMPONENT.container,
];
const IN_CONTAINER = TOP_V2.filter((type) => type !== COMPONENT.container);

/**
 * Checks the components of a message as Discord does: what may hold what, lengths, custom ids and component ids
 * unique, and for Components V2 the limits over the whole message.
 */
export function checkComponents(faults: Faults, components: unknown, v2: boolean, path: Path): void {
  const walk: Walk = { faults, customIds: new Set(), ids: new Set(), components: 0, characters: 0 };
  children(walk, components, path, v2 ? TOP_V2 : [COMPONENT.row]);
  if (!v2) {
    if (objects(components).length > 5) faults.add(path, 'Must be 5 or fewer in length.');
    return;
  }
  if (walk.components > MOST_COMPONENTS) {
    faults.add(
      path,
      `The maximum number of components is ${MOST_COMPONENTS}, this message has ${walk.components}.`,
    );
  }
  if (walk.characters > MOST_TEXT) {
    faults.add(
      path,
      `The text of all components must be ${MOST_TEXT} or fewer in length, it is ${walk.characters}.`,
    );
  }
}

function children(walk: Walk, value: unknown, path: Path, allowed: readonly number[]): void {
  objects(value).forEach((child, index) => component(walk, child, [...path, index], allowed));
}

function component(walk: Walk, it: Json, path: Path, allowed: readonly number[]): void {
  const type = whole(it['type']);
  walk.components += 1;
  if (!allowed.includes(type)) {
    walk.faults.add([...path, 'type'], `Value must be one of {${allowed.join(', ')}}.`);
    return;
  }
  checkId(walk, it, path);
  CHECKS.get(type)?.(walk, it, path);
}

function checkId(walk: Walk, it: Json, path: Path): void {
  walk.faults.integer(it, 'id', path, 0, LARGEST_ID);
  const id = whole(it['id']);
  if (id === 0) return;
  if (walk.ids.has(id)) walk.faults.add([...path, 'id'], 'Component id must be unique in the message.');
  walk.ids.add(id);
}

function checkCustomId(walk: Walk, it: Json, path: Path): void {
  walk.faults.string(it, 'custom_id', path, 1, 100);
  const id = text(it['custom_id']);
  if (id !== '' && walk.customIds.has(id)) {
    walk.faults.add([...path, 'custom_id'], 'Component custom id cannot be duplicated');
  }
  walk.customIds.add(id);
}

function row(walk: Walk, it: Json, path: Path): void {
  walk.faults.list(it, 'components', path, 1, MOST_IN_ROW);
  const inside = objects(it['components']);
  children(walk, inside, [...path, 'components'], [COMPONENT.button, ...SELECTS]);
  if (inside.length > 1 && inside.some((child) => whole(child['type']) !== COMPONENT.button)) {
    walk.faults.add([...path, 'components'], 'A row holds buttons or one select.');
  }
}

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

function button(walk: Walk, it: Json, path: Path): void {
  const style = whole(it['style']);
  walk.faults.string(it, 'label', path, 0, 80);
  walk.faults.boolean(it, 'disabled', path);
  if (style < 1 || style > PREMIUM_STYLE)
    walk.faults.add([...path, 'style'], 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  if (style !== PREMIUM_STYLE && text(it['label']) === '' && !isObject(it['emoji'])) {
    walk.faults.add([...path, 'label'], 'A button needs a label or an emoji.');
  }
  if (style === LINK_STYLE) {
    walk.faults.string(it, 'url', path, 1, 512);
    if (it['custom_id'] !== undefined)
      walk.faults.add([...path, 'custom_id'], 'A link button has no custom id.');
  } else if (style !== PREMIUM_STYLE) {
    checkCustomId(walk, it, path);
    if (it['url'] !== undefined) walk.faults.add([...path, 'url'], 'Only a link button has an address.');
  }
}

function select(walk: Walk, it: Json, path: Path): void {
  checkCustomId(walk, it, path);
  walk.faults.string(it, 'placeholder', path, 0, 150);
  walk.faults.integer(it, 'min_values', path, 0, 25);
  walk.faults.integer(it, 'max_values', path, 1, 25);
}

function stringSelect(walk: Walk, it: Json, path: Path): void {
  select(walk, it, path);
  walk.faults.list(it, 'options', path, 1, 25);
  const values = new Set<string>();
  objects(it['options']).forEach((option, index) => {
    const at = [...path, 'options', index];
    walk.faults.string(option, 'label', at, 1, 100);
    walk.faults.string(option, 'value', at, 1, 100);
    walk.faults.string(option, 'description', at, 0, 100);
    if (values.has(text(option['value'])))
      walk.faults.add([...at, 'value'], 'The specified option value is already used');
    values.add(text(option['value']));
  });
}

function section(walk: Walk, it: Json, path: Path): void {
  walk.faults.list(it, 'components', path, 1, 3);
  children(walk, it['components'], [...path, 'components'], [COMPONENT.text]);
  if (!isObject(it['accessory'])) walk.faults.add([...path, 'accessory'], 'This field is required');
  else component(walk, it['accessory'], [...path, 'accessory'], [COMPONENT.button, COMPONENT.thumbnail]);
}

function textDisplay(walk: Walk, it: Json, path: Path): void {
  walk.faults.string(it, 'content', path, 1, MOST_TEXT);
  const content = text(it['content']);
  if (content.trim() === '') walk.faults.add([...path, 'content'], 'This field is required');
  walk.characters += content.length;
}

function media(walk: Walk, it: Json, path: Path): void {
  if (!isObject(it['media']) || text(it['media']['url']) === '')
    walk.faults.add([...path, 'media'], 'This field is required');
  walk.faults.string(it, 'description', path, 0, 1024);
}

function gallery(walk: Walk, it: Json, path: Path): void {
  walk.faults.list(it, 'items', path, 1, 10);
  objects(it['items']).forEach((item, index) => media(walk, item, [...path, 'items', index]));
}

function file(walk: Walk, it: Json, path: Path): void {
  const url = isObject(it['file']) ? text(it['file']['url']) : '';
  if (!url.startsWith('attachment://'))
    walk.faults.add([...path, 'file', 'url'], 'Must be an attachment:// reference.');
}

function separator(walk: Walk, it: Json, path: Path): void {
  walk.faults.boolean(it, 'divider', path);
  walk.faults.integer(it, 'spacing', path, 1, 2);
}

function container(walk: Walk, it: Json, path: Path): void {
  walk.faults.list(it, 'components', path, 1, MOST_COMPONENTS);
  walk.faults.integer(it, 'accent_color', path, 0, 0xffffff);
  children(walk, it['components'], [...path, 'components'], IN_CONTAINER);
}

const CHECKS: ReadonlyMap<number, (walk: Walk, it: Json, path: Path) => void> = new Map([
  [COMPONENT.row, row],
  [COMPONENT.button, button],
  [COMPONENT.stringSelect, stringSelect],
  [COMPONENT.userSelect, select],
  [COMPONENT.roleSelect, select],
  [COMPONENT.mentionableSelect, select],
  [COMPONENT.channelSelect, select],
  [COMPONENT.section, section],
  [COMPONENT.text, textDisplay],
  [COMPONENT.thumbnail, media],
  [COMPONENT.gallery, gallery],
  [COMPONENT.file, file],
  [COMPONENT.separator, separator],
  [COMPONENT.container, container],
]);
