import { inspect } from 'node:util';
import { PostgresDialect, sql } from 'kysely';
import { Client, Pool } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createDocumentStore,
  openDocumentStore,
} from '../../src/storage/documents/document-store.js';
import { openPostgresDatabase } from '../../src/storage/postgres/postgres.js';
import { postgresSealing } from '../../src/storage/seals/seal-triggers.js';
import { documentExample } from '../corpus/document-example.js';
import { describeAlteredDocuments } from './altered-documents.contract.js';
import { describeAlteredRows } from './altered-rows.contract.js';
import { currentOf } from './current-of.js';
import { describeDocumentStore } from './document-store.contract.js';
import { describeFilledWithoutVoices } from './filled-without-voices.contract.js';
import { rushThroughQueue } from './many-moderators.js';
import { describeMigration, type OldDatabase } from './migration.contract.js';
import { startPostgres } from './postgres-server.js';
import { describeReviewStores } from './review-stores.contract.js';
import { shareWork } from './two-bots.js';

const server = await startPostgres();

if (typeof server === 'string') {
  describe('PostgreSQL', () => {
    it('behaves as SQLite does', ({ skip }) => skip(server));
  });
} else {
  afterAll(() => server.stop());

  describeDocumentStore('PostgreSQL', async () => openDocumentStore(await server.emptyAddress()));

  describeAlteredDocuments('PostgreSQL', () => server.emptyAddress());

  describeAlteredRows('PostgreSQL', async () => {
    const location = await server.emptyAddress();
    return {
      location,
      async alter(change) {
        const client = new Client({ connectionString: location });
        await client.connect();
        // Then no trigger is asked.
        await client.query(`set session_replication_role = replica; ${change}`);
        await client.end();
      },
    };
  });

  describeReviewStores('PostgreSQL', () => server.emptyAddress());

  const makeOld = async (): Promise<OldDatabase> => {
    const location = await server.emptyAddress();
    const dialect = new PostgresDialect({ pool: new Pool({ connectionString: location }) });
    const kinds = {
      key: sql`text collate "C"`,
      counter: sql`serial primary key`,
      sealing: postgresSealing,
    };
    return { location, dialect, kinds };
  };
  describeMigration('a PostgreSQL database of the previous version', makeOld);
  describeFilledWithoutVoices('a PostgreSQL database', makeOld);

  describe('openPostgresDatabase', () => {
    it(
      'lets two bots share the telling, the correcting, the watching and the asking',
      async () => shareWork(await server.emptyAddress()),
      300_000,
    );

    it(
      'lets twenty moderators in two processes decide each of 1,000 items exactly once',
      async () => rushThroughQueue(await server.emptyAddress()),
      300_000,
    );

    it('finds everything again, with the same version', async () => {
      const address = await server.emptyAddress();
      const document = documentExample('One.');
      const first = await openDocumentStore(address);
      await first.put([document]);
      const version = await first.version();
      await first.close();
      const second = await openDocumentStore(address);
      expect(await currentOf(second)).toEqual([document]);
      expect(await second.version()).toBe(version);
      await second.close();
    });

    it('lets two open one new database at the same time, and each see what the other wrote', async () => {
      const address = await server.emptyAddress();
      const [one, other] = await Promise.all([
        openDocumentStore(address),
        openDocumentStore(address),
      ]);
      await Promise.all([
        one.put([documentExample('One.', { id: 'a' })]),
        other.put([documentExample('Two.', { id: 'b' })]),
      ]);
      expect((await currentOf(one)).map(({ id }) => id)).toEqual(['a', 'b']);
      await Promise.all([one.close(), other.close()]);
    });

    it('gives up after its waiting time when another process keeps writing, and works when it ends', async () => {
      const address = await server.emptyAddress();
      const patient = await openPostgresDatabase(address);
      const hasty = await openPostgresDatabase(address, { lockTimeoutMs: 30 });
      let end: () => void = () => undefined;
      let begun: () => void = () => undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const writing = patient.write(() => {
        begun();
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      });
      await hasBegun;
      const store = createDocumentStore(hasty);
      await expect(store.put([documentExample('One.')])).rejects.toMatchObject({
        code: 'DATABASE_LOCKED',
        message: expect.stringContaining('30 ms'),
      });
      expect(await currentOf(store)).toEqual([]);
      end();
      await writing;
      expect(await store.put([documentExample('One.')])).toEqual(['added']);
      await Promise.all([patient.close(), hasty.close()]);
    });

    it('does not see in one read what was written since its first query', async () => {
      const database = await openPostgresDatabase(await server.emptyAddress());
      const store = createDocumentStore(database);
      const seen = await database.read(async (snapshot) => {
        const countDocuments = async () =>
          (await snapshot.selectFrom('document').select('id').execute()).length;
        const before = await countDocuments();
        await store.put([documentExample('One.')]);
        return [before, await countDocuments()];
      });
      expect(seen).toEqual([0, 0]);
      await database.close();
    });

    it('refuses a database of a newer version by the names of what it does not know', async () => {
      const address = await server.emptyAddress();
      const database = await openPostgresDatabase(address);
      await database.run((query) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(
          query,
        ),
      );
      await database.close();
      await expect(openDocumentStore(address)).rejects.toMatchObject({
        code: 'SCHEMA_TOO_NEW',
        message: expect.stringContaining('9999-later'),
      });
    });

    it('reads on where it may not write, and says so when it should', async () => {
      const address = await server.emptyAddress();
      const owner = await openDocumentStore(address);
      await owner.put([documentExample('One.')]);
      await owner.close();
      const readOnly = '-c default_transaction_read_only=on';
      const database = await openPostgresDatabase(
        `${address}?options=${encodeURIComponent(readOnly)}`,
      );
      const store = createDocumentStore(database);
      expect(await currentOf(store)).toHaveLength(1);
      await expect(
        database.run((query) => query.deleteFrom('revision').execute()),
      ).rejects.toMatchObject({ code: 'DATABASE_READ_ONLY' });
      await expect(store.put([documentExample('Two.')])).rejects.toMatchObject({
        code: 'DATABASE_READ_ONLY',
      });
      expect(await currentOf(store)).toHaveLength(1);
      await database.close();
    });

    it('keeps to the schema of its search path when there is another one in the same database', async () => {
      const address = await server.emptyAddress();
      const inPublic = await openDocumentStore(address);
      await inPublic.put([documentExample('One.')]);
      const client = new Client({ connectionString: address });
      await client.connect();
      await client.query('drop schema if exists other cascade; create schema other');
      const options = encodeURIComponent('-c search_path=other');
      const inOther = await openDocumentStore(`${address}?options=${options}`);
      expect(await currentOf(inOther)).toEqual([]);
      await inOther.put([documentExample('Two.')]);
      const { rows } = await client.query('select text from other.revision');
      expect(rows).toEqual([{ text: 'Two.' }]);
      expect((await currentOf(inPublic)).map(({ text }) => text)).toEqual(['One.']);
      await client.end();
      await Promise.all([inPublic.close(), inOther.close()]);
    });

    it('goes on after the server has cut its connections', async () => {
      const store = await openDocumentStore(await server.emptyAddress());
      await store.put([documentExample('One.')]);
      const client = new Client({ connectionString: server.address });
      await client.connect();
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'receipts'",
      );
      await client.end();
      // A connection that is found dead by a query fails that query; the one after has a new connection.
      const outcome = await currentOf(store).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
      expect(await currentOf(store)).toHaveLength(1);
      await store.close();
    });

    const at = (change: (url: URL) => void): string => {
      const url = new URL(server.address);
      change(url);
      return url.href;
    };
    it.each([
      ['nothing that listens there', at((url) => (url.port = '1'))],
      ['a server that refuses this user', at((url) => (url.password = 'hunter2'))],
      ['a server that asks for a password', at((url) => (url.password = ''))],
      ['a server without this database', at((url) => (url.pathname = '/missing'))],
      ['an address that cannot be read', 'postgres://me:hunter2@[host/db'],
      ['no such host', at((url) => (url.hostname = 'missing.invalid'))],
      [
        'a database without a schema',
        at((url) => (url.search = `?options=${encodeURIComponent('-c search_path=missing')}`)),
      ],
    ])('says that it found %s, without the password', async (found, address) => {
      const error = await openDocumentStore(address).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        code: 'DATABASE_UNREACHABLE',
        message: expect.stringContaining(found),
      });
      expect((error as Error).message).not.toContain(new URL(server.address).password);
      expect(inspect(error, { depth: 9 })).not.toContain('hunter2');
    });

    it('says that it is closed', async () => {
      const store = await openDocumentStore(await server.emptyAddress());
      await store.close();
      await expect(currentOf(store)).rejects.toMatchObject({ code: 'DATABASE_CLOSED' });
    });
  });
}
