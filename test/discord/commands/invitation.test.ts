import { PermissionFlagsBits as P } from 'discord.js';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  describeInvitation,
  inviteLink,
  neededBits,
  neededPermissions,
} from '../../../src/discord/commands/invitation.js';
import { createMetrics } from '../../../src/discord/metrics.js';
import { textView } from '../../../src/discord/render/view.js';
import { Messenger } from '../../../src/discord/reply/messenger.js';
import { LoopbackDiscord } from '../../loopback/index.js';
import { ShippedBot } from '../e2e/shipped-bot.js';
import { ModeratedServer, unanswerable } from '../moderated-server.js';

describe('the link that invites the bot', () => {
  const link = new URL(inviteLink('123456789012345678'));

  it('leads to Discord, with the client id, both scopes and the permissions as one number', () => {
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: '123456789012345678',
      scope: 'bot applications.commands',
      permissions: String(
        P.ViewChannel |
          P.SendMessages |
          P.SendMessagesInThreads |
          P.ReadMessageHistory |
          P.AttachFiles,
      ),
    });
  });

  it('stands above its scopes and the names of its permissions, each of which has a use', () => {
    const text = describeInvitation('123456789012345678');
    expect(text).toContain(link.href);
    for (const [name, use] of Object.values(neededPermissions)) {
      expect(text).toContain(name);
      expect(use).not.toBe('');
    }
  });
});

describe('a bot with the permissions of its invitation and no others', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
    const { discord, guild, places } = server;
    // A server whose members may do nothing by themselves: everything comes from the bot's own role.
    guild.everyonePermissions = 0n;
    guild.setRoles(discord.bot, guild.role('Receipts', neededBits()));
    for (const place of Object.values(places)) guild.setRules(place, {});
    await server.bot.idle();
  });
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  it('answers, moderates in a channel and in a forum, and corrects, and uses each of them', async () => {
    const { discord, guild, places, people } = server;
    const member =
      P.ViewChannel |
      P.SendMessages |
      P.SendMessagesInThreads |
      P.UseApplicationCommands |
      P.ReadMessageHistory;
    const members = guild.role('People', member);
    for (const name of ['ann', 'bea'] as const) guild.setRoles(people[name], members);
    guild.setRoles(people.mia, members, server.role);
    guild.setRoles(people.boss, guild.role('Managing', member | P.ManageGuild));
    discord.world.permissionsUsed = 0n;

    await people.ann.say(places.general, unanswerable, { mention: [discord.bot] });
    await server.bot.idle();
    await server.send(people.ann);
    expect((await server.press(people.mia, server.post(), 'Claim')).text).toContain('@mia');
    const { message } = await people.boss.slash('settings');
    await people.boss.select(message, 'Text channel or forum visible to moderators only', [
      places.forum,
    ]);
    await server.bot.idle();
    await server.send(people.bea, 'was the mayor of Sandness seen on the moon');
    await server.bot.jobs.runAll();
    const [thread] = discord.threads(places.forum);
    if (thread === undefined) throw new Error('expected a post in the forum, found none');
    await people.ann.say(thread, unanswerable, { mention: [discord.bot] });
    await server.bot.idle();

    // What a correction does with an answer that is too long to be repeated.
    const log = pino({ level: 'silent' });
    const messenger = new Messenger(server.bot.client, { metrics: createMetrics(), log });
    const sent = await messenger.post(places.general.id, { view: textView('long'), nonce: '1' });
    if (sent.kind !== 'sent') throw new Error(`expected a message, found ${sent.kind}`);
    const view = { ...textView('corrected'), files: [{ name: 'earlier.txt', text: 'long' }] };
    expect(await messenger.edit(sent.message, view)).toMatchObject({ kind: 'sent' });

    expect(server.bot.metrics.counters).toMatchObject({ forbidden: 0, errors: 0 });
    expect(discord.world.permissionsUsed).toBe(neededBits());
  });
});

describe('npm run deploy', () => {
  it('prints the link after what changed', async () => {
    const discord = await LoopbackDiscord.start();
    try {
      const printed = await ShippedBot.deploy(discord);
      expect(printed).toMatch(/^\+ \/check$/m);
      expect(printed).toContain(describeInvitation(discord.bot.id));
    } finally {
      await discord.stop();
    }
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a token that Discord refuses', { DISCORD_TOKEN: 'not.a.token' }, 'into DISCORD_TOKEN'],
    ['no token', { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' }, 'found neither'],
    ['an application id that is none', { DISCORD_APPLICATION_ID: 'abc' }, 'a Discord id'],
    ['a token with "Bot" before it', { DISCORD_TOKEN: 'Bot a.b.c' }, 'without "Bot " before it'],
  ])('ends with a sentence and 2 for %s', async (_what, environment, words) => {
    const discord = await LoopbackDiscord.start();
    try {
      const run = new ShippedBot(discord, ['deploy'], environment);
      expect(await run.ended).toBe(2);
      expect(run.log).toContain(words);
      expect(run.log).not.toMatch(/^\s+at /m);
      expect(run.log).not.toContain('{"level"');
    } finally {
      await discord.stop();
    }
  });
});
