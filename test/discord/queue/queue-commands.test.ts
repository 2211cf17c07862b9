import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModeratedServer, unanswerable } from '../moderated-server.js';
import { toModerators } from '../to-moderators.js';

describe('the commands around the queue', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start({ reviewChannelId: null });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  it('/review lists, page by page, what waits', async () => {
    const { ann, max, mia } = server.people;
    expect((await mia.slash('review list')).text).toContain('There are none.');
    const towns = 'Abo Brod Cork Dover Exeter Fano Ghent Hull Imola Jena Kiel Lund'.split(' ');
    // One person may have five open.
    for (const [index, town] of towns.entries()) {
      const asker = [ann, max, mia][index % 3] ?? ann;
      await server.send(asker, `${town} has banned bicycles from bridges`);
    }
    const list = await mia.slash('review list');
    expect(list.message.isEphemeral).toBe(true);
    expect(list.text).toContain('1 Abo has banned');
    expect(list.text).toContain('10 Jena has banned');
    expect(list.text).not.toContain('Kiel');
    await mia.press(list.message, 'Next page');
    expect(list.message.now().text).toContain('12 Lund has banned');
    expect(list.message.now().text).not.toContain('Jena');
    await mia.press(list.message, 'First page');
    expect(list.message.now().text).toContain('1 Abo has banned');
    const claimed = await mia.slash('review list', { state: 'claimed' });
    expect(claimed.text).toContain('Questions: claimed');
    expect(claimed.text).toContain('There are none.');
  }, 60_000);

  it('/review show lets a moderator work without a review channel', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    const suggested = await mia.autocomplete('review show', 'number', '1');
    expect(suggested.choices).toEqual([{ name: `1: ${unanswerable}`, value: 1 }]);
    const shown = await mia.slash('review show', { number: 1 });
    await server.press(mia, shown.message, 'Claim');
    expect(shown.message.now().text).toContain('Claimed by @mia');
    const { modal } = await mia.press(shown.message.now(), 'Answer');
    await mia.submit(modal, { words: 'No comet was seen.' });
    await server.bot.idle();
    expect(shown.message.now().text).toContain('@mia answered it');
    expect(server.told(ann)[0]?.text).toContain('No comet was seen.');
    expect((await mia.slash('review show', { number: 7 })).text).toContain(
      'There is no question 7',
    );
  });

  it('/review stats counts', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    expect((await mia.slash('review stats')).text).toContain('Nothing was decided');
    server.clock.advance(90 * 60_000);
    const shown = await mia.slash('review show', { number: 1 });
    await server.press(mia, shown.message, 'Claim');
    const { modal } = await mia.press(shown.message.now(), 'Reject');
    await mia.submit(modal, { reason: 'not here' });
    await server.bot.idle();
    const { text } = await mia.slash('review stats');
    expect(text).toMatch(/rejected +1/);
    expect(text).toContain('decided within 90 minutes');
    expect(text).toContain('@mia: 1');
  });

  it('keep questions from those who do not moderate', async () => {
    const { ann, bea } = server.people;
    await server.send(ann);
    for (const command of ['review list', 'review stats']) {
      const reply = await bea.slash(command);
      expect(reply.text).toContain('Das kann nur die Moderation');
      expect(reply.text).not.toContain('comet');
    }
    expect((await bea.slash('review show', { number: 1 })).text).not.toContain('comet');
    expect((await bea.autocomplete('review show', 'number', '1')).choices).toEqual([]);
  });

  it('keep one server’s questions from the moderators of another', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    const { handle } = await server.newest();
    const other = server.discord.guild('Eider');
    const hall = other.channel('hall');
    other.join(mia, other.role('Managers', 1n << 5n));
    const where = { channel: hall };
    expect((await mia.slash('review list', {}, where)).text).toContain('There are none.');
    expect((await mia.slash('review show', { number: 1 }, where)).text).toContain('There is no');
    const message = await mia.say(hall, 'hello');
    const reply = await mia.forge(`q.${handle}.claim`, { message });
    expect(reply.text).toContain('not in the queue of this server');
    expect((await server.newest()).state.kind).toBe('pending');
  });

  it('/request shows the asker what became of it, and takes it back', async () => {
    const { ann, bea, mia } = server.people;
    expect((await ann.slash('request status')).text).toContain('You have sent no questions');
    await server.send(ann);
    await server.send(ann, 'was the mayor of Sandness seen on the moon');
    const status = await ann.slash('request status');
    expect(status.message.isEphemeral).toBe(true);
    expect(status.text).toContain('Waiting for a moderator.');
    expect(status.text).toContain('Sandness');
    expect((await bea.slash('request status')).text).not.toContain('comet');

    const shown = await mia.slash('review show', { number: 1 });
    await server.press(mia, shown.message, 'Claim');
    const { modal } = await mia.press(shown.message.now(), 'Answer');
    await mia.submit(modal, { words: 'No comet was seen.' });
    await server.bot.idle();
    const later = await ann.slash('request status');
    expect(later.text).toContain('Answered.');
    expect(later.text).not.toContain('@mia');
    await ann.select(later.message, 'Read what was decided', [unanswerable]);
    expect(later.message.now().text).toContain('No comet was seen.');

    const open = await ann.slash('request withdraw');
    expect(open.text).not.toContain('comet');
    const [select] = open.message.selects;
    const [choice] = select?.options ?? [];
    const stolen = await bea.forge('r.back', {
      message: await ann.say(server.places.general, 'x'),
      values: [choice?.value ?? ''],
    });
    expect(stolen.text).toContain('ist schon entschieden, oder');
    await ann.select(open.message, 'Withdraw a question', [choice?.label ?? '']);
    expect(open.message.now().text).toContain('Withdrawn.');
    expect((await ann.slash('request withdraw')).text).toContain('None of your questions is open');
  });

  it('send what is asked in a direct message to the only server, or say that they cannot', async () => {
    const { ann } = server.people;
    await server.send(ann, unanswerable, { ...server.places.general, id: ann.directChannel.id });
    expect((await server.newest()).guildId).toBe(server.guild.id);
    server.discord.guild('Eider');
    const { message } = await ann.slash(
      'check',
      { claim: 'was the mayor of Sandness seen on the moon' },
      { channel: ann.directChannel },
    );
    const confirm = await toModerators(ann, message);
    expect(confirm.text).toContain('HOME_GUILD_ID');
    expect(await server.items()).toHaveLength(1);
  });
});
