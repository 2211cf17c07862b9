import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../cli/spawn-program.js';
import { LoopbackDiscord, type SeenMessage } from '../../loopback/index.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { quotesIn } from '../quotes-in.js';
import { toModerators } from '../to-moderators.js';
import { eventually } from './eventually.js';
import { harbourFolder } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

const claim = 'was the lighthouse of Sandness painted green';
const note =
  'The lighthouse of Sandness was painted green in May 2021, after a vote of the town council.';

/** What moderation is for, from the first question to the corrected answer, as one story in order. */
describe('a question that the shipped bot cannot answer', () => {
  let discord: LoopbackDiscord;
  let server: ModeratedGuild;
  let bot: ShippedBot;
  /** What Ann and Bea were shown, and the post of the queue. */
  let told: SeenMessage;
  let quoted: SeenMessage;
  let post: SeenMessage;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    server = moderatedGuild(discord);
    const environment = { DATA_DIR: temporaryFolder(), SEEDS_DIR: harbourFolder() };
    await ShippedBot.deploy(discord, environment);
    bot = new ShippedBot(discord, ['start'], environment);
    await bot.says('the bot is ready');
    const panel = await server.people.boss.slash('settings');
    const { boss } = server.people;
    await boss.select(panel.message, 'Text channel or forum visible to moderators only', [
      server.places.desk,
    ]);
    await boss.select(panel.message, 'Up to 25 roles', [server.role]);
  }, 180_000);
  afterAll(async () => {
    expect(await bot.stop()).toBe(143);
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  const toldTo = (name: 'ann' | 'bea') => {
    const person = server.people[name];
    return person.sees(person.directChannel).filter(({ isFromBot }) => isFromBot);
  };

  it('goes to the moderators with its asker’s consent', async () => {
    const { ann, boss } = server.people;
    const { message } = await ann.slash('check', { claim });
    expect(message.text).toContain('I found no answer in my sources');
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    post = await eventually(() => boss.sees(server.places.desk)[0]);
    expect(post.text).toContain(claim);
  });

  it('is claimed, gets a source within seconds, and is answered with its words', async () => {
    const { mia } = server.people;
    await mia.press(post, 'Claim');
    const { modal } = await mia.press(post, 'Add source');
    const added = await mia.submit(modal, {
      'The text, exactly as published': note,
      'Details, one per line': 'publisher: Sandness Weekly\ntitle: The green lighthouse',
      'Date of publication': '2021-05',
    });
    expect(quotesIn(added.message)).toEqual([note]);
    await mia.press(added.message, 'Answer with these words', { until: 'acknowledged' });
    await eventually(() => (post.now().text.includes('@mia answered it') ? post : undefined));
  });

  it('is told to its asker, once, with the quote', async () => {
    told = await eventually(() => toldTo('ann')[0]);
    expect(quotesIn(told)).toEqual([note]);
    expect(told.text).toContain('The moderators of Sandness answered your question');
    expect(told.text).toMatch(/Sandness Weekly · May 2021[\s\S]*The green lighthouse/);
    expect(toldTo('ann')).toHaveLength(1);
  });

  it('is answered by the bot itself for the next one who asks', async () => {
    const { bea } = server.people;
    const { message } = await bea.slash('check', { claim, visibility: 'everyone' });
    quoted = message;
    expect(quotesIn(quoted)).toEqual([note]);
  });

  it('has its answers corrected when the source is retracted', async () => {
    const { mia } = server.people;
    // Notes of a quarter of a second are written together.
    const document = 'The green lighthouse';
    const asked = await eventually(async () => {
      const retract = await mia.slash('source retract', { document, reason: 'it was a painting' });
      return retract.text.includes('2 answers') ? retract : undefined;
    });
    await mia.press(asked.message, 'Take it out');
    expect(asked.message.now().text).toContain('I correct 2 answers');
    for (const answer of [told, quoted]) {
      const corrected = await eventually(() =>
        answer.now().text.includes('Corrected') || answer.now().text.includes('Berichtigt')
          ? answer.now()
          : undefined,
      );
      expect(corrected.text).toContain('it was a painting');
      expect(quotesIn(corrected)).toEqual([note]);
      expect(corrected.buttons).toEqual([]);
    }
    // Ann is told beside the corrected message, Bea, who takes no direct messages, in the channel.
    await eventually(() => toldTo('ann')[1]);
    await eventually(() => (discord.pings.length > 0 ? discord.pings : undefined));
    expect(discord.pings.map(({ users }) => users)).toEqual([[server.people.bea.id]]);
  });

  it('is unanswered again', async () => {
    const { text } = await server.people.max.slash('check', { claim });
    expect(text).toContain('I found no answer in my sources');
  });
});
