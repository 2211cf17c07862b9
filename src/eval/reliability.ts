/** An estimated probability of being right, whether it was, and how much that counts. */
export interface Estimate {
  /** 0 to 1. */
  readonly probability: number;
  readonly isRight: boolean;
  readonly weight: number;
}

/** Estimates of about the same probability: what they said and what came true. */
export interface ReliabilityBin {
  /** Bounds of the probability; the upper one belongs to the next bin, but for 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Weighted means; null in an empty bin. */
  readonly said: number | null;
  readonly right: number | null;
}

/** Of the answers given when only the surest share is given, how many are wrong. */
export interface RiskPoint {
  /** Share of all questions that are answered, above 0 to 1. */
  readonly coverage: number;
  readonly risk: number;
  /** The least probability among those answered. */
  readonly threshold: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance between said and right, weighed by the bins (expected calibration error). */
  readonly calibrationError: number;
  /** Mean squared distance of an estimate from what came true (Brier's score). */
  readonly brier: number;
  /** Rising coverage. */
  readonly curve: readonly RiskPoint[];
}

const binCount = 10;
/** Points of the curve. */
const curveSteps = 50;

/** The reliability table and the risk–coverage curve of weighted estimates. */
export function reliabilityOf(estimates: readonly Estimate[]): Reliability {
  const total = weightOf(estimates);
  const bins = Array.from({ length: binCount }, (_, index): ReliabilityBin => {
    const inside = estimates.filter((one) => binOf(one.probability) === index);
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: inside.length,
      said: meanOf(inside, ({ probability }) => probability),
      right: meanOf(inside, ({ isRight }) => Number(isRight)),
    };
  });
  const calibrationError = bins.reduce((sum, { said, right }, index) => {
    if (said === null || right === null) return sum;
    const inside = estimates.filter((one) => binOf(one.probability) === index);
    return sum + (weightOf(inside) / total) * Math.abs(said - right);
  }, 0);
  return {
    bins,
    calibrationError,
    brier:
      meanOf(estimates, ({ probability, isRight }) => (probability - Number(isRight)) ** 2) ?? 0,
    curve: riskCurve(estimates, total),
  };
}

function binOf(probability: number): number {
  return Math.min(binCount - 1, Math.floor(probability * binCount));
}

function weightOf(estimates: readonly Estimate[]): number {
  return estimates.reduce((sum, { weight }) => sum + weight, 0);
}

function meanOf(
  estimates: readonly Estimate[],
  read: (estimate: Estimate) => number,
): number | null {
  const weight = weightOf(estimates);
  if (weight === 0) return null;
  return estimates.reduce((sum, one) => sum + one.weight * read(one), 0) / weight;
}

/** Surest first; estimates of one probability are answered together, as a threshold would. */
function riskCurve(estimates: readonly Estimate[], total: number): readonly RiskPoint[] {
  const falling = [...estimates].sort((a, b) => b.probability - a.probability);
  const points: RiskPoint[] = [];
  let answered = 0;
  let wrong = 0;
  falling.forEach(({ probability, isRight, weight }, index) => {
    answered += weight;
    if (!isRight) wrong += weight;
    const next = falling[index + 1]?.probability;
    if (next === probability) return;
    const isDue = answered / total >= (points.length + 1) / curveSteps;
    if (isDue || next === undefined) {
      points.push({ coverage: answered / total, risk: wrong / answered, threshold: probability });
    }
  });
  return points;
}
