import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.js';
import type { Answerer, AnswerOptions } from './answerer.js';

export interface AnswerCacheOptions {
  /** Bound on what the cache holds, in UTF-16 code units of questions and quotes; about two bytes each. */
  readonly maxSize: number;
}

/**
 * An Answerer that remembers. The key holds everything that the answer depends on: index version,
 * normalised question and filters. Questions that differ in white space alone share an answer, so its `question` is put back as it was asked.
 */
export function cachedAnswerer(inner: Answerer, options: AnswerCacheOptions): Answerer {
  const cache = new LRUCache<string, Answer>({
    maxSize: options.maxSize,
    sizeCalculation: (answer, key) => key.length + answerSize(answer),
  });
  return {
    indexVersion: inner.indexVersion,
    async answer(question, answerOptions = {}) {
      const key = cacheKey(inner.indexVersion, question, answerOptions);
      let answer = cache.get(key);
      if (answer === undefined) {
        answer = await inner.answer(question, answerOptions);
        cache.set(key, answer);
      }
      return answer.question === question ? answer : { ...answer, question };
    },
    // Asked for by moderators, a few times a day.
    nearest: (question, limit) => inner.nearest(question, limit),
    termsOf: (question) => inner.termsOf(question),
  };
}

/**
 * Capitals are kept: they tell "US" from "us" and names from words.
 * White space around and between words is not.
 */
function cacheKey(indexVersion: string, question: string, options: AnswerOptions): string {
  return JSON.stringify([
    indexVersion,
    question.normalize('NFC').trim().replace(/\s+/gu, ' '),
    options.limit ?? null,
    options.speaker ?? null,
    options.from ?? null,
    options.to ?? null,
    options.asOf ?? null,
    options.documents === undefined ? null : [...options.documents].sort(),
    options.isExplained ?? false,
  ]);
}

/** Fixed share for the objects around the strings, a guess; the strings are counted. */
const objectSize = 500;

function answerSize(answer: Answer): number {
  const nearest = answer.kind === 'unanswered' && answer.nearest !== null ? [answer.nearest] : [];
  const quotes = answer.kind === 'answered' ? answer.quotes : nearest;
  let size = objectSize + answer.question.length;
  for (const { quote } of quotes) size += objectSize + quote.exact.length;
  return size;
}
