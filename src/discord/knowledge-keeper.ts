import type { Answerer } from '../answer/answerer.js';
import { QuotationIndex } from '../answer/genuineness/quotation-index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Knowledge } from './bot.js';
import { buildSuggestions, type Suggestions } from './suggest/suggestions.js';

/** A corpus with what answers from it, and how its search explains a score. */
export interface AnsweringCorpus {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly explain: Knowledge['explain'];
}

interface Derived {
  suggestions?: Suggestions;
  quotations?: QuotationIndex;
}

/**
 * Keeps, beside the newest corpus, what only the Discord room reads from it: suggestions and the
 * places of every word. Derived once per corpus; `warmUp` does it before anybody waits for it.
 */
export class KnowledgeKeeper {
  readonly #newest: () => AnsweringCorpus;
  /** An old corpus's goes when the corpus does. */
  readonly #derived = new WeakMap<Corpus, Derived>();

  /** @param newest What answers now; asked anew for every event. */
  constructor(newest: () => AnsweringCorpus) {
    this.#newest = newest;
  }

  /** What the bot knows now. What was not warmed up is derived when it is first needed. */
  current(): Knowledge {
    const newest = this.#newest();
    const { corpus } = newest;
    const derived = this.#derived.get(corpus) ?? {};
    this.#derived.set(corpus, derived);
    return {
      ...newest,
      get suggestions() {
        derived.suggestions ??= buildSuggestions(corpus);
        return derived.suggestions;
      },
      get quotations() {
        derived.quotations ??= QuotationIndex.build(corpus);
        return derived.quotations;
      },
    };
  }

  /** Reads the newest corpus a document at a time, letting events in between be answered. */
  async warmUp(): Promise<void> {
    const { corpus } = this.#newest();
    if (this.#derived.has(corpus)) return;
    const steps = QuotationIndex.buildInSteps(corpus);
    let sliceEnd = performance.now() + sliceMs;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const suggestions = buildSuggestions(corpus);
        this.#derived.set(corpus, { quotations: step.value, suggestions });
        return;
      }
      if (performance.now() > sliceEnd) {
        await new Promise((resolve) => setImmediate(resolve));
        sliceEnd = performance.now() + sliceMs;
      }
    }
  }
}

/** Longest stretch of work without letting others in, in milliseconds. */
const sliceMs = 10;
