import { ApplicationCommandOptionType as Option } from 'discord.js';
import { CannotDo } from './cannot-do.js';
import { integerOf, type JsonObject, objectsOf, stringOf } from './json.js';
import { characters } from './limits.js';
import { handOver, type OfferedFile } from './offered-file.js';
import { memberPayload, rolePayload } from './state/guilds.js';
import { userPayload } from './state/users.js';
import type { World } from './state/world.js';

/** A value that a person gives to an option: text, a number, a choice, somebody or some place, a file. */
export type OptionValue = string | number | boolean | { readonly id: string } | OfferedFile;

/** What a command's use carries. */
export interface EncodedOptions {
  readonly options: readonly JsonObject[];
  readonly resolved: JsonObject;
}

/** What is being encoded for, and how strictly. */
export interface OptionSituation {
  readonly world: World;
  readonly guildId: string | null;
  readonly origin: string;
  /** The option that the person is typing in; then nothing is complained of. */
  readonly focused?: string;
}

/**
 * Encodes what a person typed into a command as the Discord client does.
 * @param path subcommand group and subcommand, if the command has any
 * @throws CannotDo where the client would not let the person send it
 */
export function encodeOptions(
  command: JsonObject,
  path: readonly string[],
  values: Readonly<Record<string, OptionValue>>,
  situation: OptionSituation,
): EncodedOptions {
  const [step, ...rest] = path;
  const specs = objectsOf(command['options']);
  if (step !== undefined) {
    const spec = specs.find((option) => option['name'] === step);
    if (spec === undefined) throw new CannotDo(`there is no subcommand ${step}`);
    const inner = encodeOptions(spec, rest, values, situation);
    return {
      options: [{ type: spec['type'], name: step, options: inner.options }],
      resolved: inner.resolved,
    };
  }
  const nested = specs.find((spec) => spec['type'] === Option.Subcommand);
  if (nested !== undefined) {
    throw new CannotDo(`the command needs a subcommand, such as ${stringOf(nested['name'])}`);
  }
  return encodeValues(specs, values, situation);
}

function encodeValues(
  specs: readonly JsonObject[],
  values: Readonly<Record<string, OptionValue>>,
  situation: OptionSituation,
): EncodedOptions {
  for (const name of Object.keys(values)) {
    if (!specs.some((spec) => spec['name'] === name))
      throw new CannotDo(`there is no option ${name}`);
  }
  const resolved: Record<string, Record<string, unknown>> = {};
  const options: JsonObject[] = [];
  for (const spec of specs) {
    const name = stringOf(spec['name']);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      if (spec['required'] === true && situation.focused === undefined) {
        throw new CannotDo(`the option ${name} is required`);
      }
      continue;
    }
    if (situation.focused === undefined) requireFitting(spec, value);
    const isFocused = situation.focused === name;
    options.push({
      type: spec['type'],
      name,
      value: resolve(spec, value, resolved, situation),
      ...(isFocused ? { focused: true } : {}),
    });
  }
  return { options, resolved };
}

function requireFitting(spec: JsonObject, value: OptionValue): void {
  const name = stringOf(spec['name']);
  const choices = objectsOf(spec['choices']);
  if (choices.length > 0 && !choices.some((choice) => choice['value'] === value)) {
    throw new CannotDo(`${String(value)} is not a choice of the option ${name}`);
  }
  const size = typeof value === 'string' ? characters(value) : value;
  const [low, high] =
    typeof value === 'string' ? ['min_length', 'max_length'] : ['min_value', 'max_value'];
  if (typeof size !== 'number') return;
  const least = integerOf(spec[low]) ?? (typeof value === 'string' ? 0 : Number.NEGATIVE_INFINITY);
  const most =
    integerOf(spec[high]) ?? (typeof value === 'string' ? 6_000 : Number.POSITIVE_INFINITY);
  if (size < least || size > most) {
    throw new CannotDo(`the option ${name} takes ${least} to ${most}, not ${size}`);
  }
}

function resolve(
  spec: JsonObject,
  value: OptionValue,
  resolved: Record<string, Record<string, unknown>>,
  { world, guildId, origin }: OptionSituation,
): string | number | boolean {
  if (typeof value !== 'object') return value;
  const keep = (kind: string, id: string, payload: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: payload };
    return id;
  };
  if (!('id' in value)) {
    const { id, payload } = handOver(value, world, origin);
    return keep('attachments', id, payload);
  }
  const { id } = value;
  const guild = guildId === null ? undefined : world.guild(guildId);
  switch (spec['type']) {
    case Option.Channel:
      return keep('channels', id, { ...world.channelPayload(world.channel(id)), permissions: '0' });
    case Option.Role:
      return keep('roles', id, rolePayload(roleOf(guild, id)));
    default: {
      if (guild?.roles.has(id)) return keep('roles', id, rolePayload(roleOf(guild, id)));
      const member = guild?.members.get(id);
      if (member !== undefined) {
        keep('members', id, { ...memberPayload(member), permissions: '0' });
      }
      return keep('users', id, userPayload(world.user(id)));
    }
  }
}

function roleOf(guild: ReturnType<World['guild']> | undefined, id: string) {
  const role = guild?.roles.get(id);
  if (role === undefined) throw new CannotDo(`there is no role ${id} here`);
  return role;
}
