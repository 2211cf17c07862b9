import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashAsker } from '../../../src/moderation/asker.js';
import { ModeratedServer, moderatorId, unanswerable } from '../moderated-server.js';

describe('an answer that is changed', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  async function answered(words: string): Promise<void> {
    const { ann, mia } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, { words, wording: 'Did a comet hit the lighthouse?' });
    await server.bot.idle();
  }

  const log = () => server.people.boss.sees(server.places.log).map(({ text }) => text);

  it('is told once more to whoever was told, with the old words behind a button, and pings nobody', async () => {
    const { ann, max, bea } = server.people;
    await answered('There was none.');
    expect(server.post().text).toContain('1 person knows');
    const { modal } = await max.press(server.post(), 'Change the answer');
    const [, words, wording] = modal.fields.map(({ component }) => component['value']);
    expect([words, wording]).toEqual(['There was none.', 'Did a comet hit the lighthouse?']);
    await max.submit(modal, { words: 'There was one, on 3 May.', wording: 'A comet?' });
    await server.bot.idle();
    const [, told, ...more] = server.told(ann);
    expect(more).toEqual([]);
    expect(told?.text).toContain('have changed their answer to your question');
    expect(told?.text).toContain('There was one, on 3 May.');
    expect(told?.text).not.toContain('There was none.');
    if (told === undefined) throw new Error('expected a second message');
    const earlier = await ann.press(told, 'What it said before');
    expect(earlier.text).toContain('There was none.');
    expect(earlier.text).not.toContain('@max');
    const seen = await max.press(server.post(), 'Earlier versions');
    expect(seen.text).toContain('@max changed the answer');
    expect(seen.text).toContain('There was none.');
    expect(log()).toEqual([
      expect.stringContaining('@mia answered question 1.'),
      '@max changed the answer to question 1.',
    ]);
    expect(server.discord.pings).toEqual([]);
    const forged = await bea.forge(
      told.buttons.find(({ label }) => label === 'What it said before')?.customId ?? '',
      { message: (await bea.slash('help')).message },
    );
    expect(forged.text).not.toContain('There was none.');
  });

  it('and is taken back: its asker reads why, and a restart tells nothing twice', async () => {
    const { ann, max } = server.people;
    await answered('There was none.');
    const { modal } = await max.press(server.post(), 'Take it back');
    await max.submit(modal, { reason: 'The log was of another year.' });
    await server.bot.idle();
    const [, told] = server.told(ann);
    expect(told?.text).toContain('have taken back their answer');
    expect(told?.text).toContain('The log was of another year.');
    expect(told?.text).not.toContain('There was none.');
    const post = server.post();
    expect(post.text).toContain('@max took the answer back');
    expect(post.buttons.map(({ label }) => label)).not.toContain('Take it back');
    await server.restart(async () => server.clock.advance(3_600_000));
    expect(server.told(ann)).toHaveLength(2);
    const asker = hashAsker(ann.id, 'a key for tests');
    const { requests } = await server.stores.personalData.export(asker);
    expect(requests[0]).toMatchObject({
      decision: 'The log was of another year.',
      earlierDecisions: ['There was none.'],
    });
  });

  it('is not overwritten by a form that was opened before somebody else’s change', async () => {
    const { mia, max } = server.people;
    await answered('There was none.');
    const first = await max.press(server.post(), 'Change the answer');
    const second = await mia.press(server.post(), 'Change the answer');
    await max.submit(first.modal, { words: 'There was one.' });
    await server.bot.idle();
    const late = await mia.submit(second.modal, { words: 'There were two.' });
    expect(late.text).toContain('There were two.');
    expect((await server.newest()).state).toMatchObject({ reply: { words: 'There was one.' } });
  });

  it('waits for a second moderator where two decide', async () => {
    const { ann, boss, max, mia } = server.people;
    await answered('There was none.');
    const at = new Date(server.clock.now()).toISOString();
    await server.stores.settings.change(
      server.guild.id,
      { needsTwoModerators: true },
      moderatorId(boss),
      at,
    );
    const { modal } = await max.press(server.post(), 'Change the answer');
    await max.submit(modal, { words: 'There was one.' });
    await server.bot.idle();
    expect(server.told(ann)).toHaveLength(1);
    expect(server.post().text).toContain('@max proposed');
    expect((await max.press(server.post(), 'Consent')).text).toContain('another moderator');
    await server.press(mia, server.post(), 'Consent');
    expect(server.told(ann)[1]?.text).toContain('There was one.');
  });
});

describe('a decision', () => {
  it.each(['Answer', 'Reject'])(
    'can be undone for a minute, and reaches nobody then: %s',
    async (button) => {
      const server = await ModeratedServer.start({}, undefined, { undoMs: 60_000 });
      const { ann, mia, max } = server.people;
      await server.send(ann);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), button);
      await mia.submit(modal, button === 'Answer' ? { words: 'Oops.' } : { reason: 'Oops.' });
      await server.bot.idle();
      expect(server.post().text).toContain('1 person will be told in about a minute');
      expect((await max.press(server.post(), 'Undo')).text).toContain('Only whoever decided');
      server.clock.advance(59_000);
      await server.bot.jobs.runAll();
      await server.press(mia, server.post(), 'Undo');
      expect(server.post().text).toContain('Claimed by @mia');
      server.clock.advance(120_000);
      await server.bot.jobs.runAll();
      expect(server.told(ann)).toEqual([]);
      await server.stop();
      expect(server.discord.breaches).toEqual([]);
      expect(server.discord.pings).toEqual([]);
    },
  );

  it('is told after a minute although the bot was killed in between, once, and then it is too late to undo', async () => {
    const server = await ModeratedServer.start({}, undefined, { undoMs: 60_000 });
    const { ann, mia } = server.people;
    await server.send(ann, unanswerable);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, { words: 'There was none.' });
    await server.bot.idle();
    const before = server.post();
    expect(server.told(ann)).toEqual([]);
    await server.restart(async () => server.clock.advance(61_000));
    expect(server.told(ann)).toHaveLength(1);
    await server.bot.jobs.runAll();
    expect(server.told(ann)).toHaveLength(1);
    expect(server.post().buttons.map(({ label }) => label)).not.toContain('Undo');
    const undo = before.buttons.find(({ label }) => label === 'Undo')?.customId ?? '';
    const late = await mia.forge(undo, { message: server.post() });
    expect(late.text).toContain('too late to undo');
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });
});
