import { createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.js';
import { openPostgresDatabase } from '../../src/storage/postgres/postgres.js';
import { type Frozen, startPostgres } from './postgres-server.js';

const server = await startPostgres();
const unreachable = { code: 'DATABASE_UNREACHABLE' };

/** A tcp server that says this to everybody, or nothing. */
async function impostor(answer: string | null): Promise<{ address: string; server: Server }> {
  const impostor = createServer((socket) => {
    socket.on('error', () => undefined);
    if (answer !== null) socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
  const at = impostor.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return { address: `postgres://somebody:secret@127.0.0.1:${port}/x`, server: impostor };
}

describe('an address where something else than PostgreSQL is', () => {
  it.each([
    ['says nothing', null],
    ['speaks HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['hangs up', ''],
  ])('that %s is told in a sentence without the password', async (_what, answer) => {
    const { address, server } = await impostor(answer);
    try {
      const error = await openPostgresDatabase(address).catch((reason: unknown) => reason);
      expect(error).toMatchObject(unreachable);
      expect(String(error)).toContain('expected a PostgreSQL database at postgres://somebody@');
      expect(String(error)).not.toContain('secret');
    } finally {
      server.close();
    }
  });
});

if (typeof server === 'string' || server.freeze === null) {
  describe('a frozen PostgreSQL', () => {
    it('is given up', ({ skip }) => skip(typeof server === 'string' ? server : 'not ours'));
  });
} else {
  const { freeze } = server;
  let frozen: Frozen | null = null;
  let database: Database | null = null;

  afterAll(() => server.stop());
  afterEach(async () => {
    frozen?.thaw();
    frozen = null;
    await database?.close();
    database = null;
  });

  const count = (opened: Database) =>
    opened.run((query) => sql`select count(*) from kysely_migration`.execute(query));

  describe('a frozen PostgreSQL', () => {
    it('fails what was asked of it in words, and serves again when it goes on', async () => {
      database = await openPostgresDatabase(await server.emptyAddress(), { silenceMs: 500 });
      await count(database);
      frozen = freeze();
      const asked = [
        count(database),
        database.read((query) => sql`select count(*) from kysely_migration`.execute(query)),
        database.write((query) => sql`select count(*) from kysely_migration`.execute(query)),
      ];
      for (const result of await Promise.allSettled(asked)) {
        expect(result).toMatchObject({ status: 'rejected', reason: unreachable });
      }
      frozen.thaw();
      await count(database);
      await database.write((query) => sql`select count(*) from kysely_migration`.execute(query));
    });

    it('does not keep a write from failing that waits behind others', async () => {
      const options = { silenceMs: 60_000, turnMs: 500 };
      database = await openPostgresDatabase(await server.emptyAddress(), options);
      frozen = freeze();
      const first = database.write((query) => sql`select 1`.execute(query));
      const second = database.write((query) => sql`select 1`.execute(query));
      await expect(second).rejects.toThrow('writes before this one that did not end');
      frozen.thaw();
      await first;
      await database.write((query) => sql`select 1`.execute(query));
    });

    it('has no connection left for the eleventh question, which is told so', async () => {
      const options = { silenceMs: 60_000, connections: 1 };
      database = await openPostgresDatabase(await server.emptyAddress(), options);
      await count(database);
      frozen = freeze();
      const first = count(database);
      await expect(count(database)).rejects.toThrow('no free connection');
      frozen.thaw();
      await first;
    });

    it('is closed without its goodbye', async () => {
      const opened = await openPostgresDatabase(await server.emptyAddress());
      await count(opened);
      frozen = freeze();
      const asked = count(opened).catch((error: unknown) => error);
      await opened.close();
      expect(await asked).toMatchObject({ code: expect.stringMatching(/^DATABASE_/) });
    });

    it('is not waited for by a start', async () => {
      const address = await server.emptyAddress();
      frozen = freeze();
      await expect(openPostgresDatabase(address)).rejects.toMatchObject(unreachable);
    });
  });
}
