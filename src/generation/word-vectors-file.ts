import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { analysisRules } from '../analysis/analyzer.js';
import { OperatorError } from '../operator-error.js';
import { readWordVectors, WordVectorLayoutError } from '../search/word-vector-layout.js';
import type { WordVectorSource, WordVectors } from '../search/word-vectors.js';

/** A table of word vectors cannot be used: which file, what was expected, what to do. */
export class WordVectorFileError extends OperatorError {
  readonly code = 'WORD_VECTORS_INVALID';

  constructor(
    readonly file: string,
    expected: string,
    found: string,
    options?: ErrorOptions,
  ) {
    super(
      `${file}: expected ${expected}; found ${found}. Make it again with "npm run vectors", or remove ` +
        'VECTORS_FILE for the table that comes with the program, and start again.',
      options,
    );
  }
}

/**
 * Reads a table of word vectors. A file that must exist and does not is an error; the built-in one may
 * be absent, which gives null.
 * @throws WordVectorFileError when it cannot be read or is damaged, of another format or of other rules
 */
export async function readWordVectorFile(
  path: string,
  presence: 'required' | 'optional',
): Promise<WordVectors | null> {
  try {
    return readWordVectors(await readFile(path), analysisRules);
  } catch (cause) {
    if (cause instanceof WordVectorLayoutError) {
      throw new WordVectorFileError(path, cause.expected, cause.found, { cause });
    }
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    if (code === 'ENOENT' && presence === 'optional') return null;
    throw new WordVectorFileError(path, 'a readable file', code, { cause });
  }
}

/**
 * The vectors of the program's own table, read when they are first asked for: no start waits for them.
 * Without the file, or with a damaged one, there are none, and the log says so once.
 */
export function lazyWordVectors(path: string, logger: Logger): WordVectorSource {
  let reading: Promise<WordVectors | null> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };

  async function read(): Promise<WordVectors | null> {
    try {
      const vectors = await readWordVectorFile(path, 'optional');
      if (vectors === null) {
        logger.warn(
          { file: path },
          'there are no word vectors: words are compared by their letters',
        );
      }
      return vectors;
    } catch (err) {
      if (!(err instanceof WordVectorFileError)) throw err;
      logger.error({ err }, 'the word vectors cannot be used: words are compared by their letters');
      return null;
    }
  }
}
