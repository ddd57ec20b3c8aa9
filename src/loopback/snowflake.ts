/** Discord counts its ids from the first second of 2015. https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;

/** Hands out ids as Discord does: milliseconds since 2015 shifted by 22 bits, then a counter. */
export class Snowflakes {
  private count = 0n;
  private moments = 0n;

  constructor(private readonly now: () => number) {}

  next(): string {
    this.count = (this.count + 1n) & 0x3fffffn;
    return this.at(0n);
  }

  /** An id as of another millisecond each time: what was made at one moment is all of one shard. */
  nextMoment(): string {
    this.count = (this.count + 1n) & 0x3fffffn;
    this.moments += 1n;
    return this.at(this.moments);
  }

  private at(later: bigint): string {
    return (((BigInt(Math.floor(this.now())) - EPOCH + later) << 22n) | this.count).toString();
  }
}

/** The shard that an id's events arrive on: https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
