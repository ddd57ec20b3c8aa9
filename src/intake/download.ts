import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { tooLarge } from '../reports/draft.js';
import { LIMITS } from '../reports/limits.js';
import type { Objection } from '../reports/refusal.js';

/** What one request came to. */
export type Download =
  | { readonly kind: 'body'; readonly bytes: Uint8Array; readonly type: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | ({ readonly kind: 'refused' } & Objection);

export interface Asked {
  readonly url: URL;
  /** The address to connect to, checked before; the name in `url` is not looked up again. Looked up, where left out. */
  readonly address?: string;
  /** Media types that are read on; any, where left out. */
  readonly accepts?: (type: string) => boolean;
  readonly signal: AbortSignal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  'user-agent': 'Footnote (reads reports that people point it to)',
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/** One GET, without cookies or credentials, redirects not followed. Never rejects. */
export async function download(asked: Asked): Promise<Download> {
  try {
    const response = await respond(asked);
    const answer = await read(response, asked);
    response.destroy();
    return answer;
  } catch {
    return asked.signal.aborted ? TOO_SLOW : NO_ANSWER;
  }
}

function refusal(reason: string, advice: string): Download {
  return { kind: 'refused', reason, advice };
}

const TOO_SLOW = refusal('The site took too long.', 'Try again later, or save the page and add the file.');
const NO_ANSWER = refusal(
  'The site did not answer, or broke off.',
  'Check the address, try again later, or save the page and add the file.',
);

function respond({ url, address, signal }: Asked): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    headers: HEADERS,
    agent: false,
    signal,
    ...(address !== undefined && { lookup: pinned(address) }),
  };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end();
  });
}

/** Gives the checked address whatever is asked, so that a second answer of the name's server changes nothing. */
function pinned(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_host, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

async function read(response: IncomingMessage, { accepts }: Asked): Promise<Download> {
  const { statusCode: status = 0, headers } = response;
  if (REDIRECTS.has(status) && headers.location !== undefined)
    return { kind: 'redirect', to: headers.location };
  if (status !== 200) return statusWords(status);
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (accepts && !accepts(type))
    return refusal(
      `There is something there that is no text (${type.slice(0, 60)}).`,
      'Give the address of a page, PDF or document.',
    );
  const length = Number(headers['content-length'] ?? 0);
  if (length > LIMITS.bytes) return { kind: 'refused', ...tooLarge(length) };
  const body = unpacked(response, headers['content-encoding']);
  if (body === null)
    return refusal('The site packs it in a way that is not read.', 'Save the page and add the file.');
  return gather(body, type);
}

function statusWords(status: number): Download {
  const elsewhere = 'Check the address, or save the page and add the file.';
  if (status === 404 || status === 410)
    return refusal(`There is nothing at that address (${status}).`, 'Check the address.');
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return refusal(
      `The site does not let the program read it (${status}).`,
      'Save the page and add the file.',
    );
  if (status === 429) return refusal('The site asks to be left alone for a while (429).', 'Try again later.');
  return refusal(`The site answered with an error (${status}).`, elsewhere);
}

function unpacked(response: IncomingMessage, encoding = 'identity'): Readable | null {
  const through = (transform: Transform): Readable =>
    response.on('error', (error) => transform.destroy(error)).pipe(transform);
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return response;
    case 'gzip':
    case 'x-gzip':
      return through(createGunzip());
    case 'deflate':
      return through(createInflate());
    case 'br':
      return through(createBrotliDecompress());
    default:
      return null;
  }
}

/** Stops at the first byte too many, packed or not: what comes unpacked is all that is counted. */
async function gather(body: Readable, type: string): Promise<Download> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMITS.bytes) return { kind: 'refused', ...tooLarge(length) };
    chunks.push(chunk);
  }
  return { kind: 'body', bytes: Buffer.concat(chunks), type };
}
