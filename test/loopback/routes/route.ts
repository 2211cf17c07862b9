import type { Finding } from '../rules/finding.js';
import type { CommandRegistry } from '../state/commands.js';
import type { StoredFile } from '../state/components.js';
import type { Conversation } from '../state/conversation.js';
import type { InteractionBook } from '../state/interactions.js';
import type { World } from '../state/world.js';

/** The state that requests work on. */
export interface Services {
  readonly world: World;
  readonly conversation: Conversation;
  readonly interactions: InteractionBook;
  readonly commands: CommandRegistry;
  /** Such as `http://127.0.0.1:4000`; known once the server listens. */
  readonly origin: () => string;
  /** Whether the developer portal grants the application the message content intent. */
  readonly readsContent: boolean;
  /** Notes the time of an interaction's first answer. */
  readonly answered: (interactionSentAt: number) => void;
}

/** A request that has passed authorisation and the published description. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly StoredFile[];
  /** @throws RuleBreach when there is anything in `findings` */
  obey(findings: Iterable<Finding>): void;
}

/** What is answered; no `body` means an empty answer. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers one kind of request. @throws ApiError to refuse it */
export type Handler = (call: Call, services: Services) => Reply;

/** One kind of request: `POST /channels/:channel/messages`. */
export interface Route {
  readonly method: string;
  /** Segments; one that begins with `:` stands for any. */
  readonly segments: readonly string[];
  /** Whether it takes no bot token: what follows an interaction carries a token in its path. */
  readonly open: boolean;
  readonly handler: Handler;
}

/** Makes a route from `'POST /channels/:channel/messages'`. */
export function route(pattern: string, handler: Handler, open = false): Route {
  const [method = '', path = ''] = pattern.split(' ');
  return { method, segments: path.split('/').slice(1), open, handler };
}

/** A request's route and the values of its variable segments. */
export interface MatchedRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes; where several fit, the one with the most literal segments. */
export class Router {
  readonly #byLength = new Map<string, readonly Route[]>();

  constructor(routes: readonly Route[]) {
    const literal = ({ segments }: Route) =>
      segments.filter((part) => !part.startsWith(':')).length;
    for (const entry of [...routes].sort((a, b) => literal(b) - literal(a))) {
      const key = `${entry.method} ${entry.segments.length}`;
      this.#byLength.set(key, [...(this.#byLength.get(key) ?? []), entry]);
    }
  }

  find(method: string, path: string): MatchedRoute | undefined {
    const parts = path.split('/').slice(1);
    for (const candidate of this.#byLength.get(`${method} ${parts.length}`) ?? []) {
      const params: Record<string, string> = {};
      const fits = candidate.segments.every((segment, index) => {
        const part = parts[index] ?? '';
        if (!segment.startsWith(':')) return segment === part;
        params[segment.slice(1)] = part;
        return part !== '';
      });
      if (fits) return { route: candidate, params };
    }
    return undefined;
  }
}

/** A variable segment's value. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no segment :${name}.`);
  return value;
}
