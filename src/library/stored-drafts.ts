import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Outcome } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';
import { adopt } from './adoption.js';
import { withinRoom } from './ceilings.js';
import { changing, nowOf, refuse, type Scope } from './changing.js';
import { DRAFT_HOURS, type Destination, type Draft, type Drafts } from './drafts.js';
import { editedDetails } from './edited-details.js';
import { catchUp } from './indexing.js';
import type { Edit, NewReport } from './reports.js';
import { restored, storable } from './storable.js';
import type { Reading, Writing } from './store.js';
import type { Tables } from './tables.js';
import {
  deleteVersions,
  detailColumns,
  digestOf,
  readFile,
  readParagraphs,
  reportOf,
  writeVersion,
} from './versions.js';

const HOUR_MS = 3_600_000;
/** 12 bytes are 16 characters of base64url. */
const ID_BYTES = 12;

type Row = Selectable<Tables['drafts']>;

function destinationOf({ story, replaces }: Row): Destination {
  if (story !== null) return { story };
  if (replaces !== null) return { replaces };
  throw new Error('a draft goes nowhere');
}

export class StoredDrafts implements Drafts {
  constructor(private readonly scope: Scope) {}

  async hold(draft: NewReport, into: Destination): Promise<Outcome<{ readonly draft: Draft }>> {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const digest = await digestOf(draft.report);
    return changing(this.scope, async (trx) => {
      await this.#dropOld(trx);
      const written = await writeVersion(trx, this.scope, draft, digest);
      await trx
        .insertInto('drafts')
        .values({
          id,
          server: this.scope.server,
          key: storable(draft.report.id),
          version: written.id,
          story: 'story' in into ? into.story : null,
          replaces: 'replaces' in into ? into.replaces : null,
          held_at: nowOf(this.scope),
        })
        .execute();
      await withinRoom(trx, this.scope);
      return { draft: { id, into, ...draft } };
    });
  }

  find(id: string): Promise<Draft | undefined> {
    return this.scope.store.read(async (from) => {
      const row = await this.#row(from, id);
      return row && this.#draft(from, row);
    });
  }

  edit(id: string, edit: Edit): Promise<Outcome<{ readonly draft: Draft }>> {
    return changing(this.scope, async (into) => {
      const row = await this.#present(into, id);
      const { report } = await this.#draft(into, row);
      await into
        .updateTable('versions')
        .set(detailColumns(editedDetails(report, edit)))
        .where('id', '=', row.version)
        .execute();
      return { draft: await this.#draft(into, row) };
    });
  }

  keep(id: string, by: string): Promise<Outcome<{ readonly report: Report }>> {
    return changing(this.scope, async (into) => {
      const row = await this.#present(into, id);
      const { report } = await this.#draft(into, row);
      const written = await into
        .selectFrom('versions')
        .select(['id', 'paragraphs', 'characters', 'digest'])
        .where('id', '=', row.version)
        .executeTakeFirstOrThrow();
      await into.deleteFrom('drafts').where('id', '=', id).execute();
      const destination = destinationOf(row);
      const done = await adopt(into, this.scope, { written, into: destination, by, report });
      if ('story' in destination) await catchUp(into, this.scope, destination.story);
      await withinRoom(into, this.scope);
      return done;
    });
  }

  async discard(id: string): Promise<boolean> {
    const done = await changing(this.scope, async (into) => {
      const row = await this.#row(into, id);
      if (row !== undefined) await this.#drop(into, [row.version]);
      return { found: row !== undefined };
    });
    return done.ok && done.found;
  }

  #row(from: Reading, id: string) {
    return from
      .selectFrom('drafts')
      .selectAll()
      .where('server', '=', this.scope.server)
      .where('id', '=', storable(id))
      .executeTakeFirst();
  }

  async #present(from: Reading, id: string): Promise<Row> {
    const row = await this.#row(from, id);
    return (
      row ??
      refuse(
        'This draft is not there any more: it was kept or discarded, or is older than a day.',
        'Look at the list of reports, or add the file again.',
      )
    );
  }

  async #draft(from: Reading, row: Row): Promise<Draft> {
    const version = await from
      .selectFrom('versions')
      .selectAll()
      .where('id', '=', row.version)
      .executeTakeFirstOrThrow();
    const paragraphs = await readParagraphs(from, version.id);
    const original = await readFile(from, version);
    // A draft has no number yet.
    const report = reportOf({ ...version, number: 0, key: row.key }, paragraphs);
    return { id: restored(row.id), into: destinationOf(row), report, ...(original && { original }) };
  }

  async #dropOld(into: Writing): Promise<void> {
    const before = new Date(this.scope.clock.now() - DRAFT_HOURS * HOUR_MS).toISOString();
    const old = await into
      .selectFrom('drafts')
      .select('version')
      .where('server', '=', this.scope.server)
      .where('held_at', '<', before)
      .execute();
    await this.#drop(
      into,
      old.map(({ version }) => version),
    );
  }

  async #drop(into: Writing, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const versions = await into
      .selectFrom('versions')
      .select(['id', 'paragraphs', 'file_size'])
      .where('id', 'in', ids)
      .execute();
    await deleteVersions(into, versions);
  }
}
