import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sightingPeriodMs } from '../../../src/discord/watch/watch.js';
import type { GuildSettings } from '../../../src/moderation/guild-settings.js';
import type { Place, SeenMessage } from '../../loopback/index.js';
import { forwards, linkEmbed, picture } from '../ask/message-forms.js';
import { CuratedServer } from '../curation/curated-server.js';
import { moderatorId } from '../moderated-server.js';
import { quotesIn } from '../quotes-in.js';
import { toModerators } from '../to-moderators.js';

const question = 'did the storm close the strait of Eider at noon on 3 March';
const said = 'The storm closed the strait of Eider at noon on 3 March!!';
const words = 'Yes, for the afternoon; see the log.';

describe('a watched channel', () => {
  let server: CuratedServer;
  beforeEach(async () => {
    server = await CuratedServer.start({ bot: { readsMessages: true } });
    await answered();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const places = () => server.scene.places;

  /** Ann asks, Mia answers in her own words and with the log's. */
  async function answered(claim = question, own = words, wording = ''): Promise<void> {
    const { ann, mia } = server.scene.people;
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await server.press(ann, confirm.message, 'Send to moderators');
    const post = mia.sees(places().desk).at(-1);
    if (post === undefined) throw new Error('expected a post');
    await server.press(mia, post, 'Claim');
    const { modal } = await mia.press(post, 'Answer');
    expect(modal.fields.map(({ label }) => label)).toContain('Public wording of the question');
    expect(JSON.stringify(modal.fields)).not.toContain(claim);
    const quotes = modal.fields.find(({ label }) => label === 'Words from my sources');
    const [first] = (quotes?.component['options'] ?? []) as { value: string }[];
    await mia.submit(
      modal,
      { words: own, wording, ...(first === undefined ? {} : { quotes: [first.value] }) },
      { until: 'acknowledged' },
    );
    await server.bot.idle();
  }

  async function watch(mode: GuildSettings['watchMode'], ...channels: readonly Place[]) {
    await server.stores.settings.change(
      server.scene.guild.id,
      { watchMode: mode, watchChannelIds: channels.map(({ id }) => id) },
      moderatorId(server.scene.people.boss),
      new Date().toISOString(),
    );
  }

  /** What the bot has written there, once everything that was said has been looked at. */
  async function heard(place: Place): Promise<readonly SeenMessage[]> {
    // A question to the bot is answered after what was said before it.
    const { max } = server.scene.people;
    const asked = await max.say(places().log, 'zzz', { mention: [server.discord.bot] });
    await max.answerTo(asked);
    await server.bot.idle();
    return server.discord.history(place).filter(({ isFromBot }) => isFromBot);
  }

  it.each([
    ['is forwarded', '', forwards(said)],
    ['stands in a link’s preview', 'https://news.example/storm', { embeds: [linkEmbed(said)] }],
    ['stands on a picture with alt text', '', picture(said)],
  ])('recognises a known claim that %s', async (_how, text, shows) => {
    await watch('on', places().general);
    await server.scene.people.bea.say(places().general, text, { shows });
    expect((await heard(places().general)).map((reply) => reply.text)).toEqual([
      expect.stringContaining('have answered nearly this question before'),
    ]);
  });

  it('gets the moderators’ reply to a known claim, with its source, as a reply to the message', async () => {
    await watch('on', places().general);
    const message = await server.scene.people.bea.say(places().general, said);
    const [reply, ...others] = await heard(places().general);
    expect(others).toEqual([]);
    expect(reply?.text).toContain(
      'The moderators of Sandness have answered nearly this question before',
    );
    expect(reply?.text).toContain(words);
    expect(reply?.text).toContain('A moderator of Sandness wrote');
    expect(reply?.text).not.toContain('did the storm');
    expect(quotesIn(reply ?? message)).toHaveLength(1);
    expect(reply?.payload['message_reference']).toMatchObject({ message_id: message.id });
    expect(server.discord.pings).toEqual([]);
  });

  it('lets everybody there read on when the reply has several pages', async () => {
    const long = `${'The pilots wrote about it at length. '.repeat(25)}That is all.`;
    const claim = 'did the pilots of Eider paint the northern beacon yellow in April';
    await answered(claim, long);
    await watch('on', places().general);
    const { ann, bea, boss } = server.scene.people;
    await bea.say(
      places().general,
      'The pilots of Eider paint the northern beacon yellow in April',
    );
    const [reply] = await heard(places().general);
    if (reply === undefined) throw new Error('expected a reply to the claim');
    expect(quotesIn(reply)).toEqual([]);
    const next = await bea.press(reply, 'Read on');
    expect(next.message.isEphemeral).toBe(true);
    expect(next.text).toContain(
      'Die Moderation von Sandness hat fast diese Frage schon beantwortet',
    );
    expect(quotesIn(next.message)).toHaveLength(1);
    await bea.press(next.message, 'Zurück', { until: 'acknowledged' });
    await server.bot.idle();
    expect(next.message.now().text).toContain('The pilots wrote about it at length.');
    expect(quotesIn(reply.now())).toEqual([]);
    const asker = await ann.press(reply, 'Read on');
    expect(asker.text).toContain('The moderators of Sandness answered your question');

    // By an id on another message, and once it was taken back, it is for those who asked again.
    const id = reply.buttons.find(({ label }) => label === 'Read on')?.customId ?? '';
    const elsewhere = await boss.say(places().desk, 'hello');
    expect((await bea.forge(id, { message: elsewhere })).text).toContain(
      'Das kann nur lesen, wer diese Frage',
    );
    const [item] = await server.stores.reviews.answered(server.scene.guild.id, null, 1);
    const by = moderatorId(boss);
    const at = new Date(server.clock.now()).toISOString();
    if (item !== undefined) {
      await server.stores.reviews.retract(item.id, by, { reason: 'no', seen: 0 }, at);
    }
    expect((await bea.press(reply, 'Read on')).text).toContain(
      'Das kann nur lesen, wer diese Frage',
    );
  });

  it('reads the question as a moderator has put it, never as it was asked in private', async () => {
    const long = `${'The keeper said so at length. '.repeat(32)}That is all.`;
    const asked = 'did my uncle Ebenezer Quill paint the northern beacon yellow in April';
    await answered(asked, long, 'Who painted the northern beacon *yellow*?');
    await watch('on', places().general);
    const { bea, ann } = server.scene.people;
    await bea.say(
      places().general,
      'My uncle Ebenezer Quill did paint the northern beacon yellow in April',
    );
    const [reply] = await heard(places().general);
    if (reply === undefined) throw new Error('expected a reply to the claim');
    const next = await bea.press(reply, 'Read on');
    for (const text of [reply.text, next.text]) {
      expect(text).toContain('Who painted the northern beacon *yellow*?');
      expect(text).not.toMatch(/Ebenezer|Quill|uncle/);
    }
    const own = await ann.slash('request status');
    expect(own.text).toContain('Ebenezer Quill');
  });

  it('gets it once per claim and day', async () => {
    await watch('on', places().general);
    const { bea, max } = server.scene.people;
    await bea.say(places().general, said);
    await max.say(places().general, said);
    expect(await heard(places().general)).toHaveLength(1);
    server.clock.advance(sightingPeriodMs + 1_000);
    await bea.say(places().general, said);
    await expect
      .poll(
        () => server.discord.history(places().general).filter(({ isFromBot }) => isFromBot).length,
      )
      .toBe(2);
  });

  it('gets it in each channel, also within the minutes in which Discord takes a nonce once', async () => {
    await watch('on', places().general, places().log);
    const { bea, max } = server.scene.people;
    await bea.say(places().general, said);
    await max.say(places().log, said);
    expect(await heard(places().general)).toHaveLength(1);
    const replies = server.discord.history(places().log).filter(({ text }) => text.includes(words));
    expect(replies).toHaveLength(1);
  });

  it('hears nothing about other things, from bots, or where nobody asked for it', async () => {
    await watch('on', places().desk);
    const { bea } = server.scene.people;
    await bea.say(places().general, said);
    expect(await heard(places().general)).toEqual([]);
    server.clock.advance(61_000);
    await watch('on', places().general);
    await bea.say(places().general, 'the storm was bad, and the strait is full of fish');
    expect(await heard(places().general)).toEqual([]);
  });

  it('in shadow mode shows only moderators what would have been said', async () => {
    await watch('shadow', places().general);
    const message = await server.scene.people.bea.say(places().general, said);
    expect(await heard(places().general)).toEqual([]);
    const log = server.discord.history(places().log).map(({ text }) => text);
    const shown = log.filter((text) => text.includes('Shadow mode'));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain(message.id);
  });

  it('hears nothing of a reply whose source has been taken out', async () => {
    await watch('on', places().general);
    const { mia, bea } = server.scene.people;
    for (const document of ['Harbour log of 3 March 2019', 'Council minutes of 5 March 2019']) {
      const { message } = await mia.slash('source retract', { document, reason: 'forged' });
      await server.press(mia, message, 'Take it out');
    }
    await bea.say(places().general, said);
    expect(await heard(places().general)).toEqual([]);
  });

  it('has what was said there corrected when its source is taken out, and nobody told', async () => {
    await watch('on', places().general);
    const { mia, bea } = server.scene.people;
    await bea.say(places().general, said);
    const [reply] = await heard(places().general);
    const quoted = quotesIn(reply ?? (await server.check(bea, 'x')))[0] ?? '';
    const document =
      quoted.includes('Councillor') || quoted.includes('mayor')
        ? 'Council minutes of 5 March 2019'
        : 'Harbour log of 3 March 2019';
    const { message } = await mia.slash('source retract', { document, reason: 'forged' });
    await server.press(mia, message, 'Take it out');
    expect(reply?.now().text).toContain('Corrected');
    expect(server.told(bea)).toEqual([]);
  });

  it('is left alone the moment that watching is switched off', async () => {
    await watch('on', places().general);
    await server.scene.people.bea.say(places().general, 'the weather is fine today');
    await heard(places().general);
    await watch('off', places().general);
    await server.scene.people.bea.say(places().general, said);
    expect(await heard(places().general)).toEqual([]);
  });
});

describe('a bot that may not read messages', () => {
  it('watches nothing, and /settings says what the operator must switch on', async () => {
    const server = await CuratedServer.start({ settings: { watchMode: 'on' } });
    const { boss } = server.scene.people;
    const { message } = await boss.slash('settings');
    const select = message.selects.find(({ options }) =>
      options.some(({ value }) => value === 'shadow'),
    );
    await boss.select(message, select?.customId ?? '', ['shadow'], { until: 'acknowledged' });
    await server.bot.idle();
    expect(message.now().text).toContain('MESSAGE_CONTENT=on');
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  }, 60_000);
});
