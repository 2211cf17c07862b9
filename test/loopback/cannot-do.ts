/**
 * What a person tried cannot be done in a Discord client: the button is not there, the command is
 * unknown, an option is missing. A fault of the test or of what the bot registered, not of an answer.
 */
export class CannotDo extends Error {
  readonly code = 'CANNOT_DO';

  constructor(reason: string) {
    super(`Discord would not let this happen: ${reason}.`);
    this.name = 'CannotDo';
  }
}
