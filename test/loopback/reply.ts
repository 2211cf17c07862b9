import type { JsonObject } from './json.js';
import type { Viewer } from './markdown.js';
import { type Choice, type Outcome, SeenMessage, SeenModal } from './person-view.js';
import type { InteractionChange, InteractionRecord } from './state/interactions.js';
import { isLoading, type MessageRecord } from './state/messages.js';

/** What Discord shows when nobody answered in time. */
export const noResponse = 'The application did not respond';

/** What came of something a person did: a message, a modal, choices, or nothing. */
export class Reply {
  readonly outcome: Outcome;
  readonly #record: InteractionRecord;
  readonly #viewer: Viewer;
  readonly #patienceMs: number;
  #seen: number;

  constructor(record: InteractionRecord, outcome: Outcome, viewer: Viewer, patienceMs: number) {
    this.#record = record;
    this.outcome = outcome;
    this.#viewer = viewer;
    this.#patienceMs = patienceMs;
    this.#seen = record.history.length;
  }

  /** The message that came first. @throws Error when something else, or nothing, came */
  get message(): SeenMessage {
    const { outcome } = this;
    const [message] = outcome.kind === 'message' ? outcome.messages : [];
    if (message === undefined) throw this.#notThe('message');
    return message;
  }

  /** What the person reads in it. */
  get text(): string {
    return this.message.text;
  }

  /** Everything that this interaction has shown so far, as it stands now. */
  get messages(): readonly SeenMessage[] {
    return messagesOf(this.#record, this.#viewer);
  }

  /** @throws Error when something else came */
  get modal(): SeenModal {
    if (this.outcome.kind !== 'modal') throw this.#notThe('modal');
    return this.outcome.modal;
  }

  /** @throws Error when something else came */
  get choices(): readonly Choice[] {
    if (this.outcome.kind !== 'choices') throw this.#notThe('list of choices');
    return this.outcome.choices;
  }

  /** Why there is nothing to see; `null` when there is something. */
  get failure(): string | null {
    return this.outcome.kind === 'failed' ? this.outcome.reason : null;
  }

  /** Waits for the next follow-up or edit after what this reply has told so far. */
  async next(): Promise<SeenMessage> {
    const message = await waitFor<MessageRecord>(
      (take) => {
        const news = () => {
          while (this.#seen < this.#record.history.length) {
            const change = this.#record.history[this.#seen++];
            if (change?.what === 'message') return take(change.message);
          }
        };
        const stop = this.#record.changes.add(news);
        news();
        return stop;
      },
      this.#patienceMs,
      'no further message',
    );
    return new SeenMessage(message, this.#viewer);
  }

  #notThe(wanted: string): Error {
    const came =
      this.outcome.kind === 'failed'
        ? `a failure: ${this.outcome.reason}`
        : `a ${this.outcome.kind}`;
    return new Error(`Expected a ${wanted}, got ${came}.`);
  }
}

/** When a person's waiting is over: at the first thing shown, or already at a silent acknowledgement. */
export type Until = 'shown' | 'acknowledged';

/** Waits until an interaction has come to something. */
export async function settle(
  record: InteractionRecord,
  viewer: Viewer,
  patienceMs: number,
  until: Until,
): Promise<Reply> {
  const outcome = await waitFor<Outcome>(
    (take) => {
      const look = (change: InteractionChange) => {
        const result = outcomeOf(change, record, viewer, until);
        if (result !== undefined) take(result);
      };
      const stop = record.changes.add(look);
      record.history.forEach(look);
      return stop;
    },
    patienceMs,
    record.state === 'pending' ? 'no answer' : 'no message',
  ).catch((error: unknown): Outcome => {
    if (!(error instanceof OutOfPatience)) throw error;
    return { kind: 'failed', reason: `${stateWords[record.state]} after ${patienceMs} ms` };
  });
  return new Reply(record, outcome, viewer, patienceMs);
}

const stateWords = {
  pending: 'no answer yet',
  deferred: 'still thinking',
  updating: "acknowledged and nothing shown (wait for 'acknowledged' if that is meant)",
  answered: 'answered and nothing shown',
  modal: 'modal open',
  choices: 'choices shown',
  failed: noResponse,
} as const;

function outcomeOf(
  change: InteractionChange,
  record: InteractionRecord,
  viewer: Viewer,
  until: Until,
): Outcome | undefined {
  switch (change.what) {
    case 'message':
      return { kind: 'message', messages: messagesOf(record, viewer, change) };
    case 'modal':
      return {
        kind: 'modal',
        modal: new SeenModal(change.modal, record.source, record.metadata, record.channel.id),
      };
    case 'choices':
      return { kind: 'choices', choices: change.choices.map(choiceOf) };
    case 'failed':
      return { kind: 'failed', reason: noResponse };
    case 'acknowledged':
      return until === 'acknowledged' ? { kind: 'acknowledged' } : undefined;
    default:
      return undefined;
  }
}

function messagesOf(
  record: InteractionRecord,
  viewer: Viewer,
  until?: InteractionChange,
): readonly SeenMessage[] {
  const upTo = until === undefined ? record.history.length : record.history.indexOf(until) + 1;
  const messages = new Set(
    record.history
      .slice(0, upTo)
      .flatMap((change) => (change.what === 'message' ? [change.message] : [])),
  );
  return [...messages]
    .filter((message) => !message.deleted && !isLoading(message))
    .map((message) => new SeenMessage(message, viewer));
}

function choiceOf(choice: JsonObject): Choice {
  const value = choice['value'];
  return {
    name: String(choice['name']),
    value: typeof value === 'number' ? value : String(value),
  };
}

/** Nothing came while somebody waited. */
export class OutOfPatience extends Error {
  readonly code = 'OUT_OF_PATIENCE';

  constructor(what: string, patienceMs: number) {
    super(`Waited ${patienceMs} ms: ${what}.`);
    this.name = 'OutOfPatience';
  }
}

/**
 * Waits, in real time, for something to be taken.
 * @param listen starts listening and answers with how to stop
 * @throws OutOfPatience
 */
export async function waitFor<T>(
  listen: (take: (value: T) => void) => () => void,
  patienceMs: number,
  what: string,
): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    let stop: (() => void) | undefined;
    let done = false;
    const finish = (end: () => void) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      stop?.();
      end();
    };
    const timer = setTimeout(
      () => finish(() => reject(new OutOfPatience(what, patienceMs))),
      patienceMs,
    );
    stop = listen((value) => finish(() => resolve(value)));
    if (done) stop();
  });
}
