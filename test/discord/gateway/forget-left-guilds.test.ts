import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/discord/gateway/client.js';
import { forgetLeftGuilds } from '../../../src/discord/gateway/forget-left-guilds.js';
import { createMetrics } from '../../../src/discord/metrics.js';
import { GuildDirectory } from '../../../src/discord/reply/guild-directory.js';
import type { ModeratorId } from '../../../src/moderation/review-item.js';
import { openStores } from '../../../src/storage/stores.js';
import type { Guild } from '../../loopback/index.js';
import { ModeratedServer, moderatorId } from '../moderated-server.js';

describe('a bot that starts', () => {
  let server: ModeratedServer;
  let other: Guild;
  beforeEach(async () => {
    server = await ModeratedServer.start();
    other = server.discord.guild('Eider');
    await set(other.id);
  });
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const set = (guildId: string) =>
    server.stores.settings.change(
      guildId,
      { retentionDays: 7 },
      moderatorId(server.people.boss),
      '2026-01-05T12:00:00.000Z',
    );
  const known = async () => [...(await server.stores.settings.known())].sort();
  const both = () => [server.guild.id, other.id].sort();

  it('forgets a server that it was taken out of meanwhile, and keeps the others', async () => {
    await server.restart(async () => other.leave(server.discord.bot));
    expect(await known()).toEqual([server.guild.id]);
  });

  it('keeps a server that is out of reach in an outage', async () => {
    await server.restart(async () => {
      other.isUnavailable = true;
    });
    expect(server.bot.client.guilds.cache.get(other.id)?.available).toBe(false);
    expect(await known()).toEqual(both());
  });

  it('forgets nothing when it is in no server at all', async () => {
    await server.restart(async () => {
      other.leave(server.discord.bot);
      server.guild.leave(server.discord.bot);
    });
    expect(await known()).toEqual(both());
  });

  it('forgets nothing when most are missing, as with the token of a bot for trials', async () => {
    const trial = server.discord.guild('Trial');
    await set(trial.id);
    await server.restart(async () => {
      other.leave(server.discord.bot);
      server.guild.leave(server.discord.bot);
    });
    expect(await known()).toEqual([...both(), trial.id].sort());
  });
});

describe('a process of several', () => {
  // The shard is the id without its lowest 22 bits, modulo the number of shards.
  const onShard = (shard: number, serial: number) =>
    String((BigInt(serial * 4 + shard) << 22n) + 9n);

  /** Runs with these shards, in one server of shard 1 and in others, and gives what is forgotten. */
  async function forgets(
    {
      here: others = [],
      ...options
    }: {
      readonly shards?: number[] | 'auto';
      readonly shardCount?: number;
      readonly here?: readonly string[];
    },
    known: readonly string[],
  ): Promise<readonly string[]> {
    const log = pino({ level: 'silent' });
    const client = createClient({ api: 'http://127.0.0.1:9/api', readsMessages: false, log });
    Object.assign(client.options, { shards: undefined, shardCount: undefined }, options);
    const here = onShard(1, 1);
    // As the list of servers fills it.
    for (const id of [here, ...others]) {
      const guild = { id, unavailable: true, shardId: 1 };
      Reflect.apply(Reflect.get(client.guilds, '_add'), client.guilds, [guild]);
    }
    const stores = await openStores(':memory:');
    const { settings, troubles, askerLimits } = stores;
    const all = [here, ...known];
    for (const id of all) {
      await settings.change(
        id,
        { retentionDays: 7 },
        '900' as ModeratorId,
        '2026-01-05T12:00:00.000Z',
      );
    }
    await forgetLeftGuilds({
      settings,
      troubles,
      askerLimits,
      guilds: new GuildDirectory(client),
      metrics: createMetrics(),
      log,
    });
    const left = await settings.known();
    await client.destroy();
    await stores.close();
    return all.filter((id) => !left.includes(id));
  }

  it('judges only servers of its own shards', async () => {
    const [own, next, others] = [onShard(1, 7), onShard(2, 7), onShard(0, 7)];
    const here = [2, 3, 4].map((serial) => onShard(1, serial));
    const known = [...here, own, next, others];
    expect(await forgets({ shards: [1], shardCount: 4, here }, known)).toEqual([own]);
    expect(await forgets({ shards: [1, 2], shardCount: 4, here }, known)).toEqual([own, next]);
    const all = { shards: [0, 1, 2, 3], shardCount: 4 };
    expect(await forgets({ ...all, here }, known)).toEqual([own, next, others]);
    // One of four that are known is here.
    expect(await forgets(all, [own, next, others])).toEqual([]);
  });

  it('judges none when it does not know its shards', async () => {
    const known = [onShard(1, 7)];
    expect(await forgets({ shards: 'auto', shardCount: 4 }, known)).toEqual([]);
    expect(await forgets({ shards: [1] }, known)).toEqual([]);
    expect(await forgets({ shards: [1], shardCount: Number.NaN }, known)).toEqual([]);
  });

  it('judges no id that is not one of Discord’s', async () => {
    const odd = ['', '__proto__', '12 ', '-5', '1'.repeat(40)];
    expect(await forgets({ shards: [0, 1, 2, 3], shardCount: 4 }, odd)).toEqual([]);
  });
});
