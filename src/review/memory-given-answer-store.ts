import type { AskerHash } from './asker.js';
import type {
  Correction,
  GivenAnswer,
  GivenAnswerId,
  GivenAnswerStore,
  QuotedRevision,
  Uncorrected,
} from './given-answer-store.js';
import type { PostedMessage } from './review-item.js';

interface Mark {
  readonly answer: GivenAnswer;
  readonly correction: Correction;
  readonly takenAt: string | null;
  readonly isDone: boolean;
}

/** A GivenAnswerStore that forgets when the process ends; when full, the oldest answer is forgotten. */
export class MemoryGivenAnswerStore implements GivenAnswerStore {
  readonly #answers = new Map<GivenAnswerId, GivenAnswer>();
  readonly #corrections: Correction[] = [];
  #marks: Mark[] = [];
  readonly #most: number;
  #next = 1;

  /** @param most Answers kept at once; 10,000 by default, a guess. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  async note(...answers: readonly Omit<GivenAnswer, 'id'>[]): Promise<void> {
    for (const answer of answers) this.#note(answer);
  }

  #note(given: Omit<GivenAnswer, 'id'>): void {
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= this.#most && oldest !== undefined) this.#forget(oldest);
    const answer = { ...given, id: String(this.#next++) as GivenAnswerId };
    this.#answers.set(answer.id, answer);
    for (const correction of this.#corrections) {
      if (correction.at >= given.at) this.#mark(answer, correction);
    }
  }

  async isNoted({ channelId, messageId }: PostedMessage): Promise<boolean> {
    return [...this.#answers.values()].some(
      ({ message }) => message?.messageId === messageId && message.channelId === channelId,
    );
  }

  async countQuoting(quoted: QuotedRevision): Promise<number> {
    return [...this.#answers.values()].filter((answer) => isQuoted(answer, quoted)).length;
  }

  async correct(correction: Correction): Promise<number> {
    this.#corrections.push(correction);
    let marked = 0;
    for (const answer of this.#answers.values()) marked += this.#mark(answer, correction);
    return marked;
  }

  async takeUncorrected(
    at: string,
    retryAfter: string,
    limit: number,
  ): Promise<readonly Uncorrected[]> {
    const taken = this.#marks
      .filter(({ isDone, takenAt }) => !isDone && (takenAt === null || takenAt < retryAfter))
      .sort((one, other) => (one.correction.at < other.correction.at ? -1 : 1))
      .slice(0, Math.max(0, limit));
    this.#marks = this.#marks.map((mark) =>
      taken.includes(mark) ? { ...mark, takenAt: at } : mark,
    );
    return taken.map(({ answer, correction, takenAt }) => ({
      answer,
      correction,
      takenBefore: takenAt,
      isAskerTold: this.#marks.some(
        (mark) =>
          mark.isDone && mark.answer.asker === answer.asker && mark.correction === correction,
      ),
    }));
  }

  async keepCorrecting(id: GivenAnswerId, correction: Correction, at: string): Promise<void> {
    this.#marks = this.#marks.map((mark) =>
      isMarkOf(mark, id, correction) && !mark.isDone ? { ...mark, takenAt: at } : mark,
    );
  }

  async noteCorrected(id: GivenAnswerId, correction: Correction): Promise<void> {
    this.#marks = this.#marks.map((mark) =>
      isMarkOf(mark, id, correction) ? { ...mark, isDone: true } : mark,
    );
  }

  /** One person's, oldest first. For a MemoryPersonalDataStore. */
  allOf(asker: AskerHash): readonly GivenAnswer[] {
    return [...this.#answers.values()].filter((answer) => answer.asker === asker);
  }

  /** Forgets what fits; gives how many. For a MemoryPersonalDataStore. */
  erase(isToGo: (answer: GivenAnswer) => boolean): number {
    const going = [...this.#answers.values()].filter(isToGo);
    for (const { id } of going) this.#forget(id);
    return going.length;
  }

  #mark(answer: GivenAnswer, correction: Correction): number {
    const isMarked = this.#marks.some((mark) => isMarkOf(mark, answer.id, correction));
    if (isMarked || !isQuoted(answer, correction)) return 0;
    this.#marks.push({ answer, correction, takenAt: null, isDone: false });
    return 1;
  }

  #forget(id: GivenAnswerId): void {
    this.#answers.delete(id);
    this.#marks = this.#marks.filter(({ answer }) => answer.id !== id);
  }
}

/** Whether a mark is of this answer, for this revision. */
function isMarkOf(
  { answer, correction }: Mark,
  id: GivenAnswerId,
  { documentId, revision }: QuotedRevision,
): boolean {
  return (
    answer.id === id && correction.documentId === documentId && correction.revision === revision
  );
}

function isQuoted({ quoted }: GivenAnswer, { documentId, revision }: QuotedRevision): boolean {
  return quoted.some((one) => one.documentId === documentId && one.revision === revision);
}
