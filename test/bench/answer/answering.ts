/** What a process is told that answers questions for the bench: see `answering-process.ts`. */
export interface AnsweringTask {
  /** A folder with the product as `npm run build` leaves it in `dist/`. */
  readonly tree: string;
  /** What is read as one corpus. */
  readonly files: readonly string[];
}

/** Questions to ask one after the other; the first `unclocked` are asked to warm up. */
export interface AskingTurn {
  readonly unclocked: readonly string[];
  readonly clocked: readonly string[];
}

export type AnsweringReport =
  | {
      readonly kind: 'opened';
      readonly documents: number;
      readonly passages: number;
      /** Of the index alone: its typed arrays. */
      readonly indexBytes: number;
      /** What the process holds more than before it read the corpus: texts, passages, index. */
      readonly heldBytes: number;
    }
  | { readonly kind: 'asked'; readonly questions: readonly AskedQuestion[] }
  | {
      readonly kind: 'ending';
      /** As when it was opened, with what answering has made it remember. */
      readonly heldBytes: number;
    };

/** What one question took. */
export interface AskedQuestion {
  readonly wallMs: number;
  /** Of all threads of the process: compiling and collecting garbage count as well. */
  readonly cpuMs: number;
  readonly isAnswered: boolean;
}
