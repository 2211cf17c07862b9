import { afterEach, describe, expect, it } from 'vitest';
import { ModeratedServer, moderatorId, unanswerable } from '../moderated-server.js';

describe('what moderators are told of what waits', () => {
  let server: ModeratedServer;

  afterEach(async () => {
    await server.stop();
    expect(server.discord.breaches).toEqual([]);
  });

  it('is a list once a day, with links and without words or a ping, where it is wanted and something waits', async () => {
    server = await ModeratedServer.start({ hasDigest: true });
    const { ann, boss, mia } = server.people;
    const lists = () =>
      boss.sees(server.places.desk).filter(({ text }) => text.includes('is waiting'));
    await server.bot.jobs.run('post-digests');
    expect(lists()).toEqual([]);
    await server.send(ann);
    await server.bot.jobs.run('post-digests');
    const [list] = lists();
    expect(list?.text).toContain('1 question is waiting');
    expect(list?.text).toContain('Question 1');
    expect(JSON.stringify(list?.payload)).toContain(`/channels/${server.guild.id}/`);
    expect(list?.text).not.toContain(unanswerable);
    await server.restart();
    await server.bot.jobs.run('post-digests');
    expect(lists()).toHaveLength(1);
    server.clock.advance(24 * 3_600_000 + 1);
    await server.bot.jobs.run('post-digests');
    expect(lists()).toHaveLength(2);
    const overview = await mia.slash('review list', {});
    expect(JSON.stringify(overview.message.payload)).toContain(`/channels/${server.guild.id}/`);
    expect(server.discord.pings).toEqual([]);
  });

  it('is a notice to the chosen role for each new question, once, and to nobody else', async () => {
    server = await ModeratedServer.start();
    const { ann, boss, mia } = server.people;
    const at = new Date(server.clock.now()).toISOString();
    const pingRoleId = server.role.id;
    await server.stores.settings.change(server.guild.id, { pingRoleId }, moderatorId(boss), at);
    await server.send(ann);
    expect(server.post().text).toContain('A new question is waiting.');
    await server.press(mia, server.post(), 'Claim');
    await server.press(mia, server.post(), 'Release');
    expect(server.discord.pings).toMatchObject([
      { users: [], roles: [pingRoleId], everyone: false },
    ]);
  });

  it('is chosen in the settings, and never everybody', async () => {
    server = await ModeratedServer.start();
    const { boss } = server.people;
    const { message } = await boss.slash('settings');
    await boss.select(message, 's.ping', [server.role]);
    await boss.select(message.now(), 's.digest', ['on']);
    const now = await server.stores.settings.read(server.guild.id);
    expect(now).toMatchObject({ pingRoleId: server.role.id, hasDigest: true });
    const refused = await boss.select(message.now(), 's.ping', [{ id: server.guild.id }]);
    expect(refused.text).toContain('That role is everybody’s');
  });
});
