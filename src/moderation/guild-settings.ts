import type { ModeratorId } from './review-item.js';

/** What the people who run a server decide. Ids are the platform's. */
export interface GuildSettings {
  /** Where questions for moderators are posted, a text or a forum channel; null: questions wait, and are listed on demand. */
  readonly reviewChannelId: string | null;
  /** Who chose that channel last: told when it stops working. Null where nobody did, or not since this is noted. */
  readonly reviewChannelBy: ModeratorId | null;
  /** Where decisions are noted; null for nowhere. */
  readonly logChannelId: string | null;
  /** Who chose that channel last, as for the other. */
  readonly logChannelBy: ModeratorId | null;
  /** Channels whose messages may be compared with known claims. */
  readonly watchChannelIds: readonly string[];
  /** What watching does: nothing, tell the moderators what it would have said, or say it. */
  readonly watchMode: 'off' | 'shadow' | 'on';
  /** Roles that moderate, besides everybody whom the platform lets manage the server. */
  readonly moderatorRoleIds: readonly string[];
  /** Who sees an answer unless the asker chooses. */
  readonly audience: 'only-asker' | 'everyone';
  /** The language of what is posted to nobody in particular, BCP 47; null for the server's own. */
  readonly locale: string | null;
  /** Days after which decided and withdrawn questions are deleted, 1 to 3,650. */
  readonly retentionDays: number;
  /** Whether one moderator's answer waits for a second one's consent. */
  readonly needsTwoModerators: boolean;
  /** The role that is notified of each new question; null for nobody. */
  readonly pingRoleId: string | null;
  /** Whether moderators are shown once a day what waits. */
  readonly hasDigest: boolean;
  /** Of the two channels those that everybody in the server can read, and that were confirmed all the same. */
  readonly publicChannelIds: readonly string[];
  /** Of the two channels those of which managers were told that everybody can read them now. */
  readonly toldPublicIds: readonly string[];
}

/** What holds where nobody has decided anything: nothing is posted, nothing is watched, answers are private. */
export const defaultGuildSettings: GuildSettings = {
  reviewChannelId: null,
  reviewChannelBy: null,
  logChannelId: null,
  logChannelBy: null,
  watchChannelIds: [],
  watchMode: 'off',
  moderatorRoleIds: [],
  audience: 'only-asker',
  locale: null,
  retentionDays: 90,
  needsTwoModerators: false,
  pingRoleId: null,
  hasDigest: false,
  publicChannelIds: [],
  toldPublicIds: [],
};

/** Keeps the settings of every server. */
export interface GuildSettingsStore {
  /** `defaultGuildSettings` where nothing was changed. */
  read(guildId: string): Promise<GuildSettings>;
  /** Changes what is given and nothing else; two changes at once both count. Returns what holds now. */
  change(
    guildId: string,
    changes: Partial<GuildSettings>,
    by: ModeratorId,
    at: string,
  ): Promise<GuildSettings>;
  /** Forgets a server, such as one that the bot has left; false when nothing was known. */
  forget(guildId: string): Promise<boolean>;
  /** The servers that have changed something and were not forgotten, in no order. */
  known(): Promise<readonly string[]>;
}
