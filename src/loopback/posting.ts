import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { Agent, request as startRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';

import { readBody } from './body.js';
import type { ReadBody } from './body.js';
import { FIRST_RESPONSE_MS } from './exchange.js';
import { isObject } from './json.js';

/** What an endpoint answered. */
export interface PostAnswer extends ReadBody {
  readonly status: number;
}

export interface Post {
  readonly body: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  /** In hexadecimal. */
  readonly signature: string;
}

const PING = 1;
const PONG = 1;

/** Sends interactions by HTTP instead of over the gateway, signed with a key of its own. */
export class Posting {
  /** The public key, as an application's page shows it. */
  readonly verifyKey: string;
  /** Where interactions are sent, in turn; empty: over the gateway. */
  private endpoints: readonly string[] = [];
  private next = 0;
  private readonly key;
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly now: () => number,
    private readonly applicationId: () => string,
    private readonly nextId: () => string,
  ) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.key = privateKey;
    this.verifyKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  }

  get active(): boolean {
    return this.endpoints.length > 0;
  }

  get first(): string | null {
    return this.endpoints[0] ?? null;
  }

  /** Throws, as Discord refuses an endpoint, where a ping is not answered or a forged one is. */
  async set(endpoints: readonly string[]): Promise<void> {
    for (const url of endpoints) await this.verify(url);
    this.endpoints = endpoints;
    this.next = 0;
  }

  /** The next endpoint, in turn. */
  turn(): string {
    const url = this.endpoints[this.next % this.endpoints.length] ?? '';
    this.next += 1;
    return url;
  }

  signed(body: string, timestamp = String(Math.floor(this.now() / 1000))): Post {
    return {
      body,
      timestamp,
      signature: sign(null, Buffer.from(timestamp + body), this.key).toString('hex'),
    };
  }

  /** `onSent` runs once the request is with the endpoint's machine. Rejects where nothing answers within three seconds. */
  post(url: string, { body, timestamp, signature }: Post, onSent?: () => void): Promise<PostAnswer> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': signature,
      };
      const { agent } = this;
      const request: ClientRequest = startRequest(url, { method: 'POST', agent, headers }, (response) => {
        answerOf(response).then(resolve, reject);
      });
      request.setTimeout(FIRST_RESPONSE_MS, () => request.destroy(new Error('nobody answered in time')));
      request.once('error', reject);
      request.end(body, () => onSent?.());
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private ping() {
    const token = randomBytes(60).toString('base64url');
    return { id: this.nextId(), application_id: this.applicationId(), type: PING, token, version: 1 };
  }

  private async verify(url: string): Promise<void> {
    const body = JSON.stringify(this.ping());
    const good = this.signed(body);
    const pong = await this.post(url, good);
    if (pong.status !== 200 || !isObject(pong.json) || pong.json['type'] !== PONG)
      throw new Error(`${url} does not answer a ping (${pong.status}).`);
    const forged = await this.post(url, { ...good, signature: '0'.repeat(128) });
    if (forged.status !== 401) throw new Error(`${url} takes what nobody signed (${forged.status}).`);
  }
}

async function answerOf(response: IncomingMessage): Promise<PostAnswer> {
  return { status: response.statusCode ?? 0, ...(await readBody(response)) };
}
