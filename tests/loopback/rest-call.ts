import type { Loopback } from '../../src/loopback/index.js';
import { isObject } from '../../src/loopback/index.js';
import type { Exchange, Json } from '../../src/loopback/index.js';

export interface Response {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** A plain HTTP call on the double, as a program without discord.js would make it. */
export async function call(
  loopback: Loopback,
  method: string,
  path: string,
  body?: unknown,
  token = loopback.token,
): Promise<Response> {
  const answer = await fetch(`${loopback.restApi}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json: unknown = text === '' ? {} : JSON.parse(text);
  return { status: answer.status, body: isObject(json) ? json : { list: json }, headers: answer.headers };
}

export function callback(loopback: Loopback, exchange: Exchange, body: unknown): Promise<Response> {
  return call(loopback, 'POST', `/interactions/${exchange.id}/${exchange.token}/callback`, body);
}

export function textMessage(content: string): Json {
  return { flags: 32768, allowed_mentions: { parse: [] }, components: [{ type: 10, content }] };
}

export const WHO: Json = {
  name: 'who',
  description: 'Who did it',
  type: 1,
  options: [{ type: 3, name: 'question', description: 'In your words', required: true, autocomplete: true }],
};
