import { join } from 'node:path';
import {
  type ConfidenceFeatures,
  type ConfidenceModel,
  confidenceModel,
  evidenceOf,
  probabilityOf,
} from '../../../src/answer/confidence.js';
import { areaUnderCurve, refusedAt } from '../../../src/eval/refusal.js';
import { type Asked, askCorpora } from './ask-corpora.js';
import { fitLinear, fitLogistic } from './logistic-regression.js';

/**
 * Learns the constants of src/answer/confidence.ts: prints what they score on each judged set when
 * learned on the others, then those learned on all. `npm run calibrate [folder of judged sets]`
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/eval');
const asked = await askCorpora(folder, (message) => console.error(message));
const names = [...new Set(asked.map(({ corpus }) => corpus))];

/** Own questions are half of all, and a quarter of the others had their answers struck out. */
const shares = { own: 4, foreign: 3, struck: 1 } as const;
/** The share of own questions that should be answered. */
const answered = 0.95;

const lines: string[] = [];
const allRefused: number[] = [];
const thresholds: number[] = [];
for (const name of names) {
  const model = learn(asked.filter((one) => one.corpus !== name && one.questions !== name));
  const here = (one: Asked) => one.corpus === name && one.size === 'whole';
  const own = probabilities(model, (one) => one.kind === 'own' && here(one));
  const refused = names
    .filter((other) => other !== name)
    .map((other) => {
      const foreign = (one: Asked) =>
        one.kind === 'foreign' && here(one) && one.questions === other;
      const refusedShare = refusedAt(answered, own, probabilities(model, foreign));
      allRefused.push(refusedShare);
      return `${other} ${refusedShare.toFixed(2)}`;
    });
  const foreign = probabilities(model, (one) => one.kind === 'foreign' && here(one));
  const struck = probabilities(model, (one) => one.kind === 'struck' && here(one));
  const threshold = [...own].sort((a, b) => a - b)[Math.floor((1 - answered) * own.length)] ?? 0;
  thresholds.push(threshold);
  lines.push(
    `${name}: area ${areaUnderCurve(own, foreign).toFixed(3)} against foreign, ${areaUnderCurve(own, struck).toFixed(3)} against struck; refused ${refused.join(', ')}; threshold ${threshold.toFixed(2)}`,
  );
}
console.log(`left out, at ${answered} of own questions answered\n${lines.join('\n')}`);
const meanOf = (values: readonly number[]) =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
console.log(`mean refused ${meanOf(allRefused)}, mean threshold ${meanOf(thresholds)}`);
console.log('learned on all:', learn(asked), '\nin use:', confidenceModel);

function learn(some: readonly Asked[]): ConfidenceModel {
  const chance = some.flatMap(({ kind, features }) =>
    kind === 'words' && features ? [features] : [],
  );
  const powers = chance.map(({ contentWords }) => {
    const x = Math.log1p(contentWords);
    return [1, x, x * x];
  });
  const [constant = 0, linear = 0, square = 0] = fitLinear(
    powers,
    chance.map(({ coverage }) => coverage),
  );
  const residuals = chance.map(
    ({ coverage }, i) =>
      coverage -
      [constant, linear, square].reduce((sum, value, p) => sum + value * (powers[i]?.[p] ?? 0), 0),
  );
  const coverageDeviation = Math.sqrt(
    residuals.reduce((sum, value) => sum + value * value, 0) / residuals.length,
  );
  const model = {
    ...confidenceModel,
    chanceCoverage: [constant, linear, square] as const,
    coverageDeviation,
  };
  const groups = new Map<string, number>();
  const groupOf = ({ corpus, size, kind }: Asked) => `${corpus} ${size} ${kind}`;
  for (const one of some) groups.set(groupOf(one), (groups.get(groupOf(one)) ?? 0) + 1);
  const relied = some.flatMap((one) =>
    one.kind === 'words' || one.features === null
      ? []
      : [{ ...one.features, surplus: evidenceOf(one.features, model).surplus }],
  );
  const [standingPerSurplus = 0] = fitLinear(
    relied.map(({ surplus }) => [surplus]),
    relied.map((features) => features.standing),
  );
  Object.assign(model, { standingPerSurplus });
  const [intercept = 0, standing = 0, surplus = 0, lacksSort = 0] = fitLogistic(
    some.flatMap((one) => {
      const { kind, features } = one;
      if (kind === 'words' || features === null) return [];
      return [
        {
          facts: factsOf(features, model),
          isTrue: kind === 'own',
          weight: (100 * shares[kind]) / (groups.get(groupOf(one)) ?? 1),
        },
      ];
    }),
  );
  return { ...model, intercept, standing, surplus, lacksSort };
}

function factsOf(features: ConfidenceFeatures, model: ConfidenceModel): readonly number[] {
  const { standing, surplus } = evidenceOf(features, model);
  return [1, standing, surplus, features.lacksSort];
}

function probabilities(model: ConfidenceModel, accept: (one: Asked) => boolean): number[] {
  return asked
    .filter(accept)
    .map(({ features }) => (features === null ? 0 : probabilityOf(features, model)));
}
