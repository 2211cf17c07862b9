import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallCorpus } from '../../answer/small-corpus.js';
import { ownDocument } from '../../dialogue/own-document.js';
import { ModeratedServer } from '../moderated-server.js';
import { quotesIn } from '../quotes-in.js';

let server: ModeratedServer;

beforeAll(async () => {
  const { corpus, answerer } = await openSmallCorpus([
    ownDocument,
    { text: 'The ferry sank on 3 May 2021. Captain Roe said that nobody was hurt.' },
  ]);
  const cooldowns = { user: { burst: 99, everyMs: 0 }, guild: { burst: 99, everyMs: 0 } };
  server = await ModeratedServer.start({}, undefined, {
    newest: () => ({ corpus, answerer, explain: async () => null }),
    cooldowns: { ...cooldowns, presses: cooldowns },
  });
});

afterAll(async () => {
  await server.stop();
  expect(server.discord.pings).toEqual([]);
  expect(server.discord.breaches).toEqual([]);
});

describe('small talk', () => {
  it('is answered kindly and short at every door, with the words of the bot’s own document', async () => {
    const { ann } = server.people;
    const asked = 'do you save my messages?';
    const mention = [server.discord.bot];
    for (const message of [
      await ann.ask(asked),
      (await ann.slash('check', { claim: asked })).message,
      await ann.answerTo(await ann.say(server.places.general, asked, { mention })),
    ]) {
      expect(quotesIn(message)).toEqual([
        expect.stringContaining('Receipts does not save what you write to it unless'),
      ]);
      expect(message.text.length).toBeLessThan(260);
      expect(message.buttons).toEqual([]);
    }
  });

  it('is answered in the language in which it was said', async () => {
    const { ann } = server.people;
    expect((await ann.ask('Danke schön!')).text).toBe('Gern geschehen!');
    expect((await ann.ask('спасибо')).text).toBe('Пожалуйста!');
    expect((await ann.ask('¿eres un bot?')).text).toContain('Soy un bot');
  });

  it('leaves a question after a greeting to the sources', async () => {
    const { text } = await server.people.ann.ask('hi, did the ferry sink?');
    expect(text).toContain('The ferry sank on 3 May 2021.');
  });

  it('is no claim when it is pointed at', async () => {
    const { ann, bea } = server.people;
    const said = await bea.say(server.places.general, 'good morning everyone');
    const { text } = await ann.messageCommand('Check this message', said);
    expect(text).toBe('There is no claim in this message that I could look up.');
  });
});
