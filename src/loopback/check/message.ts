import { FLAG } from '../component.js';
import { EMPTY_MESSAGE, invalidForm } from '../errors.js';
import type { Refusal } from '../errors.js';
import { isObject, objects, text, whole } from '../json.js';
import type { Json } from '../json.js';
import { checkComponents } from './components.js';
import { Faults } from './fields.js';
import type { Path } from './fields.js';

const MOST_CONTENT = 2000;
const MOST_EMBEDS = 10;
const MOST_EMBED_TEXT = 6000;
const MOST_FILES = 10;
const KNOWN_FLAGS = FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.silent | FLAG.componentsV2;

export interface MessageRules {
  /** Where the message lies in the body: `['data']` in a callback. */
  readonly path: Path;
  /** An edit may leave everything out, and keeps the Components V2 flag that the message has. */
  readonly editing?: { readonly v2: boolean };
  /** Files sent along make a message that is otherwise empty a full one. */
  readonly files?: number;
}

/** A message's body against Discord's limits: a refusal (50035, or 50006 for an empty one), or nothing where it is taken. */
export function checkMessage(body: Json, rules: MessageRules): Refusal | undefined {
  const faults = new Faults();
  const v2 = (whole(body['flags']) & FLAG.componentsV2) !== 0 || rules.editing?.v2 === true;
  checkPlain(faults, body, rules.path);
  if (v2) checkNoPlain(faults, body, rules.path);
  faults.list(body, 'components', rules.path, 0, MOST_FILES * 4);
  checkComponents(faults, body['components'], v2, [...rules.path, 'components']);
  checkMentions(faults, body['allowed_mentions'], [...rules.path, 'allowed_mentions']);
  if (faults.problems.length > 0) return invalidForm(faults.problems);
  return rules.editing === undefined && isEmpty(body, rules.files ?? 0) ? EMPTY_MESSAGE : undefined;
}

function isEmpty(body: Json, files: number): boolean {
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids'];
  return (
    text(body['content']).trim() === '' &&
    files === 0 &&
    !isObject(body['poll']) &&
    lists.every((key) => !filled(body[key]))
  );
}

function filled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function checkPlain(faults: Faults, body: Json, path: Path): void {
  faults.string(body, 'content', path, 0, MOST_CONTENT);
  faults.integer(body, 'flags', path, 0, Number.MAX_SAFE_INTEGER);
  if ((whole(body['flags']) & ~KNOWN_FLAGS) !== 0)
    faults.add([...path, 'flags'], 'These flags cannot be set.');
  faults.list(body, 'embeds', path, 0, MOST_EMBEDS);
  const length = objects(body['embeds']).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (length > MOST_EMBED_TEXT) faults.add([...path, 'embeds'], 'Embed size exceeds maximum size of 6000');
  faults.list(body, 'attachments', path, 0, MOST_FILES);
}

function embedLength(embed: Json): number {
  const parts = [embed['title'], embed['description']];
  for (const owner of [embed['footer'], embed['author']]) {
    if (isObject(owner)) parts.push(owner['text'], owner['name']);
  }
  for (const field of objects(embed['fields'])) parts.push(field['name'], field['value']);
  return parts.reduce<number>((sum, part) => sum + text(part).length, 0);
}

function checkNoPlain(faults: Faults, body: Json, path: Path): void {
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = body[key];
    if ((typeof value === 'string' && value !== '') || filled(value) || isObject(value)) {
      faults.add(
        [...path, key],
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
}

function checkMentions(faults: Faults, value: unknown, path: Path): void {
  if (!isObject(value)) return;
  const parse: readonly unknown[] = Array.isArray(value['parse']) ? value['parse'] : [];
  for (const [index, kind] of parse.entries()) {
    if (!['users', 'roles', 'everyone'].includes(text(kind)))
      faults.add([...path, 'parse', index], 'Unknown kind of mention.');
  }
  for (const key of ['users', 'roles']) {
    faults.list(value, key, path, 0, 100);
    if (parse.includes(key) && filled(value[key]))
      faults.add([...path, key], `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`);
  }
}
