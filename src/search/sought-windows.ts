/** A word of a question that says what is asked about, as reranking seeks it. */
export interface SoughtWord {
  /** As typed. */
  readonly surface: string;
  /** Index terms that are the word itself. */
  readonly terms: readonly string[];
  /** What it weighs in this index. */
  readonly weight: number;
  /** Whether a near word may stand for it: never for names, numbers, dates and addresses. */
  readonly mayBeNear: boolean;
}

/** Words of half a window: each window but the first begins in the middle of the one before. */
export const halfWindow = 15;

/** Which of the sought words, or words near them, stand in the half windows of one passage. */
export class SoughtWindows {
  #words: readonly SoughtWord[] = [];
  /** A row for each half window: how near its nearest word comes to each sought one. */
  #similarities = new Float64Array(0);
  /** Alike: the term number of that word, -1 for the word itself. */
  #terms = new Int32Array(0);
  #halves = 0;
  /** Of the best window. */
  best = new Float64Array(0);
  nearest = new Int32Array(0);

  begin(words: readonly SoughtWord[]): void {
    this.#words = words;
    this.#halves = 0;
    if (this.best.length < words.length) {
      this.best = new Float64Array(words.length);
      this.nearest = new Int32Array(words.length);
    }
    this.best.fill(0);
  }

  /** A word at this place is a sought one, or near it. */
  meet(place: number, word: number, similarity: number, term: number): void {
    const half = Math.floor(place / halfWindow);
    const width = this.#words.length;
    if (half >= this.#halves) {
      this.#reserve((half + 1) * width);
      this.#similarities.fill(0, this.#halves * width, (half + 1) * width);
      this.#halves = half + 1;
    }
    const at = half * width + word;
    if (similarity <= (this.#similarities[at] as number)) return;
    this.#similarities[at] = similarity;
    this.#terms[at] = term;
  }

  /** Chooses the two neighbouring halves that hold most; the first of equals. */
  choose(): void {
    const width = this.#words.length;
    let most = 0;
    let chosen = -1;
    for (let half = 0; half === 0 || half + 1 < this.#halves; half++) {
      let sum = 0;
      for (let word = 0; word < width; word++) {
        const similarity = this.#similarities[this.#better(half, word)] as number;
        sum += (this.#words[word] as SoughtWord).weight * similarity * similarity;
      }
      if (sum > most) [most, chosen] = [sum, half];
    }
    if (chosen < 0) return;
    for (let word = 0; word < width; word++) {
      const at = this.#better(chosen, word);
      this.best[word] = this.#similarities[at] as number;
      this.nearest[word] = this.#terms[at] as number;
    }
  }

  /** The place of the nearer word of this half and the next. */
  #better(half: number, word: number): number {
    const at = half * this.#words.length + word;
    if (half + 1 >= this.#halves) return at;
    const next = at + this.#words.length;
    return (this.#similarities[next] as number) > (this.#similarities[at] as number) ? next : at;
  }

  #reserve(length: number): void {
    if (this.#similarities.length >= length) return;
    const [similarities, terms] = [this.#similarities, this.#terms];
    this.#similarities = new Float64Array(2 * length);
    this.#terms = new Int32Array(2 * length);
    this.#similarities.set(similarities);
    this.#terms.set(terms);
  }
}
