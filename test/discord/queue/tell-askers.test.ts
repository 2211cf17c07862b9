import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CitedQuote } from '../../../src/answer/answer.js';
import { workLeaseMs } from '../../../src/discord/reply/work-lease.js';
import { hashAsker } from '../../../src/moderation/asker.js';
import type { Person } from '../../loopback/index.js';
import { ModeratedServer, unanswerable } from '../moderated-server.js';

describe('what was decided is told', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    server.discord.faults.liftAll();
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  /** Has the newest question answered by Mia with these words. */
  async function answer(words: string): Promise<void> {
    const { mia } = server.people;
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, { words });
    await server.bot.idle();
  }

  const notesFor = (person: Person) =>
    person
      .sees(server.places.general)
      .filter(({ isFromBot, isEphemeral }) => isFromBot && !isEphemeral);

  it('later, when Discord fails, and then once', async () => {
    const { ann } = server.people;
    await server.send(ann);
    const outage = server.discord.faults.serverError({
      path: /\/users\/@me\/channels$/,
      times: Number.POSITIVE_INFINITY,
    });
    await answer('There was none.');
    expect(outage.hits).toBeGreaterThan(0);
    expect(server.told(ann)).toEqual([]);
    outage.lift();
    await server.bot.jobs.runAll();
    expect(server.told(ann)).toEqual([]);
    server.clock.advance(11 * 60_000);
    await server.bot.jobs.runAll();
    expect(server.told(ann)).toHaveLength(1);
    server.clock.advance(60 * 60_000);
    await server.bot.jobs.runAll();
    expect(server.told(ann)).toHaveLength(1);
    expect(notesFor(ann)).toEqual([]);
  });

  describe('once, although the process ended between the message and its note', () => {
    /** What was sent is not noted: as if the process had ended there. */
    function failOnce(): void {
      const { reviews } = server.stores;
      const noteTold = reviews.noteTold.bind(reviews);
      reviews.noteTold = async (id, at) => {
        reviews.noteTold = noteTold;
        throw new Error(`ended before it noted ${id} at ${at}`);
      };
    }

    it.each([
      ['a minute later', 60_000],
      ['an hour later, when Discord has forgotten the nonce', 3_600_000],
    ])('%s', async (_when, laterMs) => {
      const { ann, bea } = server.people;
      await server.send(ann);
      await server.send(bea, `${unanswerable}?`);
      failOnce();
      await answer('There was none.');
      await server.restart(async () => server.clock.advance(laterMs));
      expect(server.told(ann)).toHaveLength(1);
      expect(notesFor(ann)).toHaveLength(1);
      for (const person of [ann, bea]) {
        const [own] = await server.stores.reviews.requestsOf(
          hashAsker(person.id, 'a key for tests'),
        );
        expect(own?.request.toldAt).not.toBeNull();
      }
    });

    it('also where the message is a note in a channel, with many others after it', async () => {
      const { ann, bea } = server.people;
      await server.send(bea);
      failOnce();
      await answer('There was none.');
      for (let count = 0; count < 120; count++) {
        await ann.say(server.places.general, `and then ${count}`);
      }
      await server.restart(async () => server.clock.advance(3_600_000));
      expect(notesFor(ann)).toHaveLength(1);
      expect(server.discord.pings).toHaveLength(1);
    });

    it('and whoever was not told is told within a minute, when the process ended before the message', async () => {
      const { ann } = server.people;
      await server.send(ann);
      const outage = server.discord.faults.serverError({
        path: /\/users\/@me\/channels$/,
        times: Number.POSITIVE_INFINITY,
      });
      await answer('There was none.');
      outage.lift();
      await server.restart(async () => server.clock.advance(workLeaseMs + 1));
      expect(server.told(ann)).toHaveLength(1);
    });
  });

  it('to nobody who cannot be reached, and their address is erased all the same', async () => {
    const { bea } = server.people;
    await server.send(bea);
    const { guild, discord, places } = server;
    guild.setRoles(discord.bot, guild.role('silent'));
    discord.world.removeChannel(places.general.record);
    await answer('There was none.');
    server.clock.advance(60 * 60_000);
    await server.bot.jobs.runAll();
    const [own] = await server.stores.reviews.requestsOf(hashAsker(bea.id, 'a key for tests'));
    expect(own?.request.address).toBeNull();
    expect(own?.request.toldAt).toBeNull();
    expect(server.discord.pings).toEqual([]);
  });

  it('in pages, when there are more quotes than a message holds, in the asker’s own language', async () => {
    const { ann, mia } = server.people;
    await server.send(
      ann,
      'was the strait closed when the Petrel left the pier in the storm at noon',
    );
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    const options = modal.fields[0]?.component['options'] as readonly { readonly value: string }[];
    await mia.submit(modal, { quotes: options.map(({ value }) => value) });
    await server.bot.idle();
    const [told] = server.told(ann);
    if (told === undefined) throw new Error('expected a direct message');
    expect(told.text).toContain('chose these words from my sources');
    const first = told.text;
    await ann.press(told, 'Read on');
    expect(told.now().text).toContain('Page 2');
    await ann.press(told.now(), 'Back');
    expect(told.now().text.replace(/^.*Asked:.*\n/m, '')).toBe(first.replace(/^.*Asked:.*\n/m, ''));
  });

  it('without a quote that is not what its source says, and with a sentence about it', async () => {
    const { ann, mia } = server.people;
    const { reviews } = server.stores;
    const decide = reviews.decide.bind(reviews);
    // As if a byte had changed since it was stored.
    reviews.decide = (id, by, decision, ...rest) => {
      if (decision.kind !== 'answer') throw new Error('expected an answer');
      const [{ quote, ...cited }, ...others] = decision.reply.quotes as readonly [CitedQuote];
      const altered = { ...cited, quote: { ...quote, exact: `Z${quote.exact.slice(1)}` } };
      const reply = { ...decision.reply, quotes: [altered, ...others] };
      return decide(id, by, { kind: 'answer', reply }, ...rest);
    };
    await server.send(ann, 'was the strait closed when the Petrel left the pier at noon');
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    const options = modal.fields[0]?.component['options'] as readonly { readonly value: string }[];
    await mia.submit(modal, {
      words: 'See for yourself.',
      quotes: options.slice(0, 2).map(({ value }) => value),
    });
    await server.bot.idle();
    const [answered] = await server.items('answered');
    if (answered?.state.kind !== 'answered') throw new Error('expected an answer');
    const [altered, sound] = answered.state.reply.quotes;
    if (altered === undefined || sound === undefined) throw new Error('expected two quotes');
    const first = (quote: string) => quote.split(/\s/).slice(0, 3).join(' ');
    const shown = server.told(ann).map(({ text }) => text);
    const { message: read } = await mia.press(server.post(), 'Read the answer');
    for (const text of [...shown, read.text]) {
      expect(text).toContain('1 quote of this decision is not shown');
      expect(text).toContain('See for yourself.');
      expect(text).toContain(first(sound.quote.exact));
      expect(text).not.toContain(first(altered.quote.exact));
    }
    expect(shown).toHaveLength(1);
  });

  it('only by the channels that are left when the review channel refuses the bot', async () => {
    const { ann, boss } = server.people;
    const { desk } = server.places;
    desk.record.overwrites = desk.record.overwrites.map((overwrite) =>
      overwrite.id === server.discord.bot.id ? { ...overwrite, deny: 1n << 11n } : overwrite,
    );
    await server.send(ann);
    expect(server.discord.history(desk)).toEqual([]);
    const asked = server.discord.requests.entries.length;
    for (let round = 0; round < 5; round++) await server.bot.jobs.runAll();
    expect(server.discord.requests.entries.length).toBe(asked);
    const shown = await boss.slash('review show', { number: 1 });
    expect(shown.text).toContain('Waiting for a moderator.');
    desk.record.overwrites = desk.record.overwrites.map((overwrite) =>
      overwrite.id === server.discord.bot.id ? { ...overwrite, deny: 0n } : overwrite,
    );
    server.clock.advance(11 * 60_000);
    await server.bot.jobs.runAll();
    expect(server.discord.history(desk)).toHaveLength(1);
  });
});
