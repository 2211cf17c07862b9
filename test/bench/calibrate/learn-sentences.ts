import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeatureName, featureNames } from '../../../src/answer/sentence-features.js';
import { sentenceWeights } from '../../../src/answer/sentence-weights.js';
import { packagePath } from '../../../src/package-path.js';
import { type AskedGolden, askGolden, goldenSets } from './ask-golden.js';
import { type Choice, learnListwise, type Prior, type Sign, sumBy } from './listwise.js';

/**
 * Learns what the features of a sentence count for and writes src/answer/sentence-weights.ts. Prints
 * first how often the best sentence is right in each set: as shipped, learned on the other halves of
 * all sets, and learned without that set. `npm run learn [folder of judged sets]`
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/eval');

/** The sign that each weight may have: what speaks for a sentence may not come to speak against it. */
const signs: Readonly<Record<FeatureName, Sign>> = {
  fits: 1,
  today: 1,
  todayLong: 1,
  coverage: 1,
  inTitle: 1,
  inTitleLong: 1,
  titleAsked: 1,
  titleGain: 1,
  titleGainLong: 1,
  beforeGain: 1,
  askedGain: 1,
  beyondTitleLong: 1,
  rarityLong: 1,
  verbs: 1,
  close: 1,
  nameMissed: -1,
  relative: 1,
  logRelative: 1,
  documentRelative: 1,
  relativeAgain: 1,
  documentAgain: 1,
  logPlace: -1,
  firstPassage: 1,
  headHeld: 1,
  headCounted: 1,
  newYear: 1,
  noDate: -1,
  newPerson: 1,
  opensDefinition: 1,
  agent: 1,
  unended: -1,
  asking: -1,
  commas: 1,
  pronoun: -1,
  contrast: -1,
  worth: 1,
};

/** The judged sets hold no interviews, no chats and no claims under review: these stay as they are. */
const fixed: ReadonlySet<FeatureName> = new Set(['askedGain', 'worth', 'asking', 'contrast']);

/** What all questions of a set count for together. A hundred questions say less than a thousand. */
const setWeight = (questions: number): number => Math.sqrt(questions);

const asked = await askGolden(folder, 'bm25', (message) => console.error(message));
const sets = goldenSets.map(({ set }) => set);

console.log('best sentence right, nothing refused: as shipped / other halves / without the set');
for (const set of sets) {
  const own = asked.filter((one) => one.set === set);
  const byHalves = ([0, 1] as const).flatMap((half) => {
    const weights = learn(asked.filter((one) => one.half !== half));
    return own.filter((one) => one.half === half).map((one) => isBestRight(one, weights));
  });
  const without = learn(asked.filter((one) => one.set !== set));
  const shipped = featureNames.map((name) => sentenceWeights[name]);
  console.log(
    `${set} (${own.length}):`,
    shareOf(own.map((one) => isBestRight(one, shipped))),
    shareOf(byHalves),
    shareOf(own.map((one) => isBestRight(one, without))),
  );
}
const learned = learn(asked);
const lines = featureNames.map((name, i) => `  ${name}: ${Number((learned[i] ?? 0).toFixed(2))},`);
await writeFile(
  packagePath('src', 'answer', 'sentence-weights.ts'),
  `import type { FeatureName } from './sentence-features.js';

/** What each feature of a sentence counts for. Learned: \`npm run learn\` writes this file. */
export const sentenceWeights: Readonly<Record<FeatureName, number>> = {
${lines.join('\n')}
};
`,
);
console.log(lines.join('\n'));

function learn(some: readonly AskedGolden[]): readonly number[] {
  const prior: Prior = {
    signs: featureNames.map((name) => signs[name]),
    start: featureNames.map((name) => sentenceWeights[name]),
    isFixed: featureNames.map((name) => fixed.has(name)),
  };
  const choices = some.map((one): Choice => {
    const count = some.filter(({ set }) => set === one.set).length;
    return { options: one.sentences, weight: setWeight(count) / count };
  });
  return learnListwise(choices, prior);
}

function isBestRight({ sentences }: AskedGolden, weights: readonly number[]): boolean {
  let best: { readonly sum: number; readonly isRight: boolean } | null = null;
  for (const { features, isRight } of sentences) {
    const sum = sumBy(features, weights);
    if (best === null || sum > best.sum) best = { sum, isRight };
  }
  return best?.isRight ?? false;
}

function shareOf(marks: readonly boolean[]): string {
  return (marks.filter((isRight) => isRight).length / Math.max(1, marks.length)).toFixed(3);
}
