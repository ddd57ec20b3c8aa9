import pg from 'pg';

/** PostgreSQL itself tells of a story's new counters, so it does not matter who changes them. */
const TRIGGER = `
  do $$ begin
    perform pg_advisory_xact_lock(7246814);
    if not exists (select from pg_trigger where tgname = 'stories_changed' and tgrelid = 'stories'::regclass) then
      create or replace function tell_of_story() returns trigger language plpgsql as $told$ begin
        perform pg_notify('footnote:' || tg_table_schema, new.id::text);
        return null;
      end $told$;
      create trigger stories_changed after update on stories for each row
        when (old.change is distinct from new.change or old.withdrawals is distinct from new.withdrawals)
        execute function tell_of_story();
    end if;
  end $$`;

/** Milliseconds before it listens again after a connection was lost. */
const AGAIN_MS = 1_000;

/**
 * Hears from PostgreSQL that a story was changed, whichever process did it. Nothing relies on it: what is missed while
 * the connection is gone is noticed with the next question, which compares the story's counters.
 */
export class Notices {
  private client: pg.Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    /** The story's id in the store. */
    private readonly hear: (story: number) => void,
  ) {}

  /** Never rejects: where it cannot listen it tries again. */
  async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      application_name: 'footnote notices',
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.listenAgain(client));
    client.on('notification', ({ payload }) => this.take(payload));
    try {
      await client.connect();
      await client.query(TRIGGER);
      const { rows } = await client.query<{ schema: string }>('select current_schema() as schema');
      await client.query(`listen ${client.escapeIdentifier(`footnote:${rows[0]?.schema ?? ''}`)}`);
    } catch {
      this.listenAgain(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private take(payload: string | undefined): void {
    const story = Number(payload);
    if (Number.isInteger(story)) this.hear(story);
  }

  private listenAgain(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.listen(), AGAIN_MS);
    this.again.unref();
  }
}
