import type { Loopback, Post } from '../../src/loopback/index.js';
import { seeded } from '../twist.js';

const REQUESTS = 1_000;
/** Of these, genuine requests that come a second time. */
const REPLAYED = 220;

/** A request that must not be taken, and what is wrong with it. */
interface Bad {
  readonly kind: string;
  readonly post: Post;
}

function good(loopback: Loopback, timestamp?: string): Post {
  const person = { id: loopback.nextId(), username: 'somebody' };
  const body = {
    id: loopback.nextId(),
    application_id: loopback.applicationId,
    type: 2,
    token: 'x'.repeat(60),
    version: 1,
    data: { id: '1', type: 1, name: 'help' },
    authorizing_integration_owners: {},
    user: person,
  };
  return loopback.posting.signed(JSON.stringify(body), timestamp);
}

function hex(random: () => number, bytes: number): string {
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256))).toString('hex');
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

type Make = (loopback: Loopback, random: () => number) => Post;

const KINDS: Readonly<Record<string, Make>> = {
  'another signature': (loopback, random) => ({ ...good(loopback), signature: hex(random, 64) }),
  'no signature': (loopback) => ({ ...good(loopback), signature: '' }),
  'a signature of another length': (loopback, random) => ({
    ...good(loopback),
    signature: hex(random, 1 + Math.floor(random() * 100)).slice(0, 126),
  }),
  'a body changed in one place': (loopback, random) => {
    const post = good(loopback);
    const at = Math.floor(random() * post.body.length);
    return { ...post, body: `${post.body.slice(0, at)}~${post.body.slice(at + 1)}` };
  },
  'a body with more at its end': (loopback) => {
    const post = good(loopback);
    return { ...post, body: `${post.body} ` };
  },
  'a timestamp changed after signing': (loopback, random) => ({
    ...good(loopback),
    timestamp: String(seconds() - 5 - Math.floor(random() * 40)),
  }),
  'signed long ago': (loopback, random) =>
    good(loopback, String(seconds() - 65 - Math.floor(random() * 1e6))),
  'signed in the future': (loopback, random) =>
    good(loopback, String(seconds() + 65 + Math.floor(random() * 1e6))),
  'no timestamp': (loopback) => good(loopback, ''),
  'no JSON, signed': (loopback, random) => loopback.posting.signed(hex(random, 40)),
  'no interaction, signed': (loopback, random) => loopback.posting.signed(JSON.stringify([random()])),
  'of another application, signed': (loopback, random) =>
    loopback.posting.signed(JSON.stringify({ type: 1, application_id: '1', nonce: random() })),
  'too large, signed': (loopback) => loopback.posting.signed('x'.repeat(700_000)),
};

function badRequests(loopback: Loopback): readonly Bad[] {
  const random = seeded(8);
  const kinds = Object.entries(KINDS);
  const one = (kind: string, make: Make): Bad => ({ kind, post: make(loopback, random) });
  return Array.from({ length: (REQUESTS - REPLAYED) / kinds.length }, () =>
    kinds.map(([kind, make]) => one(kind, make)),
  ).flat();
}

async function isTaken(loopback: Loopback, address: string, post: Post): Promise<boolean> {
  try {
    return (await loopback.posting.post(address, post)).status < 400;
  } catch {
    // Whoever is hung up on is not taken.
    return false;
  }
}

/**
 * Sends what Discord did not send, and what it did send a second time, to every process; each replay to another
 * process than the first.
 */
export async function forge(
  loopback: Loopback,
  addresses: readonly string[],
): Promise<Record<string, number>> {
  const to = (n: number): string => addresses[n % addresses.length] ?? '';
  const taken = new Set<string>();
  let accepted = 0;
  let sent = 0;
  const note = (kind: string, was: boolean): void => {
    sent += 1;
    if (!was) return;
    accepted += 1;
    taken.add(kind);
  };
  const bad = badRequests(loopback);
  for (const [n, { kind, post }] of bad.entries()) note(kind, await isTaken(loopback, to(n), post));
  let genuine = 0;
  for (let n = 0; n < REPLAYED; n += 1) {
    const post = good(loopback);
    genuine += (await isTaken(loopback, to(n), post)) ? 1 : 0;
    note('replayed', await isTaken(loopback, to(n + (n % addresses.length)), post));
  }
  if (taken.size > 0) process.stderr.write(`taken: ${[...taken].join(', ')}\n`);
  return { sent, accepted, 'genuine ones between them refused': REPLAYED - genuine };
}
