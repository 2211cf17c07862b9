import type { Question, QuestionWord } from './question.js';

/** What has to be known of a corpus to read a question that is put to it. */
export interface Vocabulary {
  /** For each of the index terms the passages that hold it, in the same order; 0 when none does. */
  documentFrequencies(terms: readonly string[]): Promise<readonly number[]>;
  /** The term of a word one slip away, that which most passages hold; null when there is none. */
  nearestTerm(term: string): Promise<string | null>;
}

/** A word of a question, as one corpus has it. */
export interface CorpusWord extends QuestionWord {
  /** Passages that hold its own term. */
  readonly passages: number;
  /** Passages that hold that of its terms which most do. */
  readonly mostPassages: number;
  /** The term, one slip away, that the word is read as: the corpus has nothing of it. Of a name or noun a synonym, too. */
  readonly readAs?: string;
}

/** A question as it is put to one corpus. */
export interface CorpusQuestion extends Question {
  readonly words: readonly CorpusWord[];
}

/** Words whose spelling is looked up in the whole dictionary; more of a question are no slips but another language. */
const maxLookedUp = 8;

/**
 * Looks the question's words up: what the corpus lacks, and the language too, is read as the nearest
 * word that the corpus holds, a name only as the same one misspelt.
 */
export async function readInCorpus(
  question: Question,
  vocabulary: Vocabulary,
): Promise<CorpusQuestion> {
  const terms = question.words.flatMap((word) => [...word.terms, ...word.synonyms]);
  const frequencies = await vocabulary.documentFrequencies(terms);
  const words: CorpusWord[] = [];
  let lookedUp = 0;
  let from = 0;
  for (const word of question.words) {
    const ofTerms = frequencies.slice(from, from + word.terms.length);
    const end = from + word.terms.length + word.synonyms.length;
    const isKnown = frequencies.slice(from, end).some((passages) => passages > 0);
    from = end;
    const [passages = 0] = ofTerms;
    const counted = {
      ...word,
      passages,
      mostPassages: ofTerms.reduce((most, one) => Math.max(most, one), 0),
    };
    const isSlip = !isKnown && word.mayBeSlip && lookedUp < maxLookedUp;
    if (isSlip) lookedUp++;
    const [term = ''] = word.terms;
    const nearest = isSlip ? await vocabulary.nearestTerm(term) : null;
    const isRead = nearest !== null && !(word.role === 'name' && isOtherName(term, nearest));
    words.push(isRead ? readAs(counted, nearest) : counted);
  }
  return { ...question, words };
}

/** Passages are ranked by what any word is read as, but sentences matched by names and nouns alone. */
function readAs(word: CorpusWord, term: string): CorpusWord {
  const isMatched = word.role === 'name' || word.role === 'noun';
  const synonyms = isMatched ? [...word.synonyms, term] : word.synonyms;
  return { ...word, synonyms, readAs: term };
}

/**
 * Whether a name is more likely another name than a slip of one that the corpus has: `Hansen` is not
 * Hanson, nor `Clarke` Clark. Of names as short as most surnames, that is where a letter stands in
 * another's place, or the last one is too many or missing; letters exchanged, doubled or left out
 * within (`Tartr`) are slips of the hand. Longer names (`Azerbaidjan`) have few neighbours.
 * @param typed as an index term
 * @param read the term, one slip away, that it would be read as
 */
export function isOtherName(typed: string, read: string): boolean {
  if (typed.length >= tellingLength || read.length >= tellingLength) return false;
  if (typed.length !== read.length) return typed.startsWith(read) || read.startsWith(typed);
  const differing = [...typed].flatMap((letter, at) => (letter === read[at] ? [] : [at]));
  return differing.length === 1;
}

/** In letters. A guess: the surnames of most languages are shorter, and so is what parts two of them. */
const tellingLength = 8;
