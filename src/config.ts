import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { OperatorError } from './operator-error.js';
import { packagePath } from './package-path.js';
import { type SimilarityName, similarityNames } from './search/similarities.js';

/** Everything that an operator can set, validated and frozen. Secrets are `databaseUrl`, `hashKey` and what is in `discord`. */
export interface Config {
  /** Absolute folder of the database and the index snapshot. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database that holds everything instead of a file in `dataDir`; a secret. Null for the file. */
  readonly databaseUrl: string | null;
  /** Secret behind the hashes that stand for people; null for the one that is kept in `dataDir`, see `readHashKey`. */
  readonly hashKey: string | null;
  /** Whether sources may be fetched from addresses of the operator's own network. */
  readonly fetchesPrivateAddresses: boolean;
  /** Absolute folder of the starter corpus, ingested when the database is new. */
  readonly seedsDir: string;
  readonly logLevel: LogLevel;
  /** Absolute path of the operator's spelling variants; null when there are none. */
  readonly aliasesFile: string | null;
  /** Absolute path of the operator's synonyms and forms of words; null when there are none. */
  readonly synonymsFile: string | null;
  /** Absolute path of the operator's table of word vectors; null for the one that comes with the program. */
  readonly vectorsFile: string | null;
  /** By what passages are ranked. */
  readonly similarity: SimilarityName;
  /** How much memory remembered answers may take, in mebibytes; 0 remembers none. */
  readonly cacheSizeMb: number;
  /** The most that reading, cutting and indexing one text may take, in seconds. */
  readonly textSeconds: number;
  readonly colour: 'auto' | 'always' | 'never';
  /** Whether `npm start` runs this: then it should not outlive npm. */
  readonly isChildOfNpm: boolean;
  /** Null when no token is set: then the only door is the terminal. */
  readonly discord: DiscordConfig | null;
}

/** What the bot needs to reach Discord. */
export interface DiscordConfig {
  readonly token: string;
  readonly applicationId: string;
  /** Commands are registered in this guild only; null registers them everywhere. */
  readonly guildId: string | null;
  /** Base of Discord's REST interface, without a version and without a slash at the end. */
  readonly api: string;
  /** Milliseconds per question after the first few, for one person and for one guild; 0 sets no limit. */
  readonly userCooldownMs: number;
  readonly guildCooldownMs: number;
  /** How long a moderator's decision can be undone, and its askers are not told, in milliseconds. */
  readonly undoMs: number;
  /** Whose moderators get what is asked in direct messages; null for the only guild that the bot is in. */
  readonly homeGuildId: string | null;
  /** Whose moderators may change the corpus, which all guilds share; empty for the only guild that the bot is in. */
  readonly curatorGuildIds: readonly string[];
  /** Whether Discord is asked for the words of all messages, a privileged intent that watching channels needs. */
  readonly readsMessages: boolean;
  /** Whether a message that is only an address, of which Discord shows nothing, is checked by fetching it. */
  readonly readsLinks: boolean;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One thing that is wrong with the configuration, and what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly expected: string;
  /** What was found instead; a secret is described, never shown. */
  readonly found: string;
  readonly remedy: string;
}

/** The configuration cannot be used. Lists every problem, not only the first. */
export class ConfigError extends OperatorError {
  readonly code = 'CONFIG_INVALID';
  override readonly exitCode = 2;

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(
      (problem) =>
        `  ${problem.variable}: expected ${problem.expected}; found ${problem.found}. ${problem.remedy}`,
    );
    super(`The configuration cannot be used:\n${lines.join('\n')}`);
  }
}

interface Variable {
  readonly schema: z.ZodType<string>;
  readonly expected: string;
  readonly remedy: string;
  readonly isSecret?: true;
}

const anyText: z.ZodType<string> = z.string();
const path = {
  schema: z.string().refine((value) => !value.includes('\0')),
  expected: 'a path',
  remedy: 'Name a file or folder; relative paths start at the working directory.',
};
const snowflake = {
  schema: z.string().regex(/^\d{17,20}$/),
  expected: 'a Discord id of 17 to 20 digits',
  remedy: 'Copy it from the Discord developer portal or with "Copy ID" in Discord.',
};

const switched = {
  schema: z.enum(['on', 'off']),
  expected: 'on or off',
  remedy: 'Use one of these words, or remove the variable for "off".',
};

const milliseconds = {
  schema: z.string().regex(/^\d{1,6}$/),
  expected: 'a whole number of milliseconds, 0 to 999999',
  remedy: 'Write digits only, such as 3000; 0 sets no limit.',
};

/** Every variable that is read, with its rule; `.env.example` explains the same names. */
export const configVariables = {
  DATA_DIR: path,
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(?:ql)?$/ }),
    expected: 'an address such as postgres://user:password@host:5432/name',
    remedy:
      'Write special characters of the password as % codes, or remove the variable for a file in DATA_DIR.',
    isSecret: true,
  },
  HASH_KEY: {
    schema: z.string().regex(/^[!-~]{32}[!-~]*$/),
    expected: 'at least 32 characters without spaces',
    remedy:
      'Make one with "openssl rand -hex 32" and keep it: with another key the bot no longer knows anybody.',
    isSecret: true,
  },
  SEEDS_DIR: path,
  LOG_LEVEL: {
    schema: z.enum(logLevels),
    expected: `one of ${logLevels.join(', ')}`,
    remedy: 'Use one of these words, or remove the variable for "info".',
  },
  ALIASES_FILE: path,
  SYNONYMS_FILE: path,
  VECTORS_FILE: path,
  FETCH_PRIVATE_ADDRESSES: switched,
  SIMILARITY: {
    schema: z.enum(similarityNames),
    expected: `one of ${similarityNames.join(', ')}`,
    remedy: 'Use one of these words, or remove the variable for "bm25".',
  },
  CACHE_SIZE_MB: {
    schema: z.string().regex(/^(?:\d{1,3}|10[01]\d|102[0-4])$/),
    expected: 'a whole number of mebibytes, 0 to 1024',
    remedy: 'Write digits only, such as 16; 0 switches the cache off.',
  },
  TEXT_SECONDS: {
    schema: z.string().regex(/^(?:[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|3600)$/),
    expected: 'a whole number of seconds, 1 to 3600',
    remedy: 'Write digits only, such as 300.',
  },
  NO_COLOR: { schema: anyText, expected: 'any text', remedy: 'Remove it to allow colour.' },
  FORCE_COLOR: { schema: anyText, expected: 'any text', remedy: 'Use 1 for colour, 0 for none.' },
  DISCORD_TOKEN: {
    schema: z.string().regex(/^[!-~]+$/),
    expected: 'a bot token without spaces and without "Bot " before it',
    remedy: 'Copy it again from the Discord developer portal, page "Bot".',
    isSecret: true,
  },
  DISCORD_APPLICATION_ID: snowflake,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_API: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'an http(s) address',
    remedy: 'Remove it for Discord itself, or name a stand-in such as http://127.0.0.1:4000/api.',
  },
  USER_COOLDOWN_MS: milliseconds,
  GUILD_COOLDOWN_MS: milliseconds,
  UNDO_SECONDS: {
    schema: z.string().refine((value) => /^\d{1,6}$/.test(value) && Number(value) <= 3600),
    expected: 'a whole number of seconds, 0 to 3600',
    remedy: 'Write digits only, such as 60; 0 tells askers at once.',
  },
  HOME_GUILD_ID: snowflake,
  CURATOR_GUILD_IDS: {
    schema: z.string().regex(/^\d{17,20}(?:\s*,\s*\d{17,20})*$/),
    expected: 'Discord ids of 17 to 20 digits with commas between them',
    remedy: 'Copy each with "Copy Server ID" in Discord.',
  },
  MESSAGE_CONTENT: switched,
  FETCH_LINKS: switched,
} as const satisfies Record<string, Variable>;

type VariableName = keyof typeof configVariables;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration of this process: `.env` of the working directory, overruled by the environment.
 * @throws ConfigError naming every variable that is wrong.
 */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  return readConfig(process.env);
}

/** What npm tells a script that it starts: the script's name, and the options that npm kept. */
export function npmVariables(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith('npm_')),
  );
}

/**
 * Reads a configuration from the given variables; an empty value counts as unset.
 * @throws ConfigError naming every variable that is wrong.
 */
export function readConfig(environment: Environment): Config {
  const values: Partial<Record<VariableName, string>> = {};
  const problems: ConfigProblem[] = [];
  for (const [name, variable] of Object.entries(configVariables) as [VariableName, Variable][]) {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') continue;
    if (variable.schema.safeParse(value).success) values[name] = value;
    else problems.push(describeProblem(name, variable, value));
  }
  for (const problem of findMissing(environment)) problems.push(problem);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    dataDir: values.DATA_DIR === undefined ? packagePath('data') : resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    hashKey: values.HASH_KEY ?? null,
    fetchesPrivateAddresses: values.FETCH_PRIVATE_ADDRESSES === 'on',
    seedsDir: values.SEEDS_DIR === undefined ? packagePath('seeds') : resolve(values.SEEDS_DIR),
    logLevel: (values.LOG_LEVEL ?? 'info') as LogLevel,
    aliasesFile: values.ALIASES_FILE === undefined ? null : resolve(values.ALIASES_FILE),
    synonymsFile: values.SYNONYMS_FILE === undefined ? null : resolve(values.SYNONYMS_FILE),
    vectorsFile: values.VECTORS_FILE === undefined ? null : resolve(values.VECTORS_FILE),
    similarity: (values.SIMILARITY ?? 'bm25') as SimilarityName,
    cacheSizeMb: Number(values.CACHE_SIZE_MB ?? '16'),
    textSeconds: Number(values.TEXT_SECONDS ?? '300'),
    colour: chooseColour(values.NO_COLOR, values.FORCE_COLOR),
    isChildOfNpm: environment['npm_lifecycle_event'] === 'start',
    discord: readDiscord(values),
  });
}

/** What is required only because something else is set. */
function findMissing(environment: Environment): readonly ConfigProblem[] {
  if (!isSet(environment.DISCORD_TOKEN)) return [];
  const missing: ConfigProblem[] = [];
  const require = (name: VariableName, because: string): void => {
    if (isSet(environment[name])) return;
    const { expected, remedy } = configVariables[name];
    missing.push({ variable: name, expected: `${expected}, ${because}`, found: 'nothing', remedy });
  };
  require('DISCORD_APPLICATION_ID', 'because DISCORD_TOKEN is set');
  // A key that each machine had made for itself would make two people of one.
  if (isSet(environment.DATABASE_URL)) {
    require('HASH_KEY', 'because DATABASE_URL is set and every bot on that database must have the same');
  }
  return missing;
}

function readDiscord(values: Partial<Record<VariableName, string>>): DiscordConfig | null {
  if (values.DISCORD_TOKEN === undefined || values.DISCORD_APPLICATION_ID === undefined)
    return null;
  return Object.freeze({
    token: values.DISCORD_TOKEN,
    applicationId: values.DISCORD_APPLICATION_ID,
    guildId: values.DISCORD_GUILD_ID ?? null,
    api: withoutSlashes(values.DISCORD_API ?? 'https://discord.com/api'),
    userCooldownMs: Number(values.USER_COOLDOWN_MS ?? '3000'),
    guildCooldownMs: Number(values.GUILD_COOLDOWN_MS ?? '200'),
    undoMs: 1000 * Number(values.UNDO_SECONDS ?? '60'),
    homeGuildId: values.HOME_GUILD_ID ?? null,
    curatorGuildIds: Object.freeze(
      values.CURATOR_GUILD_IDS?.split(',').map((id) => id.trim()) ?? [],
    ),
    readsMessages: values.MESSAGE_CONTENT === 'on',
    readsLinks: values.FETCH_LINKS === 'on',
  });
}

/** An address without slashes at its end. */
function withoutSlashes(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

/** https://no-color.org: NO_COLOR wins whatever its value; FORCE_COLOR=0 means none as well. */
function chooseColour(noColor: string | undefined, forceColor: string | undefined) {
  if (noColor !== undefined || forceColor === '0' || forceColor === 'false') return 'never';
  return forceColor === undefined ? 'auto' : 'always';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

function describeProblem(name: VariableName, variable: Variable, value: string): ConfigProblem {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return {
    variable: name,
    expected: variable.expected,
    found:
      variable.isSecret || looksSecret(value)
        ? `${value.length} characters (a secret, not shown)`
        : JSON.stringify(shown),
    remedy: variable.remedy,
  };
}

/** Put into the wrong variable, a token or a key is one word and long, and an address with a password has an "@". */
function looksSecret(value: string): boolean {
  return value.includes('@') || /^\S{25,}$/.test(value);
}

/** Where everything is stored, as `openDatabase` takes it: an address of PostgreSQL, or a file. */
export function databaseLocation({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): string {
  return databaseUrl ?? join(dataDir, 'receipts.sqlite');
}
