import { checkMessage } from '../check/message.js';
import { FLAG } from '../component.js';
import { UNKNOWN_CHANNEL, UNKNOWN_MESSAGE } from '../errors.js';
import type { Refusal } from '../errors.js';
import { isObject, whole } from '../json.js';
import type { StoredMessage } from '../message.js';
import { userOf } from '../people.js';
import { NO_CONTENT, ok } from './route.js';
import type { Answered, Call, Route } from './route.js';

function list({ world, parts }: Call): Answered {
  return ok(world.messages.inChannel(parts[0] ?? '').map((message) => message.raw));
}

function create({ world, parts, body, files }: Call): Answered | Refusal {
  const [channel = ''] = parts;
  if (channel !== world.server.channel) return UNKNOWN_CHANNEL;
  const data = isObject(body) ? body : {};
  const refusal = checkMessage(data, { path: [], files: files.length });
  if (refusal !== undefined) return refusal;
  const made = world.messages.create(world.withFiles(data, files), {
    id: world.ids.next(),
    channel,
    author: { ...userOf(world.bot), bot: true },
    applicationId: world.applicationId,
    at: world.clock.now(),
  });
  return ok(made.raw);
}

/** A message that everyone in the channel sees; an ephemeral one is unknown here. */
function onMessage(act: (call: Call, message: StoredMessage) => Answered | Refusal): Route['run'] {
  return (call) => {
    const message = call.world.messages.get(call.parts[1] ?? '');
    const visible = message !== undefined && !message.ephemeral && message.channel === call.parts[0];
    return visible ? act(call, message) : UNKNOWN_MESSAGE;
  };
}

const read = onMessage((_, message) => ok(message.raw));

const edit = onMessage(({ world, body, files }, message) => {
  const data = isObject(body) ? body : {};
  const v2 = (whole(message.raw['flags']) & FLAG.componentsV2) !== 0;
  const refusal = checkMessage(data, { path: [], files: files.length, editing: { v2 } });
  return refusal ?? ok(world.messages.edit(message, world.withFiles(data, files), world.clock.now()).raw);
});

const remove = onMessage(({ world }, message) => {
  world.messages.delete(message.id);
  return NO_CONTENT;
});

const LIST = /^\/channels\/(\d+)\/messages$/;
const ONE = /^\/channels\/(\d+)\/messages\/(\d+)$/;

export const channelRoutes: readonly Route[] = [
  { method: 'GET', pattern: LIST, authorised: true, run: list },
  { method: 'POST', pattern: LIST, authorised: true, run: create },
  { method: 'GET', pattern: ONE, authorised: true, run: read },
  { method: 'PATCH', pattern: ONE, authorised: true, run: edit },
  { method: 'DELETE', pattern: ONE, authorised: true, run: remove },
];
