import { DiscordAPIError, HTTPError, RateLimitError, REST, Routes } from 'discord.js';
import { OperatorError } from '../../operator-error.js';
import { type CommandDiff, type CommandJson, diffCommands, isEmptyDiff } from './command-diff.js';

/** Where and what to register. */
export interface Deployment {
  readonly token: string;
  readonly applicationId: string;
  /** Only in this guild, where changes show at once; null registers everywhere. */
  readonly guildId: string | null;
  /** Base of Discord's REST interface, without a version. */
  readonly api: string;
  readonly commands: readonly CommandJson[];
}

/**
 * Registers the whole set of commands: what is not in it is removed. Sends nothing when Discord has
 * the same set already. Gives what changed.
 * @throws DeployRefusedError when Discord refuses the token, the application, the server or a command;
 *   DeployUnreachableError when it does not answer.
 */
export async function deployCommands(deployment: Deployment): Promise<CommandDiff> {
  const { token, applicationId, guildId, api, commands } = deployment;
  const rest = new REST({ api, timeout: 15_000 }).setToken(token);
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    const registered = (await rest.get(route, { query })) as readonly CommandJson[];
    const diff = diffCommands(registered, commands);
    if (!isEmptyDiff(diff)) await rest.put(route, { body: commands });
    return diff;
  } catch (error) {
    throw nameDeployError(error, deployment);
  }
}

/** Discord does not take the commands: the token, the application, the server or a command is not right. */
export class DeployRefusedError extends OperatorError {
  readonly code = 'DEPLOY_REFUSED';
  override readonly exitCode = 2;

  constructor(
    /** Discord's own code of the refusal, or the status of its answer. */
    readonly refusal: number | string,
    expected: string,
    found: string,
    remedy: string,
    cause: unknown,
  ) {
    super(`expected ${expected}, found ${found} (${refusal}); ${remedy}`, { cause });
  }
}

/** Discord does not answer. */
export class DeployUnreachableError extends OperatorError {
  readonly code = 'DEPLOY_UNREACHABLE';

  constructor(api: string, found: string, cause: unknown) {
    super(
      `expected Discord to answer at ${api}, found ${found}; check the connection to the network, ` +
        'DISCORD_API if it is set, and https://discordstatus.com, then try again',
      { cause },
    );
  }
}

/** Where the commands were to go. */
interface Target {
  readonly applicationId: string;
  readonly guildId: string | null;
  readonly api: string;
}

/** The error of a registration with its cause and remedy; as it is when it is a fault of the program. */
export function nameDeployError(error: unknown, target: Target): unknown {
  if (error instanceof DiscordAPIError) return nameRefusal(error, target);
  if (error instanceof HTTPError) {
    return new DeployUnreachableError(target.api, `the status ${error.status}`, error);
  }
  if (error instanceof RateLimitError) {
    const seconds = Math.ceil(error.timeToReset / 1_000);
    return new DeployUnreachableError(target.api, `a rate limit for ${seconds} s`, error);
  }
  if (!(error instanceof Error)) return error;
  const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
  if (isLate) return new DeployUnreachableError(target.api, 'nothing in time', error);
  const code = codeOf(error);
  return code === null ? error : new DeployUnreachableError(target.api, code, error);
}

function nameRefusal(error: DiscordAPIError, { applicationId, guildId, api }: Target): unknown {
  const refusedAs = (expected: string, found: string, remedy: string) =>
    new DeployRefusedError(error.code, expected, found, remedy, error);
  if (error.status === 401) {
    return refusedAs(
      'a token that Discord accepts',
      'one that it refuses',
      'copy it again from the developer portal, page "Bot", into DISCORD_TOKEN',
    );
  }
  switch (error.code) {
    case 20012: // not authorized to perform this action on this application
    case 10002: // unknown application
    case 50025: // invalid OAuth2 access token
      return refusedAs(
        `the application ${applicationId} to be the one that the token belongs to`,
        'another one',
        'copy "Application ID" and the token from the same application in the developer portal into DISCORD_APPLICATION_ID and DISCORD_TOKEN',
      );
    case 10004: // unknown guild
    case 50001: // missing access
      return refusedAs(
        guildId === null
          ? `the right to register the commands of application ${applicationId}`
          : `the right to register commands in the server ${guildId}`,
        'that the bot has no access',
        guildId === null
          ? 'check that DISCORD_APPLICATION_ID is the application of DISCORD_TOKEN'
          : 'invite the bot to that server with the scope "applications.commands", or correct DISCORD_GUILD_ID',
      );
    case 30034:
      return refusedAs(
        'to register commands',
        'that 200 were created today, the most that Discord allows',
        'wait a day',
      );
  }
  if (error.status === 403 || error.status === 404) {
    return refusedAs(
      `the right to register the commands of application ${applicationId}`,
      'that Discord denies it',
      'check DISCORD_APPLICATION_ID, DISCORD_GUILD_ID and DISCORD_TOKEN, and invite the bot with the scope "applications.commands"',
    );
  }
  if (error.status >= 500 || error.status === 429) {
    return new DeployUnreachableError(api, `the status ${error.status}`, error);
  }
  return refusedAs(
    'commands that Discord accepts',
    `that it does not: ${error.message.replaceAll('\n', ' ')}`,
    'update Receipts',
  );
}

/** The code of whatever the network or TLS refused, such as `ECONNREFUSED`; null for another error. */
function codeOf(error: Error): string | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code } = cause as NodeJS.ErrnoException;
    if (
      typeof code === 'string' &&
      /^(?:E[A-Z]{3,}|UND_ERR_|ERR_TLS_|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code)
    ) {
      return code;
    }
    cause = cause.cause;
  }
  return null;
}
