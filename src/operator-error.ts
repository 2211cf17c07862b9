/**
 * Something that whoever runs the program can repair: a file, a setting, a server, a permission. The
 * message says what was expected, what was found, where, and what to do; a door shows it without a
 * stack. Every room may extend it.
 */
export abstract class OperatorError extends Error {
  /** Stable, for programs. */
  abstract readonly code: string;
  /** What the process ends with when this ends it, see docs/operating.md. */
  readonly exitCode: number = 1;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
