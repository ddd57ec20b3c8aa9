import * as z from 'zod';

/** Which of Discord's shards a process takes: all of them, or some where others take the rest. */
export type Sharding =
  | { readonly kind: 'all'; /** `auto`: as many as Discord recommends. */ readonly count: 'auto' | number }
  | { readonly kind: 'some'; readonly ids: readonly number[]; readonly count: number };

/** Where Discord sends interactions by HTTP. */
export interface Endpoint {
  /** Of the application: 32 bytes in hexadecimal. */
  readonly publicKey: string;
  readonly host: string;
  readonly port: number;
}

/** Whether other processes answer for the same bot. */
export function isPartOf(sharding: Sharding | undefined): boolean {
  return sharding?.kind === 'some' && sharding.ids.length < sharding.count;
}

/** Discord gives no bot more; a larger number is a slip. */
const MOST_SHARDS = 16_384;
const ENDPOINT = { host: '127.0.0.1', port: 8080, lastPort: 65_535 };
const COUNT = `give a whole number from 1 to ${MOST_SHARDS}`;

/** A whole number, or none where the text is no number of shards. */
export function shardCount(text: string): number | undefined {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= MOST_SHARDS ? count : undefined;
}

/** `0-3,6` as numbers in order, each once; undefined where it is no such list. */
export function shardIds(text: string): readonly number[] | undefined {
  const ids = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
    if (first === undefined || Number(last) < Number(first) || Number(last) >= MOST_SHARDS) return undefined;
    for (let id = Number(first); id <= Number(last); id += 1) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** The settings of placing as they are written, each checked by itself. */
export const PLACING = {
  SHARDS: z
    .string()
    .refine((text) => text === 'auto' || shardCount(text) !== undefined, `give auto, or ${COUNT.slice(5)}`)
    .default('auto'),
  SHARD_IDS: z
    .string()
    .refine((text) => shardIds(text) !== undefined, 'give numbers from 0 with commas between them, or 0-3')
    .optional(),
  SHARD_COUNT: z
    .string()
    .refine((text) => shardCount(text) !== undefined, COUNT)
    .optional(),
  INTERACTIONS: z.enum(['gateway', 'http'], { error: 'give gateway or http' }).default('gateway'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^\s*[0-9a-f]{64}\s*$/i,
      'copy it again, 64 characters: Discord developer portal, General Information',
    )
    .optional(),
  INTERACTIONS_HOST: z.string().default(ENDPOINT.host),
  INTERACTIONS_PORT: z.coerce
    .number({ error: 'give a port as a number, for example 8080' })
    .int('give a whole number')
    .min(1, 'give a port from 1 to 65535')
    .max(ENDPOINT.lastPort, 'give a port from 1 to 65535')
    .default(ENDPOINT.port),
};

type Written = z.output<z.ZodObject<typeof PLACING>>;

export interface Placed {
  readonly sharding?: Sharding;
  readonly endpoint?: Endpoint;
}

/** What the settings say together, or what is wrong with them in words. `sharedStore`: several processes can use it. */
export function placingOf(
  written: Written,
  given: Readonly<Record<string, string | undefined>>,
  sharedStore: boolean,
): { readonly placed: Placed; readonly problems: readonly string[] } {
  if (written.INTERACTIONS === 'http') return endpointOf(written, given);
  const { SHARDS, SHARD_IDS, SHARD_COUNT } = written;
  const problems: string[] = [];
  if ((SHARD_IDS === undefined) !== (SHARD_COUNT === undefined))
    problems.push('SHARD_IDS and SHARD_COUNT go together: set both, or neither.');
  if (SHARD_IDS !== undefined && given['SHARDS'] !== undefined && SHARDS !== SHARD_COUNT)
    problems.push(
      'SHARDS and SHARD_IDS are both set: keep one of them. How many there are in all is SHARD_COUNT.',
    );
  if (SHARD_IDS === undefined || SHARD_COUNT === undefined) {
    const count = SHARDS === 'auto' ? 'auto' : (shardCount(SHARDS) ?? 1);
    return { placed: given['SHARDS'] === undefined ? {} : { sharding: { kind: 'all', count } }, problems };
  }
  const sharding = {
    kind: 'some',
    ids: shardIds(SHARD_IDS) ?? [],
    count: shardCount(SHARD_COUNT) ?? 1,
  } as const;
  const last = sharding.ids.at(-1) ?? 0;
  if (last >= sharding.count)
    problems.push(`SHARD_IDS: of ${sharding.count} shards the last is ${sharding.count - 1}, not ${last}.`);
  if (isPartOf(sharding) && !sharedStore) problems.push(NEEDS_POSTGRES);
  return { placed: { sharding }, problems };
}

/** Said wherever several processes would each keep files of their own. */
export const NEEDS_POSTGRES =
  'DATABASE_URL is not set: several processes share what the servers keep, which takes a PostgreSQL database. ' +
  'One process needs none.';

function endpointOf(written: Written, given: Readonly<Record<string, string | undefined>>) {
  const problems: string[] = [];
  const shards = ['SHARDS', 'SHARD_IDS', 'SHARD_COUNT'].filter((name) => given[name] !== undefined);
  if (shards.length > 0)
    problems.push(`${shards.join(', ')}: with INTERACTIONS=http there are no shards. Leave it out.`);
  if (written.DISCORD_PUBLIC_KEY === undefined)
    problems.push(
      'DISCORD_PUBLIC_KEY: INTERACTIONS=http needs it. Copy it: Discord developer portal, General Information.',
    );
  const publicKey = written.DISCORD_PUBLIC_KEY?.trim().toLowerCase() ?? '';
  return {
    placed: { endpoint: { publicKey, host: written.INTERACTIONS_HOST, port: written.INTERACTIONS_PORT } },
    problems,
  };
}
