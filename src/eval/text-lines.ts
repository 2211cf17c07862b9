import { createReadStream } from 'node:fs';
import { MissingJudgedFileError } from './judged-set-error.js';

/** One line of a text file, without its line break. */
export interface TextLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 file, one at a time, so that a corpus need not fit into one string.
 * Lines end with LF or CRLF only: `node:readline` also breaks at U+2028, which JSON allows
 * unescaped inside strings. A byte order mark is dropped; lines of nothing but white space are
 * left out, though counted.
 * @param what what the file should be, for the message should it be missing
 * @throws {MissingJudgedFileError} when the file cannot be read
 */
export async function* readTextLines(file: string, what: string): AsyncGenerator<TextLine> {
  let number = 0;
  let rest = '';
  const toLine = (raw: string): TextLine | null => {
    number += 1;
    const start = number === 1 && raw.startsWith('\uFEFF') ? 1 : 0;
    const end = raw.endsWith('\r') ? raw.length - 1 : raw.length;
    const text = raw.slice(start, end);
    return text.trim() === '' ? null : { number, text };
  };
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
      const pieces = (rest + String(chunk)).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        const line = toLine(piece);
        if (line !== null) yield line;
      }
    }
  } catch (cause) {
    if (isFileSystemError(cause)) throw new MissingJudgedFileError(file, what, { cause });
    throw cause;
  }
  const last = toLine(rest);
  if (last !== null) yield last;
}

function isFileSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}
