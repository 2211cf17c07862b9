import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workLeaseMs } from '../../../src/discord/reply/work-lease.js';
import type { Place, SeenMessage } from '../../loopback/index.js';
import { eventually } from '../e2e/eventually.js';
import { ModeratedServer, unanswerable } from '../moderated-server.js';
import { toModerators } from '../to-moderators.js';

const hint = 'Text channel or forum visible to moderators only';

describe('the posts of the queue', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    server.discord.faults.liftAll();
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const posts = (place: { readonly id: string } = server.places.desk): readonly SeenMessage[] =>
    server.discord.history(place).filter(({ isFromBot }) => isFromBot);
  const lines = (): readonly string[] => posts(server.places.log).map(({ text }) => text);
  const threads = (): readonly { readonly id: string }[] =>
    server.discord.threads(server.places.forum);

  /** What the bot wrote to the one who owns the server. */
  function toldOwner(): readonly string[] {
    const { world } = server.discord;
    const owner = world.user(server.guild.record.ownerId);
    return server.discord.history(world.directChannel(owner)).map(({ text }) => text);
  }

  /** What the bot may not do in a channel from now on; Discord tells of it, or is silent. */
  function deny({ record }: Place, permissions: bigint, isTold = true): void {
    const { bot, world } = server.discord;
    const others = record.overwrites.filter(({ id }) => id !== bot.id);
    const own = record.overwrites.find(({ id }) => id === bot.id);
    const allow = (own?.allow ?? 0n) & ~permissions;
    record.overwrites = [...others, { id: bot.id, kind: 'member', allow, deny: permissions }];
    if (isTold) world.tellChannel(record, 'CHANNEL_UPDATE');
  }

  /** Gives back what was denied. */
  function allow(place: Place, isTold = true): void {
    const { bot, world } = server.discord;
    place.record.overwrites = [
      ...place.record.overwrites.filter(({ id }) => id !== bot.id),
      { id: bot.id, kind: 'member', allow: P.ViewChannel, deny: 0n },
    ];
    if (isTold) world.tellChannel(place.record, 'CHANNEL_UPDATE');
  }

  async function choose(place: Place): Promise<void> {
    const { message } = await server.people.boss.slash('settings');
    await server.people.boss.select(message, hint, [place]);
    await server.bot.idle();
  }

  describe('are posted anew', () => {
    it('as soon as Discord tells that somebody deleted one', async () => {
      await server.send(server.people.ann);
      const { world } = server.discord;
      const [post] = posts();
      const owner = server.discord.person('cleaner');
      server.guild.join(owner, server.guild.role('cleaner', P.ManageMessages), server.role);
      await owner.remove(server.post());
      const anew = await eventually(() => posts().find(({ id }) => id !== post?.id));
      expect(anew.text).toContain(unanswerable);
      await server.bot.idle();
      expect(posts()).toHaveLength(1);
      expect((await server.press(server.people.mia, anew, 'Claim')).text).toContain('@mia');
      expect(world.channels.has(server.places.desk.id)).toBe(true);
    });

    it('within a minute when Discord told nothing of it', async () => {
      await server.send(server.people.ann);
      const [post] = posts();
      server.places.desk.record.messages.delete(post?.id ?? '');
      await server.bot.jobs.run('show-queue');
      expect(posts()).toHaveLength(1);
      expect(posts()[0]?.id).not.toBe(post?.id);
    });

    it('three times at once, and then not again and again', async () => {
      await server.send(server.people.ann);
      for (let time = 0; time < 6; time++) {
        server.places.desk.record.messages.clear();
        await server.bot.jobs.run('show-queue');
      }
      expect(posts()).toEqual([]);
      server.clock.advance(11 * 60_000);
      await server.bot.jobs.run('show-queue');
      expect(posts()).toHaveLength(1);
    });

    it('but not when they are of questions that are decided', async () => {
      const { ann, mia } = server.people;
      await server.send(ann);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Reject');
      await mia.submit(modal, { reason: 'no' });
      await server.bot.idle();
      server.places.desk.record.messages.clear();
      await server.bot.jobs.runAll();
      await server.restart();
      expect(posts()).toEqual([]);
    });

    it('in the channel that is chosen after theirs was deleted, whose loss is told with its remedy', async () => {
      await server.send(server.people.ann);
      server.discord.world.removeChannel(server.places.desk.record);
      const line = await eventually(() => lines()[0]);
      expect(line).toContain('does not exist any more');
      expect(line).toContain('/settings');
      await server.bot.idle();
      await server.send(server.people.bea, 'was the mayor of Sandness seen on the moon');
      for (let round = 0; round < 3; round++) await server.bot.jobs.runAll();
      expect(lines()).toHaveLength(1);
      const other = server.guild.channel('other', server.hidden);
      await choose(other);
      expect(posts(other)).toHaveLength(2);
      expect(lines()).toHaveLength(2);
      expect(lines()[1]).toContain('are posted again');
    });

    it.each(['deleted', 'locked'] as const)(
      'in a forum when their own thread was %s',
      async (fate) => {
        await choose(server.places.forum);
        await server.send(server.people.ann);
        const [thread] = threads();
        const record = server.discord.world.channel(thread?.id ?? '');
        if (fate === 'deleted') server.discord.world.removeChannel(record);
        else if (record.thread !== null) {
          record.thread.locked = true;
          server.discord.world.tellChannel(record, 'THREAD_UPDATE');
        }
        const anew = await eventually(() => threads().find(({ id }) => id !== thread?.id));
        await server.bot.idle();
        expect(posts(anew)[0]?.text).toContain(unanswerable);
        for (let round = 0; round < 3; round++) await server.bot.jobs.runAll();
        expect(threads().filter(({ id }) => id !== thread?.id)).toHaveLength(1);
      },
    );

    it('in a forum when the whole forum was deleted and another is chosen', async () => {
      await choose(server.places.forum);
      await server.send(server.people.ann);
      for (const { id } of threads()) server.discord.world.channels.delete(id);
      server.discord.world.removeChannel(server.places.forum.record);
      await eventually(() => lines()[0]);
      await server.bot.idle();
      await choose(server.places.desk);
      expect(posts()).toHaveLength(1);
    });

    it('by opening their thread again when it was archived', async () => {
      await choose(server.places.forum);
      await server.send(server.people.ann);
      const record = server.discord.world.channel(threads()[0]?.id ?? '');
      if (record.thread === null) throw new Error('expected a thread');
      record.thread.archived = true;
      server.discord.world.tellChannel(record, 'THREAD_UPDATE');
      await eventually(() => (record.thread?.archived === false ? true : undefined));
      await server.bot.idle();
      expect(threads()).toHaveLength(1);
    });
  });

  describe('stand once, although the process ended between a post and its note', () => {
    /** What was posted is not noted: as if the process had ended there. */
    async function endBeforeNote(): Promise<void> {
      const { reviews } = server.stores;
      const notePost = reviews.notePost.bind(reviews);
      reviews.notePost = async () => {
        throw new Error('ended');
      };
      await server.send(server.people.ann);
      reviews.notePost = notePost;
    }

    it.each([workLeaseMs + 1, 3_600_000])('in a text channel, %d ms later', async (laterMs) => {
      await endBeforeNote();
      expect(posts()).toHaveLength(1);
      await server.restart(async () => server.clock.advance(laterMs));
      expect(posts()).toHaveLength(1);
      await server.press(server.people.mia, server.post(), 'Claim');
      await server.bot.jobs.runAll();
      expect(posts()).toHaveLength(1);
      expect(server.post().text).toContain('Claimed by @mia');
    });

    it('in a forum, where Discord takes no nonce', async () => {
      await choose(server.places.forum);
      await endBeforeNote();
      expect(threads()).toHaveLength(1);
      await server.restart(async () => server.clock.advance(workLeaseMs + 1));
      await server.bot.jobs.runAll();
      expect(threads()).toHaveLength(1);
      expect((await server.newest()).post?.channelId).toBe(threads()[0]?.id);
    });
  });

  describe('that a channel refuses', () => {
    it('are posted as soon as the permission is given, which was told with its name', async () => {
      deny(server.places.desk, P.SendMessages);
      const sent = await server.send(server.people.ann);
      expect(sent.text).toContain('Sent');
      expect(lines()[0]).toContain('“Send Messages”');
      expect(posts()).toEqual([]);
      const second = await server.send(server.people.bea, 'was the mayor seen on the moon at noon');
      expect(second.text).toContain('zeigen kann ich sie gerade nicht');
      allow(server.places.desk);
      await eventually(() => (posts().length === 2 ? true : undefined));
      await server.bot.idle();
      expect(lines()).toHaveLength(2);
    });

    it('are posted at once where the channel is chosen again, although Discord told of no change', async () => {
      deny(server.places.desk, P.SendMessages, false);
      await server.send(server.people.ann);
      expect(lines()[0]).toContain('error 50013');
      allow(server.places.desk, false);
      await server.bot.jobs.run('show-queue');
      expect(posts()).toEqual([]);
      await choose(server.places.desk);
      expect(posts()).toHaveLength(1);
    });

    it('go to another channel that is chosen meanwhile, also those that stand where the bot is shut out', async () => {
      await server.send(server.people.ann);
      deny(server.places.desk, P.ViewChannel);
      const other = server.guild.channel('other', server.hidden);
      await choose(other);
      await server.press(server.people.mia, await shown(), 'Claim');
      await server.bot.jobs.runAll();
      expect(posts(other)).toHaveLength(1);
      expect(posts(other)[0]?.text).toContain('Claimed by');

      async function shown(): Promise<SeenMessage> {
        return (await server.people.mia.slash('review show', { number: 1 })).message;
      }
    });

    it('stop no other server’s, and its owner is told directly, once, when there is no log channel', async () => {
      const { boss } = server.people;
      await server.stores.settings.change(
        server.guild.id,
        { logChannelId: null },
        boss.id as never,
        new Date(server.clock.now()).toISOString(),
      );
      deny(server.places.desk, P.SendMessages);
      await server.send(server.people.ann);
      const second = 'was the mayor of Sandness seen on the moon';
      await server.send(server.people.ann, second);
      await server.restart(async () => server.clock.advance(3_600_000));
      expect(toldOwner()).toHaveLength(1);
      expect(toldOwner()[0]).toContain('“Send Messages”');
    });

    it('are told of where a forum demands a tag and has none', async () => {
      const bare = server.guild.forum('bare', [], { ...server.hidden, requiresTag: true });
      await choose(bare);
      await server.send(server.people.ann);
      expect(lines()[0]).toContain('needs a tag');
    });
  });

  describe('where nobody has chosen a channel', () => {
    it('are not made, but what was sent is kept for the list of those who moderate, and said so', async () => {
      const { ann, boss } = server.people;
      await server.stores.settings.change(
        server.guild.id,
        { reviewChannelId: null },
        boss.id as never,
        new Date(server.clock.now()).toISOString(),
      );
      const sent = await server.send(ann);
      expect(sent.text).not.toContain('Sent');
      expect(sent.text).toContain('/review list');
      expect((await boss.slash('review list')).text).toContain(unanswerable);
      expect(lines()).toHaveLength(1);
      expect(lines()[0]).toContain('no channel is chosen');
      await choose(server.places.desk);
      expect(posts()).toHaveLength(1);
      expect(lines()).toHaveLength(1);
    });

    it('are not made: the member reads that nothing was sent, and the owner is told once', async () => {
      const { ann, boss } = server.people;
      await server.stores.settings.change(
        server.guild.id,
        { reviewChannelId: null, logChannelId: null, moderatorRoleIds: [] },
        boss.id as never,
        new Date(server.clock.now()).toISOString(),
      );
      for (let time = 0; time < 2; time++) {
        const { message } = await ann.slash('check', { claim: unanswerable });
        const reply = await toModerators(ann, message);
        await server.bot.idle();
        expect(reply.text).toContain('I sent nothing and kept nothing');
        expect(reply.message.buttons).toEqual([]);
      }
      expect(await server.items()).toEqual([]);
      expect(toldOwner()).toHaveLength(1);
      expect(toldOwner()[0]).toContain('/settings');
    });
  });
});
