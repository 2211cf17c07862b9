/** wink-nlp gave a token that its input does not hold, so no place in the text can be claimed for it. */
export class TokenAlignmentError extends Error {
  override readonly name = 'TokenAlignmentError';
  readonly code = 'TOKEN_ALIGNMENT';

  constructor(
    readonly chunk: string,
    readonly offset: number,
    readonly token: string | undefined,
  ) {
    super(
      `expected the next wink-nlp token of ${JSON.stringify(chunk)} at offset ${offset}, found ` +
        `${token === undefined ? 'no further token' : JSON.stringify(token)}; wink-nlp's tokenizer ` +
        'has changed or has a fault: check its version, and report the chunk',
    );
  }
}
