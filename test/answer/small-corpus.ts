import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { Answerer } from '../../src/answer/answerer.js';
import type { SynonymTable } from '../../src/answer/synonyms.js';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import type { Document, DocumentForm } from '../../src/corpus/document.js';
import type { Source } from '../../src/corpus/source.js';
import { createLanguage, type Language, openGeneration } from '../../src/generation/generation.js';
import { readFrequencyFile, readTermFile } from '../../src/generation/word-lists.js';
import { readWordVectorFile } from '../../src/generation/word-vectors-file.js';
import { packagePath } from '../../src/package-path.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { documentExample } from '../corpus/document-example.js';

const aliases = [{ name: 'Northtown', variants: ['Nordtown', 'Nörthtown'] }];
const synonyms: SynonymTable = {
  forms: [
    ['die', 'died', 'dead', 'death'],
    ['fall', 'fell', 'fallen'],
  ],
  synonyms: [
    ['die', 'kill'],
    ['shoot down', 'destroy'],
    ['hurt', 'wound', 'injure'],
  ],
};

const vectors = await readWordVectorFile(packagePath('seeds', 'english-vectors.bin'), 'required');

/** Loading the language takes a second, so all tests of a file share it. */
const language: Language = createLanguage(
  createAnalyzer({ aliases }),
  synonyms,
  await readFrequencyFile(packagePath('seeds', 'english-terms.yaml')),
  {
    rarerTerms: await readTermFile(packagePath('seeds', 'english-rarer-terms.yaml')),
    vectors: () => Promise.resolve(vectors),
  },
);

export interface SmallDocument {
  readonly text: string;
  readonly id?: string;
  readonly form?: DocumentForm;
  readonly source?: Partial<Source>;
}

/** An answerer over a few documents, by all the real rooms, nothing remembered. */
export async function openSmallCorpus(documents: readonly SmallDocument[]): Promise<{
  readonly corpus: Corpus;
  readonly answerer: Answerer;
}> {
  const corpus = buildCorpus(documents.map(toDocument));
  const index = indexCorpus(corpus, language.analyzer);
  return { corpus, answerer: (await openGeneration(corpus, index, language, 0)).answerer };
}

function toDocument({ text, id, source, ...rest }: SmallDocument, place: number): Document {
  return documentExample(text, {
    ...rest,
    id: id ?? `document-${place}`,
    source: { language: 'en', ...source },
  });
}
