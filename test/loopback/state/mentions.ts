import { ComponentType } from 'discord.js';
import { isObject, type JsonObject, stringOf, stringsOf } from '../json.js';
import { type Mentions, mentionsIn } from '../markdown.js';
import { everyComponent } from '../rules/components.js';

/** Whom a message notifies: what its text mentions, as far as `allowed_mentions` lets it. */
export function pingsOf(
  content: string,
  components: readonly JsonObject[],
  allowed: unknown,
  repliedTo: string | null,
): Mentions {
  const texts = [
    content,
    ...[...everyComponent(components)]
      .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
      .map(({ component }) => stringOf(component['content'])),
  ];
  const all = texts.map(mentionsIn);
  const users = new Set(all.flatMap((found) => [...found.users]));
  const roles = new Set(all.flatMap((found) => [...found.roles]));
  const everyone = all.some((found) => found.everyone);
  if (!isObject(allowed)) {
    if (repliedTo !== null) users.add(repliedTo);
    return { users, roles, everyone };
  }
  const parse = stringsOf(allowed['parse']);
  const kept = (ids: ReadonlySet<string>, kind: 'users' | 'roles') =>
    new Set([...ids].filter((id) => parse.includes(kind) || stringsOf(allowed[kind]).includes(id)));
  const keptUsers = kept(users, 'users');
  if (repliedTo !== null && allowed['replied_user'] === true) keptUsers.add(repliedTo);
  return {
    users: keptUsers,
    roles: kept(roles, 'roles'),
    everyone: everyone && parse.includes('everyone'),
  };
}
