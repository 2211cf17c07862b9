import type { Query, QueryTerm } from '../search/query.js';
import type { TermSource } from '../search/search-index.js';
import type { SoughtWord } from '../search/sought-windows.js';
import type { CorpusQuestion, CorpusWord } from './corpus-question.js';
import { isContent } from './question.js';

/**
 * The words of a question that say what it asks about, the heaviest of very many, as reranking
 * seeks them. A word that no passage holds weighs as much as if one did: a near one may stand for it.
 */
export function soughtWords(
  { words, moments }: CorpusQuestion,
  { terms }: Query,
  index: TermSource,
): readonly SoughtWord[] {
  const weighed = new Map(terms.map((term) => [term.term, term]));
  const ofMoments = new Set(moments.flatMap((moment) => moment.words));
  const sought = words.flatMap((word, at): SoughtWord[] => {
    if (!isContent(word.role)) return [];
    const own = termsOf(word);
    const found = own.flatMap((term) => weighed.get(term) ?? []);
    const heaviest = found.reduce((most, { weight }) => Math.max(most, weight), 0);
    return [
      {
        surface: word.surface,
        terms: own,
        weight: heaviest > 0 ? heaviest : index.termWeight(1, 1),
        mayBeNear: !ofMoments.has(at) && mayBeNear(word, found),
      },
    ];
  });
  if (sought.length <= mostSought) return sought;
  const least = sought.map(({ weight }) => weight).sort((a, b) => b - a)[mostSought - 1] ?? 0;
  return sought.filter(({ weight }) => weight >= least).slice(0, mostSought);
}

/** What a pasted text says with more words is said by then. */
const mostSought = 32;

function termsOf({ terms, readAs }: CorpusWord): readonly string[] {
  return readAs === undefined ? terms : [...terms, readAs];
}

/** Another name is somebody else, another number another fact, another address another page. */
function mayBeNear({ role }: CorpusWord, found: readonly QueryTerm[]): boolean {
  if (role === 'name' || role === 'number') return false;
  return found.every(({ kind }) => kind === 'word' || kind === 'name');
}
