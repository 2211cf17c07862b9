import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';
import { packagePath } from '../src/package-path.js';

const token = 'MTIz.abcdef.very-secret-token';
const id = '123456789012345678';

function problemsOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('expected a ConfigError, and the configuration was accepted');
}

describe('readConfig', () => {
  it('needs nothing: every default is safe and there is no Discord without a token', () => {
    expect(readConfig({})).toEqual({
      dataDir: packagePath('data'),
      databaseUrl: null,
      hashKey: null,
      isChildOfNpm: false,
      fetchesPrivateAddresses: false,
      seedsDir: packagePath('seeds'),
      logLevel: 'info',
      aliasesFile: null,
      similarity: 'bm25',
      synonymsFile: null,
      vectorsFile: null,
      cacheSizeMb: 16,
      textSeconds: 300,
      colour: 'auto',
      discord: null,
    });
  });

  it('takes empty values as unset, as in a copied .env.example', () => {
    expect(readConfig({ DATA_DIR: '', DISCORD_TOKEN: ' ', CACHE_SIZE_MB: '' })).toEqual(
      readConfig({}),
    );
  });

  it('reads by what passages are ranked, and refuses what it does not know', () => {
    expect(readConfig({ SIMILARITY: 'tf-idf' }).similarity).toBe('tf-idf');
    expect(() => readConfig({ SIMILARITY: 'bm42' })).toThrow(
      /SIMILARITY: expected one of bm25, tf-idf/,
    );
  });

  it('resolves paths against the working directory', () => {
    expect(readConfig({ DATA_DIR: 'elsewhere/x' }).dataDir).toBe(resolve('elsewhere/x'));
  });

  it('reads what Discord needs', () => {
    const config = readConfig({
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: id,
      DISCORD_API: 'http://127.0.0.1:4000/api/',
    });
    expect(config.discord).toMatchObject({
      token,
      applicationId: id,
      guildId: null,
      api: 'http://127.0.0.1:4000/api',
    });
  });

  it('asks for no privileged intent and names no server unless told to', () => {
    const { discord } = readConfig({ DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: id });
    expect(discord).toMatchObject({ homeGuildId: null, curatorGuildIds: [], readsMessages: false });
    expect(discord?.readsLinks).toBe(false);
  });

  it('reads which servers count, and what may be read and fetched', () => {
    const config = readConfig({
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: id,
      HOME_GUILD_ID: id,
      CURATOR_GUILD_IDS: `${id} , 223456789012345678`,
      MESSAGE_CONTENT: 'on',
      FETCH_LINKS: 'on',
      FETCH_PRIVATE_ADDRESSES: 'on',
    });
    expect(config.fetchesPrivateAddresses).toBe(true);
    expect(config.discord).toMatchObject({
      homeGuildId: id,
      curatorGuildIds: [id, '223456789012345678'],
      readsMessages: true,
      readsLinks: true,
    });
    expect(Object.isFrozen(config.discord?.curatorGuildIds)).toBe(true);
  });

  it.each([
    ['CURATOR_GUILD_IDS', `${id},`],
    ['CURATOR_GUILD_IDS', `${id} 223456789012345678`],
    ['HOME_GUILD_ID', '0x1'],
    ['MESSAGE_CONTENT', 'yes'],
    ['FETCH_LINKS', 'always'],
    ['FETCH_PRIVATE_ADDRESSES', 'true'],
    ['DATABASE_URL', 'mysql://root@localhost/x'],
    ['DATABASE_URL', 'data/receipts.sqlite'],
    ['HASH_KEY', 'too short'],
  ])('refuses %s=%s and says what to write', (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value }).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ variable: name });
  });

  it('wants the shared key from a bot on a shared database, and from nobody else', () => {
    const url = 'postgres://bot:s3same@db.example/receipts';
    const bot = { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: id };
    expect(problemsOf({ ...bot, DATABASE_URL: url }).message).toContain(
      'HASH_KEY: expected at least 32 characters without spaces, because DATABASE_URL is set',
    );
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(readConfig(bot).hashKey).toBeNull();
    const key = 'k'.repeat(32);
    expect(readConfig({ ...bot, DATABASE_URL: url, HASH_KEY: key }).hashKey).toBe(key);
  });

  it('never prints the password of a database or a key, not even malformed ones', () => {
    const { message } = problemsOf({
      DATABASE_URL: 'postgres//bot:s3same@db.example/receipts',
      HASH_KEY: 'my little secret',
    });
    expect(message).not.toMatch(/s3same|little/);
  });

  it('is frozen through and through', () => {
    const config = readConfig({ DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: id });
    expect(Object.isFrozen(config) && Object.isFrozen(config.discord)).toBe(true);
  });

  it('reports all problems together, each with what was expected, found and to be done', () => {
    const error = problemsOf({
      LOG_LEVEL: 'loud',
      CACHE_SIZE_MB: '1025',
      DISCORD_GUILD_ID: 'mine',
      DISCORD_API: 'ftp://x',
    });
    expect(error.problems.map((problem) => problem.variable)).toEqual([
      'LOG_LEVEL',
      'CACHE_SIZE_MB',
      'DISCORD_GUILD_ID',
      'DISCORD_API',
    ]);
    expect(error.message).toContain('LOG_LEVEL: expected one of fatal, error');
    expect(error.message).toContain('found "1025"');
    for (const problem of error.problems) expect(problem.remedy).not.toBe('');
  });

  it('never prints a secret, not even a malformed one', () => {
    const error = problemsOf({ DISCORD_TOKEN: `Bot ${token}` });
    expect(error.message).not.toContain('very-secret-token');
    expect(error.message).toContain('(a secret, not shown)');
    expect(JSON.stringify(error.problems)).not.toContain('very-secret-token');
  });

  it('prints none that was put into the wrong variable', () => {
    const error = problemsOf({
      DISCORD_APPLICATION_ID: 'MTIzNDU2Nzg5.very-secret-token',
      HOME_GUILD_ID: 'very-secret-token-0123456789',
      DISCORD_API: 'postgres://receipts:very-secret-token@host/name',
      LOG_LEVEL: 'debugging',
    });
    expect(error.problems).toHaveLength(4);
    expect(JSON.stringify([error.message, error.problems])).not.toContain('very-secret-token');
    expect(error.message).toContain('found "debugging"');
  });

  it('wants an application id as soon as there is a token', () => {
    expect(problemsOf({ DISCORD_TOKEN: token }).message).toContain('because DISCORD_TOKEN is set');
  });

  it.each([
    [{}, 'auto'],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, 'never'],
    [{ FORCE_COLOR: '1' }, 'always'],
    [{ FORCE_COLOR: '0' }, 'never'],
  ])('turns %j into colour: %s', (environment, colour) => {
    expect(readConfig(environment).colour).toBe(colour);
  });

  it.each(['1.5', '-1', 'NaN', '0x10', '1e3', '１６'])('refuses a cache of %s', (value) => {
    expect(problemsOf({ CACHE_SIZE_MB: value }).problems).toHaveLength(1);
  });
});
