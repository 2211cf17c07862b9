import { REST, Routes } from 'discord.js';
import { type CommandDiff, type CommandJson, diffCommands, isEmptyDiff } from './command-diff.js';
import { nameDeployError } from './deploy-errors.js';

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
