import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModeratedServer, unanswerable } from '../moderated-server.js';
import { toModerators } from '../to-moderators.js';

describe('an asker whom moderators limit', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  const log = () => server.people.boss.sees(server.places.log).map(({ text }) => text);

  /** Asks, and presses what leads to the moderators. */
  async function tryToSend(claim: string) {
    const { ann } = server.people;
    const { message } = await ann.slash('check', { claim }, { channel: server.places.general });
    return toModerators(ann, message);
  }

  async function limit(choice: string) {
    const { modal } = await server.people.mia.press(server.post(), 'Limit the asker');
    const reply = await server.people.mia.submit(modal, { allow: [choice] });
    await server.bot.idle();
    return reply;
  }

  it('is blocked from the post without being named, reads so politely, and can send again once it is lifted', async () => {
    const { ann, bea, mia, max } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const done = await limit('none');
    expect(done.message.isEphemeral).toBe(true);
    expect(done.text).toContain('Whoever sent question 1 can’t send you questions any more');
    expect(done.text).not.toContain('ann');
    expect(server.post().text).toContain('Claimed by @mia');
    expect(log()).toEqual(['@mia blocked whoever sent question 1.']);

    const refused = await tryToSend('Abo has banned bicycles from bridges');
    expect(refused.text).toContain('The moderators of Sandness don’t take questions from you');
    expect(refused.message.buttons).toEqual([]);
    await server.send(bea, 'Brod has banned bicycles from bridges');
    expect(await server.items()).toHaveLength(2);

    const list = await max.slash('review block');
    expect(list.text).toContain('Whoever sent question 1: blocked by @mia');
    expect(list.text).not.toContain('@ann');
    await max.select(list.message, 'Lift one of them', ['Question 1: blocked']);
    await server.bot.idle();
    expect(list.message.now().text).toContain('Nobody is.');
    expect(log()).toHaveLength(2);
    await server.send(ann, 'Cork has banned bicycles from bridges');
    expect(await server.items()).toHaveLength(3);
  });

  it('has one question open at a time, where /review block says so', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    const done = await mia.slash('review block', { number: 1, allow: 'one' });
    expect(done.text).toContain('one question open here at a time');
    const consent = await tryToSend('Abo has banned bicycles from bridges');
    const sent = await ann.press(consent.message, 'Send to moderators');
    await server.bot.idle();
    expect(consent.message.now().text + sent.text).toContain(
      'You have a question open with the moderators of Sandness, and can have only 1',
    );
    expect(await server.items()).toHaveLength(1);
  });

  it('is refused too if the block came while they read what would be sent', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    const consent = await tryToSend('Abo has banned bicycles from bridges');
    await mia.slash('review block', { number: 1 });
    await ann.press(consent.message, 'Send to moderators');
    expect(consent.message.now().text).toContain('don’t take questions from you');
    expect(await server.items()).toHaveLength(1);
  });

  it('reads of it in /privacy, and it stays when they delete what is kept about them', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    await mia.slash('review block', { number: 1 });
    const shown = await ann.slash('privacy show');
    expect(shown.text).toContain('the moderators of Sandness take no questions from you');
    const asked = await ann.slash('privacy delete');
    await server.press(ann, asked.message, 'Delete everything');
    expect(asked.message.now().text).toContain('This stays when you delete your data');
    expect(await server.items()).toEqual([]);
    expect((await tryToSend(unanswerable)).text).toContain('don’t take questions from you');
  });

  it('is nobody’s business but the moderators’: others can neither limit nor list nor lift', async () => {
    const { ann, bea, mia } = server.people;
    await server.send(ann);
    await mia.slash('review block', { number: 1 });
    const list = await mia.slash('review block');
    const id = list.message.selects[0]?.customId ?? '';
    const choice = list.message.selects[0]?.options[0]?.value ?? '';
    expect((await bea.slash('review block')).text).toContain('nur die Moderation');
    expect((await bea.slash('review block', { number: 1 })).text).toContain('nur die Moderation');
    const forged = await bea.forge(id, {
      message: (await bea.slash('help')).message,
      values: [choice],
    });
    expect(forged.text).not.toContain('Frage 1');
    expect((await mia.slash('review block')).text).toContain('blocked by @mia');
  });
});
