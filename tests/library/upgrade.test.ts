import type { ColumnMetadata } from 'kysely';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/library/migrations.js';
import { openStore, type Store } from '../../src/library/store.js';
import { KINDS } from './storages.js';

type Columns = ReadonlyMap<string, ColumnMetadata>;

/** `table.column` -> what the database says of it. */
function columnsOf(store: Store): Promise<Columns> {
  return store.read(async (from) => {
    const tables = await from.introspection.getTables();
    return new Map(
      tables.flatMap(({ name, schema, columns }) =>
        columns.map((column) => [`${schema ?? ''}/${name}.${column.name}`, column] as const),
      ),
    );
  });
}

function tablesOf(columns: Columns): ReadonlySet<string> {
  return new Set([...columns.keys()].map((name) => name.split('.')[0] ?? ''));
}

/** Columns of tables that an earlier version writes, and could not fill in. */
function unfillable(before: Columns, after: Columns): readonly string[] {
  const known = tablesOf(before);
  return [...after].flatMap(([name, { isNullable, hasDefaultValue, isAutoIncrementing }]) => {
    const isNew = known.has(name.split('.')[0] ?? '') && !before.has(name);
    return isNew && !isNullable && !hasDefaultValue && !isAutoIncrementing ? [name] : [];
  });
}

/** A server with a story, written and taken away again as the first version of all does it. */
async function liveOn(store: Store): Promise<number> {
  return store.write(async (into) => {
    await into
      .insertInto('servers')
      .values({ id: 'old', default_story: null, cooldown_seconds: null })
      .execute();
    await into.insertInto('stories').values({ server: 'old', name: 'Tarn', name_key: 'tarn' }).execute();
    const stories = await into.selectFrom('stories').select('name').where('server', '=', 'old').execute();
    await into.deleteFrom('stories').where('server', '=', 'old').execute();
    await into.deleteFrom('servers').where('id', '=', 'old').execute();
    return stories.length;
  });
}

const EARLIER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1);

describe.each(KINDS)('an update on $name', ({ make }) => {
  it.each(EARLIER)(
    'leaves tables of version %i as they were, and whoever still runs on them running',
    async (upTo) => {
      const place = await make();
      const old = await openStore(place.storage, { upTo });
      const before = await columnsOf(old);
      const updated = await openStore(place.storage);
      const after = await columnsOf(updated);
      try {
        for (const [name, { dataType, isNullable }] of before)
          expect([name, after.get(name)]).toMatchObject([name, { dataType, isNullable }]);
        expect(unfillable(before, after)).toEqual([]);
        expect(tablesOf(after).size).toBeGreaterThanOrEqual(tablesOf(before).size);
        expect(await liveOn(old)).toBe(1);
      } finally {
        await old.close();
        await updated.close();
        await place.dispose();
      }
    },
  );

  it('brings what an earlier version kept along', async () => {
    const place = await make();
    const old = await openStore(place.storage, { upTo: 1 });
    await old.write((into) =>
      into.insertInto('servers').values({ id: 'kept', default_story: null, cooldown_seconds: 9 }).execute(),
    );
    await old.close();
    const updated = await openStore(place.storage);
    try {
      const rows = await updated.read((from) =>
        from.selectFrom('servers').select(['id', 'cooldown_seconds']).execute(),
      );
      expect(rows).toEqual([{ id: 'kept', cooldown_seconds: 9 }]);
      const version = await updated.read((from) => from.selectFrom('schema_version').selectAll().execute());
      expect(version).toEqual([{ version: SCHEMA_VERSION }]);
    } finally {
      await updated.close();
      await place.dispose();
    }
  });
});
