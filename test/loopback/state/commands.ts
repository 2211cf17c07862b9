import { ApplicationCommandType } from 'discord.js';
import { refusal } from '../api-error.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { limits } from '../limits.js';
import type { World } from './world.js';

/** A command as Discord keeps it. */
export interface CommandRecord {
  readonly id: string;
  readonly guildId: string | null;
  readonly type: number;
  readonly name: string;
  /** As Discord tells it, `version` included. */
  readonly payload: JsonObject;
}

/** The commands of the application, per scope: global, or one guild's. */
export class CommandRegistry {
  readonly #world: World;
  readonly #scopes = new Map<string, Map<string, CommandRecord>>();
  readonly #creations = new Map<string, number[]>();

  constructor(world: World) {
    this.#world = world;
  }

  list(guildId: string | null): readonly CommandRecord[] {
    return [...this.#scope(guildId).values()];
  }

  /** @throws ApiError 10063 */
  get(guildId: string | null, id: string): CommandRecord {
    const command = this.#scope(guildId).get(id);
    if (command === undefined) throw refusal('unknownCommand');
    return command;
  }

  /** A command by name and type, as a person in this guild would find it: the guild's own first. */
  find(guildId: string | null, type: number, name: string): CommandRecord | undefined {
    const scopes = guildId === null ? [null] : [guildId, null];
    for (const scope of scopes) {
      for (const command of this.#scope(scope).values()) {
        if (command.type === type && command.name === name) return command;
      }
    }
    return undefined;
  }

  /** Replaces a scope's commands. One that is unchanged keeps its id and version, one that is changed its id. */
  replace(guildId: string | null, bodies: readonly JsonObject[]): readonly CommandRecord[] {
    const before = this.list(guildId);
    const kept = bodies.map((body) => this.#keep(guildId, before, body));
    this.#scopes.set(String(guildId), new Map(kept.map((command) => [command.id, command])));
    return kept;
  }

  /** Adds a command, or overwrites the one of that name and type. */
  put(guildId: string | null, body: JsonObject): { command: CommandRecord; created: boolean } {
    const before = this.list(guildId);
    const command = this.#keep(guildId, before, body);
    this.#scope(guildId).set(command.id, command);
    return { command, created: !before.some(({ id }) => id === command.id) };
  }

  change(guildId: string | null, id: string, body: JsonObject): CommandRecord {
    const before = this.get(guildId, id);
    const changed = this.#record(guildId, { ...before.payload, ...body }, before);
    this.#scope(guildId).set(id, changed);
    return changed;
  }

  remove(guildId: string | null, id: string): void {
    this.get(guildId, id);
    this.#scope(guildId).delete(id);
  }

  #scope(guildId: string | null): Map<string, CommandRecord> {
    const key = String(guildId);
    const scope = this.#scopes.get(key) ?? new Map<string, CommandRecord>();
    this.#scopes.set(key, scope);
    return scope;
  }

  #keep(guildId: string | null, before: readonly CommandRecord[], body: JsonObject): CommandRecord {
    const type = integerOf(body['type']) ?? ApplicationCommandType.ChatInput;
    const name = stringOf(body['name']);
    const same = before.find((command) => command.type === type && command.name === name);
    if (same === undefined) this.#countCreation(guildId);
    return this.#record(guildId, body, same);
  }

  #record(
    guildId: string | null,
    body: JsonObject,
    before: CommandRecord | undefined,
  ): CommandRecord {
    const id = before?.id ?? this.#world.ids.next();
    const version = stringOf(before?.payload['version']);
    const draft = commandPayload(this.#world.bot.id, guildId, id, version, body);
    const unchanged =
      before !== undefined && JSON.stringify(draft) === JSON.stringify(before.payload);
    const payload = unchanged ? before.payload : { ...draft, version: this.#world.ids.next() };
    return {
      id,
      guildId,
      type: integerOf(payload['type']) ?? ApplicationCommandType.ChatInput,
      name: stringOf(payload['name']),
      payload,
    };
  }

  /** @throws ApiError 30034 after 200 new commands within a day */
  #countCreation(guildId: string | null): void {
    const now = this.#world.clock.now();
    const key = String(guildId);
    const recent = (this.#creations.get(key) ?? []).filter((at) => now - at < 86_400_000);
    if (recent.length >= limits.commandCreationsPerDay) throw refusal('tooManyCommandCreations');
    this.#creations.set(key, [...recent, now]);
  }
}

function commandPayload(
  applicationId: string,
  guildId: string | null,
  id: string,
  version: string,
  body: JsonObject,
): JsonObject {
  const permissions = body['default_member_permissions'];
  return {
    id,
    application_id: applicationId,
    version,
    type: integerOf(body['type']) ?? ApplicationCommandType.ChatInput,
    name: body['name'],
    name_localizations: body['name_localizations'] ?? null,
    description: body['description'] ?? '',
    description_localizations: body['description_localizations'] ?? null,
    default_member_permissions:
      permissions === undefined || permissions === null ? null : String(permissions),
    dm_permission: body['dm_permission'] ?? true,
    contexts: body['contexts'] ?? null,
    integration_types: body['integration_types'] ?? [0],
    nsfw: body['nsfw'] === true,
    ...(guildId === null ? {} : { guild_id: guildId }),
    ...(Array.isArray(body['options'])
      ? { options: objectsOf(body['options']).map(optionPayload) }
      : {}),
  };
}

function optionPayload(option: JsonObject): JsonObject {
  const kept = Object.fromEntries(Object.entries(option).filter(([, value]) => value !== null));
  return {
    ...kept,
    ...(Array.isArray(option['options'])
      ? { options: objectsOf(option['options']).map(optionPayload) }
      : {}),
    ...(isObject(option['name_localizations'])
      ? { name_localizations: option['name_localizations'] }
      : {}),
  };
}
