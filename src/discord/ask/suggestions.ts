import type { Corpus } from '../../corpus/corpus.js';
import { ownTitle } from '../../corpus/own-title.js';
import { voicesOf } from '../../corpus/voice.js';
import { limits } from '../limits.js';
import { foldForSearch, PhraseCounts } from './phrase-counts.js';
import { PhraseList } from './phrase-list.js';
import { sortInSteps } from './sort-in-steps.js';

/**
 * What a person may want to type: the corpus's own headings, names, speakers, days and titles.
 * Built once per corpus generation and then only read.
 */
export interface Suggestions {
  /** Headings and names, for a claim. */
  topics(typed: string): readonly string[];
  speakers(typed: string): readonly string[];
  /** Titles of documents, or else their first headings. */
  titles(typed: string): readonly string[];
  /** Days, months and years on which something was said, newest first, as ISO dates. */
  dates(typed: string): readonly string[];
}

/** Reads a corpus for everything that can be suggested; in short steps, so that a caller with an event loop can let others in between. */
export function* suggestionsInSteps(corpus: Corpus): Generator<void, Suggestions> {
  const topics = new PhraseCounts();
  const speakers = new PhraseCounts();
  const titles = new PhraseCounts();
  const dates = new Set<string>();
  for (const document of corpus.documents.values()) {
    const title = ownTitle(document);
    if (title !== null) titles.add(title, 1);
    yield;
  }
  for (const passage of corpus.passages) {
    for (const { name } of voicesOf(passage)) if (name !== null) speakers.add(name, 1);
    if (dates.size < maxDates) for (const date of datesOf(passage.said?.value)) dates.add(date);
    const text = corpus.documents.get(passage.documentId)?.text ?? '';
    const { start, end } = passage.span;
    const words = text.slice(start, Math.min(end, start + maxRead));
    if (passage.kind === 'heading') {
      topics.add(words.replace(/^[\s#]+/, ''), headingWeight);
    } else for (const name of namesIn(words)) topics.add(name, 1);
    yield;
  }
  const topicList = yield* PhraseList.inSteps(yield* topics.heaviest(maxPhrases, 1));
  const speakerList = yield* PhraseList.inSteps(yield* speakers.heaviest(maxPhrases, 0));
  const titleList = yield* PhraseList.inSteps(yield* titles.heaviest(maxPhrases, 0));
  const dateList = yield* sortInSteps([...dates], (a, b) => (a < b ? 1 : -1));
  return {
    topics: (typed) => topicList.find(foldForSearch(typed)),
    speakers: (typed) => speakerList.find(foldForSearch(typed)),
    titles: (typed) => titleList.find(foldForSearch(typed)),
    dates: (typed) => {
      const wanted = typed.trim();
      return dateList
        .filter((date) => date.startsWith(wanted))
        .slice(0, limits.autocompleteChoices);
    },
  };
}

/** Code units of a passage that are read: the longest that is cut to a length. Front matter may be longer. */
const maxRead = 4000;

/** Days, months and years that are suggested: more than there are in eighty years. */
const maxDates = 30_000;

/** A heading says what a document is about; it counts as much as a name that occurs this often. A guess. */
const headingWeight = 5;

/** Phrases kept of one kind, most frequent first: bounds memory and the time of a look-up. */
const maxPhrases = 20_000;

/** `2020-10-14T08` gives its day, month and year. */
function datesOf(value: string | undefined): readonly string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value ?? '') ?? [];
  if (year === undefined) return [];
  if (month === undefined || Number(month) > 12) return [year];
  return day === undefined
    ? [year, `${year}-${month}`]
    : [year, `${year}-${month}`, `${year}-${month}-${day}`];
}

/**
 * What looks like a name in running text: up to five capitalised words in a row, small joining words
 * between them, not the lone first word of a sentence. Coarse on purpose: these are suggestions, and
 * scripts without capitals simply give none.
 */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const match of text.matchAll(name)) {
    const [found] = match;
    const isFirstWord = opensSentence(text.slice(Math.max(0, match.index - 6), match.index));
    const words = found.split(/\s+/);
    if (isFirstWord && words.length === 1) continue;
    if (found.length >= 3) names.push(found);
  }
  return names;
}

/** Whether a sentence, a line or a quotation begins behind these characters. */
function opensSentence(before: string): boolean {
  const written = before.trimEnd();
  const space = before.slice(written.length);
  return (
    before === '' ||
    /[\r\n]/.test(space) ||
    /[“"‘(]$/.test(written) ||
    (space !== '' && /[.!?…:]["”’)]*$/.test(written))
  );
}

const capitalised = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*";
const name = new RegExp(
  `(?<![\\p{L}\\p{N}])${capitalised}(?: (?:(?:of|the|de|la|von|van|al|bin) ){0,2}${capitalised}){0,4}`,
  'gu',
);
