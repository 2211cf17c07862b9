import { join } from 'node:path';
import { type Belief, beliefIn, type ConfidenceModel } from '../../../src/answer/confidence.js';
import { confidenceModels } from '../../../src/answer/confidence-models.js';
import { areaUnderCurve, refusedAt } from '../../../src/eval/refusal.js';
import { reliabilityOf } from '../../../src/eval/reliability.js';
import { similarityNames } from '../../../src/search/similarities.js';
import { type Asked, askCorpora } from './ask-corpora.js';
import { learn } from './learn.js';

/**
 * Learns the constants of src/answer/confidence-models.ts: prints what they score on each judged set when
 * learned on the others, then those learned on all. `npm run calibrate [folder of judged sets]
 * [similarity]`
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/eval');
const [similarity = 'bm25'] = similarityNames.filter((name) => name === process.argv[3]);
const shipped = confidenceModels[similarity];
const asked = await askCorpora(folder, similarity, (message) => console.error(message));
const names = [...new Set(asked.map(({ corpus }) => corpus))];

/** The share of own questions that should be answered. */
const answered = 0.9;

/** Every question of a set's corpus, as believed by what was learned without that set. */
const leftOut = names.flatMap((name) => {
  const others = asked.filter((one) => one.corpus !== name && one.questions !== name);
  const model = learn(others, shipped);
  return asked
    .filter(({ corpus }) => corpus === name)
    .map((one) => ({ one, belief: believe(one, model) }));
});

for (const size of ['whole', 'part'] as const) {
  const all: number[] = [];
  console.log(`\nleft out, ${size} corpora, at ${answered} of own questions answered`);
  for (const name of names) {
    const held = (kind: Asked['kind'], from: string) =>
      leftOut
        .filter(({ one }) => one.corpus === name && one.size === size)
        .filter(({ one }) => one.kind === kind && (from === '' || one.questions === from))
        .map(({ belief }) => belief.held);
    const own = held('own', '');
    const refused = names
      .filter((other) => other !== name)
      .map((other) => ({ other, share: refusedAt(answered, own, held('foreign', other)) }));
    all.push(...refused.map(({ share }) => share));
    console.log(
      `${name}: area ${areaUnderCurve(own, held('foreign', '')).toFixed(3)} against foreign, ${areaUnderCurve(own, held('struck', '')).toFixed(3)} against struck; refused struck ${refusedAt(answered, own, held('struck', '')).toFixed(2)}, on topic ${refusedAt(answered, own, held('topic', '')).toFixed(2)}, ${refused.map(({ other, share }) => `${other} ${share.toFixed(2)}`).join(', ')}`,
    );
  }
  const { calibrationError, brier, bins } = reliabilityOf(
    leftOut
      .filter(({ one }) => one.size === size && (one.kind === 'own' || one.kind === 'foreign'))
      .map(({ one, belief }) => ({
        probability: belief.probability,
        isRight: one.kind === 'own' && one.isRight,
        weight: 1 / countAlike(one),
      })),
  );
  console.log(`mean refused ${meanOf(all)}`);
  console.log(
    `probability of the quote: calibration error ${calibrationError.toFixed(3)}, Brier ${brier.toFixed(3)}; said and right`,
    bins.map(({ said, right }) => `${said?.toFixed(2)} ${right?.toFixed(2)}`).join(', '),
  );
}
console.log(`\nthreshold that ${answered} of all own questions reach: ${threshold().toFixed(3)}`);
console.log('learned on all:', learn(asked, shipped), '\nin use:', shipped);

function believe({ features }: Asked, model: ConfidenceModel): Belief {
  return features === null ? { held: 0, probability: 0 } : beliefIn(features, model);
}

/** Questions of the same corpus, its own or others'. */
function countAlike({ corpus, size, kind }: Asked): number {
  return asked.filter((one) => one.corpus === corpus && one.size === size && one.kind === kind)
    .length;
}

/** The least `held` among the share of all sets' own questions that should be answered. */
function threshold(): number {
  const rising = leftOut
    .filter(({ one }) => one.kind === 'own' && one.size === 'whole')
    .map(({ belief }) => belief.held)
    .sort((a, b) => a - b);
  return rising[Math.floor((1 - answered) * rising.length)] ?? 0;
}

function meanOf(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}
