import { refusal } from '../api-error.js';
import { integerOf, objectsOf, stringOf } from '../json.js';
import { commandFindings, scopeFindings } from '../rules/commands.js';
import { bodyOf } from './messages.js';
import { type Call, param, type Reply, type Route, route, type Services } from './route.js';

/** The application's commands, global and per guild. */
export const commandRoutes: readonly Route[] = ['', '/guilds/:guild'].flatMap((scope) => {
  const base = `/applications/:application${scope}/commands`;
  return [
    route(`GET ${base}`, list),
    route(`PUT ${base}`, replace),
    route(`POST ${base}`, put),
    route(`GET ${base}/:command`, (call, services) => ({
      status: 200,
      body: services.commands.get(scopeOf(call, services), param(call, 'command')).payload,
    })),
    route(`PATCH ${base}/:command`, change),
    route(`DELETE ${base}/:command`, (call, services) => {
      services.commands.remove(scopeOf(call, services), param(call, 'command'));
      return { status: 204 };
    }),
  ];
});

function list(call: Call, services: Services): Reply {
  const commands = services.commands.list(scopeOf(call, services));
  return { status: 200, body: commands.map(({ payload }) => payload) };
}

function replace(call: Call, services: Services): Reply {
  const bodies = objectsOf(call.body);
  call.obey(
    bodies
      .flatMap((body, index) => [...commandFindings(body, [index])])
      .concat([...scopeFindings(bodies)]),
  );
  const commands = services.commands.replace(scopeOf(call, services), bodies);
  return { status: 200, body: commands.map(({ payload }) => payload) };
}

function put(call: Call, services: Services): Reply {
  const body = bodyOf(call);
  const scope = scopeOf(call, services);
  const type = integerOf(body['type']) ?? 1;
  const others = services.commands
    .list(scope)
    .filter((command) => command.type !== type || command.name !== stringOf(body['name']));
  call.obey(commandFindings(body, []));
  call.obey(scopeFindings([...others.map(({ payload }) => payload), body]));
  const { command, created } = services.commands.put(scope, body);
  return { status: created ? 201 : 200, body: command.payload };
}

function change(call: Call, services: Services): Reply {
  const scope = scopeOf(call, services);
  const before = services.commands.get(scope, param(call, 'command'));
  const after = { ...before.payload, ...bodyOf(call) };
  const others = services.commands.list(scope).filter(({ id }) => id !== before.id);
  call.obey(commandFindings(after, []));
  call.obey(scopeFindings([...others.map(({ payload }) => payload), after]));
  return { status: 200, body: services.commands.change(scope, before.id, bodyOf(call)).payload };
}

/**
 * The guild that a path names, `null` for the global scope.
 * @throws ApiError 10002 for another application, 50001 for a guild without the bot
 */
function scopeOf(call: Call, { world }: Services): string | null {
  if (param(call, 'application') !== world.bot.id) throw refusal('unknownApplication');
  const id = call.params['guild'];
  if (id === undefined) return null;
  if (!world.guild(id).members.has(world.bot.id)) throw refusal('missingAccess');
  return id;
}
