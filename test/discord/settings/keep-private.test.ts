import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { GuildSettings } from '../../../src/moderation/guild-settings.js';
import type { Place, SeenMessage } from '../../loopback/index.js';
import { ModeratedServer, unanswerable } from '../moderated-server.js';
import { toModerators } from '../to-moderators.js';

const reviewChannel = 'Text channel or forum visible to moderators only';
const logChannel = 'One line for each decision';
const confirm = 'Yes, everybody may read it';
const words = /comet|lighthouse/;

describe('a channel that everybody can read', () => {
  let server: ModeratedServer;

  const start = async (settings: Partial<GuildSettings> = {}) => {
    server = await ModeratedServer.start(settings);
  };
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const settings = () => server.stores.settings.read(server.guild.id);
  const panel = async (): Promise<SeenMessage> =>
    (await server.people.boss.slash('settings')).message;

  /** Lets everybody see a channel, or nobody but moderators. */
  async function set(place: Place, isPublic: boolean): Promise<void> {
    const { guild, role, discord } = server;
    const managers = [...guild.record.roles.values()].filter(({ name }) => name === 'Managers');
    server.guild.setRules(place, {
      deny: isPublic ? [] : [{ who: guild, permissions: P.ViewChannel }],
      allow: [role, ...managers, discord.bot].map((who) => ({ who, permissions: P.ViewChannel })),
    });
    const isSeen = () => server.bot.client.channels.cache.get(place.id);
    await expect
      .poll(() => {
        const channel = isSeen();
        const everyone = server.bot.client.guilds.cache.get(guild.id)?.roles.everyone;
        return channel !== undefined && 'permissionsFor' in channel && everyone !== undefined
          ? channel.permissionsFor(everyone)?.has(P.ViewChannel)
          : null;
      })
      .toBe(isPublic);
    await server.bot.idle();
  }

  async function reject(reason: string): Promise<void> {
    const { mia } = server.people;
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Reject');
    await mia.submit(modal, { reason });
    await server.bot.idle();
  }

  it('is refused in words, and chosen only with a second press that names what follows', async () => {
    await start({ reviewChannelId: null, logChannelId: null });
    const { boss } = server.people;
    const message = await panel();
    for (const [select, key] of [
      [reviewChannel, 'reviewChannelId'],
      [logChannel, 'logChannelId'],
    ] as const) {
      await boss.select(message, select, [server.places.general]);
      expect(message.now().text).toContain('I did not choose it');
      expect(message.now().text).toContain('Everybody in this server will read what people asked');
      expect((await settings())[key]).toBeNull();
      await server.press(boss, message.now(), confirm);
      expect(message.now().text).toContain('as was confirmed');
      expect((await settings())[key]).toBe(server.places.general.id);
      const { publicChannelIds, reviewChannelBy, logChannelBy } = await settings();
      expect(publicChannelIds).toEqual([server.places.general.id]);
      expect(key === 'reviewChannelId' ? reviewChannelBy : logChannelBy).toBe(boss.id);
      await boss.select(message, select, []);
    }
    expect((await settings()).publicChannelIds).toEqual([]);
  });

  it.each([
    ['the permissions of @everyone in the server', {}],
    ['what @everyone is allowed in the channel', { onlyHere: true }],
    ['a role that everybody has', { byRole: true }],
  ])(
    'is known by %s',
    async (_, { onlyHere, byRole }: { onlyHere?: boolean; byRole?: boolean }) => {
      await start({ reviewChannelId: null });
      const { guild, people, discord } = server;
      const member = guild.role('Member');
      for (const person of [people.ann, people.bea, people.boss]) guild.setRoles(person, member);
      const managers = [...guild.record.roles.values()].find(({ name }) => name === 'Managers');
      guild.setRoles(people.boss, member, managers ?? member);
      for (const person of [people.mia, people.max]) guild.setRoles(person, member, server.role);
      const everyone = { who: guild, permissions: P.ViewChannel };
      const bot = { who: discord.bot, permissions: P.ViewChannel };
      const place = guild.channel('place', {
        deny: byRole ? [everyone] : [],
        allow: [
          bot,
          ...(onlyHere ? [everyone] : []),
          ...(byRole ? [{ who: member, permissions: P.ViewChannel }] : []),
        ],
      });
      // So that more than the bot, the owner and moderators have it.
      for (let n = 0; n < 12; n++) guild.join(discord.person(`member ${n}`), member);
      if (onlyHere) guild.everyonePermissions = P.SendMessages | P.UseApplicationCommands;
      const message = await panel();
      await people.boss.select(message, reviewChannel, [place]);
      expect(message.now().text).toContain('I did not choose it');
      await people.boss.select(message, reviewChannel, [server.places.desk]);
      expect((await settings()).reviewChannelId).toBe(server.places.desk.id);
    },
  );

  it('tells who asks that everybody reads along, and then shows what they asked', async () => {
    await start();
    const { boss, ann, bea } = server.people;
    const before = await server.people.ann.slash('check', { claim: unanswerable });
    const shown = await toModerators(ann, before.message);
    expect(shown.text).not.toContain('Everybody in Sandness');
    const message = await panel();
    await boss.select(message, reviewChannel, [server.places.general]);
    await server.press(boss, message.now(), confirm);
    // Who agreed to moderators only is asked anew.
    const again = await server.press(ann, shown.message, 'Send to moderators');
    expect(again.text).toContain('Everybody in Sandness can read the channel');
    expect(await server.items()).toEqual([]);
    await server.press(ann, again.message, 'Send to moderators');
    expect(server.post(server.places.general).text).toMatch(words);
    expect((await server.newest()).isForEveryone).toBe(true);
    expect((await bea.slash('check', { claim: unanswerable })).failure).toBeNull();
  });

  it('does not show what was asked before it was confirmed', async () => {
    await start();
    const { boss, ann, mia } = server.people;
    await server.send(ann);
    const message = await panel();
    await boss.select(message, reviewChannel, [server.places.general]);
    await server.press(boss, message.now(), confirm);
    await set(server.places.desk, true);
    // Where nothing is posted any more, within the minute.
    await server.bot.jobs.run('show-queue');
    const post = server.post();
    expect(post.text).not.toMatch(words);
    expect(post.text).toContain('/review show 1');
    await server.press(mia, post, 'Claim');
    expect(post.now().text).toContain('Claimed by @mia');
    expect(post.now().text).not.toMatch(words);
    expect((await mia.slash('review show', { number: 1 })).text).toMatch(words);
  });

  it('gets no words any more once it becomes public, and loses those that stand there', async () => {
    await start();
    const { ann, boss } = server.people;
    await server.send(ann);
    await reject('a comet is no question');
    const decided = server.post();
    await server.send(ann, 'was the lighthouse struck by a whale near the pier');
    const waiting = server.post();
    const [line] = server.discord.history(server.places.log);
    expect(line?.text).toContain('a comet is no question');
    await set(server.places.desk, true);
    expect(waiting.now().text).not.toMatch(words);
    expect(decided.now().text).not.toMatch(words);
    const notices = () =>
      server.discord.history(server.places.log).filter(({ text }) => text.includes('can read'));
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.text).toContain(`#${server.places.desk.id}`);
    await server.bot.jobs.run('keep-private');
    await server.restart();
    expect(notices()).toHaveLength(1);
    expect((await panel()).text).toContain('I write nothing there that people asked');
    await set(server.places.log, true);
    expect(line?.now().text).toBe(`@${server.people.mia.id} rejected question 1.`);
    await reject('the lighthouse stands');
    const text = server.discord
      .history(server.places.log)
      .concat(server.discord.history(server.places.desk))
      .filter(({ isFromBot }) => isFromBot)
      .map((message) => message.text)
      .join('\n');
    expect(text).toContain(`@${server.people.mia.id} rejected question 2.`);
    expect(text).not.toMatch(words);
    // Nobody was noted to have chosen the log channel: the owner is told.
    const owner = server.discord.world.user(server.guild.record.ownerId);
    const direct = server.discord.world.directChannel(owner);
    const told = server.discord.history(direct).map((message) => message.text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`#${server.places.log.id}`);
    // Hidden again, the posts have their words back; a later time is told anew.
    await set(server.places.log, false);
    await set(server.places.desk, false);
    expect(decided.now().text).toMatch(words);
    expect((await settings()).toldPublicIds).toEqual([]);
    server.clock.advance(60_000);
    await set(server.places.desk, true);
    expect(notices()).toHaveLength(2);
    expect(boss.sees(server.places.desk).length).toBeGreaterThan(0);
  });

  it('is noticed when a role is changed, and when the bot starts; whoever chose it is told', async () => {
    await start({ reviewChannelId: null, logChannelId: null });
    const { boss, ann } = server.people;
    const quiet = server.guild.channel('quiet');
    server.guild.everyonePermissions = P.SendMessages | P.UseApplicationCommands;
    server.guild.setRules(quiet, {
      allow: [server.discord.bot, server.role].map((who) => ({ who, permissions: P.ViewChannel })),
    });
    const message = await panel();
    await boss.select(message, reviewChannel, [quiet]);
    expect((await settings()).reviewChannelId).toBe(quiet.id);
    server.guild.everyonePermissions =
      P.ViewChannel | P.SendMessages | P.UseApplicationCommands | P.ReadMessageHistory;
    await expect.poll(() => server.told(boss).length).toBe(1);
    expect(server.told(boss)[0]?.text).toContain('#quiet');
    await server.bot.idle();
    await server.send(ann);
    expect(server.post(quiet).text).not.toMatch(words);
    server.guild.everyonePermissions = P.SendMessages | P.UseApplicationCommands;
    await expect.poll(async () => (await settings()).toldPublicIds).toEqual([]);
    server.clock.advance(60_000);
    await server.restart(async () => {
      server.guild.everyonePermissions =
        P.ViewChannel | P.SendMessages | P.UseApplicationCommands | P.ReadMessageHistory;
    });
    expect(server.told(boss)).toHaveLength(2);
  });

  it('keeps the titles of a forum’s posts without the question', async () => {
    await start();
    const { ann, boss } = server.people;
    const message = await panel();
    await boss.select(message, reviewChannel, [server.places.forum]);
    await server.send(ann, 'was the lighthouse struck by a whale near the pier');
    const names = () => server.discord.threads(server.places.forum).map(({ name }) => name);
    expect(names()[0]).toMatch(words);
    await set(server.places.forum, true);
    await server.send(ann);
    const [, thread] = server.discord.threads(server.places.forum);
    if (thread === undefined) throw new Error('expected a second post');
    expect(names()).toEqual(['Question 1', 'Question 2']);
    expect(server.post(thread).text).not.toMatch(words);
  });

  it('cannot be confirmed by others, nor by a forged press', async () => {
    await start();
    const { ann, mia } = server.people;
    const general = await ann.say(server.places.general, 'hello');
    const id = `s.public.review-channel.${server.places.general.id}`;
    for (const person of [ann, mia]) {
      expect((await person.forge(id, { message: general })).text).toContain(
        'Only people who may manage',
      );
    }
    expect((await settings()).publicChannelIds).toEqual([]);
  });
});
