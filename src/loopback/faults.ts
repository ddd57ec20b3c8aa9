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
  /** 0..1: for this share of the requests, evenly spread; all, where left out. */
  readonly share?: number;
}

interface Standing {
  readonly rule: FaultRule;
  left: number;
  owed: number;
}

/** The switches by which a test breaks the REST side. */
export class FaultSwitches {
  private standing: Standing[] = [];

  /** Switches a fault on; the returned function switches it off. */
  add(rule: FaultRule): () => void {
    const entry: Standing = { rule, left: rule.times ?? Number.POSITIVE_INFINITY, owed: 0 };
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
      // Spread without chance, so that two runs break the same requests.
      entry.owed += entry.rule.share ?? 1;
      if (entry.owed < 1) continue;
      entry.owed -= 1;
      entry.left -= 1;
      return entry.rule.fault;
    }
    return undefined;
  }
}
