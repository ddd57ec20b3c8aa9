import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { SLOW, StoreFault } from './fault.js';

/** How long a statement may take, in milliseconds; may be changed while connections are open. */
export interface StatementPatience {
  ms: number;
}

const UNCERTAIN =
  'The database did not say in time whether the change was made. Look before you make it once more.';

/**
 * Gives statements up that no answer comes to, which the server's own limit cannot do where it hangs or the network is
 * cut. Their connection is closed, which undoes what was begun on it, and another is opened for the next question.
 */
export function patientPool(pool: pg.Pool, patience: StatementPatience): PostgresPool {
  return {
    connect: async () => new PatientClient(await pool.connect(), patience),
    end: () => pool.end(),
  };
}

/**
 * A connection that breaks between two statements of a transaction says so to nobody else, and would end the process.
 * The next statement fails with the same.
 */
function unheard(): void {
  // Nothing to do.
}

class PatientClient implements PostgresPoolClient {
  private late: StoreFault | undefined;

  constructor(
    private readonly client: pg.PoolClient,
    private readonly patience: StatementPatience,
  ) {
    client.on('error', unheard);
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<C>(cursor: C): C;
  query<R>(sql: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('cursors are not used here');
    if (this.late !== undefined) return Promise.reject(this.late);
    return this.inTime(
      sql,
      this.client.query(sql, [...parameters]) as unknown as Promise<PostgresQueryResult<R>>,
    );
  }

  release(): void {
    this.client.off('error', unheard);
    this.client.release(this.late !== undefined);
  }

  private inTime<T>(sql: string, answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.late = new StoreFault(sql === 'commit' ? UNCERTAIN : SLOW, 'LATE');
        reject(this.late);
      }, this.patience.ms);
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
