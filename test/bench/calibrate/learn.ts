import {
  type ConfidenceFeatures,
  type ConfidenceModel,
  evidenceOf,
  lengthOf,
} from '../../../src/answer/confidence.js';
import { type FeatureName, featureNames } from '../../../src/answer/sentence-features.js';
import type { Asked } from './ask-corpora.js';
import { fitLinear, fitLogistic, type Observation } from './logistic-regression.js';

/**
 * Learns all constants of the confidence from what was asked, but for those of `shipped` that are guesses:
 * whether a corpus holds what is asked from own questions against all others, which sentence is the
 * right one from own questions alone.
 */
export function learn(asked: readonly Asked[], shipped: ConfidenceModel): ConfidenceModel {
  const known = asked.flatMap((one) =>
    one.features === null ? [] : [{ ...one, features: one.features }],
  );
  const chance = chanceOf(known);
  const model = { ...shipped, ...chance };
  const of = (...kinds: readonly Asked['kind'][]) =>
    known.filter(({ kind }) => kinds.includes(kind));
  const evidence = (features: ConfidenceFeatures) => evidenceOf(features, model);
  const [standingPerSurplus = 0] = fitLinear(
    of('own', 'foreign', 'struck').map(({ features }) => [evidence(features).surplus]),
    of('own', 'foreign', 'struck').map(({ features }) => features.standing),
  );
  const [keynessAtNone = 0, keynessPerSurplus = 0] = fitLinear(
    of('own', 'foreign', 'struck').map(({ features }) => [1, evidence(features).surplus]),
    of('own', 'foreign', 'struck').map(({ features }) => features.keyness),
  );
  const usualKeyness = [keynessAtNone, keynessPerSurplus] as const;
  const learned = { ...model, standingPerSurplus, usualKeyness };
  const chosen = fitLogistic(
    observe(of('own'), ({ features, isRight }) => ({
      facts: [1, features.gap, features.share],
      isTrue: isRight,
    })),
  );
  return {
    ...learned,
    // In a part, of a hundred documents, a struck question finds nothing like it: too easy to learn from.
    held: learnHeld(
      of('own', 'struck', 'topic', 'foreign').filter(({ size }) => size === 'whole'),
      learned,
    ),
    chosen: { intercept: chosen[0] ?? 0, gap: chosen[1] ?? 0, share: chosen[2] ?? 0 },
  };
}

/** What speaks for it may not come to speak against it; of the question's length nothing is known before. */
const against: ReadonlySet<string> = new Set([
  'lacksSort',
  'headMissed',
  'nameMissed',
  'noDate',
  'logPlace',
  'unended',
]);

/** What of the sentence tells whether its corpus holds what is asked, and not only which sentence of it says so. */
const telling = [
  'rarityLong',
  'titleGainLong',
  'titleAsked',
  'inTitle',
  'close',
  'nameMissed',
  'headCounted',
  'opensDefinition',
  'noDate',
  'logPlace',
  'firstPassage',
  'unended',
  'coverage',
] as const satisfies readonly FeatureName[];

function learnHeld(known: readonly Known[], model: ConfidenceModel): ConfidenceModel['held'] {
  const facts: Readonly<Record<string, (features: ConfidenceFeatures) => number>> = {
    standing: (features) => evidenceOf(features, model).standing,
    surplus: (features) => evidenceOf(features, model).surplus,
    keyness: (features) => evidenceOf(features, model).keyness,
    lacksSort: ({ lacksSort }) => lacksSort,
    headMissed: ({ headMissed }) => headMissed,
    untitled: ({ untitled }) => untitled,
    lead: ({ lead }) => lead,
    length: lengthOf,
    ...Object.fromEntries(
      telling.map((name) => [
        name,
        ({ sentence }: ConfidenceFeatures) => sentence[featureNames.indexOf(name)] ?? 0,
      ]),
    ),
  };
  let names = Object.keys(facts);
  for (;;) {
    const [intercept = 0, ...weights] = fitLogistic(
      observe(known, ({ kind, features }) => ({
        facts: [1, ...names.map((name) => facts[name]?.(features) ?? 0)],
        isTrue: kind === 'own',
      })),
    );
    const wrong = names
      .map((name, i) => ({ name, weight: weights[i] ?? 0 }))
      .filter(
        ({ name, weight }) => name !== 'length' && (against.has(name) ? weight > 0 : weight < 0),
      )
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    if (wrong.length === 0) {
      const weightOf = (name: string) => weights[names.indexOf(name)] ?? 0;
      return {
        intercept,
        standing: weightOf('standing'),
        surplus: weightOf('surplus'),
        keyness: weightOf('keyness'),
        lacksSort: weightOf('lacksSort'),
        headMissed: weightOf('headMissed'),
        untitled: weightOf('untitled'),
        lead: weightOf('lead'),
        length: weightOf('length'),
        sentence: {
          ...Object.fromEntries(telling.map((name) => [name, weightOf(name)])),
          // What an interviewer asked stands in no set.
          askedGain: model.held.sentence.askedGain ?? 0,
        },
      };
    }
    names = names.filter((name) => name !== wrong[0]?.name);
  }
}

type Known = Asked & { readonly features: ConfidenceFeatures };

/** What words at random cover. */
function chanceOf(
  known: readonly Known[],
): Pick<ConfidenceModel, 'chanceCoverage' | 'coverageDeviation'> {
  const words = known.filter(({ kind }) => kind === 'words').map(({ features }) => features);
  const powers = words.map(({ contentWords }) => {
    const x = Math.log1p(contentWords);
    return [1, x, x * x];
  });
  const coverages = words.map(({ coverage }) => coverage);
  const [constant = 0, linear = 0, square = 0] = fitLinear(powers, coverages);
  const squares = powers.map(
    ([one = 1, x = 0, xx = 0], i) =>
      ((coverages[i] ?? 0) - constant * one - linear * x - square * xx) ** 2,
  );
  return {
    chanceCoverage: [constant, linear, square],
    coverageDeviation: Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length),
  };
}

/** What all questions of one kind, asked of one corpus, weigh together, in observations: those that it does not answer about as much as its own. */
const groupWeights: Readonly<Record<Asked['kind'], number>> = {
  own: 200,
  struck: 80,
  topic: 40,
  foreign: 80,
  words: 0,
};

/** All questions of one kind that one corpus was asked weigh alike together. */
function observe(
  some: readonly Known[],
  read: (one: Known) => Omit<Observation, 'weight'>,
): readonly Observation[] {
  const groupOf = ({ corpus, size, kind }: Asked) => `${corpus} ${size} ${kind}`;
  const counts = new Map<string, number>();
  for (const one of some) counts.set(groupOf(one), (counts.get(groupOf(one)) ?? 0) + 1);
  return some.map((one) => ({
    ...read(one),
    weight: groupWeights[one.kind] / (counts.get(groupOf(one)) ?? 1),
  }));
}
