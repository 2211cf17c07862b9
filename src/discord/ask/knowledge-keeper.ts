import type { Corpus } from '../../corpus/corpus.js';
import { QuotationIndex } from '../../quotation/quotation-index.js';
import type { Knowledge } from '../bot.js';
import type { Turns } from '../turns.js';
import { type Suggestions, suggestionsInSteps } from './suggestions.js';

/** A corpus with what answers from it, and how its search explains a score. */
export type AnsweringCorpus = Pick<Knowledge, 'corpus' | 'answerer' | 'explain'>;

/** What was derived of one corpus. */
interface Derived {
  readonly corpus: Corpus;
  readonly suggestions: Suggestions;
  readonly quotations: QuotationIndex;
}

/**
 * Keeps, beside the newest corpus, what only the Discord room reads from it: suggestions and the
 * places of every word. It is always derived in short slices between which others have their turns,
 * by `warmUp` or when it is asked for. Whoever asks waits for that of a small corpus; of a large one,
 * which takes seconds, they get what was derived of the corpus before: it is right for that corpus.
 */
export class KnowledgeKeeper {
  readonly #newest: () => AnsweringCorpus;
  readonly #turns: Turns;
  #derived: Derived | null = null;
  /** The derivation under way; those who ask for one meanwhile wait for it and for no other. */
  #deriving: Promise<Derived> | null = null;

  /** @param newest What answers now; asked anew for every event. */
  constructor(newest: () => AnsweringCorpus, turns: Turns) {
    this.#newest = newest;
    this.#turns = turns;
  }

  /** What the bot knows now. */
  current(): Knowledge {
    return {
      ...this.#newest(),
      suggestions: async () => (await this.#read()).suggestions,
      quotations: async () => (await this.#read()).quotations,
    };
  }

  /** Reads what is new in the newest corpus, letting events in between be answered. */
  async warmUp(): Promise<void> {
    await this.#deriveOnce();
  }

  #read(): Derived | Promise<Derived> {
    const { corpus } = this.#newest();
    if (this.#derived?.corpus === corpus) return this.#derived;
    const deriving = this.#deriveOnce();
    if (this.#derived === null || corpus.passages.length <= waitedFor) return deriving;
    // Whoever waits for it is told of a failure; until it succeeds, the one before is read.
    deriving.catch(() => undefined);
    return this.#derived;
  }

  #deriveOnce(): Promise<Derived> {
    this.#deriving ??= this.#deriveNewest().finally(() => {
      this.#deriving = null;
    });
    return this.#deriving;
  }

  async #deriveNewest(): Promise<Derived> {
    for (;;) {
      const { corpus } = this.#newest();
      if (this.#derived?.corpus === corpus) return this.#derived;
      this.#derived = await this.#turns.finish(derive(corpus, this.#derived));
    }
  }
}

/** Passages of a corpus that is read while somebody waits, in a tenth of a second at the most. */
const waitedFor = 5_000;

function* derive(corpus: Corpus, before: Derived | null): Generator<void, Derived> {
  const quotations = yield* QuotationIndex.buildInSteps(corpus, before?.quotations);
  const suggestions = yield* suggestionsInSteps(corpus);
  return { corpus, quotations, suggestions };
}
