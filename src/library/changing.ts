import type { Clock } from '../clock.js';
import type { Ceilings } from '../operating.js';
import type { Objection, Outcome } from '../reports/refusal.js';
import type { ChangeAction } from './library.js';
import { storable } from './storable.js';
import type { Store, Writing } from './store.js';

/** One server's part of the store. */
export interface Scope {
  readonly store: Store;
  readonly server: string;
  readonly clock: Clock;
  /** With more paragraphs than this a story's words are indexed in the store. */
  readonly largeFrom: number;
  /** No limit, where left out. */
  readonly ceilings?: Ceilings;
}

/** Thrown inside a change: what was begun is undone, and the person gets the words. */
class Refused extends Error {
  constructor(readonly objection: Objection) {
    super(objection.reason);
  }
}

export function refuse(reason: string, advice: string): never {
  throw new Refused({ reason, advice });
}

/** ISO 8601, UTC. */
export function nowOf({ clock }: Scope): string {
  return new Date(clock.now()).toISOString();
}

/**
 * One change of one server, all of it or nothing; `refuse` inside undoes it. Changes of one server come one after the
 * other, whichever process makes them, so that no report number is given twice.
 */
export async function changing<T extends object>(
  scope: Scope,
  work: (into: Writing) => Promise<T>,
): Promise<Outcome<T>> {
  const { store, server } = scope;
  try {
    const done = await store.write(async (into) => {
      await into
        .insertInto('servers')
        .values({ id: server, default_story: null, cooldown_seconds: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await takeTurn(into, scope);
      return work(into);
    });
    return { ok: true, ...done };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, objection: error.objection };
    throw error;
  }
}

/** Waits until no other process changes this server. On SQLite the transaction itself has seen to that. */
export async function takeTurn(into: Writing, { store, server }: Scope): Promise<void> {
  if (store.kind === 'sqlite') return;
  await into.selectFrom('servers').select('id').where('id', '=', server).forUpdate().execute();
}

export interface Recorded {
  readonly by: string;
  readonly action: ChangeAction;
  readonly story?: string;
  readonly report?: number;
  readonly detail?: string;
}

/** Writes a change into the audit trail. */
export async function record(
  into: Writing,
  scope: Scope,
  { by, action, story, report, detail }: Recorded,
): Promise<void> {
  await into
    .insertInto('changes')
    .values({
      server: scope.server,
      at: nowOf(scope),
      made_by: storable(by),
      action,
      story: story === undefined ? null : storable(story),
      report: report ?? null,
      detail: detail === undefined ? null : storable(detail),
    })
    .execute();
}

/** Lets everything else have a turn, inside a long piece of work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
