import { COMPONENT } from './component.js';
import type { CommandStore } from './command-store.js';
import type {
  Action,
  AttachedFile,
  MessageAction,
  ModalAction,
  OptionValue,
  OptionValues,
} from './interact.js';
import { isObject, objects, text, whole } from './json.js';
import type { Json } from './json.js';
import { everyComponent } from './message.js';
import type { StoredMessage } from './message.js';
import { userOf } from './people.js';
import type { Person, Place } from './people.js';

const SLASH = 1;
const MESSAGE_COMMAND = 3;

/** What building a payload needs of the double. */
export interface PayloadTools {
  readonly commands: CommandStore;
  nextId(): string;
  /** Keeps a file where the bot can fetch it, and gives Discord's description of it. */
  store(file: AttachedFile): Json;
}

/** `type`, `data` and `message` of an interaction, as Discord sends them. Throws where no person could do this. */
export function payloadOf(action: Action, place: Place, tools: PayloadTools): Json {
  switch (action.type) {
    case 'slash':
      return { type: 2, data: commandData(action.command, action.options ?? {}, undefined, place, tools) };
    case 'autocomplete':
      return { type: 4, data: commandData(action.command, action.options, action.focused, place, tools) };
    case 'message':
      return { type: 2, data: messageCommandData(action.command, action.target, place, tools) };
    case 'button':
      return { type: 3, data: buttonData(action.message, action.button), message: action.message.raw };
    case 'select':
      return {
        type: 3,
        data: selectData(action.message, action.select, action.values),
        message: action.message.raw,
      };
    case 'modal':
      return {
        type: 5,
        data: modalData(action.modal, action.fields),
        ...(action.message === undefined ? {} : { message: action.message.raw }),
      };
  }
}

function guildOf(place: Place): string | undefined {
  return place.kind === 'dm' ? undefined : place.guild;
}

function registered(name: string, type: number, place: Place, tools: PayloadTools): Json {
  const command = tools.commands.find(name, type, guildOf(place));
  if (command === undefined) throw new Error(`No command "${name}" is registered here.`);
  return command;
}

function commandData(
  typed: string,
  values: OptionValues,
  focused: string | undefined,
  place: Place,
  tools: PayloadTools,
): Json {
  const [name = '', ...path] = typed.split(' ');
  const command = registered(name, SLASH, place, tools);
  const resolved: Record<string, Json> = {};
  const fill = (definitions: readonly Json[], rest: readonly string[]): readonly Json[] => {
    const [next, ...deeper] = rest;
    if (next === undefined) return filled(definitions, values, focused, resolved, tools);
    const branch = definitions.find((option) => option['name'] === next);
    if (branch === undefined) throw new Error(`/${typed} is not registered.`);
    return [{ name: next, type: branch['type'], options: fill(objects(branch['options']), deeper) }];
  };
  const options = fill(objects(command['options']), path);
  return {
    id: command['id'],
    name,
    type: SLASH,
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved: { attachments: resolved } } : {}),
    ...(text(command['guild_id']) === '' ? {} : { guild_id: command['guild_id'] }),
  };
}

function filled(
  definitions: readonly Json[],
  values: OptionValues,
  focused: string | undefined,
  resolved: Record<string, Json>,
  tools: PayloadTools,
): readonly Json[] {
  return Object.entries(values).map(([name, value]) => {
    const definition = definitions.find((option) => option['name'] === name);
    if (definition === undefined) throw new Error(`The command has no option "${name}".`);
    return {
      name,
      type: definition['type'],
      value: plain(value, resolved, tools),
      ...(name === focused ? { focused: true } : {}),
    };
  });
}

function plain(
  value: OptionValue,
  resolved: Record<string, Json>,
  tools: PayloadTools,
): string | number | boolean {
  if (typeof value !== 'object') return value;
  const attachment = tools.store(value);
  const id = text(attachment['id']);
  resolved[id] = attachment;
  return id;
}

function messageCommandData(
  name: string,
  target: MessageAction['target'],
  place: Place,
  tools: PayloadTools,
): Json {
  const command = registered(name, MESSAGE_COMMAND, place, tools);
  const message = 'raw' in target ? target.raw : spoken(target, place, tools);
  const id = text(message['id']);
  return {
    id: command['id'],
    name,
    type: MESSAGE_COMMAND,
    target_id: id,
    resolved: { messages: { [id]: message } },
  };
}

/** A message of somebody's that is in no channel of this double. */
function spoken(
  target: { readonly content: string; readonly author?: Person },
  place: Place,
  tools: PayloadTools,
): Json {
  return {
    id: tools.nextId(),
    type: 0,
    channel_id: place.channel,
    content: target.content,
    author: userOf(target.author ?? { id: tools.nextId(), name: 'someone' }),
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    components: [],
    flags: 0,
    pinned: false,
    tts: false,
    timestamp: '2024-04-01T12:00:00.000000+00:00',
    edited_timestamp: null,
  };
}

function buttonData(message: StoredMessage, button: string): Json {
  const found = componentOf(message, (it) => {
    return it['type'] === COMPONENT.button && (it['custom_id'] === button || it['label'] === button);
  });
  if (found === undefined) throw new Error(`The message has no button "${button}".`);
  if (found['disabled'] === true) throw new Error(`The button "${button}" is disabled.`);
  return { custom_id: found['custom_id'], component_type: COMPONENT.button, id: found['id'] };
}

function selectData(message: StoredMessage, select: string | undefined, values: readonly string[]): Json {
  const found = componentOf(message, (it) => {
    const type = whole(it['type']);
    const isSelect =
      type === COMPONENT.stringSelect || (type >= COMPONENT.userSelect && type <= COMPONENT.channelSelect);
    return isSelect && (select === undefined || it['custom_id'] === select);
  });
  if (found === undefined) throw new Error('The message has no such select.');
  const type = whole(found['type']);
  if (type === COMPONENT.stringSelect) {
    const offered = objects(found['options']).map((option) => option['value']);
    const stranger = values.find((value) => !offered.includes(value));
    if (stranger !== undefined) throw new Error(`The select does not offer "${stranger}".`);
  }
  const channels = Object.fromEntries(
    values.map((id) => [id, { id, type: 0, name: 'reading', permissions: '0' }]),
  );
  return {
    custom_id: found['custom_id'],
    component_type: type,
    id: found['id'],
    values,
    ...(type === COMPONENT.channelSelect ? { resolved: { channels } } : {}),
  };
}

function componentOf(message: StoredMessage, matches: (it: Json) => boolean): Json | undefined {
  return [...everyComponent(objects(message.raw['components']))].find(matches);
}

function modalData(modal: Json, fields: ModalAction['fields']): Json {
  const components = objects(modal['components']).flatMap((it, index): readonly Json[] => {
    const id = index + 1;
    if (it['type'] === COMPONENT.row) {
      return [
        {
          type: COMPONENT.row,
          id,
          components: objects(it['components']).map((child) => fieldData(child, fields)),
        },
      ];
    }
    return isObject(it['component'])
      ? [{ type: COMPONENT.label, id, component: fieldData(it['component'], fields) }]
      : [];
  });
  return { custom_id: modal['custom_id'], components };
}

/** A text field carries a value, a select a list of them. */
function fieldData(it: Json, fields: ModalAction['fields']): Json {
  const value = fields[text(it['custom_id'])];
  const given =
    it['type'] === COMPONENT.textInput
      ? { value: typeof value === 'string' ? value : '' }
      : { values: value === undefined ? [] : typeof value === 'string' ? [value] : value };
  return { type: it['type'], id: whole(it['id']), custom_id: it['custom_id'], ...given };
}
