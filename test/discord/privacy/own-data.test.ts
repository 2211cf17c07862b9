import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keptDays } from '../../../src/discord/privacy/keep-limits.js';
import { objectsOf, stringOf } from '../../loopback/json.js';
import { CuratedServer } from '../curation/curated-server.js';
import { toModerators } from '../to-moderators.js';

const question = 'a comet struck the lighthouse near the pier';
const answered = 'nobody counted the children on the Petrel';
const dayMs = 86_400_000;

describe('/privacy', () => {
  let server: CuratedServer;
  let startedAt = 0;

  beforeEach(async () => {
    server = await CuratedServer.start();
    startedAt = server.clock.now();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  /** Has the job done when that much time has passed since the beginning. */
  async function keepLimitsIn(ms: number): Promise<void> {
    server.clock.advance(startedAt + ms - server.clock.now());
    await server.bot.jobs.run('keep-limits');
  }
  const people = () => server.scene.people;

  /** Ann asks, votes, and sends a question on. */
  async function leaveTraces(): Promise<void> {
    const { ann } = people();
    const answer = await server.check(ann, answered);
    const { message: reasons } = await ann.press(answer, 'Why this?');
    await ann.press(reasons, 'Helpful');
    const { message } = await ann.slash('check', { claim: question });
    const confirm = await toModerators(ann, message);
    await server.press(ann, confirm.message, 'Send to moderators');
  }

  it('says that nothing is kept of somebody who has done nothing', async () => {
    const { message } = await people().ann.slash('privacy show');
    expect(message.isEphemeral).toBe(true);
    expect(message.text).toContain('At present I keep nothing about you');
  });

  it('shows in words what is kept, and to nobody else', async () => {
    await leaveTraces();
    const { text } = await people().ann.slash('privacy show');
    expect(text).toContain('You sent 1 question to moderators');
    expect(text).toContain(`“${question}”`);
    expect(text).toContain('Others who are shown a decision never read your words');
    expect(text).toContain('You said of 1 answer whether it helped');
    expect(text).toContain('a record of 2 answers I gave you');
    expect(text).not.toContain(answered);
    expect((await people().max.slash('privacy show')).text).toContain('nothing about you');
  });

  it('gives everything as a file, which holds no id and no name', async () => {
    await leaveTraces();
    const { message } = await people().ann.slash('privacy export');
    expect(message.isEphemeral).toBe(true);
    const [file] = objectsOf(message.payload.attachments);
    expect(file?.['filename']).toBe('receipts-my-data.json');
    const text = await (await fetch(stringOf(file?.['url']))).text();
    const exported = z
      .object({
        exportedAt: z.string(),
        requests: z.array(
          z.object({
            question: z.string(),
            answer: z.object({ kind: z.string() }),
            isForEveryone: z.literal(false),
            decision: z.null(),
          }),
        ),
        votes: z.array(z.object({ isHelpful: z.boolean() })),
        answers: z.array(z.object({ at: z.string() })),
      })
      .parse(JSON.parse(text));
    expect(exported.requests.map((request) => request.question)).toEqual([question]);
    expect([exported.votes.length, exported.answers.length]).toEqual([1, 2]);
    expect(text).not.toContain(people().ann.id);
    expect(text).not.toContain('"ann"');
  });

  it('deletes everything after confirmation, with the post that showed the question', async () => {
    const { ann, mia } = people();
    await leaveTraces();
    const posts = () => mia.sees(server.scene.places.desk).filter(({ isFromBot }) => isFromBot);
    expect(posts()).toHaveLength(1);
    const asked = await ann.slash('privacy delete');
    expect(asked.text).toContain('This cannot be undone');
    expect((await ann.slash('privacy show')).text).toContain('You sent 1 question');
    const done = await server.press(ann, asked.message, 'Delete everything');
    expect(done.text).toContain('1 question sent to moderators');
    expect(done.text).toContain('1 opinion of an answer');
    expect(done.text).toContain('2 remembered answers');
    expect((await ann.slash('privacy show')).text).toContain('nothing about you');
    expect(posts()).toEqual([]);
    // Whoever presses the same button speaks for themselves.
    expect((await ann.slash('privacy delete')).message.buttons).toHaveLength(2);
  });

  it('keeps everything when asked to', async () => {
    const { ann } = people();
    await leaveTraces();
    const asked = await ann.slash('privacy delete');
    expect((await server.press(ann, asked.message, 'Keep it')).text).toContain(
      'nothing was deleted',
    );
    expect((await ann.slash('privacy show')).text).toContain('You sent 1 question');
  });

  it('deletes only what belongs to whoever presses', async () => {
    const { ann, max } = people();
    await leaveTraces();
    const asked = await ann.slash('privacy delete');
    await max.forge('p.delete', { message: asked.message, until: 'acknowledged' });
    await server.bot.idle();
    expect((await ann.slash('privacy show')).text).toContain('You sent 1 question');
    const forged = await max.forge('p.everything', { message: asked.message });
    expect(forged.text).toContain('no longer remember');
  });

  it('no longer works the buttons of an answer that was to be forgotten', async () => {
    const { ann } = people();
    const answer = await server.check(ann, answered);
    const asked = await ann.slash('privacy delete');
    await server.press(ann, asked.message, 'Delete everything');
    expect((await ann.press(answer, 'Context')).text).toContain('I no longer remember this answer');
  });

  it('lasts no longer than is said', async () => {
    const { ann } = people();
    await leaveTraces();
    await keepLimitsIn((keptDays.answers - 1) * dayMs);
    expect((await ann.slash('privacy show')).text).toContain('a record of 2 answers I gave you');
    await keepLimitsIn((keptDays.answers + 1) * dayMs);
    const { text } = await ann.slash('privacy show');
    expect(text).not.toContain('answers I gave you');
    expect(text).toContain('You said of 1 answer');
    await keepLimitsIn((keptDays.votes + 1) * dayMs);
    expect((await ann.slash('privacy show')).text).not.toContain('You said of');
  });
});

describe('what a server’s moderators decided', () => {
  let server: CuratedServer;
  let startedAt = 0;

  beforeEach(async () => {
    server = await CuratedServer.start({ settings: { retentionDays: 7 } });
    startedAt = server.clock.now();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  /** Has the job done when that much time has passed since the traces were left. */
  async function keepLimitsIn(ms: number): Promise<void> {
    server.clock.advance(startedAt + ms - server.clock.now());
    await server.bot.jobs.run('keep-limits');
  }

  it('is deleted after the days that the server has set, with its post', async () => {
    const { ann, mia } = server.scene.people;
    const { message } = await ann.slash('check', { claim: question });
    const confirm = await toModerators(ann, message);
    await server.press(ann, confirm.message, 'Send to moderators');
    const [post] = mia.sees(server.scene.places.desk);
    if (post === undefined) throw new Error('expected a post');
    await server.press(mia, post, 'Claim');
    const { modal } = await mia.press(post, 'Reject');
    await mia.submit(modal, { reason: 'nobody knows' }, { until: 'acknowledged' });
    await server.bot.idle();
    await keepLimitsIn(6 * dayMs);
    expect((await ann.slash('privacy show')).text).toContain(question);
    await keepLimitsIn(8 * dayMs);
    const { text } = await ann.slash('privacy show');
    expect(text).not.toContain(question);
    expect(text).not.toContain('question to moderators');
    expect(mia.sees(server.scene.places.desk)).toEqual([]);
  });

  it('and set is forgotten when the bot is taken out of the server', async () => {
    const { guild } = server.scene;
    expect((await server.stores.settings.read(guild.id)).retentionDays).toBe(7);
    server.discord.world.events.tell({
      name: 'GUILD_DELETE',
      data: { id: guild.id },
      intents: 0,
      guildId: guild.id,
    });
    await expect
      .poll(async () => (await server.stores.settings.read(guild.id)).retentionDays)
      .toBe(90);
  });
});
