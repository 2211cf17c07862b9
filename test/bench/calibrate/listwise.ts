/** Things to choose from, of which at least one is right. */
export interface Choice {
  /** How much it counts beside the others. */
  readonly weight: number;
  readonly options: readonly { readonly features: ArrayLike<number>; readonly isRight: boolean }[];
}

/** The sign that a weight may have: 1 for at least 0, -1 for at most 0, 0 for either. */
export type Sign = -1 | 0 | 1;

/** What is known of each weight before anything is learned. */
export interface Prior {
  readonly signs: readonly Sign[];
  /** Weights to begin with and, where `isFixed`, to stay with. */
  readonly start: readonly number[];
  readonly isFixed: readonly boolean[];
}

const steps = 400;
const rate = 0.05;
/** Adam's, as Kingma and Ba give them ("Adam: a method for stochastic optimization", 2015). */
const decay = { mean: 0.9, square: 0.999, tiny: 1e-8 };
/** Holds weights towards their start: half of it times the squared distance is added to the loss. */
const ridge = 2e-4;

/**
 * Weights whose sum over the features puts right options first: the mean of −ln(the share of right
 * options in the softmax over all) is made small by gradient steps over all choices at once (ListNet's
 * loss, Cao et al., "Learning to rank: from pairwise approach to listwise approach", 2007); after each
 * step a weight of the wrong sign is 0. Nothing is drawn at random.
 */
export function learnListwise(choices: readonly Choice[], prior: Prior): readonly number[] {
  const size = prior.start.length;
  const weights = Float64Array.from(prior.start);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight, i) => ridge * (weight - (prior.start[i] ?? 0)));
    for (const choice of choices) addGradient(choice, weights, choice.weight / total, gradient);
    for (let i = 0; i < size; i++) {
      if (prior.isFixed[i]) continue;
      const slope = gradient[i] as number;
      mean[i] = decay.mean * (mean[i] as number) + (1 - decay.mean) * slope;
      square[i] = decay.square * (square[i] as number) + (1 - decay.square) * slope * slope;
      const first = (mean[i] as number) / (1 - decay.mean ** step);
      const second = (square[i] as number) / (1 - decay.square ** step);
      const moved = (weights[i] as number) - (rate * first) / (Math.sqrt(second) + decay.tiny);
      const sign = prior.signs[i] ?? 0;
      weights[i] = sign * moved < 0 ? 0 : moved;
    }
  }
  return [...weights];
}

/** Sums up features times weights. */
export function sumBy(features: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] as number) * (weights[i] ?? 0);
  return sum;
}

function addGradient(
  { options }: Choice,
  weights: Float64Array,
  share: number,
  gradient: Float64Array,
): void {
  const sums = options.map(({ features }) => sumBy(features, weights));
  const most = sums.reduce((max, sum) => Math.max(max, sum), Number.NEGATIVE_INFINITY);
  let [all, right] = [0, 0];
  const odds = sums.map((sum, i) => {
    const odd = Math.exp(sum - most);
    all += odd;
    if (options[i]?.isRight) right += odd;
    return odd;
  });
  if (right === 0) return;
  options.forEach(({ features, isRight }, at) => {
    const odd = odds[at] as number;
    const pull = share * (odd / all - (isRight ? odd / right : 0));
    for (let i = 0; i < features.length; i++) {
      gradient[i] = (gradient[i] as number) + pull * (features[i] as number);
    }
  });
}
