import { setTimeout as wait } from 'node:timers/promises';
import type { LoopbackDiscord } from '../loopback/index.js';

/** Something that Discord does to its bots now and then. */
export interface Misbehaviour {
  readonly name: string;
  /** Whether the session ends for good, so that events until the next IDENTIFY reach nobody. */
  readonly losesSession: boolean;
  /** Begins it, and gives how often it struck, once that is known. */
  strike(discord: LoopbackDiscord): { readonly hits: number };
}

const callbacks = { method: 'POST', path: /\/callback$/ } as const;

/** Requests that a fault meets: a fifth of a second's worth at the usual rate. */
const times = 10;

/** Every misbehaviour of the bench, in the order in which they are tried. */
export const misbehaviours: readonly Misbehaviour[] = [
  request('429, wait 300 ms', ({ faults }) =>
    faults.rateLimit({ ...callbacks, times, retryAfterMs: 300 }),
  ),
  request('503', ({ faults }) => faults.serverError({ ...callbacks, times })),
  request('503 though done', ({ faults }) =>
    faults.serverError({ ...callbacks, times, done: true }),
  ),
  request('FIN', ({ faults }) => faults.close({ ...callbacks, times })),
  request('FIN though done', ({ faults }) => faults.close({ ...callbacks, times, done: true })),
  request('RST', ({ faults }) => faults.reset({ ...callbacks, times })),
  request('RST though done', ({ faults }) => faults.reset({ ...callbacks, times, done: true })),
  request('hang', ({ faults }) => faults.hang({ ...callbacks, times })),
  request('hang though done', ({ faults }) => faults.hang({ ...callbacks, times, done: true })),
  request('answer 1.5 s late', ({ faults }) =>
    faults.late({ ...callbacks, times, delayMs: 1_500 }),
  ),
  gateway('socket cut', ({ faults }) => faults.dropGateway()),
  gateway('close 4000', ({ faults }) => faults.closeGateway(4000)),
  gateway('close 4009', ({ faults }) => faults.closeGateway(4009)),
  gateway('op 7', ({ faults }) => faults.askToReconnect()),
  gateway('close 1000', ({ faults }) => faults.closeGateway(1000), true),
  gateway('op 9', ({ faults }) => faults.invalidateSessions(), true),
  gateway(
    'refused resume',
    ({ faults }) => {
      faults.refuseResumes();
      faults.dropGateway();
    },
    true,
  ),
  gateway(
    'op 9 after RESUMED',
    ({ faults }) => {
      faults.invalidateAfterResume();
      faults.dropGateway();
    },
    true,
  ),
  request('muted heartbeat', ({ faults }) => faults.muteHeartbeats(1)),
  gateway('events twice', ({ faults }) => faults.duplicateEvents(100, 'INTERACTION_CREATE')),
  gateway('events out of order', ({ faults }) => faults.reorderEvents(50)),
  {
    name: 'all down for 1 s',
    // discord.js gives its session up when the first attempt to reconnect, after half a second, fails.
    losesSession: true,
    strike({ faults }) {
      const outage = faults.down();
      faults.dropGateway();
      void wait(1_000).then(() => outage.lift());
      return outage;
    },
  },
];

function request(
  name: string,
  strike: (discord: LoopbackDiscord) => { readonly hits: number },
): Misbehaviour {
  return { name, losesSession: false, strike };
}

function gateway(
  name: string,
  strike: (discord: LoopbackDiscord) => void,
  losesSession = false,
): Misbehaviour {
  return {
    name,
    losesSession,
    strike(discord) {
      strike(discord);
      return { hits: 1 };
    },
  };
}
