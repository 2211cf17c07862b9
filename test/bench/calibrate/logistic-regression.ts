/** One observation: what is known of it, whether it came true, and how much it counts. */
export interface Observation {
  readonly facts: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/** Holds coefficients back a little, so that facts which say the same share what they explain. */
const ridge: number = 0.01;
const maxSteps = 50;

/**
 * Weighted logistic regression by Newton's method. Returns one coefficient for each fact; a
 * constant 1 among the facts gives the intercept.
 */
export function fitLogistic(observations: readonly Observation[]): readonly number[] {
  const size = observations[0]?.facts.length ?? 0;
  let coefficients: readonly number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < maxSteps; step++) {
    const gradient = coefficients.map((value) => ridge * value);
    const curvature = coefficients.map((_, i) =>
      coefficients.map((__, j) => (i === j ? ridge : 0)),
    );
    for (const { facts, isTrue, weight } of observations) {
      const odds = facts.reduce((sum, fact, i) => sum + fact * (coefficients[i] ?? 0), 0);
      const estimate = 1 / (1 + Math.exp(-odds));
      const slope = weight * estimate * (1 - estimate);
      facts.forEach((fact, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * (estimate - Number(isTrue)) * fact;
        const row = curvature[i];
        if (row !== undefined) {
          facts.forEach((other, j) => {
            row[j] = (row[j] ?? 0) + slope * fact * other;
          });
        }
      });
    }
    const change = solve(curvature, gradient);
    coefficients = coefficients.map((value, i) => value - (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return coefficients;
}

/** Least squares of `values` on `facts`. */
export function fitLinear(
  facts: readonly (readonly number[])[],
  values: readonly number[],
): readonly number[] {
  const size = facts[0]?.length ?? 0;
  const square = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) =>
      facts.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
    ),
  );
  const right = Array.from({ length: size }, (_, i) =>
    facts.reduce((sum, row, at) => sum + (row[i] ?? 0) * (values[at] ?? 0), 0),
  );
  return solve(square, right);
}

/** Gaussian elimination with pivoting; `matrix` is square and not singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    );
    const at = rows.indexOf(pivot);
    rows[at] = rows[column] ?? pivot;
    rows[column] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
