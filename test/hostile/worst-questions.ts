import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { ask, checkQuote } from '../../src/discord/ask/ask.js';
import { suggestDocuments } from '../../src/discord/ask/find-document.js';
import { KnowledgeKeeper } from '../../src/discord/ask/knowledge-keeper.js';
import type { Bot } from '../../src/discord/bot.js';
import { createMetrics } from '../../src/discord/metrics.js';
import { AnswerContexts } from '../../src/discord/reply/answer-contexts.js';
import { Turns } from '../../src/discord/turns.js';
import { createLanguage, type Language, openGeneration } from '../../src/generation/generation.js';
import { readFrequencyFile, readSynonymFile } from '../../src/generation/word-lists.js';
import { speak } from '../../src/locales/translate.js';
import { packagePath } from '../../src/package-path.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { costOf } from './thread-time.js';
import { giantDocument, manyPassages } from './worst-corpora.js';
import { worstQuestions } from './worst-texts.js';

/** What is asked of, and which of the texts. */
interface WorstQuestionOptions {
  readonly passages: number;
  readonly mebibytes: number;
  /** Only texts with this in their names. */
  readonly only: string;
}

/** Tries the worst texts known on two corpora and prints what they cost; gives the longest stretch in milliseconds. */
export async function tryWorstQuestions(options: WorstQuestionOptions): Promise<number> {
  const frequencies = await readFrequencyFile(packagePath('seeds', 'english-terms.yaml'));
  const words = [...frequencies.keys()].filter((word) => /^[a-z]+$/.test(word));
  const language = createLanguage(
    createAnalyzer(),
    await readSynonymFile(packagePath('seeds', 'synonyms.yaml')),
    frequencies,
  );
  const questions = worstQuestions(words);
  let longest = 0;
  for (const [name, make] of [
    [`${options.passages} passages`, () => manyPassages(words, options.passages)],
    [`one document of ${options.mebibytes} MiB`, () => giantDocument(words, options.mebibytes)],
  ] as const) {
    const corpus = make();
    console.log(
      `\n${name} (${corpus.passages.length} passages, ${corpus.documents.size} documents)`,
    );
    longest = Math.max(longest, await tryCorpus(corpus, language, questions, options.only));
  }
  console.log(`\nlongest stretch ${longest.toFixed(1)} ms`);
  return longest;
}

/** Prints a line for each text; gives the longest stretch. */
async function tryCorpus(
  corpus: Corpus,
  language: Language,
  questions: Readonly<Record<string, string>>,
  only: string,
): Promise<number> {
  const index = indexCorpus(corpus, language.analyzer);
  const generation = await openGeneration(corpus, index, language, 0);
  const turns = new Turns();
  const keeper = new KnowledgeKeeper(() => generation, turns);
  const bot = {
    knowledge: () => keeper.current(),
    turns,
    contexts: new AnswerContexts(),
    metrics: createMetrics(),
  } as unknown as Bot;
  const asking = {
    askerId: '1',
    guildId: null,
    hasCompany: false,
    audience: 'everyone',
    say: speak('en'),
  } as const;
  const derived = await costOf(() => keeper.warmUp());
  console.log(`deriving suggestions and places of words: ${figure(derived)}`);
  // Both compile their code on the way.
  for (const text of ['was the harbour closed', 'the day of the first report']) {
    ask(text, {}, asking, bot);
    await checkQuote(text, null, asking, bot);
  }
  let longest = derived.longestMs;
  const suggestions = await bot.knowledge().suggestions();
  console.log(
    'longest stretch (in all), ms'.padEnd(34),
    'quote'.padStart(18),
    'check'.padStart(18),
    'typing'.padStart(18),
  );
  for (const [name, text] of Object.entries(questions)) {
    if (!name.includes(only)) continue;
    const costs = [
      await costOf(() => checkQuote(text, 'Lund', asking, bot)),
      await costOf(() => ask(text, {}, asking, bot)),
      await costOf(async () => {
        for (const typed of [text, text.slice(0, 100), text.slice(0, 2)]) {
          suggestions.topics(typed);
          suggestions.speakers(typed);
          suggestions.dates(typed);
          await turns.finish(suggestDocuments(corpus, typed));
        }
      }),
    ];
    longest = Math.max(longest, ...costs.map(({ longestMs }) => longestMs));
    console.log(name.padEnd(34), ...costs.map((cost) => figure(cost).padStart(18)));
  }
  return longest;
}

function figure({ longestMs, totalMs }: { longestMs: number; totalMs: number }): string {
  return `${longestMs.toFixed(1)} (${totalMs.toFixed(0)})`;
}
