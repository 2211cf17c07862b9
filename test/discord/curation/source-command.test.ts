import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quotesIn } from '../quotes-in.js';
import { CuratedServer } from './curated-server.js';

const note =
  'The lighthouse of Sandness was painted green in May 2021, because the old red paint had faded.';

describe('/source', () => {
  let server: CuratedServer;

  beforeAll(async () => {
    server = await CuratedServer.start();
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  const people = () => server.scene.people;

  it('refuses members in words, whatever they try, and changes nothing', async () => {
    const { ann } = people();
    const before = server.services.corpus().version;
    const uses = [
      ann.slash('source add', { url: 'http://127.0.0.1:1/x' }),
      ann.slash('source add', {}),
      ann.slash('source retract', { document: 'harbour', reason: 'no' }),
      ann.slash('source supersede', { document: 'harbour', reason: 'no' }),
      ann.slash('source history', { document: 'harbour' }),
    ];
    for (const use of uses) expect((await use).text).toContain('Only moderators of this server');
    expect(server.services.corpus().version).toBe(before);
  });

  it('takes a file with its attribution and answers from it at once', async () => {
    const { mia, ann } = people();
    const { message } = await mia.slash('source add', {
      file: { name: 'lighthouse.txt', contentType: 'text/plain', bytes: Buffer.from(note) },
      publisher: 'Sandness Weekly',
      title: 'The green lighthouse',
      date: '2021-05',
      perspective: 'local press',
      url: 'https://weekly.sandness.example/green',
    });
    expect(message.isEphemeral).toBe(true);
    expect(message.text).toContain('Added');
    expect(message.text).toContain('The green lighthouse, Sandness Weekly, May 2021');
    const answer = await server.check(ann, 'was the lighthouse painted green');
    expect(quotesIn(answer)).toEqual([note]);
    expect(answer.text).toContain('Sandness Weekly');
  });

  it('says what it already has', async () => {
    const { mia } = people();
    const { text } = await mia.slash('source add', {
      file: { name: 'lighthouse.txt', contentType: 'text/plain', bytes: Buffer.from(note) },
      publisher: 'Sandness Weekly',
      title: 'The green lighthouse',
      date: '2021-05',
      perspective: 'local press',
      url: 'https://weekly.sandness.example/green',
    });
    expect(text).toContain('I already have this exact text');
  });

  it('opens a form for a text that is pasted, with what was stated filled in', async () => {
    const { mia, ann } = people();
    const { modal } = await mia.slash('source add', { publisher: 'Harbour Radio' });
    expect(modal.title).toBe('Add a source');
    const reply = await mia.submit(modal, {
      'The text, exactly as published':
        'The buoys of Eider were repaired on 2 June 2021, said the pilots.',
      'Date of publication': '2021-06-03',
      'Details, one per line':
        'publisher: Harbour Radio\ntitle: Evening news\nspeaker:\nlanguage: en',
    });
    expect(reply.text).toContain('Evening news, Harbour Radio, 3 June 2021');
    const answer = await server.check(ann, 'were the buoys of Eider repaired');
    expect(quotesIn(answer).join()).toContain('The buoys of Eider were repaired on 2 June 2021');
  });

  it('gives a pasted text back when it is refused, and says what was expected', async () => {
    const { mia } = people();
    const { modal } = await mia.slash('source add', {});
    const wrongDate = await mia.submit(modal, {
      'The text, exactly as published': 'Some words that took a while to type.',
      'Date of publication': 'last spring',
    });
    expect(wrongDate.text).toContain('I did not take this source');
    expect(wrongDate.text).toContain('2020-10-14');
    expect(wrongDate.text).toContain('[file your-text.txt]');
    const again = await mia.slash('source add', {});
    const wrongLine = await mia.submit(again.modal, {
      'The text, exactly as published': 'Some words that took a while to type.',
      'Details, one per line': 'it was in the newspaper',
    });
    expect(wrongLine.text).toContain('“it was in the newspaper”');
  });

  it('says what is wrong in the moderator’s language, with the value that was found', async () => {
    const { scene } = server;
    const uli = server.discord.person('uli', { locale: 'de' });
    scene.guild.join(uli, scene.role);
    const file = (name: string, words: string) => ({
      name,
      contentType: 'text/plain',
      bytes: Buffer.from(words),
    });
    const wrongDate = await uli.slash('source add', {
      file: file('boje.txt', 'The buoy was blue.'),
      date: 'last spring',
    });
    expect(wrongDate.text).toContain('Datum der Veröffentlichung: Erwartet war ein Datum wie 2020');
    expect(wrongDate.text).toContain('gefunden „last spring“');
    const wrongField = await uli.slash('source add', {
      file: file('boje.md', '---\ntitle: Buoy\nlanguage: x y\n---\nThe buoy was blue.'),
    });
    expect(wrongField.text).toContain(
      'boje.md:3:1: sprache: Erwartet war das Kürzel einer Sprache',
    );
    for (const { text } of [wrongDate, wrongField]) expect(text).not.toContain('expected');
  });

  it('refuses what it cannot fetch or read, in words', async () => {
    const { mia } = people();
    const local = await mia.slash('source add', { url: 'http://127.0.0.1:9/secret' });
    expect(local.text).toContain('I did not take this source');
    const image = await mia.slash('source add', {
      file: {
        name: 'photo.png',
        contentType: 'image/png',
        bytes: Buffer.from([137, 80, 78, 71, 13, 10]),
      },
    });
    expect(image.text).toContain('I did not take this source');
    const large = await mia.slash('source add', {
      file: { name: 'book.txt', contentType: 'text/plain', bytes: Buffer.alloc(6 * 2 ** 20, 'a ') },
    });
    expect(large.text).toContain('I take files of at most 5.0 MB; book.txt has 6.0 MB');
  });

  it('suggests documents by any part of their name', async () => {
    const { mia } = people();
    const { choices } = await mia.autocomplete('source retract', 'document', 'green', {
      reason: 'x',
    });
    expect(choices.map(({ name }) => name).join()).toContain('The green lighthouse');
  });

  it('says that there is no such document', async () => {
    const { mia } = people();
    const { text } = await mia.slash('source retract', { document: 'zeppelin', reason: 'gone' });
    expect(text).toContain('I have no source “zeppelin”');
  });

  it('replaces a source after confirmation, tells how many answers it means, and keeps the old text', async () => {
    const { mia, max } = people();
    const replacing = await mia.slash('source supersede', {
      document: 'The green lighthouse',
      reason: 'the colour was wrong',
      file: {
        name: 'lighthouse.txt',
        contentType: 'text/plain',
        bytes: Buffer.from(note.replace('green', 'white')),
      },
    });
    expect(replacing.text).toContain('Replace this source?');
    expect(replacing.text).toContain('1 answer that I remember quoted it');
    const confirm = replacing.message;
    // Somebody else cannot confirm it: to them it is as if it had never been.
    const id = confirm.buttons.find(({ label }) => label === 'Replace it')?.customId ?? '';
    expect((await max.forge(id, { message: confirm })).text).toContain('use the command again');
    const done = await server.press(mia, confirm, 'Replace it');
    expect(done.text).toContain('Replaced by the new revision');
    expect(done.buttons).toEqual([]);
    const history = await mia.slash('source history', { document: 'The green lighthouse' });
    expect(history.text).toContain('I answer from this one');
    expect(history.text.match(/revision [0-9a-f]{8}/g)).toHaveLength(2);
    // What was said about the source is kept where nothing else was said.
    expect(history.text).toContain('Sandness Weekly');
  });

  it('does nothing when it is left as it is, and nothing twice', async () => {
    const { mia } = people();
    const asked = await mia.slash('source retract', {
      document: 'The green lighthouse',
      reason: 'x',
    });
    expect((await server.press(mia, asked.message, 'Leave it as it is')).text).toContain(
      'nothing was changed',
    );
    const [documents] = [server.services.corpus().documents.size];
    const again = await mia.slash('source retract', {
      document: 'The green lighthouse',
      reason: 'x',
    });
    const id = again.message.buttons[0]?.customId ?? '';
    const [one, other] = await Promise.all([
      mia.forge(id, { message: again.message, until: 'acknowledged' }),
      mia.forge(id, { message: again.message, until: 'acknowledged' }),
    ]);
    expect([one, other]).toHaveLength(2);
    await server.bot.idle();
    expect(server.services.corpus().documents.size).toBe(documents - 1);
  });

  it('shows the history of a source that was taken out, by its id', async () => {
    const { mia } = people();
    const id = server.services.corpus().documents.keys().next().value ?? '';
    const { message } = await mia.slash('source retract', { document: id, reason: 'withdrawn' });
    await server.press(mia, message, 'Take it out');
    const { text } = await mia.slash('source history', { document: id });
    expect(text).toContain('None of them is current');
  });
});

describe('/source where others curate', () => {
  let server: CuratedServer;

  beforeAll(async () => {
    server = await CuratedServer.start({
      bot: { places: { homeGuildId: null, curatorGuildIds: ['100000000000000001'] } },
    });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  it('is refused to moderators of other servers, with what the operator must set', async () => {
    const { mia } = server.scene.people;
    const { text } = await mia.slash('source add', { url: 'https://example.org' });
    expect(text).toContain('CURATOR_GUILD_IDS');
    expect(text).toContain(server.scene.guild.id);
    expect(server.bot.metrics.counters.refused).toBe(1);
  });
});
