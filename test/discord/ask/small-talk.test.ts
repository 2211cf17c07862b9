import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rememberedForMs } from '../../../src/dialogue/conversations.js';
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

describe('a follow-up', () => {
  const first = 'did the ferry sink?';

  it('in a direct message is read with the question before it, which is shown', async () => {
    const { boss } = server.people;
    await boss.ask(first);
    const when = await boss.ask('and when was that?');
    expect(when.text).toContain('Treated as a follow-up to: did the ferry sink?');
    expect(when.text).toContain('It speaks of 3 May 2021');
    expect((await boss.ask('and why?')).text).toContain('Treated as a follow-up to: did the ferry');
  });

  it('is over after thanks, and after fifteen minutes', async () => {
    const { max } = server.people;
    const lost = 'I don’t know which question this follows. Please ask it in full.';
    await max.ask(first);
    await max.ask('thanks!');
    expect((await max.ask('and why?')).text).toBe(lost);
    await max.ask(first);
    server.clock.advance(rememberedForMs - 1);
    expect((await max.ask('and why?')).text).toContain('Treated as a follow-up to');
    server.clock.advance(rememberedForMs);
    expect((await max.ask('and why?')).text).toBe(lost);
  });

  it('in a channel is one only in reply to an answer', async () => {
    const { mia } = server.people;
    const { general } = server.places;
    const mention = [server.discord.bot];
    const answer = await mia.answerTo(await mia.say(general, first, { mention }));
    const other = await mia.answerTo(await mia.say(general, 'when was that?', { mention }));
    expect(other.text).toContain('I don’t know which question this follows');
    await server.bot.idle();
    const reply = await mia.answerTo(await mia.say(general, 'when was that?', { replyTo: answer }));
    expect(reply.text).toContain('Treated as a follow-up to: did the ferry sink?');
    await server.bot.idle();
    const next = await mia.answerTo(await mia.say(general, 'and why?', { replyTo: reply }));
    expect(next.text).toContain('Treated as a follow-up to: did the ferry sink?');
  });
});

describe('another language', () => {
  it('is told once in that language, and searched for names and numbers', async () => {
    const { ann } = server.people;
    const told = 'Mis fuentes se leen en inglés. De tu mensaje he buscado: Roe, 2021.';
    const asked = '¿qué dijo Roe sobre el ferry en 2021?';
    expect((await ann.ask(asked)).text).toContain(told);
    const again = await ann.ask(asked);
    expect(again.text).not.toContain(told);
    expect(again.text).not.toContain('mercenaries');
  });

  it('with nothing to search for is told so, in its language', async () => {
    const { text } = await server.people.ann.ask('wer hat das eigentlich gestern behauptet?');
    expect(text).toContain('Meine Quellen werden auf Englisch gelesen, und in deiner Nachricht');
  });
});
