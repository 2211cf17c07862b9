import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { Answerer } from '../../src/answer/answerer.js';
import type { SynonymTable } from '../../src/answer/synonyms.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Document, DocumentForm, DocumentId } from '../../src/corpus/document.js';
import { revisionOf } from '../../src/corpus/revision.js';
import type { Source } from '../../src/corpus/source.js';
import {
  createGeneration,
  createLanguage,
  type Language,
  openCorpus,
} from '../../src/generation.js';
import { indexCorpus } from '../../src/search/index-corpus.js';

const aliases = [{ name: 'Northtown', variants: ['Nordtown', 'Nörthtown'] }];
const synonyms: SynonymTable = {
  forms: [['die', 'died', 'dead', 'death']],
  synonyms: [
    ['die', 'kill'],
    ['shoot down', 'destroy'],
    ['hurt', 'wound', 'injure'],
  ],
};

/** Loading the language takes a second, so all tests of a file share it. */
const language: Language = createLanguage(createAnalyzer({ aliases }), synonyms);

export interface SmallDocument {
  readonly text: string;
  readonly id?: string;
  readonly form?: DocumentForm;
  readonly source?: Partial<Source>;
}

/** An answerer over a few documents, by all the real rooms, nothing remembered. */
export function openSmallCorpus(documents: readonly SmallDocument[]): {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
} {
  const corpus = openCorpus(documents.map(toDocument));
  const index = indexCorpus(corpus, language.analyzer);
  return { corpus, answerer: createGeneration(corpus, index, language, 0).answerer };
}

function toDocument({ text, id, form, source }: SmallDocument, place: number): Document {
  return {
    id: (id ?? `document-${place}`) as DocumentId,
    revision: revisionOf(text),
    text,
    form: form ?? 'prose',
    source: {
      publisher: null,
      author: null,
      title: null,
      url: null,
      licence: null,
      language: 'en',
      zone: null,
      perspective: null,
      wording: 'verbatim',
      publishedAt: null,
      retrievedAt: '2026-11-24T00:00:00Z',
      origin: { name: 'small.txt', line: null },
      ...source,
    },
  };
}
