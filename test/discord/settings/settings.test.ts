import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultGuildSettings } from '../../../src/moderation/guild-settings.js';
import type { SeenMessage } from '../../loopback/index.js';
import { harbourText, ModeratedServer, moderatorId } from '../moderated-server.js';

const reviewChannel = 'Text channel or forum visible to moderators only';
const logChannel = 'One line for each decision';

describe('/settings', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start({ reviewChannelId: null, logChannelId: null });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const settings = () => server.stores.settings.read(server.guild.id);
  const panel = async (): Promise<SeenMessage> =>
    (await server.people.boss.slash('settings')).message;

  it('shows everything that can be set, to its caller alone', async () => {
    const message = await panel();
    expect(message.isEphemeral).toBe(true);
    expect(message.text).toContain('How I work in Sandness');
    expect(message.selects).toHaveLength(11);
    const days = message.selects.find(({ options }) => options.some(({ value }) => value === '90'));
    expect(days?.options.map(({ label }) => label)).toContain('90 days');
  });

  it('changes each of them by a choice, and shows what holds then', async () => {
    const { boss } = server.people;
    const message = await panel();
    const { desk, log, general } = server.places;
    const other = server.guild.role('Fact checkers');
    const steps: readonly [string, readonly (string | { id: string })[]][] = [
      [reviewChannel, [desk]],
      [logChannel, [log]],
      ['Up to 25 roles', [server.role, other]],
      ['Who sees an answer to /check, if the asker does not choose', ['everyone']],
      ['The language of my posts', ['français']],
      ['Decided questions are deleted after', ['30 days']],
      ['Decisions', ['A second moderator must consent']],
      ['One role, which must be mentionable; none for nobody', [other]],
      ['A daily list of what is waiting', ['on']],
      ['Up to 25 channels', [general]],
      ['When I recognise a claim there', ['shadow']],
    ];
    for (const [select, chosen] of steps) {
      await boss.select(message, select, chosen);
      expect(message.now().text).toContain('Changed:');
    }
    expect(await settings()).toEqual({
      reviewChannelId: desk.id,
      reviewChannelBy: server.people.boss.id,
      logChannelId: log.id,
      watchChannelIds: [general.id],
      watchMode: 'shadow',
      moderatorRoleIds: [server.role.id, other.id],
      audience: 'everyone',
      locale: 'fr',
      retentionDays: 30,
      needsTwoModerators: true,
      pingRoleId: other.id,
      hasDigest: true,
      logChannelBy: boss.id,
      publicChannelIds: [],
      toldPublicIds: [],
    });
    await boss.select(message, reviewChannel, []);
    expect((await settings()).reviewChannelId).toBeNull();
  });

  it('names the permission that the bot lacks, and changes nothing', async () => {
    const { boss } = server.people;
    const message = await panel();
    const unseen = server.guild.channel('unseen', {
      deny: [{ who: server.discord.bot, permissions: 1n << 10n }],
    });
    const forum = server.guild.forum('mute', [], {
      deny: [{ who: server.discord.bot, permissions: (1n << 11n) | (1n << 38n) }],
    });
    await boss.select(message, reviewChannel, [server.places.closed]);
    expect(message.now().text).toContain('I lack the permission “Send Messages” there');
    await boss.select(message, logChannel, [unseen]);
    expect(message.now().text).toContain('“View Channel”');
    await boss.select(message, reviewChannel, [forum]);
    expect(message.now().text).toContain('“Create Posts”, “Send Messages in Posts”');
    await boss.select(message, logChannel, [server.places.forum]);
    expect(message.now().text).toContain('I do not find that channel');
    const { reviewChannelId, logChannelId } = await settings();
    expect([reviewChannelId, logChannelId]).toEqual([null, null]);
  });

  it('never makes everybody a moderator', async () => {
    const { boss, ann } = server.people;
    const message = await panel();
    await boss.select(message, 'Up to 25 roles', [server.guild]);
    expect(message.now().text).toContain('That role is everybody’s');
    await server.stores.settings.change(
      server.guild.id,
      { moderatorRoleIds: [server.guild.id] },
      moderatorId(boss),
      '2026-01-05T12:00:00.000Z',
    );
    expect((await ann.slash('review list')).text).toContain('Only moderators of this server');
  });

  it('is for those who manage the server: not for members, not for moderators by role', async () => {
    const { ann, mia, boss } = server.people;
    for (const person of [ann, mia]) {
      const reply = await person.slash('settings', {}, { isForged: true });
      expect(reply.text).toContain('Only');
      expect(reply.message.selects).toEqual([]);
    }
    const message = await panel();
    const id = message.selects.find(
      ({ placeholder }) => placeholder === 'Up to 25 roles',
    )?.customId;
    const general = await boss.say(server.places.general, 'hello');
    const before = await settings();
    for (const person of [ann, mia]) {
      const reply = await person.forge(id ?? '', { message: general, values: [server.role.id] });
      expect(reply.text).toContain('Only');
    }
    expect(await settings()).toEqual(before);
    server.guild.setRoles(boss);
    expect((await boss.forge(id ?? '', { message: general, values: [] })).text).toContain('Only');
    expect(await settings()).toEqual(before);
  });

  it('decides who sees an answer when the asker does not choose', async () => {
    const { ann } = server.people;
    const claim = 'the coast guard closed the strait at noon';
    expect(harbourText).toContain('closed the strait at noon');
    expect((await ann.slash('check', { claim })).message.isEphemeral).toBe(true);
    const message = await panel();
    await server.people.boss.select(
      message,
      'Who sees an answer to /check, if the asker does not choose',
      ['everyone'],
    );
    expect((await ann.slash('check', { claim })).message.isEphemeral).toBe(false);
    const chosen = await ann.slash('check', { claim, visibility: 'me' });
    expect(chosen.message.isEphemeral).toBe(true);
    const direct = await ann.slash('check', { claim }, { channel: ann.directChannel });
    expect(direct.failure).toBeNull();
  });

  it('shows a server that nobody has set up what holds there', async () => {
    const { discord } = server;
    const other = discord.guild('Eider');
    const hall = other.channel('hall');
    const eve = discord.person('eve', { locale: 'de' });
    other.join(eve, other.role('Managers', 1n << 5n));
    const reply = await eve.slash('settings', {}, { channel: hall });
    expect(reply.text).toContain('Wie ich auf Eider arbeite');
    expect(await server.stores.settings.read(other.id)).toEqual(defaultGuildSettings);
  });
});
