import { type Client, Events } from 'discord.js';
import type { Bot } from '../bot.js';

/** Has the queue's posts looked at when Discord tells that one may be gone, or that a channel may be usable again. */
export function watchPosts(client: Client, bot: Bot): void {
  const { posts, jobs } = bot;
  const suspect = (...[isSuspect]: Parameters<typeof posts.suspect>): void => {
    for (const id of posts.suspect(isSuspect)) jobs.background(posts.show(id));
  };
  client.on(Events.MessageDelete, ({ id }) => suspect(({ messageId }) => messageId === id));
  client.on(Events.MessageBulkDelete, (messages) =>
    suspect(({ messageId }) => messages.has(messageId)),
  );
  client.on(Events.ThreadDelete, ({ id }) => suspect(({ channelId }) => channelId === id));
  client.on(Events.ThreadUpdate, (_before, { id, archived, locked }) => {
    if (archived === true || locked === true) suspect(({ channelId }) => channelId === id);
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (channel.isDMBased()) return;
    const { id, guildId } = channel;
    // With a forum its posts are gone, of which Discord tells nothing more.
    suspect(
      (post, itsGuildId) =>
        post.channelId === id ||
        (itsGuildId === guildId && bot.guilds.channel(guildId, post.channelId) === null),
    );
    jobs.soon('show-queue');
  });
  const hope = (guildId: string): void => {
    if (posts.retry(guildId)) jobs.soon('show-queue');
  };
  client.on(Events.ChannelCreate, ({ guildId }) => hope(guildId));
  client.on(Events.ChannelUpdate, (_before, channel) => {
    if (!channel.isDMBased()) hope(channel.guildId);
  });
  client.on(Events.GuildRoleUpdate, (_before, { guild }) => hope(guild.id));
  client.on(Events.GuildMemberUpdate, (_before, { guild, id }) => {
    if (id === client.user?.id) hope(guild.id);
  });
}
