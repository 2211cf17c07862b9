import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, SeenMessage } from '../../loopback/index.js';
import { CuratedServer } from '../curation/curated-server.js';
import { quotesIn } from '../quotes-in.js';

const claim = 'nobody counted the children on the Petrel';
const counted =
  'Nobody counted the children on board the Petrel, wrote the harbour master, because children do not pay.';

describe('answers that quote what is retracted', () => {
  let server: CuratedServer;

  beforeEach(async () => {
    server = await CuratedServer.start();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  const people = () => server.scene.people;

  async function retract(document = 'Harbour log of 3 March 2019'): Promise<SeenMessage> {
    const { mia } = people();
    const { message } = await mia.slash('source retract', {
      document,
      reason: 'the log was *forged*',
    });
    return server.press(mia, message, 'Take it out');
  }

  async function privately(person: Person): Promise<SeenMessage> {
    const { message } = await person.slash('check', { claim });
    await server.bot.idle();
    return message;
  }

  it('are edited in place: notice, reason, the old wording with its quotes, and no buttons', async () => {
    const answer = await server.check(people().ann, claim);
    const before = quotesIn(answer);
    expect(before).toContain(counted);
    expect((await retract()).text).toContain('I correct 1 answer that quoted it');
    const corrected = answer.now();
    expect(corrected.text).toContain('Corrected: do not rely on the answer below');
    expect(corrected.text).toContain('The moderators of Sandness decided this');
    expect(corrected.text).toContain('They wrote: “the log was *forged*”');
    expect(corrected.text).toContain('Harbour log of 3 March 2019');
    expect(quotesIn(corrected)).toEqual(before);
    expect(corrected.buttons).toEqual([]);
  });

  it('are told to their askers once, with a link to what was edited', async () => {
    const answer = await server.check(people().ann, claim);
    await server.check(people().ann, claim);
    await retract();
    const told = server.told(people().ann);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('I must correct an answer that I gave you');
    expect(told[0]?.text).toContain(`${server.scene.places.general.id}/${answer.id}`);
    await server.bot.jobs.run('correct-answers');
    expect(server.told(people().ann)).toHaveLength(1);
  });

  it('that only their asker saw are only told', async () => {
    const answer = await privately(people().ann);
    await retract();
    expect(answer.now().text).not.toContain('Corrected');
    expect(server.told(people().ann)[0]?.text).toContain('Only you could see that answer');
  });

  it('are told in place to those who take no direct messages, without a word of what they asked', async () => {
    await privately(people().bea);
    await retract();
    expect(server.told(people().bea)).toEqual([]);
    const [note] = people()
      .max.sees(server.scene.places.general)
      .filter(({ isFromBot }) => isFromBot)
      .slice(-1);
    expect(note?.text).toContain('@bea, I must correct an answer');
    expect(note?.text).not.toMatch(/children|Harbour log|forged/);
    expect(server.discord.pings.map(({ users }) => users)).toEqual([[people().bea.id]]);
  });

  it('are left alone when they quote another source', async () => {
    const answer = await server.check(
      people().ann,
      'the strait stays closed until the buoys are repaired',
    );
    const before = answer.now().text;
    await retract();
    expect(answer.now().text).toBe(before);
    expect(server.told(people().ann)).toEqual([]);
  });

  it('are done with when their message is gone, and the asker is told all the same', async () => {
    const answer = await server.check(people().ann, claim);
    server.discord.world.channel(answer.channelId).messages.delete(answer.id);
    await retract();
    expect(server.told(people().ann)[0]?.text).toContain('I can no longer change the message');
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect(await server.stores.given.takeUncorrected(at, at, 10)).toEqual([]);
  });

  it('are tried again when Discord was down, and then get one notice', async () => {
    const answer = await server.check(people().ann, claim);
    server.discord.faults.serverError({ method: 'PATCH', path: /\/channels\//, times: 100 });
    await retract();
    expect(answer.now().text).not.toContain('Corrected');
    expect(server.told(people().ann)).toEqual([]);
    server.discord.faults.liftAll();
    await server.bot.jobs.run('correct-answers');
    expect(answer.now().text, 'not before its time').not.toContain('Corrected');
    server.clock.advance(11 * 60_000);
    await server.bot.jobs.run('correct-answers');
    expect(answer.now().text.match(/Corrected:/g)).toHaveLength(1);
    expect(server.told(people().ann)).toHaveLength(1);
  });

  it('are told of and edited once, although the process ended before it could note so', async () => {
    const answer = await server.check(people().ann, claim);
    const other = await server.check(people().ann, claim);
    const { given } = server.stores;
    const noteCorrected = given.noteCorrected.bind(given);
    given.noteCorrected = async () => {
      throw new Error('ended');
    };
    await retract();
    expect(server.told(people().ann)).toHaveLength(1);
    given.noteCorrected = noteCorrected;
    for (const laterMs of [50_000, 3_600_000]) {
      server.clock.advance(laterMs);
      await server.bot.jobs.run('correct-answers');
    }
    expect(server.told(people().ann)).toHaveLength(1);
    for (const one of [answer, other]) {
      expect(one.now().text.match(/Corrected:/g)).toHaveLength(1);
    }
    const at = new Date(server.clock.now() + 3_600_000).toISOString();
    expect(await given.takeUncorrected(at, at, 10)).toEqual([]);
  });

  it('that stand although their acceptance was lost on the way are corrected too', async () => {
    server.discord.faults.close({ method: 'POST', path: /\/callback/, done: true });
    const answer = await server.check(people().ann, claim);
    await retract();
    expect(answer.now().text).toContain('Corrected');
  });

  it('are neither shared nor shown on', async () => {
    const answer = await privately(people().ann);
    await retract();
    const shared = await people().ann.press(answer, 'Share');
    expect(shared.message.isEphemeral).toBe(true);
    expect(shared.text).toContain('was taken out or replaced since');
  });

  it('to a mention and in a direct message are edited too', async () => {
    const { ann } = people();
    const direct = await ann.ask(claim);
    const mention = await ann.say(server.scene.places.general, claim, {
      mention: [server.discord.bot],
    });
    const answer = await ann.answerTo(mention);
    await server.bot.idle();
    await retract();
    expect(direct.now().text).toContain('Corrected');
    expect(answer.now().text).toContain('Corrected');
  });

  it('say of a superseded source that there is a newer revision', async () => {
    const answer = await server.check(people().ann, claim);
    const { message } = await people().mia.slash('source supersede', {
      document: 'Harbour log of 3 March 2019',
      reason: 'the master corrected it',
      file: {
        name: 'harbour.md',
        contentType: 'text/markdown',
        bytes: Buffer.from('The ferry Petrel left the pier at 08:36 with 110 passengers.'),
      },
    });
    await server.press(people().mia, message, 'Replace it');
    expect(answer.now().text).toContain('there is a newer one');
    expect(answer.now().text).toContain('Ask again with /check');
  });
});
