import type { SentFile } from '../body.js';
import { checkChoices } from '../check/choices.js';
import { checkMessage } from '../check/message.js';
import { checkModal } from '../check/modal.js';
import { FLAG } from '../component.js';
import { ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION, invalidForm } from '../errors.js';
import type { Refusal } from '../errors.js';
import { CALLBACK, FIRST_RESPONSE_MS } from '../exchange.js';
import type { Exchange } from '../exchange.js';
import { isObject, text, whole } from '../json.js';
import type { Json } from '../json.js';
import { userOf } from '../people.js';
import type { World } from '../world.js';
import { NO_CONTENT, ok } from './route.js';
import type { Answered, Call, Route } from './route.js';

const { message, deferredMessage, deferredUpdate, update, choices, modal } = CALLBACK;

/** By interaction type (2 command, 3 component, 4 autocomplete, 5 form): which responses it takes. */
const TAKEN: Readonly<Record<number, readonly number[]>> = {
  2: [message, deferredMessage, modal],
  3: [message, deferredMessage, deferredUpdate, update, modal],
  4: [choices],
  5: [message, deferredMessage, deferredUpdate, update],
};

function respond({ world, parts, query, body, files }: Call): Answered | Refusal {
  const [id = '', token = ''] = parts;
  const exchange = world.exchanges.get(id);
  if (exchange?.token !== token) return UNKNOWN_INTERACTION;
  const refusal = takeResponse(world, exchange, body, files);
  if (refusal !== undefined) return refusal;
  const type = exchange.accepted?.type ?? 0;
  return query.get('with_response') === 'true' ? ok(withResponse(exchange, type)) : NO_CONTENT;
}

/** Takes the first response to an interaction, whichever way it came, or says why not. */
export function takeResponse(
  world: World,
  exchange: Exchange,
  body: unknown,
  files: readonly SentFile[],
): Refusal | undefined {
  const response = isObject(body) ? body : {};
  const at = world.clock.now();
  const refusal = refuse(exchange, response, at, files.length, world);
  const attempt = { type: whole(response['type']), body: response, at, status: refusal?.status ?? 200 };
  if (refusal !== undefined) {
    const code = whole(refusal.body['code']);
    exchange.attempts.push({ ...attempt, code });
    exchange.changed();
    return refusal;
  }
  exchange.attempts.push(attempt);
  exchange.accepted = attempt;
  const data = isObject(response['data']) ? response['data'] : {};
  take(world, exchange, attempt.type, world.withFiles(data, files), at);
  exchange.changed();
  return undefined;
}

function refuse(
  exchange: Exchange,
  response: Json,
  at: number,
  files: number,
  world: World,
): Refusal | undefined {
  if (exchange.accepted !== undefined) return ALREADY_ACKNOWLEDGED;
  if (at - exchange.createdAt > FIRST_RESPONSE_MS) return UNKNOWN_INTERACTION;
  const type = whole(response['type']);
  const taken = TAKEN[exchange.type] ?? [];
  const needsMessage = type === update || type === deferredUpdate;
  if (!taken.includes(type) || (needsMessage && exchange.originalId === undefined)) {
    return invalidForm([{ path: ['type'], message: `Value must be one of {${taken.join(', ')}}.` }]);
  }
  const data = isObject(response['data']) ? response['data'] : undefined;
  if (data === undefined) {
    return type === deferredMessage || type === deferredUpdate
      ? undefined
      : invalidForm([{ path: ['data'], message: 'This field is required' }]);
  }
  return refuseData(type, data, exchange, files, world);
}

function refuseData(
  type: number,
  data: Json,
  exchange: Exchange,
  files: number,
  world: World,
): Refusal | undefined {
  switch (type) {
    case choices:
      return checkChoices(data);
    case modal:
      return checkModal(data);
    case message:
      return checkMessage(data, { path: ['data'], files });
    case update: {
      const before = world.messages.get(exchange.originalId ?? '');
      const v2 = (whole(before?.raw['flags']) & FLAG.componentsV2) !== 0;
      return checkMessage(data, { path: ['data'], files, editing: { v2 } });
    }
    default:
      return undefined;
  }
}

function take(world: World, exchange: Exchange, type: number, data: Json, at: number): void {
  if (type === message || type === deferredMessage) {
    exchange.loading = type === deferredMessage;
    const made = world.messages.create(data, { ...envelope(world, exchange), at, loading: exchange.loading });
    exchange.originalId = made.id;
  } else if (type === update) {
    const before = world.messages.get(exchange.originalId ?? '');
    if (before !== undefined) world.messages.edit(before, data, at);
  }
}

/** What a message made by an interaction carries besides its words. */
export function envelope(world: World, exchange: Exchange) {
  const member = exchange.payload['member'];
  const user = isObject(member) ? member['user'] : exchange.payload['user'];
  return {
    id: world.ids.next(),
    channel: text(exchange.payload['channel_id']),
    author: { ...userOf(world.bot), bot: true },
    applicationId: world.applicationId,
    interaction: {
      id: exchange.id,
      type: exchange.type,
      user,
      authorizing_integration_owners: exchange.payload['authorizing_integration_owners'],
    },
  };
}

function withResponse(exchange: Exchange, type: number): Json {
  const made = exchange.message;
  return {
    interaction: {
      id: exchange.id,
      type: exchange.type,
      ...(made === undefined
        ? {}
        : {
            response_message_id: made.id,
            response_message_loading: exchange.loading,
            response_message_ephemeral: made.ephemeral,
          }),
    },
    resource: { type, ...(made === undefined ? {} : { message: made.raw }) },
  };
}

export const callbackRoutes: readonly Route[] = [
  { method: 'POST', pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, authorised: false, run: respond },
];
