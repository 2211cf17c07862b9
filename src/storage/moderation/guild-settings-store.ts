import {
  defaultGuildSettings,
  type GuildSettings,
  type GuildSettingsStore,
} from '../../moderation/guild-settings.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Database } from '../database.js';
import type { Query } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { fromText, toText } from '../storable.js';

/** What servers have set, in a database; every change is noted in the audit log with it. */
export function createGuildSettingsStore(database: Database): GuildSettingsStore {
  return {
    read: async (guildId) => settingsOf(await database.run((query) => readRow(query, guildId))),
    change: (guildId, changes, by, at) =>
      database.write(async (transaction) => {
        const row = await readRow(transaction, guildId);
        const settings = JSON.stringify({ ...storedOf(row), ...changes });
        // One that is altered is not found and holds nothing: what is set now is all that is known.
        await transaction.deleteFrom('guild').where('id', '=', toText(guildId)).execute();
        await transaction
          .insertInto('guild')
          .values({ id: toText(guildId), settings })
          .execute();
        await appendAuditEntry(transaction, {
          at,
          actor: by,
          action: 'settings.change',
          subject: `guild ${guildId}`,
          details: Object.fromEntries(
            Object.entries(changes).map(([name, value]) => [
              name,
              typeof value === 'object' && value !== null ? value.join(' ') : value,
            ]),
          ),
        });
        return settingsOf({ settings });
      }),
    forget: (guildId) =>
      database.write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('guild')
          .where('id', '=', toText(guildId))
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    async known() {
      const rows = await database.run((query) => query.selectFrom('guild').select('id').execute());
      return rows.map(({ id }) => fromText(id));
    },
  };
}

function readRow(query: Query, guildId: string) {
  return query
    .selectFrom('guild')
    .select('settings')
    .select(alteredAmong(['guild']))
    .where('id', '=', toText(guildId))
    .executeTakeFirst();
}

/** Only what was changed is stored, so that a better default reaches those who never chose. */
function storedOf(row: { readonly settings: string } | undefined): Partial<GuildSettings> {
  return row === undefined ? {} : (JSON.parse(row.settings) as Partial<GuildSettings>);
}

function settingsOf(row: { readonly settings: string } | undefined): GuildSettings {
  return { ...defaultGuildSettings, ...storedOf(row) };
}
