import type { GivenAnswer, SoughtMessage } from '../../moderation/given-answer-store.js';
import type { Journal } from '../../moderation/journal.js';
import type { PostedMessage } from '../../moderation/review-item.js';

type Begun = Omit<GivenAnswer, 'id' | 'message'>;

/** An answer that an ended process gave. */
export interface LeftAnswer {
  readonly answer: Omit<GivenAnswer, 'id'>;
  /** Where to look for its message, which is not known; null where there is nothing to look for. */
  readonly sought: SoughtMessage | null;
}

/** A line of the journal, of the answer with this key. */
type Line =
  | { readonly key: number; readonly answer: Begun; readonly sought: SoughtMessage | null }
  | { readonly key: number; readonly shown: PostedMessage }
  | { readonly key: number; readonly isDropped: true };

/** Kept for the next start where a database takes nothing; the oldest go first. */
const maxKept = 5_000;

/** Answers between their sending and their note, in memory and in a journal. */
export class Givings {
  readonly #journal: Journal;
  readonly #onFailure: (error: unknown) => void;
  /** In the order of their coming. */
  readonly #begun = new Map<
    number,
    {
      readonly answer: Begun;
      readonly sought: SoughtMessage | null;
      message: PostedMessage | null;
    }
  >();
  #last = 0;
  #isUntidy = false;

  /** @param onFailure told of a journal that cannot be written: whoever asks is answered all the same */
  constructor(journal: Journal, onFailure: (error: unknown) => void) {
    this.#journal = journal;
    this.#onFailure = onFailure;
  }

  begin(answer: Begun, sought: SoughtMessage | null): number {
    const key = ++this.#last;
    this.#begun.set(key, { answer, sought, message: null });
    this.#append({ key, answer, sought });
    return key;
  }

  shown(key: number, message: PostedMessage | null): void {
    const begun = this.#begun.get(key);
    if (begun === undefined || message === null) return;
    begun.message = message;
    this.#append({ key, shown: message });
  }

  drop(key: number): void {
    if (this.#begun.delete(key)) this.#append({ key, isDropped: true });
  }

  /** They are noted elsewhere. */
  settle(keys: readonly number[]): void {
    for (const key of keys) this.#begun.delete(key);
    this.#isUntidy = true;
  }

  /** Leaves only what is not settled in the journal. */
  tidy(): void {
    if (!this.#isUntidy) return;
    for (const key of this.#begun.keys()) {
      if (this.#begun.size <= maxKept) break;
      this.#begun.delete(key);
    }
    const lines = [...this.#begun].flatMap(([key, { answer, sought, message }]): Line[] => [
      { key, answer, sought },
      ...(message === null ? [] : [{ key, shown: message }]),
    ]);
    this.#try(() => this.#journal.rewrite(lines.map((line) => JSON.stringify(line))));
    this.#isUntidy = false;
  }

  /** What ended processes gave and did not note; lines that nobody can read are passed over. */
  left(): readonly LeftAnswer[] {
    return this.#journal.left().flatMap((lines) => {
      const begun = new Map<number, LeftAnswer>();
      for (const text of lines) {
        const line = readLine(text);
        if (line === null) continue;
        if ('answer' in line) {
          const answer = { ...line.answer, message: null };
          // Versions before did not write what to look for.
          begun.set(line.key, { answer, sought: line.sought ?? null });
        } else if ('isDropped' in line) begun.delete(line.key);
        else {
          const { answer } = begun.get(line.key) ?? {};
          if (answer === undefined) continue;
          begun.set(line.key, { answer: { ...answer, message: line.shown }, sought: null });
        }
      }
      return [...begun.values()];
    });
  }

  #append(line: Line): void {
    this.#isUntidy = true;
    this.#try(() => this.#journal.append(JSON.stringify(line)));
  }

  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#onFailure(error);
    }
  }
}

/** The journal is ours, and a disk may have damaged it. */
function readLine(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
