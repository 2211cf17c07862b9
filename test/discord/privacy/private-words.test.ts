import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { eraseAgainMs } from '../../../src/discord/jobs/erase-messages.js';
import { verifyAuditLog } from '../../../src/moderation/audit-chain.js';
import { openStores, type Stores } from '../../../src/storage/stores.js';
import type { SeenMessage } from '../../loopback/index.js';
import { dumpDatabase } from '../../storage/database-dump.js';
import { startPostgres } from '../../storage/postgres-server.js';
import { ModeratedServer, moderatorId } from '../moderated-server.js';

/** Words that stand nowhere else; asked in private. */
const planted = 'Zwickelbart';
const question = `did my uncle ${planted} steal the golden anchor of the museum`;
const similar = 'did my uncle steal the golden anchor of the museum';
const dayMs = 86_400_000;

/** A database, and everything that can be read of it from outside. */
interface Database {
  readonly location: string;
  readonly read: () => Promise<string>;
}

const folder = mkdtempSync(join(tmpdir(), 'receipts-private-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function sqliteFile(): Database {
  const location = join(folder, `${count++}.sqlite`);
  return {
    location,
    // Also what is in free pages, and in the log.
    read: async () =>
      [location, `${location}-wal`]
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'latin1'))
        .concat(dumpDatabase(location))
        .join('\n'),
  };
}

const postgres = await startPostgres();
if (typeof postgres !== 'string') afterAll(() => postgres.stop());

async function postgresDatabase(): Promise<Database> {
  if (typeof postgres === 'string') throw new Error(postgres);
  const location = await postgres.emptyAddress();
  return {
    location,
    async read() {
      const client = new Client({ connectionString: location });
      await client.connect();
      try {
        const tables = await client.query<{ readonly name: string }>(
          `select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()`,
        );
        const rows: unknown[] = [];
        for (const { name } of tables.rows) {
          rows.push((await client.query(`select * from ${name}`)).rows);
        }
        return JSON.stringify(rows);
      } finally {
        await client.end();
      }
    },
  };
}

const databases: readonly (readonly [string, () => Database | Promise<Database>])[] = [
  ['SQLite', sqliteFile],
  ...(typeof postgres === 'string' ? [] : [['PostgreSQL', postgresDatabase] as const]),
];

if (typeof postgres === 'string') {
  describe('PostgreSQL', () => {
    it('forgets as SQLite does', ({ skip }) => skip(postgres));
  });
}

describe.each(databases)('words that were asked in private, kept in %s', (_, open) => {
  let server: ModeratedServer;
  let stores: Stores;
  let database: Database;

  async function start(): Promise<void> {
    database = await open();
    stores = await openStores(database.location);
    server = await ModeratedServer.start({ retentionDays: 7 }, stores, { readsMessages: true });
  }
  afterEach(async () => {
    await server.stop();
    await stores.close();
    expect(server.discord.breaches).toEqual([]);
  });

  /** Everything that the bot has written where not only its asker reads. */
  const readable = (...places: readonly { readonly id: string }[]): string =>
    places
      .flatMap((place) => server.discord.history(place))
      .filter(({ isFromBot }) => isFromBot)
      .map(({ text }) => text)
      .join('\n');
  const everywhere = () => {
    const { general, desk, log } = server.places;
    return readable(general, desk, log);
  };

  /** Mia claims the newest question, and fills in the form of a button with the planted word where she may. */
  async function decide(button: 'Answer' | 'Reject' | 'Merge', fields: Record<string, string>) {
    const { mia } = server.people;
    await server.press(mia, server.post(), 'Claim');
    const { modal } = await mia.press(server.post(), button);
    await mia.submit(modal, fields);
    await server.bot.idle();
  }

  async function deleteAll(): Promise<void> {
    const { ann } = server.people;
    const asked = await ann.slash('privacy delete');
    await server.press(ann, asked.message, 'Delete everything');
  }

  async function expectGone(): Promise<void> {
    expect(everywhere()).not.toContain(planted);
    expect(await database.read()).not.toContain(planted);
    expect(await verifyAuditLog(stores.audit)).toMatchObject({ kind: 'intact' });
  }

  it('are in no line of the log channel, and in no reason, once their asker deletes them', async () => {
    await start();
    await server.send(server.people.ann, question);
    await decide('Reject', { reason: `we know nothing of ${planted}` });
    const [line] = server.discord.history(server.places.log);
    expect(line?.text).toContain(`Reason: we know nothing of ${planted}`);
    expect(await database.read()).toContain(planted);
    expect(readable(server.places.general)).not.toContain(planted);
    server.clock.advance(3_600_000);
    await deleteAll();
    await expectGone();
    expect(await stores.worded.takeDue('9999', '9999', 9)).toEqual([]);
    expect(line?.now().text).toBe(
      'Question 1 was decided here. It is deleted since, with what was written about it.',
    );
    expect(server.discord.history(server.places.desk)).toEqual([]);
  });

  it('go when the time of their server is over', async () => {
    await start();
    await server.send(server.people.ann, question);
    await decide('Answer', { words: `${planted} has an alibi.`, wording: `Where was ${planted}?` });
    server.clock.advance(8 * dayMs);
    await server.bot.jobs.run('keep-limits');
    await server.bot.idle();
    await expectGone();
    expect(readable(server.places.log)).toContain('Question 1 was decided here');
  });

  it('go when the question is taken back, also what moderators wrote to one another', async () => {
    await start();
    const { ann, mia, max, boss } = server.people;
    await stores.settings.change(
      server.guild.id,
      { needsTwoModerators: true },
      moderatorId(boss),
      new Date(server.clock.now()).toISOString(),
    );
    const sent = await server.send(ann, question);
    await decide('Reject', { reason: `${planted} again` });
    const back = await max.press(server.post(), 'Send back');
    await max.submit(back.modal, { reason: `who is ${planted}?` });
    await server.bot.idle();
    const { modal } = await mia.press(server.post(), 'Reject');
    await mia.submit(modal, { reason: `nobody named ${planted}` });
    await server.bot.idle();
    expect(await database.read()).toContain(planted);
    await server.press(ann, sent, 'Take it back');
    await expectGone();
  });

  it('go from a question that was merged into another’s, with the reason and the line', async () => {
    await start();
    const { ann, bea } = server.people;
    await server.send(bea, 'was the mayor of Sandness seen on the moon');
    await server.send(ann, question);
    await decide('Merge', { number: '1', reason: `${planted} is the mayor` });
    expect(readable(server.places.log)).toContain(planted);
    await deleteAll();
    await expectGone();
    expect((await server.items()).map(({ question: left }) => left)).toEqual([
      'was the mayor of Sandness seen on the moon',
      '',
    ]);
  });

  it('are never shown to others by watching, which needs no public wording', async () => {
    await start();
    const { ann, bea, boss } = server.people;
    await server.send(ann, question);
    await decide('Answer', { words: 'No, it was never stolen.' });
    await stores.settings.change(
      server.guild.id,
      { watchMode: 'on', watchChannelIds: [server.places.general.id] },
      moderatorId(boss),
      new Date(server.clock.now()).toISOString(),
    );
    await bea.say(server.places.general, similar);
    await expect.poll(() => readable(server.places.general)).toContain('No, it was never stolen.');
    expect(readable(server.places.general)).not.toMatch(/Zwickelbart|my uncle|golden anchor/);
  });

  it('go from the messages also when Discord or the bot fails at first', async () => {
    await start();
    await server.send(server.people.ann, question);
    await decide('Reject', { reason: `we know nothing of ${planted}` });
    const outage = server.discord.faults.serverError({
      status: 500,
      path: /^\/channels\/\d+\/messages\/\d+$/,
      times: Infinity,
    });
    const asked = await server.people.ann.slash('privacy delete');
    await server.people.ann.press(asked.message, 'Delete everything');
    await server.bot.idle();
    expect(outage.hits).toBeGreaterThan(0);
    expect(everywhere()).toContain(planted);
    outage.lift();
    await server.restart(async () => server.clock.advance(eraseAgainMs));
    await expectGone();
  });

  it('go from the title of a forum’s post too', async () => {
    await start();
    const { ann, boss } = server.people;
    const forum = server.places.forum;
    await stores.settings.change(
      server.guild.id,
      { reviewChannelId: forum.id },
      moderatorId(boss),
      new Date(server.clock.now()).toISOString(),
    );
    await server.send(ann, question);
    const [thread] = server.discord.threads(forum);
    expect(thread?.name).toContain(planted);
    await deleteAll();
    expect(server.discord.threads(forum).map(({ name }) => name)).toEqual(['Question 1']);
    await expectGone();
    await server.send(ann, question);
    const sent = ann.sees(server.places.general).findLast(({ isEphemeral }) => isEphemeral);
    if (sent === undefined) throw new Error('expected the message that it was sent');
    await server.press(ann, sent.now(), 'Take it back');
    const titles = server.discord.threads(forum).map(({ name }) => name);
    expect(titles).toEqual(['Question 1', 'Question 2']);
    await expectGone();
  });

  it('are done with where the message is gone, and not asked for again', async () => {
    await start();
    await server.send(server.people.ann, question);
    await decide('Reject', { reason: `we know nothing of ${planted}` });
    const line = server.discord.history(server.places.log)[0] as SeenMessage;
    server.discord.world.channel(line.channelId).messages.delete(line.id);
    await deleteAll();
    server.clock.advance(10 * eraseAgainMs);
    const now = new Date(server.clock.now()).toISOString();
    expect(await stores.worded.takeDue(now, now, 9)).toEqual([]);
    await expectGone();
  });
});

it('a database file that is read byte by byte shows a word that is there', async () => {
  const { location, read } = sqliteFile();
  const raw = new Sqlite(location);
  raw.exec(`create table a (b); insert into a values ('${planted}')`);
  expect(await read()).toContain(planted);
  raw.close();
});
