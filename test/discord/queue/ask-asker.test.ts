import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModeratedServer, unanswerable } from '../moderated-server.js';

describe('a moderator who asks the asker', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const labels = () => server.post().buttons.map(({ label }) => label);

  async function askBack(question: string) {
    const { mia } = server.people;
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Ask the asker');
    const reply = await mia.submit(modal, { question });
    await server.bot.idle();
    return reply;
  }

  it('is answered by a form in a direct message, once, and reads it at the post', async () => {
    const { ann, mia, bea } = server.people;
    await server.send(ann);
    await askBack('Which lighthouse: [the old](https://evil.example) one?');
    expect(server.post().text).toContain('@mia asked the asker');
    expect(server.post().text).toContain('They have not answered yet.');
    expect(labels()).not.toContain('Ask the asker');

    const [told, ...more] = server.told(ann);
    if (told === undefined) throw new Error('expected a direct message');
    expect(more).toEqual([]);
    expect(told.text).toContain('The moderators of Sandness want to ask you something');
    expect(told.text).toContain(unanswerable);
    expect(told.text).toContain('Which lighthouse');
    expect(told.text).not.toContain('mia');
    const { modal } = await ann.press(told, 'Answer');
    await ann.submit(modal, { answer: 'The one near the pier, @everyone.' });
    await server.bot.idle();
    expect(server.post().text).toContain('The one near the pier');
    expect(server.post().text).not.toContain('@ann');
    const again = await ann.submit(modal, { answer: 'The other one.' });
    expect(again.text).toContain('You have answered this already');
    expect(server.post().text).not.toContain('The other one.');

    // The id may be forged; whose question it is, is looked up.
    const id = told.buttons[0]?.customId ?? '';
    const other = await bea.forge(id, { message: (await bea.slash('help')).message });
    expect(other.text).toContain('Das ist nicht für dich');
    await mia
      .press(server.post(), 'Reject')
      .then(({ modal: form }) => mia.submit(form, { reason: 'Now it is clear.' }));
    await server.bot.idle();
    expect(server.told(ann).at(-1)?.text).toContain('Now it is clear.');
    expect(server.discord.pings).toEqual([]);
  });

  it('reaches who takes no direct messages by a mention, without a word of it, and pings nobody else', async () => {
    const { bea, ann } = server.people;
    await server.send(bea);
    await askBack('Which lighthouse?');
    const note = ann.sees(server.places.general).at(-1);
    if (note === undefined) throw new Error('expected a note in the channel');
    expect(note.text).toContain('want to ask you something about a question');
    expect(note.text).not.toContain('lighthouse');
    expect(server.discord.pings).toEqual([
      expect.objectContaining({ users: [bea.id], roles: [], everyone: false }),
    ]);
    const [button] = note.buttons;
    const others = await ann.press(note, button?.label ?? '');
    expect(others.text).toContain('This isn’t for you');
    const shown = await bea.press(note, button?.label ?? '');
    expect(shown.message.isEphemeral).toBe(true);
    expect(shown.text).toContain('Which lighthouse?');
    const { modal } = await bea.press(shown.message, 'Antworten');
    await bea.submit(modal, { answer: 'Der alte.' });
    await server.bot.idle();
    expect(server.post().text).toContain('Der alte.');
  });

  it('is told once also when the bot was restarted in between, and not after a decision', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    await askBack('Which lighthouse?');
    await server.restart(async () => server.clock.advance(120_000));
    expect(server.told(ann)).toHaveLength(1);
    const [told] = server.told(ann);
    if (told === undefined) throw new Error('expected a direct message');
    const { modal } = await ann.press(told, 'Answer');
    const { modal: form } = await mia.press(server.post(), 'Reject');
    await mia.submit(form, { reason: 'Nobody knows.' });
    await server.bot.idle();
    const late = await ann.submit(modal, { answer: 'The old one.' });
    expect(late.text).toContain('have decided on your question by now');
    expect(server.discord.pings).toEqual([]);
  });

  it('reads nothing of it any more once the asker takes the question back', async () => {
    const { ann } = server.people;
    const sent = await server.send(ann);
    await askBack('Which lighthouse?');
    const [told] = server.told(ann);
    if (told === undefined) throw new Error('expected a direct message');
    const { modal } = await ann.press(told, 'Answer');
    await ann.submit(modal, { answer: 'The old one.' });
    await server.bot.idle();
    await server.press(ann, sent, 'Take it back');
    await server.bot.jobs.runAll();
    await server.bot.idle();
    expect(server.post().text).not.toContain('old one');
    expect(server.post().text).not.toContain('Which lighthouse');
    const late = await ann.submit(modal, { answer: 'The old one.' });
    expect(late.text).toContain('taken back or deleted');
  });
});
