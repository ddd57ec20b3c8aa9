import { checkMessage } from '../check/message.js';
import { FLAG } from '../component.js';
import { INVALID_WEBHOOK_TOKEN, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK } from '../errors.js';
import type { Refusal } from '../errors.js';
import { TOKEN_MS } from '../exchange.js';
import type { Exchange } from '../exchange.js';
import { isObject, whole } from '../json.js';
import type { StoredMessage } from '../message.js';
import { envelope } from './callback.js';
import { NO_CONTENT, ok } from './route.js';
import type { Answered, Call, Route } from './route.js';

/** What comes after the first response, for 15 minutes, by the interaction's token: the original message and follow-ups. */
function within(act: (call: Call, exchange: Exchange) => Answered | Refusal): Route['run'] {
  return (call) => {
    const [app, token = ''] = call.parts;
    const exchange = call.world.byToken(token);
    if (app !== call.world.applicationId || exchange === undefined) return UNKNOWN_WEBHOOK;
    if (call.world.clock.now() - exchange.createdAt > TOKEN_MS) return INVALID_WEBHOOK_TOKEN;
    if (exchange.accepted === undefined) return UNKNOWN_WEBHOOK;
    const answered = act(call, exchange);
    exchange.changed();
    return answered;
  };
}

/** The message that the path names, if it belongs to this interaction. */
function named({ world, parts }: Call, exchange: Exchange): StoredMessage | undefined {
  const id = parts[2] === '@original' ? (exchange.originalId ?? '') : (parts[2] ?? '');
  const own = id === exchange.originalId || exchange.followUpIds.includes(id);
  return own ? world.messages.get(id) : undefined;
}

const read = within((call, exchange) => {
  const message = named(call, exchange);
  return message === undefined ? UNKNOWN_MESSAGE : ok(message.raw);
});

const edit = within((call, exchange) => {
  const message = named(call, exchange);
  return message === undefined ? UNKNOWN_MESSAGE : editMessage(call, exchange, message);
});

function editMessage(
  { world, body, files }: Call,
  exchange: Exchange,
  message: StoredMessage,
): Answered | Refusal {
  const data = isObject(body) ? body : {};
  const v2 = (whole(message.raw['flags']) & FLAG.componentsV2) !== 0;
  const refusal = checkMessage(data, { path: [], files: files.length, editing: { v2 } });
  if (refusal !== undefined) return refusal;
  if (message.id === exchange.originalId) exchange.loading = false;
  return ok(world.messages.edit(message, world.withFiles(data, files), world.clock.now()).raw);
}

const remove = within((call, exchange) => {
  const message = named(call, exchange);
  if (message === undefined) return UNKNOWN_MESSAGE;
  if (message.id === exchange.originalId) exchange.loading = false;
  call.world.messages.delete(message.id);
  return NO_CONTENT;
});

const followUp = within((call, exchange) => {
  // Straight after a deferred response this fills it in, and its own ephemeral flag is ignored:
  // https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
  if (exchange.loading && exchange.message !== undefined)
    return editMessage(call, exchange, exchange.message);
  const data = isObject(call.body) ? call.body : {};
  const refusal = checkMessage(data, { path: [], files: call.files.length });
  if (refusal !== undefined) return refusal;
  const made = call.world.messages.create(call.world.withFiles(data, call.files), {
    ...envelope(call.world, exchange),
    at: call.world.clock.now(),
  });
  exchange.followUpIds.push(made.id);
  return ok(made.raw);
});

const MESSAGE = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/;

export const webhookRoutes: readonly Route[] = [
  { method: 'GET', pattern: MESSAGE, authorised: false, run: read },
  { method: 'PATCH', pattern: MESSAGE, authorised: false, run: edit },
  { method: 'DELETE', pattern: MESSAGE, authorised: false, run: remove },
  { method: 'POST', pattern: /^\/webhooks\/(\d+)\/([^/]+)$/, authorised: false, run: followUp },
];
