import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import {
  type Guild,
  LoopbackDiscord,
  type Person,
  type Place,
  type SeenMessage,
} from '../../loopback/index.js';
import { ShippedBot } from './shipped-bot.js';

const claim = 'the ferry Petrel left the pier with 112 passengers';

describe('when Discord misbehaves, the shipped bot', () => {
  let discord: LoopbackDiscord;
  let bot: ShippedBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;

  beforeEach(async () => {
    discord = await LoopbackDiscord.start();
    guild = discord.guild('Sandness');
    general = guild.channel('general');
    ann = discord.person('ann', { locale: 'en-GB' });
    guild.join(ann);
  });

  afterEach(async () => {
    discord.faults.liftAll();
    await bot.stop();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function ready(): Promise<void> {
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    bot = await ShippedBot.start(discord);
  }

  async function mention(): Promise<SeenMessage> {
    return ann.answerTo(await ann.say(general, claim, { mention: [discord.bot] }));
  }

  const answersIn = (): number =>
    discord.history(general).filter((message) => message.isFromBot).length;

  /** Asks until there is an answer: after a cut the events of the gap are gone, the next ones come. */
  async function answersAgain(): Promise<void> {
    for (let attempt = 0; attempt < 40; attempt++) {
      if (discord.isConnected) {
        const { failure } = await ann.slash('check', { claim });
        if (failure === null) return;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`no answer after the fault: ${bot.log}`);
  }

  it('answers requests that fail once: 5xx, FIN, RST, a hang, 429', async () => {
    await ready();
    const path = /\/callback$/;
    const { faults } = discord;
    for (const arm of [
      () => faults.serverError({ path }),
      () => faults.close({ path }),
      () => faults.close({ path, done: true }),
      () => faults.reset({ path }),
      () => faults.reset({ path, done: true }),
      () => faults.hang({ path }),
      () => faults.rateLimit({ path, retryAfterMs: 200 }),
    ]) {
      arm();
      const reply = await ann.slash('check', { claim });
      expect(reply.failure).toBeNull();
      expect(reply.messages).toHaveLength(1);
    }
    const toChannel = { method: 'POST', path: /\/messages$/ };
    for (const arm of [
      () => faults.serverError({ ...toChannel, done: true }),
      () => faults.hang({ ...toChannel, done: true }),
      () => faults.rateLimit({ ...toChannel, retryAfterMs: 200 }),
    ]) {
      arm();
      const before = answersIn();
      await mention();
      await ann.slash('help');
      expect(answersIn()).toBe(before + 1);
    }
  }, 120_000);

  it('answers an event that comes twice, or out of order, once', async () => {
    await ready();
    discord.faults.duplicateEvents(1, 'MESSAGE_CREATE');
    await mention();
    discord.faults.duplicateEvents(1, 'INTERACTION_CREATE');
    const reply = await ann.slash('check', { claim });
    expect(reply.messages).toHaveLength(1);
    await ann.slash('help');
    expect(answersIn()).toBe(1);
    await bot.stop();
    // discord.js itself keeps back a message that it has in its cache; an interaction it does not.
    expect(bot.log).toMatch(/"replayed":[12]/);
    expect(bot.log).toMatch(/"answered":2/);
    expect(bot.log).toMatch(/"double":0/);
  }, 120_000);

  it('comes back from cuts, op 7, op 9 and refused resumes by itself', async () => {
    await ready();
    const { faults } = discord;
    for (const fault of [
      () => faults.dropGateway(),
      () => faults.closeGateway(4000),
      () => faults.closeGateway(4009),
      () => faults.askToReconnect(),
      () => faults.invalidateSessions(),
      () => {
        faults.refuseResumes();
        faults.dropGateway();
      },
      () => {
        faults.invalidateAfterResume();
        faults.dropGateway();
      },
    ]) {
      fault();
      await answersAgain();
    }
  }, 240_000);

  it('waits for an interface that is down when it starts', async () => {
    const outage = discord.faults.down();
    bot = ShippedBot.launch(discord);
    await bot.says('login failed, trying again');
    outage.lift();
    await bot.says('the bot is ready');
    expect((await mention()).text).toContain('112 passengers');
  }, 120_000);

  it('ends at once, and says what to do, when its token is refused', async () => {
    const { token } = discord;
    bot = new ShippedBot(discord, ['start'], { DISCORD_TOKEN: `${token}x` });
    expect(await bot.ended).toBe(78);
    expect(bot.log).toContain('DISCORD_TOKEN');
    expect(bot.log).not.toContain(token);
    discord.takeBreaches();
  }, 120_000);
});
