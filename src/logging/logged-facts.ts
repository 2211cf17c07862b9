import { isAbsolute } from 'node:path';
import { describeError, type LoggedError } from './logged-error.js';
import { loggedRoute } from './logged-route.js';

/** What a log says in the place of a fact that might hold somebody's words. */
export const leftOut = '[left out]';

/** A fact as it may be logged; undefined for one that may not. */
type Reading = (value: unknown) => unknown;

const number: Reading = (value) => (typeof value === 'number' ? value : undefined);
const flag: Reading = (value) => (typeof value === 'boolean' ? value : undefined);
/** An id of Discord's or of the store's. */
const id: Reading = matching(/^\d{1,20}$/);
/** One of the program's own words, such as the name of a job or a command. */
const word: Reading = matching(/^[A-Za-z][A-Za-z0-9 -]{0,31}$/);
/** A file or folder of the operator's. */
const path: Reading = (value) =>
  typeof value === 'string' && isAbsolute(value) && !/\p{C}/u.test(value) ? value : undefined;
const counts: Reading = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter(
    ([name, count]) => /^[A-Za-z]{1,40}$/.test(name) && typeof count === 'number',
  );
  return Object.fromEntries(entries);
};
const error: Reading = (value): LoggedError => describeError(value);

/**
 * Everything that a line of the log may say beside its sentence. What is not here, or is not of the
 * kind that is named here, is left out: a new fact must be shown to hold nobody's words first.
 */
export const loggedFacts = {
  err: error,
  event: matching(/^[0-9a-f]{10}$/),

  answers: number,
  attempt: number,
  closeCode: number,
  code: number,
  column: number,
  count: number,
  documents: number,
  done: number,
  guilds: number,
  items: number,
  known: number,
  line: number,
  missing: number,
  ms: number,
  passages: number,
  replayed: number,
  requests: number,
  seconds: number,
  shard: number,
  sightings: number,
  times: number,
  votes: number,
  waitMs: number,

  global: flag,

  channel: id,
  guild: id,
  interaction: id,
  item: id,
  message: id,
  row: id,

  /** An id of the corpus, which every answer from it shows. */
  document: matching(/^[^\s\p{C}]{1,200}$/u),

  command: word,
  failure: word,
  fault: word,
  job: word,
  kind: word,
  outcome: word,
  severity: word,
  what: word,

  revision: matching(/^[0-9a-f]{64}$/),

  file: path,
  mode: matching(/^[0-7]{1,4}$/),
  route: loggedRoute,
  counters: counts,
} as const satisfies Record<string, Reading>;

/** The facts of a line as they may be logged. Never throws. */
export function readFacts(facts: object): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(facts)) {
    const value = (facts as Record<string, unknown>)[name];
    if (value === undefined) continue;
    // A name that was not foreseen may be somebody's, too.
    const reading = Object.hasOwn(loggedFacts, name)
      ? loggedFacts[name as keyof typeof loggedFacts]
      : null;
    if (reading === null) read['unforeseen'] = leftOut;
    else if (value === null) read[name] = null;
    else read[name] = reading(value) ?? leftOut;
  }
  return read;
}

function matching(form: RegExp): Reading {
  return (value) => (typeof value === 'string' && form.test(value) ? value : undefined);
}
