import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, SeenMessage } from '../../loopback/index.js';
import { quotesIn } from '../quotes-in.js';
import { toModerators } from '../to-moderators.js';
import { CuratedServer } from './curated-server.js';

const claim = 'was the lighthouse painted green';
const note =
  'The lighthouse of Sandness was painted green in May 2021, after a vote of the town council.';

describe('Add source on a post of the queue', () => {
  let server: CuratedServer;

  beforeEach(async () => {
    server = await CuratedServer.start();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const people = () => server.scene.people;

  /** Asks, sends the question on, and claims it for Mia. */
  async function claimed(): Promise<SeenMessage> {
    const { ann, mia } = people();
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await server.press(ann, confirm.message, 'Send to moderators');
    const [post] = mia.sees(server.scene.places.desk).slice(-1);
    if (post === undefined) throw new Error('expected a post in the review channel');
    await server.press(mia, post, 'Claim');
    return post.now();
  }

  async function bring(person: Person, post: SeenMessage, fields: Record<string, string>) {
    const { modal } = await person.press(post, 'Add source');
    const reply = await person.submit(modal, fields);
    await server.bot.idle();
    return reply;
  }

  it('asks the question again, shows the words, and answers with them', async () => {
    const { mia, ann } = people();
    const post = await claimed();
    const reply = await bring(mia, post, {
      'The text, exactly as published': note,
      'Details, one per line': 'publisher: Sandness Weekly\ntitle: The green lighthouse',
      'Date of publication': '2021-05',
    });
    expect(reply.message.isEphemeral).toBe(true);
    expect(reply.text).toContain('Added');
    expect(reply.text).toContain('Now I would answer with these words of it');
    expect(quotesIn(reply.message)).toEqual([note]);
    expect(post.now().text, 'the post stays as it is').toContain(claim);
    await server.press(mia, reply.message, 'Answer with these words');
    expect(post.now().text).toContain('@mia answered it');
    const [told] = server.told(ann);
    expect(quotesIn(told ?? post)).toEqual([note]);
    expect(told?.text).toContain('A moderator of Sandness chose these words');
    expect(server.told(ann)).toHaveLength(1);
  });

  it('offers words that come near when the bot would still not answer, and nothing where there is nothing', async () => {
    const { mia } = people();
    const post = await claimed();
    const near = await bring(mia, post, {
      'The text, exactly as published': 'Every lighthouse needs paint, and paint costs money.',
    });
    expect(near.text).toMatch(/these words come nearest|Now I would answer with/i);
    const nothing = await bring(mia, post, {
      'The text, exactly as published': 'Bread rises when yeast is warm.',
    });
    expect(nothing.text).not.toContain('Bread rises');
  });

  it('takes a file', async () => {
    const { mia } = people();
    const post = await claimed();
    const { modal } = await mia.press(post, 'Add source');
    const reply = await mia.submit(modal, {
      'Or a text file': [
        { name: 'weekly.txt', contentType: 'text/plain', bytes: Buffer.from(note) },
      ],
    });
    expect(quotesIn(reply.message)).toEqual([note]);
  });

  it('needs something to take', async () => {
    const { mia } = people();
    const reply = await bring(mia, await claimed(), {});
    expect(reply.text).toContain('I expected a text, a file or a web address');
  });

  it('says to claim first, and lets nobody answer without', async () => {
    const { mia, max } = people();
    const post = await claimed();
    const reply = await bring(max, post, { 'The text, exactly as published': note });
    expect(reply.text).toContain('claim the question first');
    expect(reply.message.buttons).toEqual([]);
    // An altered client presses the button that Mia was offered.
    const offered = await bring(mia, post, { 'The text, exactly as published': note });
    const id = offered.message.buttons[0]?.customId ?? '';
    const forged = await max.forge(id, { message: post });
    expect(forged.text).toContain('Nothing was changed');
    expect((await people().ann.forge(id, { message: post })).text).toContain('Only moderators');
    expect(post.now().text).not.toContain('answered it');
  });

  it('answers with nothing that no longer stands', async () => {
    const { mia } = people();
    const post = await claimed();
    const reply = await bring(mia, post, {
      'The text, exactly as published': note,
      'Details, one per line': 'title: The green lighthouse',
    });
    const retract = await mia.slash('source retract', {
      document: 'The green lighthouse',
      reason: 'x',
    });
    await server.press(mia, retract.message, 'Take it out');
    const answered = await mia.press(reply.message, 'Answer with these words');
    expect(answered.text).toContain('no longer among them');
    expect(post.now().text).not.toContain('answered it');
  });
});
