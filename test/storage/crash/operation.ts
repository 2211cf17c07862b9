import type { ReviewState } from '../../../src/moderation/review-item.js';

/** One thing that the worker is told to do. Each is one promise: all of it is kept, or none. */
export type Operation =
  /** Five files at once, always the same names: one transaction. */
  | { readonly kind: 'ingest'; readonly texts: readonly (readonly [id: string, text: string])[] }
  | { readonly kind: 'add' | 'supersede'; readonly id: string; readonly text: string }
  | { readonly kind: 'retract'; readonly id: string }
  /** An answer was given that quotes a document as it is. */
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'submit' | 'withdraw'; readonly question: string }
  | { readonly kind: 'claim' | 'release' | 'answer' | 'reject'; readonly question: string }
  | { readonly kind: 'vote'; readonly voter: string; readonly isHelpful: boolean }
  | { readonly kind: 'set'; readonly retentionDays: number; readonly locale: string };

/** What is expected of the stores, as plain as can be: texts by id, states by question. */
export interface Expected {
  readonly current: ReadonlyMap<string, string>;
  readonly history: ReadonlyMap<string, readonly string[]>;
  readonly items: ReadonlyMap<string, ReviewState['kind']>;
  /** Items that were taken back, and whose questions are gone. */
  readonly withdrawn: number;
  /** By voter. */
  readonly votes: ReadonlyMap<string, boolean>;
  readonly settings: { readonly retentionDays: number; readonly locale: string } | null;
  /** How many given answers quote each document that moderators brought. */
  readonly given: ReadonlyMap<string, number>;
  /** Of given answers, those that are to be corrected. */
  readonly uncorrected: number;
  /** What the moderator did, in order. */
  readonly audit: readonly string[];
}

export const nothing: Expected = {
  current: new Map(),
  history: new Map(),
  items: new Map(),
  withdrawn: 0,
  votes: new Map(),
  settings: null,
  given: new Map(),
  uncorrected: 0,
  audit: [],
};

/** What is expected after an operation. */
export function afterOperation(before: Expected, operation: Operation): Expected {
  switch (operation.kind) {
    case 'ingest':
      return operation.texts.reduce((after, [id, text]) => withText(after, id, text), before);
    case 'add':
    case 'supersede': {
      const after = withText(before, operation.id, operation.text);
      const corrected = operation.kind === 'add' ? after : correcting(after, operation.id);
      return noting(corrected, `source.${operation.kind}`);
    }
    case 'retract': {
      const current = new Map(before.current);
      current.delete(operation.id);
      return noting(correcting({ ...before, current }, operation.id), 'source.retract');
    }
    case 'note': {
      const count = (before.given.get(operation.id) ?? 0) + 1;
      return { ...before, given: new Map(before.given).set(operation.id, count) };
    }
    case 'vote':
      return { ...before, votes: new Map(before.votes).set(operation.voter, operation.isHelpful) };
    case 'set': {
      const { retentionDays, locale } = operation;
      return noting({ ...before, settings: { retentionDays, locale } }, 'settings.change');
    }
    case 'submit':
      return moved(before, operation.question, 'pending');
    case 'withdraw': {
      const items = new Map(before.items);
      items.delete(operation.question);
      return { ...before, items, withdrawn: before.withdrawn + 1 };
    }
    default:
      return noting(
        moved(before, operation.question, DECIDED[operation.kind]),
        `item.${operation.kind}`,
      );
  }
}

const DECIDED = {
  claim: 'claimed',
  release: 'pending',
  answer: 'answered',
  reject: 'rejected',
} as const;

function withText(before: Expected, id: string, text: string): Expected {
  const known = before.history.get(id) ?? [];
  return {
    ...before,
    current: new Map(before.current).set(id, text),
    history: new Map(before.history).set(id, known.includes(text) ? known : [...known, text]),
  };
}

/** Answers from a document are to be corrected; the workload lets that happen to each only once. */
function correcting(before: Expected, id: string): Expected {
  return { ...before, uncorrected: before.uncorrected + (before.given.get(id) ?? 0) };
}

function moved(before: Expected, question: string, kind: ReviewState['kind']): Expected {
  return { ...before, items: new Map(before.items).set(question, kind) };
}

function noting(before: Expected, action: string): Expected {
  return { ...before, audit: [...before.audit, action] };
}

/** A random operation that can be carried out where everything stands as expected. */
export function chooseOperation(expected: Expected, number: number): Operation {
  const itemsAt = (kind: ReviewState['kind']) =>
    [...expected.items].filter(([, at]) => at === kind).map(([question]) => question);
  const pending = pick(itemsAt('pending'));
  const claimed = pick(itemsAt('claimed'));
  // Of what moderators brought, what was not changed yet.
  const brought = pick(
    [...expected.current].filter(
      ([id]) => id.startsWith('brought-') && expected.history.get(id)?.length === 1,
    ),
  );
  const choices: readonly (Operation | null)[] = [
    { kind: 'ingest', texts: ['a', 'b', 'c', 'd', 'e'].map((id) => [id, textOf(number, id)]) },
    { kind: 'add', id: `brought-${number}`, text: textOf(number, 'what was brought') },
    ...changesOf(brought, number),
    { kind: 'submit', question: `question ${number}` },
    pending === undefined ? null : { kind: 'withdraw', question: pending },
    pending === undefined ? null : { kind: 'claim', question: pending },
    claimed === undefined
      ? null
      : { kind: pick(['release', 'answer', 'reject'] as const) ?? 'answer', question: claimed },
    {
      kind: 'vote',
      voter: `voter ${Math.floor(Math.random() * 9)}`,
      isHelpful: Math.random() < 0.5,
    },
    {
      kind: 'set',
      retentionDays: 1 + Math.floor(Math.random() * 99),
      locale: Math.random() < 0.5 ? 'tr' : 'en',
    },
  ];
  const chosen = pick(choices.filter((choice) => choice !== null));
  if (chosen === undefined) throw new Error('expected at least one possible operation');
  return chosen;
}

function changesOf(
  brought: readonly [id: string, text: string] | undefined,
  number: number,
): readonly Operation[] {
  if (brought === undefined) return [];
  const [id, text] = brought;
  return [
    { kind: 'note', id, text },
    { kind: 'supersede', id, text: textOf(number, 'what was brought anew') },
    { kind: 'retract', id },
  ];
}

function textOf(number: number, what: string): string {
  const words = Math.floor(Math.random() * 400);
  return `Operation ${number} is about ${what}. ${`It says a word ${number}. `.repeat(words / 5)}`;
}

function pick<Value>(values: readonly Value[]): Value | undefined {
  return values[Math.floor(Math.random() * values.length)];
}
