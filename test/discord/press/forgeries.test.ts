import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStores } from '../../../src/storage/stores.js';
import { temporaryFolder } from '../../cli/spawn-program.js';
import { dumpDatabase } from '../../storage/database-dump.js';
import { ModeratedServer } from '../moderated-server.js';
import { forgerySorts } from './forgeries.js';
import { runForgeries, visibleTraces } from './forgery-campaign.js';
import { setForgeryScene } from './forgery-scene.js';

describe('forged and stale presses, modals and commands of people who moderate nothing here', () => {
  it('have no effect, and each is refused in words', async () => {
    const file = join(temporaryFolder(), 'receipts.sqlite');
    const stores = await openStores(file);
    const server = await ModeratedServer.start({}, stores);
    const scene = await setForgeryScene(server.discord, server);
    await server.bot.idle();
    const before = [dumpDatabase(file), visibleTraces(scene)];
    for (const handle of scene.handles) expect(before[0]).toContain(handle);

    const { bySort, faults } = await runForgeries(scene, { count: 400, seed: 20_260_105 });
    await server.bot.idle();
    expect(faults).toEqual([]);
    expect([...bySort.keys()].sort()).toEqual([...forgerySorts].sort());
    expect([dumpDatabase(file), visibleTraces(scene)]).toEqual(before);

    // The ids were real: a moderator's press on the first of them counts.
    const [first = ''] = scene.handles;
    const [message] = scene.shown;
    if (message === undefined) throw new Error('expected a message of the bot’s in the scene');
    await server.people.max.forge(`q.${first}.claim`, { message });
    await server.bot.idle();
    expect(dumpDatabase(file)).not.toBe(before[0]);

    await server.stop();
    await stores.close();
    expect(server.discord.breaches).toEqual([]);
  }, 120_000);
});
