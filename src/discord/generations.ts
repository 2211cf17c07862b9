import type { Answerer } from '../answer/answerer.js';
import { QuotationIndex } from '../answer/genuineness/quotation-index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Generation } from './bot.js';
import { buildSuggestions } from './suggest/suggestions.js';

type Derived = Pick<Generation, 'suggestions' | 'quotations'>;

/** Where the newest corpus and its answerer come from. */
export interface GenerationSource {
  readonly corpus: () => Corpus;
  readonly answerer: () => Answerer;
  readonly explain?: Generation['explain'];
}

/**
 * Keeps, beside the newest corpus, what only the Discord room reads from it. Built when a
 * generation is first asked for, and once: `warmUp` does it before the first question comes.
 */
export class Generations {
  readonly #source: GenerationSource;
  /** By corpus; an old one goes when the corpus does. */
  readonly #derived = new WeakMap<Corpus, Derived>();

  constructor(source: GenerationSource) {
    this.#source = source;
  }

  /** The newest generation. */
  current(): Generation {
    const corpus = this.#source.corpus();
    let derived = this.#derived.get(corpus);
    if (derived === undefined) {
      derived = { suggestions: buildSuggestions(corpus), quotations: QuotationIndex.build(corpus) };
      this.#derived.set(corpus, derived);
    }
    return {
      corpus,
      answerer: this.#source.answerer(),
      ...derived,
      explain: this.#source.explain ?? null,
    };
  }

  /**
   * Reads a new corpus a document at a time, letting questions in between be answered from what was
   * there before. Call it after an ingest, before the corpus is swapped in.
   */
  async warmUp(corpus: Corpus): Promise<void> {
    const steps = QuotationIndex.buildInSteps(corpus);
    let sliceEnd = performance.now() + sliceMs;
    for (;;) {
      const step = steps.next();
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
