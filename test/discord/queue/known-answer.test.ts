import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../loopback/index.js';
import { ModeratedServer, unanswerable } from '../moderated-server.js';

const wording = 'Did a comet hit the lighthouse?';
const title = 'Answered by the moderators of Sandness on 5 January 2026';

describe('a question that moderators have answered', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  /** Ann's question, answered by Mia. */
  async function answered(fields: Readonly<Record<string, string>>, claim = unanswerable) {
    const { ann, mia } = server.people;
    await server.send(ann, claim);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, fields);
    await server.bot.idle();
  }

  const lastIn = (place = server.places.general): SeenMessage => {
    const message = server.people.bea.sees(place).at(-1);
    if (message === undefined) throw new Error('expected a message');
    return message;
  };

  it('is answered again at every door of its server, in the public wording only', async () => {
    const { bea, max } = server.people;
    await answered({ words: 'There was none.', wording });
    const near = `${unanswerable.toUpperCase()}?`;
    const slash = await max.slash('check', { claim: near });
    const { bot } = server.discord;
    await max.say(server.places.general, `<@${bot.id}> ${near}`);
    await server.bot.idle();
    const mention = lastIn();
    const pointedAt = await bea.say(server.places.general, near);
    const checked = await max.messageCommand('Check this message', pointedAt);
    for (const text of [slash.text, mention.text, checked.text]) {
      expect(text).toContain(title);
      expect(text).toContain(wording);
      expect(text).toContain('There was none.');
      expect(text).not.toContain('near the pier');
      expect(text).not.toContain('@mia');
    }
    const sources = await max.press(slash.message, 'What the sources say');
    expect(sources.text).not.toContain(title);
  });

  it('is answered again by who asks in its public wording', async () => {
    const { max } = server.people;
    await answered({ words: 'There was none.', wording });
    const reply = await max.slash('check', { claim: 'did a comet hit the lighthouse' });
    expect(reply.text).toContain(title);
  });

  it('is answered again without its question when it has no public wording', async () => {
    const { max } = server.people;
    await answered({ words: 'There was none.' });
    const reply = await max.slash('check', { claim: unanswerable });
    expect(reply.text).toContain('There was none.');
    expect(reply.text).not.toContain('comet');
    const list = await max.slash('answers');
    expect(list.text).toContain('Nothing yet');
  });

  it('is not in direct messages, with a filter, for another question, or once it was taken back', async () => {
    const { ann, max } = server.people;
    await answered({ words: 'There was none.', wording });
    const direct = await ann.slash(
      'check',
      { claim: unanswerable },
      { channel: ann.directChannel },
    );
    expect(direct.text).not.toContain(title);
    const filtered = await max.slash('check', { claim: unanswerable, speaker: 'Ann' });
    expect(filtered.text).not.toContain(title);
    const other = await max.slash('check', { claim: 'a comet struck the harbour near the pier' });
    expect(other.text).not.toContain(title);
    const { modal } = await max.press(server.post(), 'Take it back');
    await max.submit(modal, { reason: 'Wrong.' });
    await server.bot.idle();
    const later = await max.slash('check', { claim: unanswerable });
    expect(later.text).not.toContain(title);
  });

  it('is corrected where it was shown to others, when it is changed, and its reader is told', async () => {
    const { max, mia } = server.people;
    await answered({ words: 'There was none.', wording });
    await max.slash('check', { claim: unanswerable, visibility: 'everyone' });
    await server.bot.idle();
    const shown = lastIn();
    expect(shown.text).toContain(title);
    const { modal } = await mia.press(server.post(), 'Change the answer');
    await mia.submit(modal, { words: 'There was one.' });
    await server.bot.idle();
    server.clock.advance(1_000);
    await server.bot.jobs.runAll();
    await server.bot.idle();
    expect(shown.now().text).toContain('The moderators have changed this answer since.');
    expect(server.told(max).map(({ text }) => text)).toEqual([
      expect.stringContaining('The moderators have changed this answer since.'),
    ]);
    const again = await max.slash('check', { claim: unanswerable });
    expect(again.text).toContain('There was one.');
  });
});

describe('a question that was answered within the last minute', () => {
  it('is not answered again yet, and nothing of an undone decision is shown to anybody', async () => {
    const server = await ModeratedServer.start({}, undefined, { undoMs: 60_000 });
    const { ann, mia, max } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, { words: 'Oops.', wording });
    await server.bot.idle();
    const ask = async () => (await max.slash('check', { claim: unanswerable })).text;
    expect(await ask()).not.toContain('Oops.');
    expect((await max.slash('answers')).text).not.toContain('comet');
    server.clock.advance(60_000);
    expect(await ask()).toContain('Oops.');
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });
});

describe('/answers', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  const names = [
    'mayor',
    'ferry',
    'bridge',
    'castle',
    'school',
    'garden',
    'market',
    'church',
    'tower',
  ];

  /** Nine answered questions about nine things. */
  async function fill(): Promise<void> {
    const { ann, mia } = server.people;
    for (const name of names) {
      await server.send(ann, `was the ${name} of Sandness seen on the moon in ${name} weather`);
      await server.press(mia, server.post(), 'Claim');
      const { modal } = await mia.press(server.post(), 'Answer');
      await mia.submit(modal, { words: `No ${name} was.`, wording: `Was a ${name} on the Möon?` });
      await server.bot.idle();
    }
  }

  it('lists public wordings, newest first, page by page; one is read in full by any member', async () => {
    const { bea, max } = server.people;
    await fill();
    const list = await max.slash('answers');
    expect(list.message.isEphemeral).toBe(true);
    expect(list.text).toContain('Was a tower on the Möon?');
    expect(list.text).not.toContain('Was a mayor');
    expect(list.text).not.toContain('weather');
    const next = await max.press(list.message, 'Next page');
    expect(next.text).toContain('Was a mayor on the Möon?');
    expect(next.text).not.toContain('Was a tower');
    const own = await max.slash('answers', { search: 'castle MOON.' });
    expect(own.text).toContain('Was a castle');
    expect(own.text).not.toContain('Was a ferry');
    const [select] = own.message.selects;
    const read = await max.select(own.message, select?.customId ?? '', [
      select?.options[0]?.value ?? '',
    ]);
    expect(read.message.isEphemeral).toBe(true);
    expect(read.text).toContain('No castle was.');
    expect(read.text).toContain(title);
    const none = await bea.slash('answers', { search: 'submarine' });
    expect(none.text).toContain('Keine Antwort enthält');
  });

  it('shows nobody an answer that is not listed, or of another server, whatever is forged', async () => {
    const { ann, mia, max } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    await mia.submit(modal, { words: 'There was none.' });
    await server.bot.idle();
    const { handle } = await server.newest();
    const help = await max.slash('help');
    const forged = await max.forge('a.read', { message: help.message, values: [handle] });
    expect(forged.text).toContain('changed, taken back or deleted');
    for (const id of ['a.list.x', 'a.list.1.2.3', 'a.read', 'a.', 'a.list']) {
      const reply = await max.forge(id, { message: help.message });
      expect(reply.text).not.toContain('There was none.');
    }
  });
});
