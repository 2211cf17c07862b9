import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallCorpus } from '../../answer/small-corpus.js';
import type { JsonObject } from '../../loopback/json.js';
import { ModeratedServer } from '../moderated-server.js';
import { quotesIn } from '../quotes-in.js';
import { fieldsEmbed, forwards, linkEmbed, picture, poll, textDisplays } from './message-forms.js';

const words = 'The ferry Ondine sank off Northtown on 3 May 2021.';
const claim = 'The ferry Ondine sank off Northtown';
const address = 'https://news.example/ferry';

/** Every form in which a message can have words: its own text, and what it shows. */
const forms: readonly (readonly [string, string, JsonObject])[] = [
  ['a forward', '', forwards(claim)],
  ['a forward of an embed', '', forwards('', { embeds: [linkEmbed(claim)] })],
  ['a forward of a picture', '', forwards('', picture(claim))],
  ['the embed of a link', address, { embeds: [linkEmbed('Late news', claim)] }],
  ['a link that somebody asks about', `is this true? ${address}`, { embeds: [linkEmbed(claim)] }],
  ['the fields of another bot’s embed', '', { embeds: [fieldsEmbed({ Harbour: claim })] }],
  ['a poll', '', poll('Did the ferry Ondine sink off Northtown?', 'Yes', 'No')],
  ['text displays', '', textDisplays(claim, 'a sinking ship')],
  ['the alt text of a gallery', '', textDisplays('Look!', claim)],
  ['the alt text of a picture', '', picture(claim)],
  ['a caption', claim, picture(null)],
];

let server: ModeratedServer;
let linked: string | null = null;

beforeAll(async () => {
  const { corpus, answerer } = await openSmallCorpus([{ text: words }]);
  const free = { user: { burst: 999, everyMs: 0 }, guild: { burst: 999, everyMs: 0 } };
  server = await ModeratedServer.start({}, undefined, {
    newest: () => ({ corpus, answerer, explain: async () => null }),
    cooldowns: { ...free, presses: free },
    readLink: async () => linked,
    previewWaitMs: 200,
  });
});

afterAll(async () => {
  await server.stop();
  expect(server.discord.pings).toEqual([]);
  expect(server.discord.breaches).toEqual([]);
});

describe('what a message shows', () => {
  it.each(forms)('is checked by the menu of the message: %s', async (_name, text, shows) => {
    const { ann, bea } = server.people;
    const said = await bea.say(server.places.general, text, { shows });
    const { message } = await ann.messageCommand('Check this message', said);
    expect(quotesIn(message)).toEqual([words]);
    expect(message.isEphemeral).toBe(true);
  });

  it.each(forms)('is read in a direct message: %s', async (_name, text, shows) => {
    const { ann } = server.people;
    const answer = await ann.answerTo(await ann.say(ann.directChannel, text, { shows }));
    expect(quotesIn(answer)).toEqual([words]);
  });

  it.each(forms)('is read in a reply that mentions the bot: %s', async (_name, text, shows) => {
    const { ann, bea } = server.people;
    const { general } = server.places;
    const said = await bea.say(general, text, { shows });
    const mention = [server.discord.bot];
    const asked = await ann.say(general, 'is that true?', { mention, replyTo: said });
    expect(quotesIn(await ann.answerTo(asked))).toEqual([words]);
  });

  it.each(forms)(
    'is told by Discord as it describes its messages: %s',
    async (_name, text, shows) => {
      const said = await server.people.bea.say(server.places.general, text, { shows });
      await server.bot.client.rest.get(`/channels/${said.channelId}/messages/${said.id}`);
      expect(server.discord.breaches).toEqual([]);
    },
  );

  it('is nothing only where there are no words at all', async () => {
    const { ann, bea } = server.people;
    const said = await bea.say(server.places.general, '', { shows: picture(null) });
    const { text } = await ann.messageCommand('Check this message', said);
    expect(text).toBe('This message has no words that I could check.');
  });

  it('is left alone where the message itself says something', async () => {
    const { ann, bea } = server.people;
    const said = await bea.say(
      server.places.general,
      `did bananas float in the marsh? ${address}`,
      {
        shows: { embeds: [linkEmbed(claim)] },
      },
    );
    const { message } = await ann.messageCommand('Check this message', said);
    expect(quotesIn(message)).not.toContain(words);
  });

  it('is bounded, however much it is', async () => {
    const { ann, bea } = server.people;
    const many = Array.from({ length: 60 }, () => linkEmbed('x '.repeat(120), 'y '.repeat(2_000)));
    const said = await bea.say(server.places.general, '', { shows: { embeds: many } });
    const { message } = await ann.messageCommand('Check this message', said);
    expect(message.text.length).toBeLessThan(4_000);
  });
});

describe('an address and nothing else', () => {
  it('is checked by what Discord shows of it a moment later', async () => {
    const { ann } = server.people;
    const said = await ann.say(ann.directChannel, address);
    await ann.unfurl(said, [linkEmbed(claim)]);
    expect(quotesIn(await ann.answerTo(said))).toEqual([words]);
  });

  it('is read by the bot where Discord shows nothing, if the operator lets it', async () => {
    const { ann, bea } = server.people;
    linked = claim;
    expect(quotesIn(await ann.ask(address))).toEqual([words]);
    const said = await bea.say(server.places.general, `<${address}>`);
    const { message } = await ann.messageCommand('Check this message', said);
    expect(quotesIn(message)).toEqual([words]);
  });

  it('of which nothing can be read is called that', async () => {
    linked = null;
    expect((await server.people.ann.ask(address)).text).toBe(
      'This message is only an address, and I can’t see what it shows. Copy the sentence that you want to check.',
    );
  });
});

describe('a mention', () => {
  const mentioning = () => ({ mention: [server.discord.bot] });

  it('that comes with an edit is answered, once', async () => {
    const { ann } = server.people;
    const { general } = server.places;
    const said = await ann.say(general, claim);
    await ann.edit(said, claim, mentioning());
    expect(quotesIn(await ann.answerTo(said))).toEqual([words]);
    await ann.edit(said, `${claim}?`, mentioning());
    await server.bot.idle();
    const answers = ann
      .sees(general)
      .filter(
        ({ payload }) =>
          (payload['message_reference'] as { message_id?: string } | undefined)?.message_id ===
          said.id,
      );
    expect(answers).toHaveLength(1);
  });

  it('that was there before is not answered again when it is edited', async () => {
    const { ann } = server.people;
    const said = await ann.say(server.places.general, claim, mentioning());
    await ann.answerTo(said);
    await server.bot.idle();
    const before = ann.sees(server.places.general).length;
    await ann.edit(said, 'did bananas float?', mentioning());
    await server.bot.idle();
    expect(ann.sees(server.places.general)).toHaveLength(before);
  });

  it('where the bot may not write is answered in a direct message, once, with what it was asked', async () => {
    const { max } = server.people;
    const { closed } = server.places;
    const before = max.sees(max.directChannel).length;
    await max.say(closed, claim, mentioning());
    await server.bot.idle();
    const direct = await expect
      .poll(() => max.sees(max.directChannel).slice(before))
      .toHaveLength(1)
      .then(() => max.sees(max.directChannel).at(-1));
    expect(direct?.text).toContain('You asked me in #closed, where I may not write.');
    expect(direct === undefined ? [] : quotesIn(direct)).toEqual([words]);
    expect(max.sees(closed).filter(({ isFromBot }) => isFromBot)).toEqual([]);
  });
});
