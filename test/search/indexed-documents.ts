import type { Analyzer } from '../../src/analysis/analyzer.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { changeIndexInSteps } from '../../src/search/change-index.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import type { PassageFields } from '../../src/search/passage-fields.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import type { Similarity } from '../../src/search/similarity.js';

/** Documents by name, in the order of the names, and an index that is changed along with them. */
export class IndexedDocuments {
  readonly #documents = new Map<string, readonly PassageFields[]>();
  readonly #options: { readonly analyzer: Analyzer; readonly similarity: Similarity };
  index: SegmentedIndex;

  constructor(analyzer: Analyzer, similarity: Similarity) {
    this.#options = { analyzer, similarity };
    this.index = new IndexBuilder(this.#options).build(this.#version());
  }

  /** Puts documents in the place of those with their names; one without passages is removed. */
  put(changes: ReadonlyMap<string, readonly PassageFields[]>): void {
    const removed = this.#ordinals((name) => changes.has(name));
    for (const [name, passages] of changes) {
      this.#documents.delete(name);
      if (passages.length > 0) this.#documents.set(name, passages);
    }
    const builder = new IndexBuilder(this.#options);
    for (const name of this.#names()) {
      if (changes.has(name)) for (const one of this.#passages(name)) builder.add(one);
    }
    this.index = finishSteps(
      changeIndexInSteps(this.index, {
        corpusVersion: this.#version(),
        removed: removed.toReversed(),
        added: builder.segment(this.index.impactLength),
        addedAt: this.#ordinals((name) => changes.has(name)),
      }),
    );
  }

  /** One segment of all that there is now, built at once. */
  fresh(): SegmentedIndex {
    const builder = new IndexBuilder(this.#options);
    for (const name of this.#names()) for (const one of this.#passages(name)) builder.add(one);
    return builder.build(this.#version());
  }

  #names(): readonly string[] {
    return [...this.#documents.keys()].sort();
  }

  #passages(name: string): readonly PassageFields[] {
    return this.#documents.get(name) ?? [];
  }

  #ordinals(isWanted: (name: string) => boolean): readonly number[] {
    const ordinals: number[] = [];
    let ordinal = 0;
    for (const name of this.#names()) {
      for (const _ of this.#passages(name)) {
        if (isWanted(name)) ordinals.push(ordinal);
        ordinal += 1;
      }
    }
    return ordinals;
  }

  #version(): string {
    return JSON.stringify(this.#names().map((name) => [name, this.#passages(name)]));
  }
}
