import {
  ApplicationCommandType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits as P,
} from 'discord.js';
import { contextOf } from '../loopback/interaction-payloads.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../loopback/json.js';
import type { ChannelRecord } from '../loopback/state/channels.js';
import type { CommandRecord } from '../loopback/state/commands.js';
import type { World } from '../loopback/state/world.js';
import type { CommandView, OptionView } from './protocol.js';

/** The commands that somebody finds in these channels, in their language; sorted by name. */
export function commandViews(
  commands: readonly CommandRecord[],
  world: World,
  person: { readonly id: string; readonly locale: string },
  channels: readonly ChannelRecord[],
): readonly CommandView[] {
  return commands
    .flatMap((command): readonly CommandView[] => {
      const channelIds = channels
        .filter((channel) => isOffered(command, world, person.id, channel))
        .map(({ id }) => id);
      const kind = command.type === ApplicationCommandType.Message ? 'message' : 'slash';
      if (channelIds.length === 0 || command.type === ApplicationCommandType.User) return [];
      return uses(command.payload, person.locale).map((use) => ({ ...use, kind, channelIds }));
    })
    .sort((a, b) => a.label.localeCompare(b.label, person.locale));
}

/** A client's own rules for whether it lists a command. */
function isOffered(
  { payload, guildId }: CommandRecord,
  world: World,
  personId: string,
  channel: ChannelRecord,
): boolean {
  const { contexts, default_member_permissions: needed } = payload;
  if (guildId !== null && guildId !== channel.guildId) return false;
  if (!world.mayDo(personId, channel, P.UseApplicationCommands)) return false;
  if (Array.isArray(contexts) && !contexts.includes(contextOf(channel))) return false;
  if (typeof needed !== 'string' || channel.guildId === null) return true;
  return world.mayDo(personId, channel, BigInt(needed));
}

type Use = Omit<CommandView, 'kind' | 'channelIds'>;

/** The command itself, or its subcommands, each named with its path. */
function uses(node: JsonObject, locale: string, path: readonly string[] = []): readonly Use[] {
  const names = [...path, stringOf(node['name'])];
  const options = objectsOf(node['options']);
  const nested = options.filter(
    ({ type }) => type === Option.Subcommand || type === Option.SubcommandGroup,
  );
  if (nested.length > 0) return nested.flatMap((child) => uses(child, locale, names));
  return [
    {
      name: names.join(' '),
      label: [...path, localized(node, 'name', locale)].join(' '),
      description: localized(node, 'description', locale),
      options: options.map((option) => optionView(option, locale)),
    },
  ];
}

const inputs: Readonly<Record<number, OptionView['input']>> = {
  [Option.String]: 'text',
  [Option.Integer]: 'integer',
  [Option.Number]: 'number',
  [Option.Boolean]: 'boolean',
  [Option.User]: 'user',
  [Option.Mentionable]: 'user',
  [Option.Channel]: 'channel',
  [Option.Attachment]: 'file',
};

function optionView(option: JsonObject, locale: string): OptionView {
  return {
    name: stringOf(option['name']),
    label: localized(option, 'name', locale),
    description: localized(option, 'description', locale),
    input: inputs[integerOf(option['type']) ?? 0] ?? 'other',
    required: option['required'] === true,
    suggests: option['autocomplete'] === true,
    choices: objectsOf(option['choices']).map((choice) => ({
      label: localized(choice, 'name', locale),
      value: typeof choice['value'] === 'number' ? choice['value'] : stringOf(choice['value']),
    })),
    maxLength: integerOf(option['max_length']) ?? null,
  };
}

/** A name or description in the person's language, else as it was registered. */
function localized(node: JsonObject, field: 'name' | 'description', locale: string): string {
  const others = node[`${field}_localizations`];
  const own = isObject(others) ? stringOf(others[locale]) : '';
  return own === '' ? stringOf(node[field]) : own;
}
