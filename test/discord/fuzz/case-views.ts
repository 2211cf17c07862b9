import type { CitedQuote } from '../../../src/answer/answer.js';
import { buildCorpus } from '../../../src/corpus/corpus.js';
import type { Document } from '../../../src/corpus/document.js';
import type { Action } from '../../../src/discord/render/action.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import {
  renderContext,
  renderSource,
  renderWhy,
} from '../../../src/discord/render/detail-views.js';
import { renderGenuineness } from '../../../src/discord/render/genuineness-view.js';
import { renderHelp, renderShortHelp } from '../../../src/discord/render/help-view.js';
import { renderDocument, renderSources } from '../../../src/discord/render/sources-view.js';
import type { View } from '../../../src/discord/render/view.js';
import type { Say } from '../../../src/locales/catalogue.js';
import { speak } from '../../../src/locales/translate.js';
import type { CitedWords } from '../../../src/quotation/cite-place.js';
import type { Genuineness } from '../../../src/quotation/genuineness.js';
import type { FuzzCase } from './random-case.js';
import { addReviewViews } from './review-views.js';

/** One message that the bot could send for a case. */
export interface CaseView {
  readonly name: string;
  readonly view: View;
  /** Whole: the quotes over the views of one name are these words. Parts: each stands somewhere in them. */
  readonly quotes: 'whole' | 'parts';
  readonly words: readonly string[];
}

/** Everything that the bot would show for a case: every page of every view. */
export function viewsOf(fuzzCase: FuzzCase): readonly CaseView[] {
  const { answer, documents, claimed, language } = fuzzCase;
  const say = speak(language);
  const idFor = opaqueIds();
  const views: CaseView[] = [];
  const add = (name: string, view: View, words: readonly string[] = []): void => {
    views.push({ name, view, quotes: 'whole', words });
  };
  const quotes = answer.kind === 'answered' ? answer.quotes : [];
  const layout = { say, idFor, canShare: true, isTogether: true };
  const shown =
    answer.kind === 'answered' ? quotes : answer.nearest === null ? [] : [answer.nearest];
  const pages = answer.kind === 'answered' ? quotes.length : 1;
  for (let page = 0; page < pages; page += 1) {
    const view = renderAnswer(answer, { ...layout, page });
    views.push({ name: 'answer', view, quotes: 'parts', words: shown.map(exactOf) });
  }
  for (const [index, cited] of quotes.entries()) {
    const document = documents.find(({ id }) => id === cited.quote.documentId);
    if (document === undefined) continue;
    for (let page = 0, total = 1; page < total && page < maxPages; page += 1) {
      const idOf = (to: number) => idFor({ kind: 'context', quote: index, page: to });
      const view = renderContext(cited, { document, passage: null }, { say, page, idOf });
      if (hasNextPage(view, idOf(page + 1))) total += 1;
      views.push({ name: 'context', view, quotes: 'parts', words: [document.text] });
    }
    add(
      'why',
      renderWhy(
        cited,
        { explanation: explanationOf(cited), report: answer.report },
        { say, idFor },
      ),
    );
    add('source', renderSource(cited, say));
    const result = genuinenessOf(quotes, index, claimed);
    const places = result.kind === 'stitched' ? quotes : result.kind === 'absent' ? [] : [cited];
    const words = places.map(exactOf);
    for (let page = 0, total = 1; page < total && page < maxPages; page += 1) {
      const view = renderGenuineness(claimed, result, { say, idFor, canShare: true, page });
      if (hasNextPage(view, idFor({ kind: 'page', page: page + 1 }))) total += 1;
      add(`quotation ${index}`, view, words);
    }
  }
  addSources(documents, say, idFor, add);
  addReviewViews(fuzzCase, say, add);
  add('help', renderHelp(say));
  add('short help', renderShortHelp(say));
  return views;
}

/** A quote of 20,000 characters that are all escaped takes some twenty; more than this is a loop. */
const maxPages = 500;

function addSources(
  documents: readonly Document[],
  say: Say,
  idFor: (action: Action) => string,
  add: (name: string, view: View) => void,
): void {
  // Whether the corpus can be cut at all is the business of its own tests.
  const corpus = buildCorpus(
    documents.map((document) => ({ ...document, text: 'The pier shut.' })),
  );
  add('sources', renderSources(corpus, { say, page: 0, idFor }));
  add('sources', renderSources(corpus, { say, page: 1, idFor }));
  for (const document of corpus.documents.values()) {
    add('document', renderDocument(document, corpus, say));
  }
}

/** Another outcome for every quote, by its place. */
function genuinenessOf(quotes: readonly CitedQuote[], index: number, claimed: string): Genuineness {
  const placeOf = ({ quote, citation }: CitedQuote): CitedWords => ({
    quote,
    citation,
    passage: null,
  });
  const [first, second, ...others] = quotes;
  const cited = quotes[index];
  const speaker = { kind: 'other', claimed, found: claimed } as const;
  if (cited === undefined) return { kind: 'absent' };
  const place = placeOf(cited);
  switch (index % 4) {
    case 0:
      return { kind: 'exact', place, places: 3, speaker: { kind: 'not-asked' } };
    case 1: {
      if (first === undefined || second === undefined) return { kind: 'absent' };
      const piece = (each: CitedQuote) => ({ claimed, place: placeOf(each) });
      const pieces = [piece(first), piece(second), ...others.map(piece)] as const;
      const more = { morePieces: index % 3, unmatchedWords: 2 };
      return { kind: 'stitched', pieces, isAbridged: false, ...more, speaker };
    }
    case 2:
      return {
        kind: 'typography',
        place,
        places: 1,
        kinds: ['quotes', 'dashes', 'case'],
        speaker: { kind: 'unnamed', claimed },
      };
    default: {
      const differences = (['same', 'only-claimed', 'only-source', 'same'] as const).map(
        (kind) => ({ kind, text: kind === 'only-claimed' ? claimed : cited.quote.exact }),
      );
      return { kind: 'altered', place, differences, similarity: 0.5, speaker };
    }
  }
}

function explanationOf({ confidence }: CitedQuote) {
  const parts = [...confidence.matched, ...confidence.unmatched].map((word) => ({
    label: `“${word}” read as “${word}”`,
    value: 0.5,
    parts: [],
  }));
  return { label: 'all', value: parts.length / 2, parts };
}

function exactOf({ quote }: CitedQuote): string {
  return quote.exact;
}

function hasNextPage({ components }: View, id: string): boolean {
  return JSON.stringify(components).includes(JSON.stringify(id));
}

function opaqueIds(): (action: Action) => string {
  const known = new Map<string, string>();
  return (action) => {
    const key = JSON.stringify(action);
    const id = known.get(key) ?? `id.${known.size}`;
    known.set(key, id);
    return id;
  };
}
