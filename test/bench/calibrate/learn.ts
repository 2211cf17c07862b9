import {
  type ConfidenceFeatures,
  type ConfidenceModel,
  evidenceOf,
} from '../../../src/answer/confidence.js';
import type { Asked } from './ask-corpora.js';
import { fitLinear, fitLogistic, type Observation } from './logistic-regression.js';

/**
 * Learns all constants of the confidence from what was asked, but for those of `shipped` that are guesses. Whether a corpus holds what is asked
 * is learned from own questions against foreign ones, half and half; which passage is the right one
 * from own questions alone. Questions whose answers were struck out teach neither: their corpus does
 * speak of what they ask about.
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
  const [intercept = 0, standing = 0, surplus = 0, keyness = 0] = fitLogistic(
    observe(of('own', 'foreign'), (one) => {
      const facts = evidenceOf(one.features, learned);
      return {
        facts: [1, facts.standing, facts.surplus, facts.keyness],
        isTrue: one.kind === 'own',
      };
    }),
  );
  const chosen = fitLogistic(
    observe(of('own'), (one) => ({
      facts: [1, one.features.lead, evidence(one.features).surplus],
      isTrue: one.isRight,
    })),
  );
  return {
    ...learned,
    held: { ...model.held, intercept, standing, surplus, keyness },
    chosen: { intercept: chosen[0] ?? 0, lead: chosen[1] ?? 0, surplus: chosen[2] ?? 0 },
  };
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

/** What all questions of one kind, asked of one corpus, weigh together, in observations. */
const groupWeight = 400;

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
    weight: groupWeight / (counts.get(groupOf(one)) ?? 1),
  }));
}
