import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cooldowns, cooldownsEvery, defaultCooldowns } from '../../../src/discord/ask/cooldowns.js';
import { openSmallCorpus } from '../../answer/small-corpus.js';
import { objectsOf, stringOf } from '../../loopback/json.js';
import { repeated } from '../../quotation/worst-claims.js';
import { harbourText, ModeratedServer } from '../moderated-server.js';

describe('cooldowns', () => {
  const allowances = { user: { burst: 2, everyMs: 1000 }, guild: { burst: 3, everyMs: 100 } };
  const options = { ...allowances, presses: allowances };

  it('let a person ask a few at once and then one by one', () => {
    const cooldowns = new Cooldowns(options);
    expect(cooldowns.ask('ann', null, 0).kind).toBe('granted');
    expect(cooldowns.ask('ann', null, 0).kind).toBe('granted');
    expect(cooldowns.ask('ann', null, 0)).toEqual({ kind: 'refused', waitMs: 1000, isFirst: true });
    expect(cooldowns.ask('ann', null, 400)).toEqual({
      kind: 'refused',
      waitMs: 600,
      isFirst: false,
    });
    expect(cooldowns.ask('ann', null, 1000).kind).toBe('granted');
    expect(cooldowns.ask('bea', null, 0).kind).toBe('granted');
  });

  it('hold a guild back as a whole', () => {
    const cooldowns = new Cooldowns(options);
    for (const person of ['a', 'b', 'c']) {
      expect(cooldowns.ask(person, '7', 0).kind).toBe('granted');
    }
    expect(cooldowns.ask('d', '7', 0).kind).toBe('refused');
    expect(cooldowns.ask('d', '8', 0).kind).toBe('granted');
    expect(cooldowns.ask('d', '7', 100).kind).toBe('granted');
  });

  it('set no limit where the wait is 0, and are not upset by a clock that goes back', () => {
    const cooldowns = new Cooldowns(cooldownsEvery({ userMs: 0, guildMs: 0 }));
    for (let n = 0; n < 100; n++) {
      expect(cooldowns.ask('ann', '7', 1000 - n).kind).toBe('granted');
      expect(cooldowns.press('ann', '7', 1000 - n).kind).toBe('granted');
      expect(cooldowns.submit('ann', 1000 - n).kind).toBe('granted');
    }
  });

  it('count presses apart from questions, and take ten forms beyond what may be pressed', () => {
    const cooldowns = new Cooldowns(options);
    const press = (now: number) => cooldowns.press('ann', '7', now).kind;
    expect([press(0), press(0), press(0)]).toEqual(['granted', 'granted', 'refused']);
    expect(cooldowns.ask('ann', '7', 0).kind).toBe('granted');
    for (let n = 0; n < 10; n++) expect(cooldowns.submit('ann', 0).kind).toBe('granted');
    expect(cooldowns.submit('ann', 0)).toMatchObject({ kind: 'refused', waitMs: 1000 });
    // For the forms that were taken beyond it, presses wait.
    expect(cooldowns.press('ann', '7', 10_000)).toMatchObject({ kind: 'refused', waitMs: 1000 });
    expect([press(11_000), press(11_000)]).toEqual(['granted', 'refused']);
  });

  it('hold a guild back as a whole where others press, but nobody who presses what stands', () => {
    const cooldowns = new Cooldowns(options);
    for (const person of ['a', 'b', 'c']) {
      expect(cooldowns.press(person, '7', 0).kind).toBe('granted');
    }
    expect(cooldowns.press('d', '7', 0).kind).toBe('refused');
    expect(cooldowns.press('d', null, 0).kind).toBe('granted');
  });
});

/** Twenty footnotes to a sentence, a thousand sentences. */
const footnotes = `The pilot counted the buoys in the strait${'[1]'.repeat(20)}. `.repeat(1000);

describe('a server in which somebody asks for too much', () => {
  let server: ModeratedServer;

  beforeEach(async () => {
    const { corpus, answerer } = await openSmallCorpus([
      { text: harbourText },
      { text: footnotes },
    ]);
    server = await ModeratedServer.start({}, undefined, {
      cooldowns: defaultCooldowns,
      newest: () => ({ corpus, answerer, explain: async () => null }),
    });
  });

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  it('answers everybody while five quotations are compared that cost most', async () => {
    const { ann, bea, mia, max } = server.people;
    const quotes = Array.from({ length: 5 }, () =>
      ann.slash('quote', { text: repeated('[1]').slice(0, 3999) }),
    );
    const claim = bea.slash('check', { claim: 'when did the Petrel leave the pier' });
    const quote = mia.slash('quote', { text: 'Nobody counted the children' });
    const typing = max.autocomplete('check', 'speaker', 'pet');
    const replies = await Promise.all([claim, quote, ...quotes]);
    expect((await typing).failure).toBeNull();
    await server.bot.idle();
    const texts = replies.map(({ messages }) => messages.at(-1)?.now().text);
    expect(texts[0]).toContain('Petrel');
    expect(texts[1]).toContain('Genuine');
    for (const text of texts.slice(2)) expect(text).toContain('Compared word by word');
    expect((await ann.slash('quote', { text: 'the buoys' })).text).toContain(
      'One moment, please: ask again in 3 seconds',
    );
    expect(server.bot.metrics.counters.quotations).toBe(6);
  });

  it('asks whoever presses too fast to wait, alone and kindly, and goes on after that', async () => {
    const { ann, mia } = server.people;
    const { message } = await ann.slash('check', { claim: 'when did the Petrel leave the pier' });
    const presses = await Promise.all(
      Array.from({ length: 21 }, () => ann.press(message, 'Context')),
    );
    const refused = presses.filter(({ text }) => text.includes('That was quick'));
    expect(refused).toHaveLength(1);
    expect(refused[0]?.text).toContain('press it again in 1 second');
    expect(refused[0]?.message.isEphemeral).toBe(true);
    // Others are not held back for it.
    const other = await mia.slash('check', { claim: 'when did the Petrel leave the pier' });
    expect((await mia.press(other.message, 'Context')).text).not.toContain('That was quick');
    server.clock.advance(500);
    expect((await ann.press(message, 'Context')).text).not.toContain('That was quick');
  });

  it('takes the forms of a moderator who works fast, and gives back what was written in one too many', async () => {
    const { ann, mia } = server.people;
    await server.send(ann);
    await server.press(mia, server.post(), 'Claim');
    const forms = [];
    for (let n = 0; n < 19; n++) forms.push((await mia.press(server.post(), 'Answer')).modal);
    expect((await mia.press(server.post(), 'Answer')).text).toContain('That was quick');
    // The allowance is spent; forms that were opened within it are taken all the same.
    const [first, ...others] = forms;
    if (first === undefined) throw new Error('expected a form');
    await mia.submit(first, { words: 'Nobody saw a comet.' });
    await server.bot.idle();
    expect(server.post().text).toContain('@mia answered it');
    const replies = [];
    for (const form of others.slice(0, 10)) {
      replies.push(await mia.submit(form, { words: 'A buoy was seen, and *nothing* else.' }));
    }
    const refused = replies.filter(({ text }) => text.includes('That was quick'));
    expect(refused).toHaveLength(1);
    const [file] = objectsOf(refused[0]?.message.payload.attachments);
    expect(file?.['filename']).toBe('your-text.txt');
    expect(await (await fetch(stringOf(file?.['url']))).text()).toBe(
      'A buoy was seen, and *nothing* else.',
    );
  });
});
