import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/moderation/journal.js';
import { openStores } from '../../../src/storage/stores.js';
import type { SeenMessage } from '../../loopback/index.js';
import { ModeratedServer } from '../moderated-server.js';

const claim = 'nobody counted the children on the Petrel';

/** A journal of processes that are killed between the sending of an answer and what Discord says to it. */
function journalOfTheKilled(): Journal {
  let before: string[][] = [];
  let own: string[] = [];
  return {
    left: () => before,
    forgetLeft() {
      before = [];
    },
    append(line) {
      if (!('shown' in (JSON.parse(line) as object))) own.push(line);
    },
    rewrite: () => undefined,
    close() {
      before = [...before, own];
      own = [];
    },
  };
}

describe('answers whose process is killed before it learns which messages they are', () => {
  it('are found by the next one, wherever everybody sees them, and noted once', async () => {
    const stores = await openStores(':memory:');
    let isKilled = true;
    const given: typeof stores.given = {
      ...stores.given,
      note: (...answers) =>
        isKilled ? Promise.reject(new Error('killed')) : stores.given.note(...answers),
    };
    const journal = journalOfTheKilled();
    const server = await ModeratedServer.start({}, { ...stores, given }, { journal });
    const { ann } = server.people;
    const { general } = server.places;
    const { message: asked } = await ann.slash(
      'check',
      { claim, visibility: 'everyone' },
      { channel: general },
    );
    const { message: asking } = await ann.slash(
      'check',
      { claim, visibility: 'me' },
      { channel: general },
    );
    const mention = [server.discord.bot];
    const mentioned = await ann.answerTo(await ann.say(general, claim, { mention }));
    const direct = await ann.ask(claim);
    await server.bot.idle();
    isKilled = false;
    const isNoted = ({ channelId, id }: SeenMessage) =>
      stores.given.isNoted({ channelId, messageId: id });
    expect(await isNoted(asked)).toBe(false);
    await server.restart();
    for (const message of [asked, mentioned, direct]) expect(await isNoted(message)).toBe(true);
    expect(await isNoted(asking)).toBe(false);
    await server.restart();
    await server.stop();
    await stores.close();
  });
});
