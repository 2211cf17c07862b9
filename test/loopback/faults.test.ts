import { createInflate } from 'node:zlib';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Guild, LoopbackDiscord, ManualClock, type Person, type Place } from './index.js';
import { TinyBot, tinyCommands } from './tiny-bot.js';

const callback = { method: 'POST', path: /callback$/ } as const;

describe('faults on demand, with the real discord.js client', () => {
  const clock = new ManualClock();
  let discord: LoopbackDiscord;
  let bot: TinyBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;

  beforeEach(async () => {
    discord = await LoopbackDiscord.start({ clock, patienceMs: 9_000 });
    guild = discord.guild('Harbour');
    general = guild.channel('general');
    ann = discord.person('ann');
    guild.join(ann);
    discord.registerCommands(tinyCommands);
    bot = new TinyBot(discord, { rest: { api: discord.api, timeout: 300, retries: 1 } });
    await bot.start(discord);
  });
  afterEach(async () => {
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  const check = () => ann.slash('check', { claim: 'x' });
  const once = (event: Events.ShardResume | Events.ShardReady | Events.ShardDisconnect) =>
    new Promise<unknown>((resolve) => {
      bot.client.once(event as string, resolve);
    });

  it.each(['user', 'global', 'shared'] as const)(
    'answers once a %s rate limit is over',
    async (scope) => {
      const limit = discord.faults.rateLimit({ ...callback, scope, retryAfterMs: 50 });
      expect((await check()).text).toBe('You asked: x');
      expect(limit.hits).toBe(1);
    },
  );

  it('gets over an error of the server by trying again', async () => {
    const outage = discord.faults.serverError({ ...callback, status: 502 });
    expect((await check()).failure).toBeNull();
    expect(outage.hits).toBe(1);
  });

  it('loses an answer when the connection is closed: nothing was done, nothing is tried again', async () => {
    discord.faults.close(callback);
    const asked = check();
    await expect.poll(() => bot.errors).toHaveLength(1);
    clock.advance(3_000);
    expect((await asked).failure).toBe('The application did not respond');
  });

  it('shows what was done although its confirmation was lost', async () => {
    discord.faults.reset({ ...callback, done: true });
    expect((await check()).text).toBe('You asked: x');
    await expect.poll(() => bot.errors).toHaveLength(1);
  });

  it('hears a hanging request again when the client runs out of patience', async () => {
    const hang = discord.faults.hang(callback);
    expect((await check()).text).toBe('You asked: x');
    expect(hang.hits).toBe(1);
  });

  it('refuses the second of two equal answers when the first one was only late', async () => {
    discord.faults.late({ ...callback, delayMs: 600 });
    expect((await check()).text).toBe('You asked: x');
    await expect.poll(() => bot.errors).toEqual([40060]);
  });

  it('is out of reach until the outage is lifted', async () => {
    const outage = discord.faults.down();
    const client = new Client({
      intents: [],
      rest: { api: discord.api, timeout: 300, retries: 0 },
    });
    await expect(client.login(discord.token)).rejects.toThrow();
    outage.lift();
    expect((await check()).failure).toBeNull();
    await client.destroy();
  });

  it.each([4000, 4009])(
    'has the client resume after closing with %i, and misses nothing',
    async (code) => {
      const resumed = once(Events.ShardResume);
      discord.faults.closeGateway(code);
      const asked = check();
      await resumed;
      expect((await asked).text).toBe('You asked: x');
    },
  );

  it('has the client resume after a cut', async () => {
    const resumed = once(Events.ShardResume);
    discord.faults.dropGateway();
    const asked = check();
    await resumed;
    expect((await asked).failure).toBeNull();
  });

  it('has the client resume when asked to reconnect (op 7), and replays what it missed', async () => {
    const resumed = once(Events.ShardResume);
    discord.faults.askToReconnect();
    await resumed;
    expect((await check()).failure).toBeNull();
  });

  it('has the client identify anew after closing with 1000', async () => {
    const ready = once(Events.ShardReady);
    discord.faults.closeGateway(1000);
    await ready;
    expect((await check()).failure).toBeNull();
  });

  it('has the client resume an invalid session that is resumable (op 9)', async () => {
    const resumed = once(Events.ShardResume);
    discord.faults.invalidateSessions(true);
    await resumed;
    expect((await check()).failure).toBeNull();
  });

  it('has the client identify anew when its resume is refused', async () => {
    discord.faults.refuseResumes();
    const ready = once(Events.ShardReady);
    discord.faults.closeGateway(4000);
    await ready;
    expect((await check()).failure).toBeNull();
  });

  it('ends the client for good when the token is refused', async () => {
    const gone = once(Events.ShardDisconnect);
    discord.faults.closeGateway(4004);
    expect(await gone).toMatchObject({ code: 4004 });
    await expect.poll(() => discord.isConnected).toBe(false);
  });

  it('sends an event twice', async () => {
    discord.faults.duplicateEvents(1, 'INTERACTION_CREATE');
    expect((await check()).text).toBe('You asked: x');
    await expect.poll(() => bot.errors).toEqual([40060]);
  });

  it('sends two events in the wrong order', async () => {
    const heard: string[] = [];
    const two = new Promise<void>((resolve) => {
      bot.client.on(Events.MessageCreate, ({ content }) => {
        if (heard.push(content) === 2) resolve();
      });
    });
    discord.faults.reorderEvents();
    await ann.say(general, 'first');
    await ann.say(general, 'second');
    await two;
    expect(heard).toEqual(['second', 'first']);
  });
});

describe('faults at the start', () => {
  it('closes with 4014 when an intent is asked for that the portal does not grant', async () => {
    const discord = await LoopbackDiscord.start({ grantedIntents: 0 });
    const client = new Client({
      intents: [GatewayIntentBits.MessageContent],
      rest: { api: discord.api },
    });
    await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
    await client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  it('closes in READY’s place with the code that was asked for', async () => {
    const discord = await LoopbackDiscord.start();
    discord.faults.closeAtIdentify(4004);
    const client = new Client({ intents: [], rest: { api: discord.api } });
    await expect(client.login(discord.token)).rejects.toThrow();
    await client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  it('resumes when heartbeats go unanswered', async () => {
    const discord = await LoopbackDiscord.start({ heartbeatIntervalMs: 60 });
    const bot = new TinyBot(discord);
    await bot.start(discord);
    const resumed = new Promise<void>((resolve) => {
      bot.client.once(Events.ShardResume, () => resolve());
    });
    const mute = discord.faults.muteHeartbeats(2);
    await resumed;
    expect(mute.hits).toBeGreaterThan(0);
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  it('compresses what it sends to a client that asks for it', async () => {
    const discord = await LoopbackDiscord.start();
    const inflate = createInflate();
    const payload = new Promise<unknown>((resolve) => {
      inflate.once('data', (data: Buffer) => resolve(JSON.parse(data.toString('utf8'))));
    });
    const address = discord.api.replace('http', 'ws').replace('/api', '/');
    const socket = new WebSocket(`${address}?v=10&encoding=json&compress=zlib-stream`);
    socket.on('message', (data: Buffer) => inflate.write(data));
    expect(await payload).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    socket.terminate();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });
});
