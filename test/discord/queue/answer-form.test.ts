import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CuratedServer } from '../curation/curated-server.js';
import { ModeratedServer } from '../moderated-server.js';

describe('the form of an answer', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    server = await ModeratedServer.start();
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  it('searches all passages, shows them in their words, and keeps what was typed until they are chosen', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Answer');
    const found = await mia.submit(modal, {
      words: 'See the minutes.',
      wording: 'Was there a comet?',
      search: 'Councillor Weber',
    });
    expect(found.text).toContain('Councillor Weber asked why the strait was closed');
    expect(server.told(ann)).toEqual([]);
    const again = await mia.press(found.message, 'Open the form again');
    const [quotes, words, wording, search] = again.modal.fields.map(({ component }) => component);
    expect([words?.['value'], wording?.['value'], search?.['value']]).toEqual([
      'See the minutes.',
      'Was there a comet?',
      'Councillor Weber',
    ]);
    const options = quotes?.['options'] as readonly {
      readonly value: string;
      readonly label: string;
    }[];
    expect(options[0]?.label).toContain('Weber');
    await mia.submit(again.modal, {
      words: 'See the minutes.',
      wording: 'Was there a comet?',
      search: 'Councillor Weber',
      quotes: [options[0]?.value ?? ''],
    });
    await server.bot.idle();
    const [told] = server.told(ann);
    expect(told?.text).toContain('See the minutes.');
    expect(told?.text).toContain('Weber');
    expect(server.post().text).toContain('@mia answered it');
  });

  it('of a merge needs no reason', async () => {
    const { ann, bea, mia } = server.people;
    await server.send(ann);
    await server.send(bea, 'was the mayor of Sandness seen on the moon');
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Merge');
    await mia.submit(modal, { number: '1' });
    await server.bot.idle();
    expect((await server.stores.reviews.find('2' as never))?.state).toMatchObject({
      kind: 'merged',
      into: '1',
    });
  });

  it('opens for nobody else with what one moderator typed', async () => {
    const { ann, mia, max } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), 'Reject');
    await server.press(mia, server.post(), 'Release');
    const refused = await mia.submit(modal, { reason: 'Nobody can know.' });
    expect(refused.text).toContain('Nobody can know.');
    const id = refused.message.buttons.at(-1)?.customId ?? '';
    await server.press(max, server.post(), 'Claim');
    const other = await max.forge(id, { message: server.post() });
    expect(other.modal.fields[0]?.component['value']).toBeUndefined();
  });
});

describe('the form of a source', () => {
  it('takes a date and an address as people write them, and opens again with all that was typed', async () => {
    const server = await CuratedServer.start();
    const { mia } = server.scene.people;
    const { modal } = await mia.slash('source add', {});
    const typed = {
      text: 'The ferry sank at noon, the harbour master wrote.',
      url: 'example.org/ferry',
      about: 'publisher: Example News\nnonsense',
      date: '14.10.2020',
    };
    const refused = await mia.submit(modal, typed);
    expect(refused.text).toContain('nonsense');
    const again = await mia.press(refused.message, 'Open the form again');
    const fields = again.modal.fields.map(({ component }) => component['value']);
    expect(fields).toEqual([typed.text, typed.url, typed.about, typed.date]);
    const added = await mia.submit(again.modal, { ...typed, about: 'publisher: Example News' });
    expect(added.text).toContain('Added');
    const documents = [...server.bot.knowledge.current().corpus.documents.values()];
    const source = documents.find(({ text }) => text.includes('The ferry sank'))?.source;
    expect(source?.url).toBe('https://example.org/ferry');
    expect(source?.publishedAt?.value).toBe('2020-10-14');
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });
});
