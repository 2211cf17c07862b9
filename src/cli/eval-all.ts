import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { strongThreshold } from '../answer/confidence.js';
import { buildCorpus } from '../corpus/corpus.js';
import { drawConfidence } from '../eval/confidence-picture.js';
import { type AllOptions, type AllResults, evaluateAll } from '../eval/evaluate-all.js';
import { UnmarkedPageError } from '../eval/page-marks.js';
import { renderPage, replaceGenerated } from '../eval/quality-page.js';
import { asIngested, createSearchRanker } from '../eval/search-ranker.js';
import { type Language, openGeneration } from '../generation/generation.js';
import { readAliasFile, readLanguage } from '../generation/word-lists.js';
import { readWordVectorFile } from '../generation/word-vectors-file.js';
import { packagePath } from '../package-path.js';
import { indexCorpus } from '../search/index-corpus.js';
import type { SimilarityName } from '../search/similarities.js';

/** The language as it comes with the program: its word lists and no others. */
export async function shippedLanguage(similarity: SimilarityName = 'bm25'): Promise<Language> {
  const aliases = await readAliasFile(packagePath('seeds', 'aliases.yaml'), 'optional');
  const table = await readWordVectorFile(packagePath('seeds', 'english-vectors.bin'), 'optional');
  const vectors = () => Promise.resolve(table);
  return readLanguage(packagePath('seeds'), aliases, { similarity, vectors });
}

/** Measures all judged sets of a folder in that language. */
export async function evaluateFolder(
  options: Omit<AllOptions, 'ranker' | 'answererOver'> & { readonly similarity: SimilarityName },
): Promise<AllResults> {
  const { similarity } = options;
  const language = await shippedLanguage(similarity);
  return evaluateAll({
    ...options,
    ranker: () => createSearchRanker(language),
    answererOver: async (documents) => {
      const corpus = buildCorpus(documents.map(asIngested));
      const index = indexCorpus(corpus, language.analyzer, similarity);
      return (await openGeneration(corpus, index, language, 0)).answerer;
    },
  });
}

/**
 * Writes the figures between the marks of a Markdown page, and the picture into `images/` beside it.
 * @param day ISO 8601
 * @throws {UnmarkedPageError} when there is no page or it has no marks; nothing is written then
 */
export async function writeQualityPage(
  page: string,
  results: AllResults,
  day: string,
): Promise<void> {
  const picture = join(dirname(page), 'images', 'confidence.svg');
  const generated = renderPage(results, { day, picture: relative(dirname(page), picture) });
  const text = replaceGenerated(await readPage(page), generated, page);
  await mkdir(dirname(picture), { recursive: true });
  await writeFile(
    picture,
    drawConfidence(results.confidence.reliability, [
      { name: 'strong', probability: strongThreshold },
    ]),
  );
  await writeFile(page, text);
}

async function readPage(page: string): Promise<string> {
  try {
    return await readFile(page, 'utf8');
  } catch (cause) {
    throw new UnmarkedPageError(page, { cause });
  }
}
