import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashAsker } from '../../../src/moderation/asker.js';
import type { SeenMessage } from '../../loopback/person-view.js';
import { harbourText, ModeratedServer, moderatorId, unanswerable } from '../moderated-server.js';
import { quotesIn } from '../quotes-in.js';
import { toModerators } from '../to-moderators.js';

describe('a question for the moderators', () => {
  let server: ModeratedServer;

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  describe('in a text channel', () => {
    beforeEach(async () => {
      server = await ModeratedServer.start();
    });

    it('goes with consent that says who gets it, what is kept and for how long', async () => {
      const { ann } = server.people;
      const { message } = await ann.slash('check', { claim: unanswerable });
      const confirm = await toModerators(ann, message);
      expect(confirm.text).toContain('the moderators of Sandness');
      expect(confirm.text).toContain('90 days');
      expect(confirm.text).toContain('how to reach you, encrypted');
      expect(server.discord.history(server.places.desk)).toEqual([]);
      expect(await server.items()).toEqual([]);
    });

    it('is posted with what the bot answered, and edited as it is claimed and released', async () => {
      const { ann, mia, max } = server.people;
      await server.send(ann);
      const post = server.post();
      expect(post.text).toContain(unanswerable);
      expect(post.text).toContain('asked by 1 person');
      expect(post.text).toContain('I found no answer in my sources');
      expect(post.text).not.toContain('@ann');
      expect(post.buttons.map(({ label }) => label)).toEqual(['Claim']);
      await server.press(mia, post, 'Claim');
      expect(server.post().text).toContain(
        'Claimed by @mia; the claim expires [relative to 2026-01-05T12:30:00.000Z]',
      );
      expect((await max.press(server.post(), 'Answer')).text).toContain('@mia has claimed this');
      expect((await max.press(server.post(), 'Release')).text).toContain('Nothing was changed');
      await server.press(mia, server.post(), 'Release');
      expect(server.post().text).toContain('Waiting for a moderator.');
      expect(server.discord.history(server.places.desk)).toHaveLength(1);
    });

    it('is answered with words and quotes; the asker is told once, verbatim and without pings', async () => {
      const { ann, mia, bea } = server.people;
      const claim = 'was the strait closed when the Petrel left the pier in the storm';
      await server.send(ann, claim);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Answer');
      expect(modal.title).toBe('Answer question 1');
      const [select] = modal.fields.map(({ component }) => component['options']) as unknown as [
        readonly { readonly value: string; readonly label: string }[],
      ];
      expect(select.length).toBeGreaterThan(1);
      const words = `# Ask <@${bea.id}> or @everyone, **see** https://example.org/x_y_z`;
      await mia.submit(modal, {
        words,
        quotes: select.slice(0, 2).map(({ value }) => value),
      });
      await server.bot.idle();
      const [told, ...more] = server.told(ann);
      expect(more).toEqual([]);
      expect(told?.text).toContain('The moderators of Sandness answered your question');
      expect(told?.text).toContain('A moderator of Sandness wrote:');
      expect(told?.text).toContain(words);
      expect(told?.text).not.toContain('@mia');
      const quotes = told === undefined ? [] : quotesIn(told);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(harbourText).toContain(quote);
      expect(server.discord.pings).toEqual([]);
      expect(server.post().text).toContain('@mia answered it');
      expect(server.people.boss.sees(server.places.log).map(({ text }) => text)).toEqual([
        '@mia answered question 1.',
      ]);
      server.clock.advance(3_600_000);
      await server.bot.jobs.runAll();
      expect(server.told(ann)).toHaveLength(1);
      const [untold] = await server.stores.reviews.takeUntold(
        new Date(server.clock.now()).toISOString(),
        new Date(server.clock.now()).toISOString(),
        10,
      );
      expect(untold).toBeUndefined();
    });

    it('is rejected with a reason; who takes no direct messages is mentioned where they asked', async () => {
      const { ann, bea, mia } = server.people;
      await server.send(bea);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Reject');
      await mia.submit(modal, { reason: 'Nobody can know this yet.' });
      await server.bot.idle();
      expect(server.told(bea)).toEqual([]);
      const note = ann
        .sees(server.places.general)
        .filter(({ isEphemeral }) => !isEphemeral)
        .at(-1);
      if (note === undefined) throw new Error('expected a note in the channel');
      expect(note.text).toContain('@bea, the moderators of Sandness have decided');
      expect(note.text).not.toContain(unanswerable);
      expect(note.text).not.toContain('Nobody can know');
      expect(server.discord.pings).toMatchObject([{ users: [bea.id], roles: [], everyone: false }]);
      const shown = await bea.press(note, 'Show me');
      expect(shown.message.isEphemeral).toBe(true);
      expect(shown.text).toContain('Nobody can know this yet.');
      expect(shown.text).toContain('Die Moderation von Sandness');
      const others = await ann.press(note, 'Show me');
      expect(others.text).toContain('Only those who sent this question');
    });

    it('is one item for all who ask nearly the same, and each is told', async () => {
      const { ann, bea, mia } = server.people;
      await server.send(ann);
      const joined = await server.send(bea, `${unanswerable}?`);
      expect(joined.text).toContain('Andere haben das auch gefragt');
      expect(await server.items()).toHaveLength(1);
      expect(server.post().text).toContain('asked by 2 people');
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Answer');
      await mia.submit(modal, { words: 'There was none.' });
      await server.bot.idle();
      expect(server.told(ann)[0]?.text).toContain('There was none.');
      expect(server.discord.history(server.places.general)).toHaveLength(1);
    });

    it('is merged into another, with whose decision its asker is told', async () => {
      const { ann, bea, mia } = server.people;
      await server.send(ann, unanswerable);
      const first = server.post();
      await server.send(bea, 'was the mayor of Sandness seen on the moon');
      const second = server.post();
      await server.press(mia, second, 'Claim');
      const { modal } = await mia.press(second.now(), 'Merge');
      const none = await mia.submit(modal, { number: '99', reason: 'same' });
      expect(none.text).toContain('another open question of this server');
      await mia.submit(modal, { number: '#1', reason: 'the same event' });
      await server.bot.idle();
      expect(second.now().text).toContain('merged it into question 1');
      expect(first.now().text).toContain('asked by 2 people');
      await server.press(mia, first.now(), 'Claim');
      const answer = await mia.press(first.now(), 'Answer');
      await mia.submit(answer.modal, { words: 'Both are made up.' });
      await server.bot.idle();
      expect(server.told(ann)[0]?.text).toContain('Both are made up.');
      const note = server.people.boss.sees(server.places.general).at(-1);
      expect(note?.text).toContain('@bea');
    });

    it('goes back to the others when its moderator walks away', async () => {
      const { ann, mia, max } = server.people;
      await server.send(ann);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Answer');
      server.clock.advance(31 * 60_000);
      await server.bot.jobs.runAll();
      expect(server.post().text).toContain('Waiting for a moderator.');
      await server.press(max, server.post(), 'Claim');
      const late = await mia.submit(modal, { words: 'My careful answer.' });
      expect(late.text).toContain('@max has claimed this question');
      expect(late.text).toContain('My careful answer.');
      expect(late.message.isEphemeral).toBe(true);
      expect(server.post().text).toContain('Claimed by @max');
      expect(server.told(ann)).toEqual([]);
    });

    it('is decided once when two press at the same instant', async () => {
      const { ann, mia, max } = server.people;
      await server.send(ann);
      const post = server.post();
      const both = await Promise.all([mia.press(post, 'Claim'), max.press(post, 'Claim')]);
      await server.bot.idle();
      const refused = both.filter(({ message }) => message.isEphemeral);
      expect(refused).toHaveLength(1);
      expect(refused[0]?.text).toMatch(/@(mia|max) has claimed this question/);
      const { state } = await server.newest();
      if (state.kind !== 'claimed') throw new Error(`expected a claim, found ${state.kind}`);
      const claimer = state.by === mia.id ? mia : max;
      const { modal } = await claimer.press(server.post(), 'Reject');
      const decided = await Promise.all(
        ['one', 'two'].map((reason) => claimer.submit(modal, { reason })),
      );
      await server.bot.idle();
      const late = decided.filter(({ message }) => message.isEphemeral);
      expect(late).toHaveLength(1);
      expect(late[0]?.text).toContain('That was decided already');
      expect(late[0]?.text).toContain(`@${claimer.name} rejected it`);
      expect(server.told(ann)).toHaveLength(1);
      expect(server.discord.history(server.places.log)).toHaveLength(1);
    });

    it('can be taken back by whoever asked, and its post says so', async () => {
      const { ann } = server.people;
      const sent = await server.send(ann);
      await server.press(ann, sent, 'Take it back');
      expect(sent.now().text).toContain('Withdrawn.');
      expect(server.post().text).toContain('Withdrawn');
      expect(server.post().text).not.toContain(unanswerable);
      expect(server.post().buttons).toEqual([]);
    });

    it('is not taken beyond five that one person has open, who can take one back at once', async () => {
      const { ann } = server.people;
      const claims = ['was a whale', 'was a seal', 'was a heron', 'was a crab', 'was a gull'];
      for (const claim of claims) await server.send(ann, `${claim} crowned mayor of Sandness`);
      const refused = await server.send(ann);
      expect(refused.text).toContain('You have 5 questions open with the moderators of Sandness');
      for (const claim of claims) expect(refused.text).toContain(claim);
      expect(await server.items()).toHaveLength(5);
      const [first] = await server.stores.reviews.requestsOf(hashAsker(ann.id, 'a key for tests'));
      await ann.select(refused, 'Withdraw a question', [{ id: first?.request.id ?? '' }]);
      await server.bot.idle();
      expect((await server.send(ann)).text).toContain('Sent');
    });

    it('shows in its post what another process did, also while this one was not running', async () => {
      const { ann, mia } = server.people;
      await server.send(ann);
      const { id } = await server.newest();
      const by = moderatorId(mia);
      const { reviews } = server.stores;
      const at = new Date(server.clock.now()).toISOString();
      const until = new Date(server.clock.now() + 60_000).toISOString();
      await reviews.claim(id, by, at, until);
      await server.bot.jobs.runAll();
      expect(server.post().text).toContain('Claimed by @mia');
      await server.restart(() =>
        reviews.decide(id, by, { kind: 'reject', reason: 'no' }, at, false),
      );
      expect(server.post().text).toContain('@mia rejected it');
      expect(server.told(ann)).toHaveLength(1);
      await server.restart();
      expect(server.told(ann)).toHaveLength(1);
      expect(server.discord.history(server.places.desk)).toHaveLength(1);
    });

    it('is posted anew when somebody deletes its post', async () => {
      const { ann, boss } = server.people;
      await server.send(ann);
      const { guild, discord, places } = server;
      const owner = discord.person('owner');
      guild.join(owner, guild.role('cleaner', 1n << 13n), server.role);
      await owner.remove(server.post());
      await server.press(boss, await reviewShown(), 'Claim');
      await server.bot.jobs.runAll();
      expect(discord.history(places.desk)).toHaveLength(1);
      expect(server.post().text).toContain('Claimed by @boss');

      async function reviewShown(): Promise<SeenMessage> {
        return (await boss.slash('review show', { number: 1 })).message;
      }
    });
  });

  it('opens a post of a forum, with the question as its title, also where a tag is required', async () => {
    server = await ModeratedServer.start();
    const { ann, mia, boss } = server.people;
    const panel = await boss.slash('settings');
    await boss.select(panel.message, 'Text channel or forum visible to moderators only', [
      server.places.forum,
    ]);
    await server.send(ann);
    const [thread] = server.discord.threads(server.places.forum);
    expect(thread?.name).toBe(unanswerable);
    const post = server.post(thread);
    await server.press(mia, post, 'Claim');
    expect(post.now().text).toContain('Claimed by @mia');
    const record = server.discord.world.channel(thread?.id ?? '');
    if (record.thread !== null) record.thread.archived = true;
    server.clock.advance(31 * 60_000);
    await server.bot.jobs.runAll();
    expect(post.now().text).toContain('Waiting for a moderator.');
  });

  describe('where two must agree', () => {
    beforeEach(async () => {
      server = await ModeratedServer.start({ needsTwoModerators: true });
    });

    it('waits for another moderator, who can read it, send it back and consent', async () => {
      const { ann, mia, max } = server.people;
      await server.send(ann);
      await server.press(mia, server.post(), 'Claim');
      const propose = async () => {
        const { modal } = await mia.press(server.post(), 'Answer');
        await mia.submit(modal, { words: 'It is a tale.' });
        await server.bot.idle();
      };
      await propose();
      expect(server.post().text).toContain('@mia proposed an answer');
      expect(server.post().text).toContain('It is a tale.');
      expect(server.told(ann)).toEqual([]);
      expect((await mia.press(server.post(), 'Consent')).text).toContain(
        'You proposed this yourself',
      );
      expect((await mia.press(server.post(), 'Send back')).text).toContain('You proposed this');
      expect((await max.press(server.post(), 'Read the answer')).text).toContain('It is a tale.');
      const back = await max.press(server.post(), 'Send back');
      await max.submit(back.modal, { reason: 'too short' });
      await server.bot.idle();
      expect(server.post().text).toContain('Claimed by @mia');
      await propose();
      await server.press(max, server.post(), 'Consent');
      expect(server.post().text).toContain('@max consented.');
      expect(server.told(ann)[0]?.text).toContain('It is a tale.');
      expect(server.people.boss.sees(server.places.log)[0]?.text).toContain('@max consented.');
    });
  });
});
