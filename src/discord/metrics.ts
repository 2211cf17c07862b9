/** What is counted; names say what happened. */
export const counterNames = [
  'answered',
  'abstained',
  'quotations',
  /** A greeting, thanks, or a question about the bot itself. */
  'smallTalk',
  'autocompletions',
  'presses',
  'votes',
  'deferred',
  /** Discord refused an answer because it came too late (10062, 50027). */
  'late',
  /** Discord had an answer to it already (40060). */
  'double',
  /** An answer was sent a second time after the connection broke. */
  'repeated',
  /** An event that had been taken up before. */
  'replayed',
  'cooledDown',
  'expired',
  'forbidden',
  /** Sent or changed by the bot on its own. */
  'sent',
  /** What was to be written to does not exist any more. */
  'gone',
  /** Somebody tried what only moderators may. */
  'refused',
  /** A known claim was met again in a watched channel. */
  'recognised',
  /** A question was answered with what moderators had answered before. */
  'reused',
  /** Answers that were given and could not be noted, so that no correction follows them. */
  'unnoted',
  'errors',
  'rateLimited',
  'invalidRequests',
  'unhandled',
] as const;
export type CounterName = (typeof counterNames)[number];

/** What the bot has done so far, as plain numbers. */
export interface Metrics {
  readonly counters: Record<CounterName, number>;
}

/** Everything at zero. */
export function createMetrics(): Metrics {
  return {
    counters: Object.fromEntries(counterNames.map((name) => [name, 0])) as Metrics['counters'],
  };
}
