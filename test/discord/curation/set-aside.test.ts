import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.js';
import { documentExample } from '../../corpus/document-example.js';
import type { SeenMessage } from '../../loopback/index.js';
import { quotesIn } from '../quotes-in.js';
import { CuratedServer } from './curated-server.js';

/** It is stored, and takes longer than the second that this server gives a text. */
const hopeless = documentExample('The pier was shut on 4 May 2020. '.repeat(600_000), {
  id: 'hopeless',
  source: { title: 'The endless log' },
});
const note = 'The lighthouse of Sandness was painted green in May 2021.';
const lamp = documentExample(note, { id: 'lamp', source: { title: 'The green lighthouse' } });
const takeBack = 'Try it and take it back';

describe('/source set-aside', () => {
  let server: CuratedServer;

  beforeAll(async () => {
    server = await CuratedServer.start({ environment: { TEXT_SECONDS: '1' } });
    const { documents } = stores();
    await documents.put([hopeless, lamp]);
    await documents.setAside([
      {
        id: lamp.id,
        revision: null,
        code: 'chosen',
        message: 'the *colour* is disputed',
        by: 'operator',
        at: '2026-01-05T10:00:00Z',
      },
    ]);
    // As if another process had done all that: the hopeless text is met now.
    await server.services.ingest([]);
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
    expect(server.discord.pings).toEqual([]);
  });

  function stores() {
    return server.services.stores;
  }
  const people = () => server.scene.people;
  const list = async () => (await people().mia.slash('source set-aside', {})).message;
  const asideIds = async () => (await stores().documents.listSetAside()).map(({ id }) => id);
  const idOf = (message: SeenMessage, document: number, label: string) =>
    message.buttons.filter((button) => button.label === label)[document]?.customId ?? '';

  it('names each, why and by whom, to moderators alone', async () => {
    const message = await list();
    expect(message.isEphemeral).toBe(true);
    expect(message.text).toContain('The endless log');
    expect(message.text).toContain('It took too long to read and index.');
    expect(message.text).toContain('I set it aside');
    expect(message.text).toContain('The green lighthouse');
    expect(message.text).toContain('Reason: the *colour* is disputed');
    expect(message.text).toContain('Whoever operates me set it aside, 5 January 2026');
    const { text } = await people().ann.slash('source set-aside', {});
    expect(text).toContain('Only moderators of this server');
    expect(text).not.toContain('lighthouse');
  });

  it('says so in a history, instead of that the source was taken out', async () => {
    const { mia } = people();
    const { text } = await mia.slash('source history', { document: 'The green lighthouse' });
    expect(text).toContain('the source is set aside');
    expect(text).not.toContain('taken out');
  });

  it('asks for authority at every press, and knows each moderator’s own list only', async () => {
    const message = await list();
    const { ann, max } = people();
    for (const label of [takeBack, 'Take it out']) {
      const id = idOf(message, 1, label);
      expect((await ann.forge(id, { message })).text).toContain('Only moderators of this server');
      expect((await max.forge(id, { message })).text).toContain('use the command again');
    }
    expect(await asideIds()).toEqual(['hopeless', 'lamp']);
  });

  it('takes back what can be read, answers from it at once and notes who did it', async () => {
    const { mia, ann } = people();
    expect(quotesIn(await server.check(ann, 'was the lighthouse painted green'))).toEqual([]);
    const message = await list();
    await mia.forge(idOf(message, 1, takeBack), { message, until: 'acknowledged' });
    await server.bot.idle();
    expect(message.now().text).toContain('Taken back');
    expect(quotesIn(await server.check(ann, 'was the lighthouse painted green'))).toEqual([note]);
    expect(await asideIds()).toEqual(['hopeless']);
    expect((await stores().audit.entries()).at(-1)).toMatchObject({
      actor: mia.id,
      action: 'source.readmit',
      subject: 'document lamp',
    });
  });

  it('tries a hopeless one in its thread, answers others meanwhile, and leaves it where it is', async () => {
    const { mia, ann } = people();
    const message = await list();
    await mia.press(message, takeBack, { until: 'acknowledged' });
    const { message: answer } = await ann.slash('check', {
      claim: 'nobody counted the children on the Petrel',
    });
    expect(quotesIn(answer)).not.toEqual([]);
    await server.bot.idle();
    expect(message.now().text).toContain('It stays set aside');
    expect(message.now().text).toContain('/source supersede');
    expect(await asideIds()).toEqual(['hopeless']);
  });

  it('takes one out for good after confirmation, and one that nobody can read too', async () => {
    const { mia } = people();
    const message = await list();
    const asked = await server.press(mia, message, 'Take it out');
    expect(asked.text).toContain('Take this source out?');
    expect(asked.text).toContain('The endless log');
    const done = await server.press(mia, asked, 'Take it out');
    expect(done.text).toContain('Taken out');
    expect((await list()).text).toContain('No source is set aside.');
    expect((await stores().audit.entries()).at(-1)).toMatchObject({
      actor: mia.id,
      action: 'source.retract',
      subject: 'document hopeless',
    });
  });

  it('turns pages where there are many, and takes a corrected text in the place of one', async () => {
    const { mia, ann } = people();
    const { documents } = stores();
    const many = Array.from({ length: 7 }, (_, n) =>
      documentExample(`Buoy ${n} lay at pier ${n}.`, {
        id: `buoy-${n}`,
        source: { title: `Buoy ${n}` },
      }),
    );
    await documents.put(many);
    await documents.setAside(
      many.map(({ id }) => ({
        ...({ id, revision: null, code: 'failed', message: 'x', by: mia.id } as const),
        at: '2026-01-05T10:00:00Z',
      })),
    );
    const first = await list();
    expect(first.text).toContain('Buoy 4');
    expect(first.text).not.toContain('Buoy 5');
    const second = await server.press(mia, first, 'Read on');
    expect(second.text).toContain('Buoy 6');
    expect(second.text).toContain('@mia set it aside');
    const replacing = await mia.slash('source supersede', {
      document: 'buoy-5',
      reason: 'a slip',
      file: {
        name: 'buoy.txt',
        contentType: 'text/plain',
        bytes: Buffer.from('Buoy five is yellow, wrote the pilots.'),
      },
    });
    await server.press(mia, replacing.message, 'Replace it');
    expect(await asideIds()).not.toContain('buoy-5' as DocumentId);
    const answer = await server.check(ann, 'is buoy five yellow');
    expect(quotesIn(answer).join()).toContain('Buoy five is yellow');
  });
});
