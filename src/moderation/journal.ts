/** Lines that outlive the process, written at once and without waiting for a disk. */
export interface Journal {
  /** What each process before this one left. */
  left(): readonly (readonly string[])[];
  /** What was left is kept elsewhere now. */
  forgetLeft(): void;
  append(line: string): void;
  /** These lines stay, and no others of this process. */
  rewrite(lines: readonly string[]): void;
  /** Its lines stay. */
  close(): void;
}

/** Where nothing is kept. */
export const noJournal: Journal = {
  left: () => [],
  forgetLeft: () => undefined,
  append: () => undefined,
  rewrite: () => undefined,
  close: () => undefined,
};
