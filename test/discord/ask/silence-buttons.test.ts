import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, SeenMessage } from '../../loopback/index.js';
import { CuratedServer } from '../curation/curated-server.js';
import { quotesIn } from '../quotes-in.js';

/** Has some words of the harbour's log, and nothing that it answers. */
const near = 'was the ferry Petrel sold to Norway';

describe('the buttons of an honest nothing', () => {
  let server: CuratedServer;

  beforeEach(async () => {
    server = await CuratedServer.start();
  });
  afterEach(async () => {
    const { breaches, pings } = server.discord;
    await server.stop();
    expect([breaches, pings]).toEqual([[], []]);
  });

  const people = () => server.scene.people;
  const general = () => ({ channel: server.scene.places.general });

  /** As another person sees a message. */
  function seenBy(person: Person, { id }: SeenMessage): SeenMessage {
    const seen = person.sees(server.scene.places.general).find((message) => message.id === id);
    if (seen === undefined) throw new Error('expected the message to be seen');
    return seen;
  }

  it('make the nearest words the card of an answer, and count as a vote, where the asker says so', async () => {
    const { ann } = people();
    const { message } = await ann.slash('check', { claim: near }, general());
    expect(message.text).toContain('Not an answer, but the closest I have. Is this it?');
    const [words] = quotesIn(message);
    await server.press(ann, message, 'Yes, that answers me');
    const card = message.now();
    expect(card.text).toContain('Thank you! You said that this answers you. I was not sure of it.');
    expect(card.text).toContain('Doesn’t mention: ');
    expect(quotesIn(card)).toEqual([words]);
    expect(card.buttons.map(({ label }) => label)).toContain('Context');
    expect((await ann.press(card, 'Context')).text).toContain('Around the quote');
    expect((await ann.slash('privacy show')).text).toContain(
      'You said of 1 answer whether it helped',
    );
  });

  it('leave a public nothing to its asker: others who press get a card of their own', async () => {
    const { ann, max } = people();
    const message = await server.check(ann, near);
    const own = await max.press(seenBy(max, message), 'Yes, that answers me');
    expect(own.message.isEphemeral).toBe(true);
    expect(quotesIn(own.message)).toEqual(quotesIn(message));
    expect(message.now().text).toContain('Is this it?');
    expect((await max.press(seenBy(max, message), 'No, ask a moderator')).text).toContain(
      'Only the person who asked',
    );
    const confirm = await ann.press(message, 'No, ask a moderator');
    expect(confirm.text).toContain(near);
  });

  it('are explained by words and counts that the nothing itself does not list', async () => {
    const { ann } = people();
    const { message } = await ann.slash('check', { claim: near }, general());
    expect(message.text).not.toMatch(/passage/);
    expect((await ann.press(message, 'Why this?')).text).toMatch(/“petrel”: \d/i);
  });

  it('take off the filter that left nothing, and ask again', async () => {
    const { ann } = people();
    const claim = 'nobody counted the children on the Petrel';
    const { message } = await ann.slash(
      'check',
      { claim, speaker: 'Lindholm', from: '2018' },
      general(),
    );
    expect(message.text).toContain('Nobody called “Lindholm” speaks in my sources.');
    const dated = await ann.press(message, 'Any speaker');
    expect(quotesIn(dated.message)[0]).toContain('Nobody counted the children');
    expect(dated.message.isEphemeral).toBe(true);
    const late = await ann.slash('check', { claim, from: '2021' }, general());
    expect(late.text).toContain('Nothing about this in the dates you chose (from 2021 on).');
    const again = await ann.press(late.message, 'Any date');
    expect(quotesIn(again.message)[0]).toContain('Nobody counted the children');
  });

  it('answer everybody again where the nothing was everybody’s, and others alone', async () => {
    const { ann, max } = people();
    const claim = 'nobody counted the children on the Petrel';
    const { message } = await ann.slash(
      'check',
      { claim, from: '2021', visibility: 'everyone' },
      general(),
    );
    expect((await max.press(seenBy(max, message), 'Any date')).message.isEphemeral).toBe(true);
    const again = await ann.press(message, 'Any date');
    expect(again.message.isEphemeral).toBe(false);
    expect(quotesIn(again.message)[0]).toContain('Nobody counted the children');
  });
});

describe('a text that names neither itself nor where it is from', () => {
  let server: CuratedServer;

  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planted-folder-'));
    const text =
      'The signal man of Eider burnt forty barrels of oil on Sunday. He told nobody of it.\n';
    writeFileSync(join(folder, 'planted-file.txt'), text);
    server = await CuratedServer.start();
    await server.services.ingest([folder]);
    await server.bot.idle();
  });
  afterEach(() => server.stop());

  it('is never called by its file: in answers, details, quotations, lists and suggestions', async () => {
    const { ann, mia } = server.scene.people;
    const channel = { channel: server.scene.places.general };
    const shown: string[] = [];
    const note = (message: SeenMessage) => shown.push(JSON.stringify(message.now().payload));
    const { message } = await ann.slash(
      'check',
      { claim: 'the signal man burnt forty barrels' },
      channel,
    );
    note(message);
    expect(message.text).toMatch(/speaker not named · untitled text added on \d+ \w+ 20\d\d/);
    for (const button of ['Context', 'Source', 'Why this?']) {
      note((await ann.press(message, button)).message);
    }
    const quotation = 'The signal man of Eider burnt forty barrels of oil on Sunday.';
    note((await ann.slash('quote', { text: quotation }, channel)).message);
    const list = await ann.slash('sources', {}, channel);
    note(list.message);
    expect(list.text).toContain('untitled text added on');
    note((await ann.slash('sources', { source: 'planted-file' }, channel)).message);
    const offered = await ann.autocomplete('sources', 'source', 'planted');
    shown.push(JSON.stringify(offered.choices));
    note((await mia.slash('source history', { document: 'planted-file' }, channel)).message);
    for (const text of shown) expect(text).not.toMatch(/planted-folder|planted-file\.txt/);
    expect(shown.length).toBe(9);
  });
});
