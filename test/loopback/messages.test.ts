import {
  AttachmentBuilder,
  ChannelType,
  Events,
  GatewayIntentBits,
  type Message,
  PermissionFlagsBits as P,
  Partials,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Guild, LoopbackDiscord, ManualClock, type Person, type Place } from './index.js';
import { TinyBot, tinyCommands } from './tiny-bot.js';

describe('messages, with the real discord.js client', () => {
  const clock = new ManualClock();
  let discord: LoopbackDiscord;
  let bot: TinyBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ clock, patienceMs: 5_000 });
    guild = discord.guild('Harbour');
    general = guild.channel('general');
    ann = discord.person('ann');
    guild.join(ann);
    bot = new TinyBot(discord);
    bot.client.on(Events.MessageCreate, (message: Message) => {
      if (message.author.bot || message.inGuild()) return;
      void message.reply(`You wrote: ${message.content}`);
    });
    await bot.start(discord);
  });
  beforeEach(() => guild.setRoles(discord.bot));
  afterAll(async () => {
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function textChannel(place: Place = general) {
    const channel = await bot.client.channels.fetch(place.id, { force: true });
    if (channel?.type !== ChannelType.GuildText) throw new Error('expected a text channel');
    return channel;
  }

  it('reach the bot directly, and its answer the person', async () => {
    const answer = await ann.ask('is the bridge open?');
    expect(answer.content).toBe('You wrote: is the bridge open?');
  });

  it('go to those only who share a server or installed the application (50007)', async () => {
    const stranger = discord.person('stranger');
    const user = await bot.client.users.fetch(stranger.id);
    await expect(user.send('hello')).rejects.toMatchObject({ code: 50007 });
    const closed = discord.person('closed', { acceptsDirectMessages: false });
    guild.join(closed);
    const other = await bot.client.users.fetch(closed.id);
    await expect(other.send('hello')).rejects.toMatchObject({ code: 50007 });
    const installer = discord.person('installer', { installed: true });
    await (await bot.client.users.fetch(installer.id)).send('hello');
    expect(installer.sees(installer.directChannel).at(-1)?.text).toBe('hello');
  });

  it('need permissions (50013), and channels that are seen (50001)', async () => {
    const silent = guild.channel('silent', {
      deny: [{ who: discord.bot, permissions: P.SendMessages }],
    });
    await expect((await textChannel(silent)).send('a')).rejects.toMatchObject({ code: 50013 });
    const hidden = guild.channel('hidden', {
      deny: [{ who: discord.bot, permissions: P.ViewChannel }],
    });
    await expect(bot.client.channels.fetch(hidden.id)).rejects.toMatchObject({ code: 50001 });
    const said = await ann.say(general, 'ann’s');
    const message = await (await textChannel()).messages.fetch(said.id);
    await expect(message.delete()).rejects.toMatchObject({ code: 50013 });
    await expect(message.edit('mine')).rejects.toMatchObject({ code: 50005 });
    guild.setRoles(discord.bot, guild.role('moderator', P.ManageMessages));
    await message.delete();
    expect(said.isGone).toBe(true);
  });

  it('with the same enforced nonce are one message', async () => {
    const channel = await textChannel();
    const send = () => channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    const [first, second] = [await send(), await send()];
    expect(second.id).toBe(first.id);
    expect(discord.history(general).filter(({ content }) => content === 'once')).toHaveLength(1);
    clock.advance(5 * 60_000);
    expect((await send()).id).not.toBe(first.id);
  });

  it('come in pages, newest first', async () => {
    const place = guild.channel('pages');
    const channel = await textChannel(place);
    for (let i = 1; i <= 7; i++) await channel.send(`${i}`);
    const page = async (options: { before?: string; after?: string; around?: string }) =>
      [...(await channel.messages.fetch({ limit: 3, ...options })).values()].map((m) => m.content);
    const ids = discord.history(place).map(({ id }) => id);
    expect(await page({})).toEqual(['7', '6', '5']);
    expect(await page({ before: ids[4] ?? '' })).toEqual(['4', '3', '2']);
    expect(await page({ after: ids[0] ?? '' })).toEqual(['4', '3', '2']);
    expect(await page({ around: ids[3] ?? '' })).toEqual(['5', '4', '3']);
  });

  it('notify only those whom allowed_mentions lets them', async () => {
    const channel = await textChannel();
    const content = `<@${ann.id}> @everyone`;
    const before = discord.pings.length;
    await channel.send({ content, allowedMentions: { parse: [] } });
    expect(discord.pings).toHaveLength(before);
    const loud = await channel.send({ content, allowedMentions: { parse: ['users'] } });
    expect(discord.pings.slice(before)).toEqual([
      { messageId: loud.id, users: [ann.id], roles: [], everyone: false },
    ]);
  });

  it('are edited and deleted before everyone’s eyes', async () => {
    const changes: string[] = [];
    bot.client.on(Events.MessageUpdate, (_, after) => changes.push(`edited ${after.content}`));
    const deleted = new Promise<void>((resolve) => {
      bot.client.once(Events.MessageDelete, (message) => {
        changes.push(`deleted ${message.content}`);
        resolve();
      });
    });
    const said = await ann.say(general, 'befor');
    const corrected = await ann.edit(said, 'before');
    expect(corrected.payload.edited_timestamp).not.toBeNull();
    await ann.remove(corrected);
    await deleted;
    expect(changes).toEqual(['edited before', 'deleted before']);
  });

  it('keep their files, which can be fetched', async () => {
    const channel = await textChannel();
    const file = new AttachmentBuilder(Buffer.from('one,two'), {
      name: 'a b.csv',
      description: 'd',
    });
    const message = await channel.send({ content: 'here', files: [file] });
    const attachment = message.attachments.first();
    expect(attachment).toMatchObject({ size: 7, description: 'd' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('one,two');
    const bare = await message.edit({ attachments: [] });
    expect(bare.attachments.size).toBe(0);
  });

  it('lose white space around them, as on Discord', async () => {
    const message = await (await textChannel()).send('  a  b \n');
    expect(message.content).toBe('a  b');
  });

  it('can be replied to, but not after they are gone', async () => {
    const said = await ann.say(general, 'gone soon');
    const message = await (await textChannel()).messages.fetch(said.id);
    await ann.remove(said);
    await expect(message.reply({ content: 'a', failIfNotExists: true })).rejects.toMatchObject({
      code: 50035,
    });
    const answer = await message.reply({ content: 'still', failIfNotExists: false });
    expect(answer.reference).toBeNull();
  });

  it('begin posts in a forum, with its tags, that can be locked and archived', async () => {
    const forum = guild.forum('reviews', ['open', 'done']);
    const channel = await bot.client.channels.fetch(forum.id);
    if (channel?.type !== ChannelType.GuildForum) throw new Error('expected a forum');
    const [open, done] = channel.availableTags.map(({ id }) => id);
    const post = await channel.threads.create({
      name: 'Is the bridge open?',
      message: { content: 'asked by ann' },
      appliedTags: [open ?? ''],
    });
    expect(discord.threads(forum)).toMatchObject([{ name: 'Is the bridge open?' }]);
    expect(ann.sees(post).map(({ text }) => text)).toEqual(['asked by ann']);
    await ann.say(post, 'I saw it open');
    expect((await post.messages.fetch()).map(({ content }) => content)).toEqual([
      'I saw it open',
      'asked by ann',
    ]);
    await post.setAppliedTags([done ?? '']);
    await post.setArchived(true);
    await expect(post.setName('x')).rejects.toMatchObject({ code: 50083 });
    const [first] = (await post.messages.fetch()).filter(({ id }) => id === post.id).values();
    expect(first?.content).toBe('asked by ann');
    await expect(first?.edit('changed')).rejects.toMatchObject({ code: 50083 });
    await post.send('back again');
    expect(discord.world.channel(post.id).thread).toMatchObject({ archived: false });
    await expect(post.setLocked(true)).rejects.toMatchObject({ code: 50013 });
    guild.setRoles(discord.bot, guild.role('keeper', P.ManageThreads | P.ManageMessages));
    await post.setLocked(true);
    await expect(post.setAppliedTags(['1'])).rejects.toMatchObject({ code: 50035 });
    expect(discord.takeBreaches()[0]?.findings.join()).toContain('has no tag');
  });

  it('begin posts in a forum that requires a tag only with one', async () => {
    const forum = guild.forum('tagged', ['open'], { requiresTag: true });
    const channel = await bot.client.channels.fetch(forum.id);
    if (channel?.type !== ChannelType.GuildForum) throw new Error('expected a forum');
    expect(channel.flags.has('RequireTag')).toBe(true);
    const post = { name: 'Is the bridge open?', message: { content: 'asked by ann' } };
    await expect(channel.threads.create(post)).rejects.toMatchObject({ code: 40067 });
    const [tag] = channel.availableTags.map(({ id }) => id);
    await channel.threads.create({ ...post, appliedTags: [tag ?? ''] });
    expect(discord.threads(forum)).toHaveLength(1);
  });

  it('begin threads', async () => {
    const said = await ann.say(general, 'a long story');
    const message = await (await textChannel()).messages.fetch(said.id);
    const thread = await message.startThread({ name: 'story' });
    expect(thread.id).toBe(said.id);
    await thread.send('once');
    expect(ann.sees(thread).at(-1)?.text).toBe('once');
    await expect(message.startThread({ name: 'again' })).rejects.toThrow();
  });
});

describe('messages without the content intent', () => {
  it('come without content, unless they are direct, mention the bot or are pointed at', async () => {
    const discord = await LoopbackDiscord.start({ grantedIntents: 0, patienceMs: 5_000 });
    const guild = discord.guild('Harbour');
    const general = guild.channel('general');
    const ann = discord.person('ann');
    guild.join(ann);
    discord.registerCommands(tinyCommands);
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    const bot = new TinyBot(discord, {
      intents: [Guilds, GuildMessages, DirectMessages],
      partials: [Partials.Channel],
    });
    const heard: string[] = [];
    const four = new Promise<void>((resolve) => {
      bot.client.on(Events.MessageCreate, (message) => {
        if (!message.author.bot && heard.push(message.content) === 4) resolve();
      });
    });
    await bot.start(discord);
    const plain = await ann.say(general, 'among us');
    await ann.say(general, 'bot?', { mention: [discord.bot] });
    await ann.say(ann.directChannel, 'in private');
    const channel = await bot.client.channels.fetch(general.id);
    if (channel?.type !== ChannelType.GuildText) throw new Error('expected a text channel');
    const own = await channel.send('hello');
    const [seen] = discord.history(general).filter(({ id }) => id === own.id);
    if (seen === undefined) throw new Error('expected the bot’s message');
    await ann.say(general, 'to you', { replyTo: seen });
    await four;
    expect(heard).toEqual(['', `<@${discord.bot.id}> bot?`, 'in private', 'to you']);
    expect((await channel.messages.fetch({ message: plain.id, force: true })).content).toBe('');
    const reply = await ann.messageCommand('Check this message', plain);
    expect(reply.text).toBe('It says: among us');
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });
});

describe('commands', () => {
  it('keep ids and versions while they stay the same', async () => {
    const discord = await LoopbackDiscord.start();
    const bot = new TinyBot(discord);
    await bot.start(discord);
    const { application } = bot.client;
    if (application === null) throw new Error('expected an application');
    await application.commands.set(tinyCommands);
    const before = discord.commands();
    await application.commands.set(tinyCommands);
    expect(discord.commands()).toEqual(before);
    await application.commands.set([{ name: 'check', description: 'Checks something else' }]);
    const [changed, ...rest] = discord.commands();
    expect(rest).toEqual([]);
    expect(changed?.id).toBe(before[0]?.id);
    expect(changed?.payload['version']).not.toBe(before[0]?.payload['version']);
    const fetched = await application.commands.fetch();
    expect(fetched.map(({ name }) => name)).toEqual(['check']);
    const guild = discord.guild('Harbour');
    const created = await application.commands.create({ name: 'ping', description: 'p' }, guild.id);
    await application.commands.edit(created.id, { description: 'q' }, guild.id);
    expect(discord.commands(guild)[0]?.payload).toMatchObject({ description: 'q' });
    await application.commands.delete(created.id, guild.id);
    expect(discord.commands(guild)).toEqual([]);
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });
});
