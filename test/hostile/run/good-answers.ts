import { createHash } from 'node:crypto';
import type { Answerer } from '../../../src/answer/answerer.js';
import { goodDocuments } from './good-documents.js';

/** What is answered about the good documents. */
export interface GoodAnswers {
  /** Of whole answers, confidence and all: the same for the same corpus. */
  readonly hash: string;
  /** Good documents whose own words do not answer their question. */
  readonly missing: readonly string[];
}

/** Asks every good document's question of the whole corpus. */
export async function askGood(answerer: Answerer): Promise<GoodAnswers> {
  const hash = createHash('sha256');
  const missing: string[] = [];
  for (const { document, question } of goodDocuments) {
    const answer = await answerer.answer(question, { limit: 3 });
    hash.update(JSON.stringify(answer));
    const quotes = answer.kind === 'answered' ? answer.quotes : [];
    const isQuoted = quotes.some(
      ({ quote }) =>
        quote.revision === document.revision &&
        document.text.includes(quote.exact) &&
        quote.exact.includes(' left pier '),
    );
    if (!isQuoted) missing.push(document.id);
  }
  return { hash: hash.digest('hex'), missing };
}
