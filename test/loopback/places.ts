import { ChannelType } from 'discord.js';
import { guildCreate } from './gateway-payloads.js';
import type { HasId } from './speaker.js';
import type { ChannelRecord, Overwrite } from './state/channels.js';
import type { GuildRecord } from './state/guilds.js';
import type { World } from './state/world.js';

/** A channel, for tests. */
export interface Place extends HasId {
  readonly name: string;
  readonly record: ChannelRecord;
}

/** Who may do what in a channel. */
export interface Rules {
  readonly allow?: readonly { readonly who: HasId; readonly permissions: bigint }[];
  readonly deny?: readonly { readonly who: HasId; readonly permissions: bigint }[];
}

/** A server, for tests: add channels, roles and members. */
export class Guild implements HasId {
  readonly record: GuildRecord;
  readonly #world: World;

  constructor(world: World, name: string, traits: { locale?: string; withBot?: boolean }) {
    this.#world = world;
    this.record = world.addGuild(name, traits);
    if (traits.withBot !== false) this.#tellArrival();
  }

  get id(): string {
    return this.record.id;
  }

  /** Adds a text channel. */
  channel(name: string, rules: Rules = {}): Place {
    return this.#add(name, ChannelType.GuildText, rules, []);
  }

  /** Adds a forum whose posts can, or must, carry one of these tags. */
  forum(
    name: string,
    tags: readonly string[] = [],
    rules: Rules & { readonly requiresTag?: boolean } = {},
  ): Place {
    const { requiresTag, ...overwrites } = rules;
    return this.#add(name, ChannelType.GuildForum, overwrites, tags, requiresTag);
  }

  /** Adds a role. */
  role(name: string, permissions = 0n): HasId {
    return this.#world.addRole(this.record, name, permissions);
  }

  /** Makes somebody a member, with these roles. */
  join(person: HasId, ...roles: readonly HasId[]): void {
    this.#world.addMember(
      this.record,
      this.#world.user(person.id),
      roles.map(({ id }) => id),
    );
  }

  /** Gives a member, or the bot, these roles and no others. */
  setRoles(person: HasId, ...roles: readonly HasId[]): void {
    const member = this.record.members.get(person.id);
    if (member === undefined)
      throw new Error(`${person.id} is not a member of ${this.record.name}.`);
    member.roles = roles.map(({ id }) => id);
  }

  /** Ends somebody's membership. */
  leave(person: HasId): void {
    this.record.members.delete(person.id);
  }

  /** Whether an outage keeps it out of a bot's reach that logs in from now on. */
  set isUnavailable(isUnavailable: boolean) {
    this.record.isUnavailable = isUnavailable;
  }

  /** What everybody may do here. */
  set everyonePermissions(permissions: bigint) {
    const role = this.record.roles.get(this.id);
    if (role === undefined) return;
    role.permissions = permissions;
    this.#world.tellRole(this.record, role, 'GUILD_ROLE_UPDATE');
  }

  /** Sets who may do what in a channel, in the place of what held there. */
  setRules(place: Place, rules: Rules): void {
    place.record.overwrites = this.#overwrites(rules);
    this.#world.tellChannel(place.record, 'CHANNEL_UPDATE');
  }

  #add(
    name: string,
    type: ChannelType,
    rules: Rules,
    tags: readonly string[],
    requiresTag = false,
  ): Place {
    const record = this.#world.addChannel({
      type,
      guildId: this.id,
      name,
      overwrites: this.#overwrites(rules),
      tags,
      requiresTag,
    });
    return { id: record.id, name, record };
  }

  #overwrites(rules: Rules): readonly Overwrite[] {
    const overwrites: Overwrite[] = [];
    for (const [kind, list] of Object.entries(rules) as ['allow' | 'deny', Rules['allow']][]) {
      for (const { who, permissions } of list ?? []) {
        overwrites.push({
          id: who.id,
          kind: this.record.roles.has(who.id) ? 'role' : 'member',
          allow: kind === 'allow' ? permissions : 0n,
          deny: kind === 'deny' ? permissions : 0n,
        });
      }
    }
    return mergeById(overwrites);
  }

  #tellArrival(): void {
    this.#world.events.tell({
      name: 'GUILD_CREATE',
      data: guildCreate(this.#world, this.record),
      intents: 1,
      guildId: this.id,
    });
  }
}

function mergeById(overwrites: readonly Overwrite[]): readonly Overwrite[] {
  const merged = new Map<string, Overwrite>();
  for (const overwrite of overwrites) {
    const before = merged.get(overwrite.id);
    merged.set(overwrite.id, {
      ...overwrite,
      allow: overwrite.allow | (before?.allow ?? 0n),
      deny: overwrite.deny | (before?.deny ?? 0n),
    });
  }
  return [...merged.values()];
}
