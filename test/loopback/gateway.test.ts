import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Guild, LoopbackDiscord, ManualClock, type Person, type Place } from './index.js';
import type { JsonObject } from './json.js';

/** A bare gateway client, for what the real one hides. */
class BareClient {
  readonly received: JsonObject[] = [];
  readonly #socket: WebSocket;
  readonly closed: Promise<number>;
  #wake: () => void = () => undefined;

  constructor(discord: LoopbackDiscord) {
    this.#socket = new WebSocket(discord.api.replace('http', 'ws').replace('/api', '/?v=10'));
    this.#socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')) as JsonObject);
      this.#wake();
    });
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  /** Waits for the first payload that fits. */
  async get(fits: (payload: JsonObject) => boolean): Promise<JsonObject> {
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async identify(discord: LoopbackDiscord, intents: number, shard?: readonly number[]) {
    await this.get(({ op }) => op === 10);
    this.send(2, { token: discord.token, intents, properties: {}, ...(shard ? { shard } : {}) });
    return (await this.get(({ t }) => t === 'READY'))['d'] as JsonObject;
  }

  drop(): void {
    this.#socket.terminate();
  }
}

const [guilds, guildMessages] = [1 << 0, 1 << 9];

describe('the gateway', () => {
  let discord: LoopbackDiscord;
  let guild: Guild;
  let general: Place;
  let ann: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    guild = discord.guild('Harbour');
    general = guild.channel('general');
    ann = discord.person('ann');
    guild.join(ann);
  });
  afterAll(async () => {
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  it('numbers events, and replays those that a dropped client missed, under the same numbers', async () => {
    const first = new BareClient(discord);
    const { session_id } = await first.identify(discord, guilds | guildMessages);
    await first.get(({ t }) => t === 'GUILD_CREATE');
    await ann.say(general, 'seen');
    const seen = await first.get(({ t }) => t === 'MESSAGE_CREATE');
    first.drop();
    await first.closed;
    await expect.poll(() => discord.isConnected).toBe(false);
    await ann.say(general, 'missed');
    await ann.say(general, 'missed too');
    const second = new BareClient(discord);
    await second.get(({ op }) => op === 10);
    second.send(6, { token: discord.token, session_id, seq: seen['s'] });
    await second.get(({ t }) => t === 'RESUMED');
    const replayed = second.received.filter(({ op }) => op === 0);
    expect(replayed.map(({ s }) => s)).toEqual([4, 5, 6]);
    expect(replayed.map(({ d }) => (d as JsonObject)['content'])).toEqual(['', '', undefined]);
    second.drop();
  });

  it('tells a session what its intents cover, and interactions always', async () => {
    const client = new BareClient(discord);
    await client.identify(discord, 0);
    await ann.say(general, 'not for you');
    discord.registerCommands([{ name: 'check', description: 'd' }]);
    const asked = ann.slash('check', {}, { channel: general });
    const { d } = await client.get(({ t }) => t === 'INTERACTION_CREATE');
    const names = client.received.flatMap(({ t }) => (typeof t === 'string' ? [t] : []));
    expect(names).toEqual(['READY', 'INTERACTION_CREATE']);
    const { id, token } = d as JsonObject;
    const path = `/v10/interactions/${String(id)}/${String(token)}/callback`;
    const answer = { type: 4, data: { content: 'yes' } };
    await fetch(discord.api + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    });
    expect((await asked).text).toBe('yes');
    client.drop();
  });

  it('serves each guild to its own shard', async () => {
    const clients = [new BareClient(discord), new BareClient(discord)];
    const lists = await Promise.all(
      clients.map(async (client, shard) => {
        const ready = await client.identify(discord, guilds, [shard, 2]);
        return (ready['guilds'] as readonly JsonObject[]).map(({ id }) => id);
      }),
    );
    const shard = Number((BigInt(guild.id) >> 22n) % 2n);
    expect(lists[shard]).toEqual([guild.id]);
    expect(lists[1 - shard]).toEqual([]);
    for (const client of clients) client.drop();
  });

  it('declares a session invalid right after a resume, when told to', async () => {
    const first = new BareClient(discord);
    const { session_id } = await first.identify(discord, guilds);
    first.drop();
    await first.closed;
    discord.faults.invalidateAfterResume();
    const second = new BareClient(discord);
    await second.get(({ op }) => op === 10);
    second.send(6, { token: discord.token, session_id, seq: 1 });
    expect(await second.get(({ op }) => op === 9)).toMatchObject({ d: false });
    expect(second.received.some(({ t }) => t === 'RESUMED')).toBe(true);
    second.drop();
  });

  it.each<[string, number, (client: BareClient) => void]>([
    ['an unknown opcode', 4001, (client) => client.send(99, {})],
    ['more than 4,096 bytes', 4002, (client) => client.send(1, 'x'.repeat(4_100))],
    ['anything before IDENTIFY', 4003, (client) => client.send(3, {})],
    [
      'more than 120 sends a minute',
      4008,
      (client) => {
        for (let i = 0; i <= 120; i++) client.send(1, null);
      },
    ],
    ['no intents', 4013, (client) => client.send(2, { token: discord.token, properties: {} })],
  ])('closes after %s with %i, and records it', async (_, code, misbehave) => {
    const client = new BareClient(discord);
    await client.get(({ op }) => op === 10);
    misbehave(client);
    expect(await client.closed).toBe(code);
    expect(discord.takeBreaches()[0]).toMatchObject({ by: 'bot', where: 'gateway' });
    discord.takeBreaches();
  });

  it('closes with 4004 for another token, and with 4005 for a second IDENTIFY', async () => {
    const stranger = new BareClient(discord);
    await stranger.get(({ op }) => op === 10);
    stranger.send(2, { token: 'other', intents: 0, properties: {} });
    expect(await stranger.closed).toBe(4004);
    const twice = new BareClient(discord);
    await twice.identify(discord, 0);
    twice.send(2, { token: discord.token, intents: 0, properties: {} });
    expect(await twice.closed).toBe(4005);
    expect(discord.takeBreaches()).toHaveLength(1);
  });
});

describe('ManualClock', () => {
  it('runs what falls due in order, also what is arranged on the way, and nothing cancelled', () => {
    const clock = new ManualClock(0);
    const done: string[] = [];
    clock.schedule(20, () => done.push(`b ${clock.now()}`));
    clock.schedule(10, () => {
      done.push(`a ${clock.now()}`);
      clock.schedule(5, () => done.push(`c ${clock.now()}`));
    });
    const cancel = clock.schedule(1, () => done.push('never'));
    cancel();
    clock.advance(19);
    expect(done).toEqual(['a 10', 'c 15']);
    clock.advance(1);
    expect(done).toEqual(['a 10', 'c 15', 'b 20']);
    expect(clock.now()).toBe(20);
  });
});
