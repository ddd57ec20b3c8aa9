/** What the REST side does instead of answering as it should. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number; readonly global?: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection stays open and silent. `processed`: the request took effect all the same. */
  | { readonly kind: 'silent'; readonly processed?: boolean }
  /** The connection is cut. */
  | { readonly kind: 'cut'; readonly processed?: boolean };

export interface FaultRule {
  readonly fault: Fault;
  /** Which requests; all, where left out. The path has no `/api/v10` and no query. */
  readonly only?: (method: string, path: string) => boolean;
  /** For how many requests; until called off, where left out. */
  readonly times?: number;
  /** 0..1: for this share of the requests, as by chance but the same in every run; all, where left out. */
  readonly share?: number;
}

interface Standing {
  readonly rule: FaultRule;
  left: number;
  readonly chance: () => number;
}

/** The switches by which a test breaks the REST side. */
export class FaultSwitches {
  private standing: Standing[] = [];

  /** Switches a fault on; the returned function switches it off. */
  add(rule: FaultRule): () => void {
    const entry: Standing = { rule, left: rule.times ?? Number.POSITIVE_INFINITY, chance: seeded() };
    this.standing.push(entry);
    return () => {
      this.standing = this.standing.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.standing = [];
  }

  /** The fault that this request meets, if any. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.standing) {
      if (entry.left <= 0 || entry.rule.only?.(method, path) === false) continue;
      if (entry.chance() >= (entry.rule.share ?? 1)) continue;
      entry.left -= 1;
      return entry.rule.fault;
    }
    return undefined;
  }
}

/** Numbers from 0 to 1 as by chance, the same ones each time (mulberry32). In turns, retries would meet the same fate again. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
