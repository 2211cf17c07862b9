import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { PermissionFlagsBits } from 'discord.js';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { temporaryFolder } from '../../cli/spawn-program.js';
import {
  type Guild,
  LoopbackDiscord,
  type Person,
  type Place,
  type SeenMessage,
} from '../../loopback/index.js';
import { linesOf, parseLog } from '../../readable-log.js';
import { type PostgresServer, startPostgres } from '../../storage/postgres-server.js';
import { toModerators } from '../to-moderators.js';
import { eventually } from './eventually.js';
import { leaksIn, mark, planted, plantedFolder, plantedKey, strayLines } from './planted-words.js';
import { ShippedBot } from './shipped-bot.js';

/** As Discord refuses an answer; what it says beside its code echoes the request here. */
const refusals = [
  { status: 404, code: 10062 },
  { status: 400, code: 40060 },
  { status: 401, code: 50027 },
  { status: 403, code: 50007 },
  { status: 403, code: 50013 },
  { status: 400, code: 50035 },
  { status: 403, code: 0 },
  { status: 404, code: 10008 },
] as const;

describe('the log of the shipped bot, at the level debug', () => {
  let discord: LoopbackDiscord;
  let bot: ShippedBot;
  let guild: Guild;
  let general: Place;
  let desk: Place;
  let ann: Person;
  let boss: Person;

  beforeEach(async () => {
    discord = await LoopbackDiscord.start();
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    guild = discord.guild(planted.server);
    general = guild.channel(planted.channel);
    desk = guild.channel(`${planted.channel}-desk`, {
      deny: [{ who: guild, permissions: PermissionFlagsBits.ViewChannel }],
      allow: [{ who: discord.bot, permissions: PermissionFlagsBits.ViewChannel }],
    });
    ann = discord.person(planted.person);
    boss = discord.person(`${planted.person}-boss`);
    guild.join(ann);
    guild.join(boss, guild.role(`${mark}role`, 8n));
  });
  afterEach(async () => {
    await bot.stop();
    await discord.stop();
  });

  async function start(environment: Readonly<Record<string, string>>): Promise<void> {
    bot = new ShippedBot(discord, ['start'], {
      SEEDS_DIR: plantedFolder(),
      LOG_LEVEL: 'debug',
      MESSAGE_CONTENT: 'on',
      ...environment,
    });
    await bot.says('the bot is ready');
    const panel = await boss.slash('settings');
    await boss.select(panel.message, 'Text channel or forum visible to moderators only', [desk]);
  }

  /** A question that waits in the queue; gives its post. */
  async function askModerators(claim: string): Promise<SeenMessage> {
    const known = boss.sees(desk).length;
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    return eventually(() =>
      boss
        .sees(desk)
        .slice(known)
        .find(({ isFromBot }) => isFromBot),
    );
  }

  /** Everything that can go wrong on the way to a reader. */
  async function refuseAndBreak(): Promise<void> {
    const { faults } = discord;
    const path = /\/callback$/;
    for (const refusal of refusals) {
      const fault = faults.refuse({ path, ...refusal, message: planted.question });
      // On a busy machine a question may come too late to be answered, and so to be refused.
      while (fault.hits === 0) await ann.slash('check', { claim: planted.question });
    }
    for (const arm of [
      () => faults.serverError({ path }),
      () => faults.close({ path }),
      () => faults.reset({ path, done: true }),
      () => faults.hang({ path }),
      () => faults.rateLimit({ path, retryAfterMs: 200 }),
    ]) {
      arm();
      await ann.slash('check', { claim: planted.question });
    }
    const messages = { method: 'POST', path: /\/messages$/ };
    for (const refusal of [refusals[4], refusals[5]]) {
      const fault = faults.refuse({ ...messages, ...refusal, message: planted.question });
      await ann.say(general, planted.question, { mention: [discord.bot] });
      await eventually(() => (fault.hits > 0 ? true : undefined));
    }
    faults.refuse({ path, status: 400, code: 50035, message: planted.question });
    await ann.autocomplete('check', 'claim', `${mark}typed`);
  }

  /** Whatever moderators write, and answers that reach nobody. */
  async function moderate(): Promise<void> {
    const { faults } = discord;
    const post = await askModerators(planted.unanswerable);
    await boss.press(post, 'Claim');
    const { modal } = await boss.press(post.now(), 'Add source');
    await boss.submit(modal, {
      'The text, exactly as published': planted.note,
      'Details, one per line': `publisher: ${mark}\ntitle: !x ${planted.title}`,
      'Date of publication': `${mark} spring`,
    });
    await boss.slash('source add', {
      file: {
        name: planted.fileName,
        contentType: 'text/plain',
        bytes: Buffer.from(`---\na: &a [*a, ${mark}]\n---\n${mark}`),
      },
      title: planted.title,
    });
    await boss.slash('source add', { url: `http://127.0.0.1:9/${mark}` });
    faults.refuse({ path: /\/users\/@me\/channels$/, status: 403, code: 50007, message: mark });
    faults.refuse({
      method: 'POST',
      path: /\/messages$/,
      status: 403,
      code: 50013,
      message: mark,
      times: 2,
    });
    const rejecting = await boss.press(post.now(), 'Reject');
    const answer = rejecting.outcome.kind === 'modal' ? rejecting.modal : null;
    if (answer !== null)
      await boss
        .submit(answer, { Reason: planted.reason }, { until: 'acknowledged' })
        .catch(() => undefined);
  }

  /** Things that discord.js itself stumbles over. */
  async function sendNonsense(): Promise<void> {
    const data = {
      id: '1',
      type: 2,
      token: mark,
      data: { type: 1, name: mark, options: [{ name: mark, type: 99, value: mark }] },
    };
    discord.world.events.tell({ name: 'INTERACTION_CREATE', data, intents: 0, guildId: guild.id });
    const handled = 'an error that nobody handled';
    await eventually(() => (bot.log.includes(handled) ? true : undefined));
  }

  /** The gateway breaks off, and comes back. */
  async function loseTheGateway(): Promise<void> {
    discord.faults.dropGateway();
    await eventually(() => (bot.log.includes('"msg":"resumed"') ? true : undefined));
    await eventually(() => (discord.isConnected ? true : undefined));
  }

  function expectNoLeak(secrets: readonly string[]): void {
    const lines = parseLog(bot.log);
    expect(leaksIn(bot.log, discord, secrets)).toEqual([]);
    expect(strayLines(lines)).toEqual([]);
    // It is not silence that passes.
    const codes = lines.map(({ err }) => (err as { code?: unknown } | undefined)?.code);
    for (const { code } of refusals) expect(codes).toContain(code);
    const begun = linesOf(lines, 'an event begins');
    expect(begun.length).toBeGreaterThan(20);
    expect(linesOf(lines, 'an event ends').length).toBeGreaterThan(20);
    expect(new Set(begun.map(({ kind }) => kind))).toEqual(
      new Set(['command', 'suggestions', 'button', 'form', 'message', 'job']),
    );
    expect(linesOf(lines, 'an answer could not be delivered').length).toBeGreaterThan(5);
    expect(
      linesOf(lines, 'a problem in a file of the starter corpus; `ingest` says more about it')
        .length,
    ).toBeGreaterThan(0);
    expect(lines.filter(({ msg }) => msg === 'an error that nobody handled')).not.toEqual([]);
  }

  it('holds no planted word, name, token or key through every refusal, fault and error of SQLite', async () => {
    const folder = temporaryFolder();
    await start({ DATA_DIR: folder, HASH_KEY: plantedKey });
    await refuseAndBreak();
    await moderate();
    await sendNonsense();
    const database = new Sqlite(join(folder, 'receipts.sqlite'));
    database.exec(
      "create trigger planted before insert on review_request begin select raise(abort, 'no ' || new.words); end",
    );
    const { message } = await ann.slash('check', { claim: `${planted.unanswerable} twice` });
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    database.exec('drop trigger planted; alter table guild rename to elsewhere');
    await boss.slash('settings');
    database.close();
    await bot.stop();
    expectNoLeak([plantedKey]);
    expect(bot.log).toMatch(/"type":"SqliteError","code":"SQLITE_/);
    expect(bot.log).toContain('an interaction failed');
  }, 240_000);

  describe('on PostgreSQL', () => {
    let postgres: PostgresServer | string;
    afterEach(async () => {
      if (typeof postgres !== 'string') await postgres.stop();
    });

    it('holds none either, nor the password', async ({ skip }) => {
      postgres = await startPostgres();
      if (typeof postgres === 'string') return skip(postgres);
      const address = await postgres.emptyAddress();
      const client = new pg.Client(address);
      // Should the test fail, its server ends before this does.
      client.on('error', () => undefined);
      await client.connect();
      const user = `planted_${Date.now()}`;
      const password = `${mark}-password`;
      await client.query(`create role ${user} superuser login password '${password}'`);
      const url = new URL(address);
      url.username = user;
      url.password = password;
      await start({ DATABASE_URL: url.href, HASH_KEY: plantedKey });
      await refuseAndBreak();
      await moderate();
      await sendNonsense();
      await loseTheGateway();
      await client.query(
        "create function planted() returns trigger as $$ begin raise exception 'no %', new.words; end $$ language plpgsql;" +
          'create trigger planted before insert on review_request for each row execute function planted()',
      );
      const { message } = await ann.slash('check', { claim: `${planted.unanswerable} twice` });
      const confirm = await toModerators(ann, message);
      await ann.press(confirm.message, 'Send to moderators');
      await client.query(`alter role ${user} password 'another'`);
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1',
        [user],
      );
      await boss.slash('settings');
      await bot.stop();
      await client.end();
      expectNoLeak([plantedKey, password]);
      expect(bot.log).toMatch(/"type":"DatabaseError","code":"P0001"/);
      expect(bot.log).toContain('DATABASE_UNREACHABLE');
    }, 240_000);
  });
});
