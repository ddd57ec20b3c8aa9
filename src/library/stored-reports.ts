import type { Outcome } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';
import { adopt, bump, findReport, refuseSameText } from './adoption.js';
import { withinRoom } from './ceilings.js';
import { changing, record, refuse, type Scope } from './changing.js';
import { currentVersions } from './current-versions.js';
import { editedDetails } from './edited-details.js';
import { catchUp, indexReport } from './indexing.js';
import type { Resembling } from './resembling.js';
import type {
  Dated,
  Edit,
  ListedReport,
  ListedVersion,
  NamedReport,
  NewReport,
  OpenedReport,
  Original,
  RemovalReceipt,
  Reports,
  Resemblance,
} from './reports.js';
import { datedReports, namedReports } from './named-reports.js';
import { restored } from './storable.js';
import type { Reading, Writing } from './store.js';
import { unindexReport } from './unindexing.js';
import {
  detailColumns,
  detailsOf,
  digestOf,
  readFile,
  readParagraphs,
  reportOf,
  writeVersion,
} from './versions.js';
import { takeAway } from './withdrawal.js';

export class StoredReports implements Reports {
  constructor(
    private readonly scope: Scope,
    private readonly findResembling: Resembling,
  ) {}

  async list(story?: number): Promise<readonly ListedReport[]> {
    const rows = await this.scope.store.read((from) => {
      const all = currentVersions(from, this.scope.server).orderBy('reports.number');
      return (story === undefined ? all : all.where('reports.story', '=', story)).execute();
    });
    return rows.map((row) => ({
      number: row.number,
      version: row.version,
      id: restored(row.key),
      story: row.story,
      ...detailsOf(row),
      language: restored(row.language),
      paragraphs: row.paragraphs,
      addedAt: row.added_at,
    }));
  }

  named(story: number, typed: string, limit: number): Promise<readonly NamedReport[]> {
    return namedReports(this.scope, story, typed, limit);
  }

  dated(story: number): Promise<Dated> {
    return datedReports(this.scope, story);
  }

  open(number: number, version?: number): Promise<OpenedReport> {
    return this.scope.store.read(async (from) => {
      const report = await findReport(from, this.scope.server, number);
      if (report === undefined) return { kind: 'unknown' };
      if (report.removed_at !== null) return { kind: 'removed', at: report.removed_at };
      const wanted = version ?? report.version;
      const row = await this.#version(from, report.id, wanted);
      if (row === undefined) return { kind: 'unknown' };
      const paragraphs = await readParagraphs(from, row.id);
      // Removed while it was read: nothing of it is shown.
      if (paragraphs.length !== row.paragraphs) return { kind: 'unknown' };
      const opened = reportOf({ ...row, number, key: report.key ?? '' }, paragraphs);
      return wanted === report.version
        ? { kind: 'current', report: opened }
        : { kind: 'earlier', report: opened, current: report.version };
    });
  }

  async versions(number: number): Promise<readonly ListedVersion[]> {
    const rows = await this.scope.store.read((from) =>
      from
        .selectFrom('versions')
        .innerJoin('reports', 'reports.id', 'versions.report')
        .selectAll('versions')
        .where('reports.server', '=', this.scope.server)
        .where('reports.number', '=', number)
        .orderBy('versions.version', 'desc')
        .execute(),
    );
    return rows.map((row) => ({
      version: row.version,
      title: restored(row.title),
      paragraphs: row.paragraphs,
      addedAt: row.added_at,
      ...(row.file_name !== null && { fileName: restored(row.file_name) }),
      ...(row.file_size !== null && { bytes: row.file_size }),
    }));
  }

  original(number: number, version?: number): Promise<Original | undefined> {
    return this.scope.store.read(async (from) => {
      const report = await findReport(from, this.scope.server, number);
      if (report === undefined) return undefined;
      const row = await this.#version(from, report.id, version ?? report.version);
      return row && readFile(from, row);
    });
  }

  resembling(story: number, report: Report): Promise<readonly Resemblance[]> {
    return this.findResembling(this.scope, story, report);
  }

  async add(story: number, added: NewReport, by: string): Promise<Outcome<{ readonly report: Report }>> {
    const digest = await digestOf(added.report);
    return changing(this.scope, async (into) => {
      const done = await this.#add(into, story, { ...added, digest }, by);
      await catchUp(into, this.scope, story);
      await withinRoom(into, this.scope);
      return done;
    });
  }

  async addAll(
    story: number,
    added: readonly NewReport[],
    by: string,
  ): Promise<readonly Outcome<{ readonly report: Report }>[]> {
    const digested: (NewReport & { readonly digest: string })[] = [];
    for (const one of added) digested.push({ ...one, digest: await digestOf(one.report) });
    const outcomes: Outcome<{ readonly report: Report }>[] = [];
    const done = await changing(this.scope, async (into) => {
      outcomes.length = 0;
      for (const one of digested) {
        const objection = await refuseSameText(into, this.scope, story, one.digest);
        if (objection !== undefined) outcomes.push({ ok: false, objection });
        else outcomes.push({ ok: true, ...(await this.#add(into, story, one, by)) });
      }
      await catchUp(into, this.scope, story);
      await withinRoom(into, this.scope);
      return {};
    });
    return done.ok ? outcomes : added.map(() => done);
  }

  async replace(number: number, added: NewReport, by: string): Promise<Outcome<{ readonly report: Report }>> {
    const digest = await digestOf(added.report);
    return changing(this.scope, async (into) => {
      const written = await writeVersion(into, this.scope, added, digest);
      const done = await adopt(into, this.scope, {
        written,
        into: { replaces: number },
        by,
        report: added.report,
      });
      await withinRoom(into, this.scope);
      return done;
    });
  }

  edit(number: number, edit: Edit, by: string): Promise<Outcome<{ readonly report: Report }>> {
    return changing(this.scope, async (into) => {
      const { row, report } = await this.#current(into, number);
      await into
        .updateTable('versions')
        .set(detailColumns(editedDetails(detailsOf(row), edit)))
        .where('id', '=', row.id)
        .execute();
      if ('title' in edit) {
        await unindexReport(into, this.scope, report.story, number);
        await indexReport(into, this.scope, report.story, number);
      }
      await bump(into, report.story, { withdraws: true });
      await record(into, this.scope, {
        by,
        action: 'report edited',
        report: number,
        detail: Object.keys(edit).join(', '),
      });
      const again = await this.#current(into, number);
      return {
        report: reportOf({ ...again.row, number, key: again.report.key }, await readParagraphs(into, row.id)),
      };
    });
  }

  remove(number: number, by: string): Promise<Outcome<{ readonly receipt: RemovalReceipt }>> {
    return changing(this.scope, async (into) => {
      const { row, report } = await this.#current(into, number);
      await unindexReport(into, this.scope, report.story, number);
      const receipt = await takeAway(into, this.scope, { ...report, number });
      const { paragraphs, characters } = row;
      await bump(into, report.story, {
        reports: -1,
        paragraphs: -paragraphs,
        characters: -characters,
        withdraws: true,
      });
      await record(into, this.scope, { by, action: 'report removed', report: number, detail: receipt.title });
      return { receipt };
    });
  }

  async #add(
    into: Writing,
    story: number,
    added: NewReport & { readonly digest: string },
    by: string,
  ): Promise<{ readonly report: Report }> {
    const written = await writeVersion(into, this.scope, added, added.digest);
    return adopt(into, this.scope, { written, into: { story }, by, report: added.report });
  }

  #version(from: Reading, report: number, version: number) {
    return from
      .selectFrom('versions')
      .selectAll()
      .where('report', '=', report)
      .where('version', '=', version)
      .executeTakeFirst();
  }

  async #current(from: Reading, number: number) {
    const report = await findReport(from, this.scope.server, number);
    const row = report && (await this.#version(from, report.id, report.version));
    if (report?.story == null || report.key === null || row === undefined)
      return refuse(`There is no report R${number}.`, 'It may have been removed; choose one from the list.');
    return { row, report: { ...report, story: report.story, key: report.key } };
  }
}
