import { bm25 } from './bm25.js';
import { tfIdf } from './tf-idf.js';

/** By the words of the setting `SIMILARITY`. Threads are told the name: a similarity cannot be sent. */
export const similarities = { bm25: bm25(), 'tf-idf': tfIdf() } as const;

export type SimilarityName = keyof typeof similarities;
export const similarityNames = Object.keys(similarities) as SimilarityName[];
