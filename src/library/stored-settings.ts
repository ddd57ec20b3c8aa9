import type { Outcome } from '../reports/refusal.js';
import { changing, record, refuse, type Scope } from './changing.js';
import { LONGEST_COOLDOWN, type ServerSettings, type Settings, type SettingsChange } from './settings.js';
import type { Reading } from './store.js';
import { flag } from './tables.js';

const AS_IT_COMES: ServerSettings = { paused: false, share: false, keepsUnanswered: false, channels: [] };

export class StoredSettings implements Settings {
  constructor(private readonly scope: Scope) {}

  read(): Promise<ServerSettings> {
    return this.scope.store.read((from) => this.#read(from));
  }

  change(change: SettingsChange, by: string): Promise<Outcome<{ readonly settings: ServerSettings }>> {
    return changing(this.scope, async (into) => {
      const { paused, cooldownSeconds, share, keepsUnanswered } = change;
      if (typeof cooldownSeconds === 'number') checkCooldown(cooldownSeconds);
      const set = {
        ...(paused !== undefined && { paused: flag(paused) }),
        ...(cooldownSeconds !== undefined && { cooldown_seconds: cooldownSeconds }),
        ...(share !== undefined && { share: flag(share) }),
        ...(keepsUnanswered !== undefined && { keeps_unanswered: flag(keepsUnanswered) }),
      };
      if (Object.keys(set).length > 0) {
        await into.updateTable('servers').set(set).where('id', '=', this.scope.server).execute();
        await record(into, this.scope, { by, action: 'settings changed', detail: wordsOf(change) });
      }
      return { settings: await this.#read(into) };
    });
  }

  async shareIn(channel: string, share: boolean | null, by: string): Promise<void> {
    const { server } = this.scope;
    await changing(this.scope, async (into) => {
      const own = share === null ? null : flag(share);
      await into
        .insertInto('channels')
        .values({ server, channel, story: null, share: own })
        .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ share: own }))
        .execute();
      await into
        .deleteFrom('channels')
        .where('server', '=', server)
        .where('story', 'is', null)
        .where('share', 'is', null)
        .execute();
      const who = share === null ? 'as in the server' : share ? 'everyone' : 'who asked';
      await record(into, this.scope, {
        by,
        action: 'settings changed',
        detail: `channel ${channel}: answers seen by ${who}`,
      });
      return {};
    });
  }

  async #read(from: Reading): Promise<ServerSettings> {
    const { server } = this.scope;
    const row = await from.selectFrom('servers').selectAll().where('id', '=', server).executeTakeFirst();
    if (row === undefined) return AS_IT_COMES;
    const channels = await from
      .selectFrom('channels')
      .select(['channel', 'share'])
      .where('server', '=', server)
      .orderBy('channel')
      .execute();
    return {
      paused: row.paused === 1,
      share: row.share === 1,
      keepsUnanswered: row.keeps_unanswered === 1,
      ...(row.cooldown_seconds !== null && { cooldownSeconds: row.cooldown_seconds }),
      channels: channels.flatMap(({ channel, share }) =>
        share === null ? [] : [{ channel, share: share === 1 }],
      ),
    };
  }
}

function checkCooldown(seconds: number): void {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_COOLDOWN) return;
  refuse(
    `A cooldown is a whole number of seconds from 0 to ${LONGEST_COOLDOWN}.`,
    'Give such a number; 0 switches it off.',
  );
}

function wordsOf({ paused, cooldownSeconds, share, keepsUnanswered }: SettingsChange): string {
  const words = [
    paused === undefined ? undefined : paused ? 'paused' : 'resumed',
    cooldownSeconds === undefined ? undefined : `cooldown ${cooldownSeconds ?? 'as the operator set it'}`,
    share === undefined ? undefined : `answers seen by ${share ? 'everyone' : 'who asked'}`,
    keepsUnanswered === undefined
      ? undefined
      : `unanswered questions ${keepsUnanswered ? 'kept' : 'not kept'}`,
  ];
  return words.filter((word) => word !== undefined).join(', ');
}
