import type { IncomingMessage, ServerResponse } from 'node:http';

import { InteractionResponseType, InteractionType } from 'discord.js';
import type { APIInteraction } from 'discord.js';

import type { Replays } from './replays.js';
import type { Signed } from './signature.js';

/** Bytes of the largest request that is read. A message with all that it may hold stays far below. */
export const LARGEST = 512 * 1024;
export const PATH = '/interactions';

export interface ReceptionParts {
  readonly applicationId: string;
  readonly isSigned: (signed: Signed) => boolean;
  readonly replays: Replays;
  readonly take: (interaction: APIInteraction, response: ServerResponse) => void;
}

/** A request that is not taken: the status, and a word for whoever looks into it with curl. */
export interface Refused {
  readonly status: 400 | 401 | 404 | 405 | 413;
  readonly why: string;
}

const UNSIGNED: Refused = { status: 401, why: 'invalid request signature' };

/**
 * Takes one request: signature, age and first arrival are checked before anything of it is parsed. Resolves with what
 * it was refused for, undefined where it was taken.
 */
export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ReceptionParts,
): Promise<Refused | undefined> {
  const signed = await signedOf(request, parts);
  const interaction = 'status' in signed ? signed : interactionIn(signed.body, parts.applicationId);
  if ('status' in interaction) {
    refuse(response, interaction);
    return interaction;
  }
  if (interaction.type === InteractionType.Ping)
    await answer(response, { type: InteractionResponseType.Pong });
  else parts.take(interaction, response);
  return undefined;
}

async function signedOf(
  request: IncomingMessage,
  { isSigned, replays }: ReceptionParts,
): Promise<Signed | Refused> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname !== PATH && pathname !== '/') return { status: 404, why: 'there is nothing here' };
  if (request.method !== 'POST') return { status: 405, why: 'interactions come by POST' };
  const timestamp = request.headers['x-signature-timestamp'];
  const signature = request.headers['x-signature-ed25519'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return UNSIGNED;
  if (!replays.isTimely(timestamp)) return UNSIGNED;
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413, why: `more than ${LARGEST} bytes` };
  const signed = { timestamp, signature, body };
  return isSigned(signed) && (await replays.isFirst(signed)) ? signed : UNSIGNED;
}

/** Undefined where it is larger than anything that Discord sends; it is not read to its end then. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function interactionIn(body: Uint8Array, applicationId: string): APIInteraction | Refused {
  const parsed = parse(body);
  if (parsed === undefined || typeof parsed.type !== 'number') return { status: 400, why: 'no interaction' };
  if (parsed.application_id !== applicationId) return { status: 400, why: 'of another application' };
  return parsed as APIInteraction;
}

function parse(body: Uint8Array): Partial<APIInteraction> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, { status, why }: Refused): void {
  // What was not read must not be taken for the next request.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${why}\n`);
}

/** Sends a response to Discord; resolves to whether it left before the other side hung up. */
export function answer(response: ServerResponse, body: unknown): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.writableEnded || response.destroyed) {
      resolve(false);
      return;
    }
    response.once('finish', () => resolve(true));
    response.once('close', () => resolve(false));
    const text = body === undefined ? '' : JSON.stringify(body);
    response.writeHead(body === undefined ? 202 : 200, {
      'content-length': Buffer.byteLength(text),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    });
    response.end(text);
  });
}
