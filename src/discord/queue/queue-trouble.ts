import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { Trouble, TroubleStore } from '../../moderation/trouble-store.js';
import { restErrors } from '../limits.js';
import { mentionOfChannel } from '../render/plain-text.js';
import { textView } from '../render/view.js';
import type { GuildDirectory, NeededPermission } from '../reply/guild-directory.js';
import { isSentWith, nonceOf } from '../reply/message-mark.js';
import type { Messenger, NotDelivered } from '../reply/messenger.js';
import { serverName, speakInGuild } from '../reply/speak-in-guild.js';

/** What keeps questions from the moderators of a server. */
export type QueueTrouble =
  /** Nobody has chosen a channel for questions. */
  | { readonly kind: 'not-set' }
  | { readonly kind: 'channel-gone' }
  | {
      readonly kind: 'lacks';
      readonly channelId: string;
      readonly permissions: readonly NeededPermission[];
    }
  /** A forum demands a tag, and has none that the bot may use. */
  | { readonly kind: 'no-tag'; readonly channelId: string }
  /** Discord allows no more posts or threads. */
  | { readonly kind: 'too-many-threads'; readonly channelId: string }
  | { readonly kind: 'refused'; readonly channelId: string; readonly code: number };

/** What the telling needs. */
export interface TroubleDependencies {
  readonly troubles: TroubleStore;
  readonly messenger: Messenger;
  readonly guilds: GuildDirectory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Now, ISO 8601 UTC. */
  readonly at: () => string;
}

/** Why a channel did not take a post: by what Discord says, and by what the bot may do there as far as it knows. */
export function troubleOf(
  { kind, code }: NotDelivered,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  guilds: GuildDirectory,
): QueueTrouble {
  if (kind === 'gone') return { kind: 'channel-gone' };
  if (code === restErrors.tagRequired) return { kind: 'no-tag', channelId };
  if (code === restErrors.tooManyThreads || code === restErrors.tooManyOpenThreads) {
    return { kind: 'too-many-threads', channelId };
  }
  const permissions = guilds.lacking(guildId, channelId);
  return permissions.length > 0
    ? { kind: 'lacks', channelId, permissions }
    : { kind: 'refused', channelId, code: code ?? 0 };
}

/**
 * Tells those who run a server that questions do not reach its moderators, why, and what to do about
 * it: in the log channel, or else by direct message to whoever set the channel up, or else to the
 * owner. Once for each cause, and once when it works again.
 */
export class QueueTroubles {
  readonly #dependencies: TroubleDependencies;

  constructor(dependencies: TroubleDependencies) {
    this.#dependencies = dependencies;
  }

  /** Something is in the way. */
  async begin(guildId: string, trouble: QueueTrouble, settings: GuildSettings): Promise<void> {
    const { troubles, at } = this.#dependencies;
    const known = await troubles.begin(guildId, JSON.stringify(trouble), at());
    if (known.toldAt !== null) return;
    await this.#tell(guildId, known, this.#describe(guildId, trouble, settings), settings);
  }

  /** Questions are posted, in this channel. */
  async end(guildId: string, channelId: string, settings: GuildSettings): Promise<void> {
    const before = await this.#dependencies.troubles.end(guildId);
    if (before === null || before.toldAt === null) return;
    // Whoever has chosen the first channel knows.
    if ((JSON.parse(before.cause) as QueueTrouble).kind === 'not-set') return;
    const say = speakInGuild(guildId, settings, this.#dependencies.guilds);
    const text = say('trouble.over', {
      server: serverName(guildId, say, this.#dependencies.guilds),
      channel: mentionOfChannel(channelId),
    });
    await this.#send(guildId, { text, nonce: nonceFor('over', guildId, before) }, settings);
  }

  /** Whether something is in the way, as far as is known. */
  async holds(guildId: string): Promise<boolean> {
    return (await this.#dependencies.troubles.read(guildId)) !== null;
  }

  async #tell(
    guildId: string,
    trouble: Trouble,
    text: string,
    settings: GuildSettings,
  ): Promise<void> {
    const { troubles, at } = this.#dependencies;
    const nonce = nonceFor('begun', guildId, trouble);
    const isTold = await this.#send(guildId, { text, nonce, since: trouble.at }, settings);
    // Where nobody can be told there is nobody to be told a second time.
    if (isTold !== 'failed') await troubles.noteTold(guildId, at());
  }

  /** Sends to the first place that takes it, unless it stands in one of them already. */
  async #send(
    guildId: string,
    {
      text,
      nonce,
      since,
    }: { readonly text: string; readonly nonce: string; readonly since?: string },
    { logChannelId, reviewChannelBy }: GuildSettings,
  ): Promise<'told' | 'nowhere' | 'failed'> {
    const { messenger, guilds, now } = this.#dependencies;
    const people = [reviewChannelBy, guilds.ownerId(guildId)].filter((id) => id !== null);
    const places = [
      ...(logChannelId === null ? [] : [{ channelId: logChannelId }]),
      ...[...new Set(people)].map((userId) => ({ userId })),
    ];
    const from = since === undefined ? now() : Date.parse(since);
    for (const place of now() - from > recentMs ? places : []) {
      const period = { from, until: now() };
      const found = await messenger.find(place, period, (message) => isSentWith(message, nonce));
      if (found.kind === 'found') return 'told';
    }
    const outgoing = { view: textView(text), nonce };
    for (const place of places) {
      const delivery =
        'channelId' in place
          ? await messenger.post(place.channelId, outgoing)
          : await messenger.direct(place.userId, outgoing);
      if (delivery.kind === 'sent') return 'told';
      if (delivery.kind === 'failed' && delivery.code === null) return 'failed';
    }
    return 'nowhere';
  }

  #describe(guildId: string, trouble: QueueTrouble, settings: GuildSettings): string {
    const { guilds } = this.#dependencies;
    const say = speakInGuild(guildId, settings, guilds);
    const server = serverName(guildId, say, guilds);
    const channel = 'channelId' in trouble ? mentionOfChannel(trouble.channelId) : '';
    switch (trouble.kind) {
      case 'not-set':
      case 'channel-gone':
        return say(`trouble.${trouble.kind}`, { server });
      case 'lacks': {
        const permissions = trouble.permissions.map((key) => say(key)).join(', ');
        return say('trouble.lacks', { server, channel, permissions });
      }
      case 'no-tag':
      case 'too-many-threads':
        return say(`trouble.${trouble.kind}`, { server, channel });
      case 'refused':
        return say('trouble.refused', { server, channel, code: trouble.code });
    }
  }
}

/** For so long a nonce alone is relied on: Discord takes one message for it. In milliseconds; a guess. */
const recentMs = 60_000;

function nonceFor(what: string, guildId: string, { cause, at }: Trouble): string {
  return nonceOf('m', [what, guildId, cause, at]);
}
