/** A score and why: a leaf is a product of factors, a branch the sum of its parts, in order. */
export interface Explanation {
  readonly label: string;
  readonly value: number;
  readonly parts: readonly Explanation[];
  /**
   * Of a leaf that reranking added: the passage is on the question's theme, or holds a word of it
   * close to the others, or one near it, which the label names. Absent for what words alone add.
   */
  readonly adds?: 'theme' | 'word-together' | 'near-word';
}

/** The sum of the leaves from left to right, which is the root's value to the last bit. */
export function sumLeaves(explanation: Explanation): number {
  let sum = 0;
  const visit = (node: Explanation): void => {
    if (node.parts.length === 0) sum += node.value;
    else node.parts.forEach(visit);
  };
  visit(explanation);
  return sum;
}
