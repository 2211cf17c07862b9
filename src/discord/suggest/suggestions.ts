import { foldText } from '../../analysis/fold.js';
import { finishSteps } from '../../answer/finish-steps.js';
import type { Corpus } from '../../corpus/corpus.js';
import { limits } from '../limits.js';
import { cutLabel } from '../render/plain-text.js';
import { namesIn } from './names.js';
import { PhraseList, type WeightedPhrase } from './phrase-list.js';

/**
 * What a person may want to type: the corpus's own headings, names, speakers, days and titles.
 * Built once per corpus generation and then only read.
 */
export interface Suggestions {
  /** Headings and names, for a claim. */
  topics(typed: string): readonly string[];
  speakers(typed: string): readonly string[];
  /** Titles of documents. */
  titles(typed: string): readonly string[];
  /** Days, months and years on which something was said, newest first, as ISO dates. */
  dates(typed: string): readonly string[];
}

/** Reads a corpus for everything that can be suggested, at once. */
export function buildSuggestions(corpus: Corpus): Suggestions {
  return finishSteps(suggestionsInSteps(corpus));
}

/** As `buildSuggestions`, in short steps, so that a caller with an event loop can let others in between. */
export function* suggestionsInSteps(corpus: Corpus): Generator<void, Suggestions> {
  const topics = new Map<string, number>();
  const speakers = new Map<string, number>();
  const titles = new Map<string, number>();
  const dates = new Map<string, number>();
  for (const document of corpus.documents.values()) {
    add(titles, document.source.title ?? document.source.origin.name, 1);
    yield;
  }
  for (const passage of corpus.passages) {
    if (passage.speaker !== null) add(speakers, passage.speaker.name, 1);
    for (const date of datesOf(passage.said?.value)) add(dates, date, 1);
    const text = corpus.documents.get(passage.documentId)?.text ?? '';
    const words = text.slice(passage.span.start, passage.span.end);
    if (passage.kind === 'heading') {
      add(topics, words.replace(/^[\s#]+/, ''), headingWeight);
    } else for (const name of namesIn(words)) add(topics, name, 1);
    yield;
  }
  const topicList = yield* listOf(topics, 1);
  const speakerList = yield* listOf(speakers, 0);
  const titleList = yield* listOf(titles, 0);
  const dateList = [...dates.keys()].sort((a, b) => (a < b ? 1 : -1));
  return {
    topics: (typed) => topicList.find(foldForSearch(typed)),
    speakers: (typed) => speakerList.find(foldForSearch(typed)),
    titles: (typed) => titleList.find(foldForSearch(typed)),
    dates: (typed) =>
      dateList.filter((date) => date.startsWith(typed.trim())).slice(0, limits.autocompleteChoices),
  };
}

/** A heading says what a document is about; it counts as much as a name that occurs this often. A guess. */
const headingWeight = 5;

/** Phrases kept of one kind, most frequent first: bounds memory and the time of a look-up. */
const mostPhrases = 20_000;

/** What was counted more often than `above` times. */
function* listOf(counts: ReadonlyMap<string, number>, above: number): Generator<void, PhraseList> {
  const frequent = [...counts].filter(([, count]) => count > above).sort((a, b) => b[1] - a[1]);
  yield;
  const phrases: WeightedPhrase[] = [];
  for (const [text, weight] of frequent.slice(0, mostPhrases)) {
    phrases.push({ text, folded: foldForSearch(text), weight });
    yield;
  }
  return new PhraseList(phrases);
}

function foldForSearch(text: string): string {
  return foldText(text).toLowerCase();
}

function add(counts: Map<string, number>, phrase: string, weight: number): void {
  const text = cutLabel(phrase.replace(/\s+/g, ' ').trim(), limits.autocompleteText);
  if (text !== '') counts.set(text, (counts.get(text) ?? 0) + weight);
}

/** `2020-10-14T08` gives its day, month and year. */
function datesOf(value: string | undefined): readonly string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value ?? '') ?? [];
  if (year === undefined) return [];
  if (month === undefined || Number(month) > 12) return [year];
  return day === undefined
    ? [year, `${year}-${month}`]
    : [year, `${year}-${month}`, `${year}-${month}-${day}`];
}
