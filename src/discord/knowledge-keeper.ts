import type { Answerer } from '../answer/answerer.js';
import { finishSteps } from '../answer/finish-steps.js';
import { QuotationIndex } from '../answer/genuineness/quotation-index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Knowledge } from './bot.js';
import { type Suggestions, suggestionsInSteps } from './suggest/suggestions.js';

/** A corpus with what answers from it, and how its search explains a score. */
export interface AnsweringCorpus {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly explain: Knowledge['explain'];
}

/** What was derived of one corpus. */
interface Derived {
  readonly corpus: Corpus;
  readonly suggestions: Suggestions;
  readonly quotations: QuotationIndex;
}

/**
 * Keeps, beside the newest corpus, what only the Discord room reads from it: suggestions and the
 * places of every word. `warmUp` derives it in short slices. Until it has, what was derived of the
 * corpus before is read: it is right for that corpus, and a large one takes seconds.
 */
export class KnowledgeKeeper {
  readonly #newest: () => AnsweringCorpus;
  #derived: Derived | null = null;
  /** The derivation under way; those who ask for one meanwhile wait for it and for no other. */
  #deriving: Promise<void> | null = null;

  /** @param newest What answers now; asked anew for every event. */
  constructor(newest: () => AnsweringCorpus) {
    this.#newest = newest;
  }

  /** What the bot knows now. The first is derived at once where nothing was warmed up. */
  current(): Knowledge {
    const newest = this.#newest();
    const derived = (): Derived => {
      const isReady = this.#derived?.corpus === newest.corpus;
      const isSmall = newest.corpus.passages.length <= derivedAtOnce;
      if (this.#derived === null || (!isReady && isSmall)) {
        this.#derived = finishSteps(derive(newest.corpus, this.#derived));
      }
      return this.#derived;
    };
    return {
      ...newest,
      get suggestions() {
        return derived().suggestions;
      },
      get quotations() {
        return derived().quotations;
      },
    };
  }

  /** Reads what is new in the newest corpus, letting events in between be answered. */
  warmUp(): Promise<void> {
    this.#deriving ??= this.#deriveNewest().finally(() => {
      this.#deriving = null;
    });
    return this.#deriving;
  }

  async #deriveNewest(): Promise<void> {
    for (;;) {
      const { corpus } = this.#newest();
      if (this.#derived?.corpus === corpus) return;
      const steps = derive(corpus, this.#derived);
      let sliceEnd = performance.now() + sliceMs;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          this.#derived = step.value;
          break;
        }
        if (performance.now() < sliceEnd) continue;
        await new Promise((resolve) => setImmediate(resolve));
        sliceEnd = performance.now() + sliceMs;
      }
    }
  }
}

/** Longest stretch of work without letting others in, in milliseconds. */
const sliceMs = 5;

/** Passages of a corpus that is read in less time than a person notices, some 50 ms. */
const derivedAtOnce = 5_000;

function* derive(corpus: Corpus, before: Derived | null): Generator<void, Derived> {
  const quotations = yield* QuotationIndex.buildInSteps(corpus, before?.quotations);
  const suggestions = yield* suggestionsInSteps(corpus);
  return { corpus, quotations, suggestions };
}
