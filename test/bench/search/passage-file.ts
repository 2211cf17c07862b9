import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes read or written at once. */
const chunkBytes = 1 << 20;

/** Writes texts as lines, whatever their number; white space in a text becomes one blank. */
export function writeLines(path: string, texts: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let waiting = '';
    for (const text of texts) {
      waiting += `${text.replace(/\s+/g, ' ').trim()}\n`;
      if (waiting.length < chunkBytes) continue;
      writeSync(file, waiting);
      waiting = '';
    }
    writeSync(file, waiting);
  } finally {
    closeSync(file);
  }
}

/**
 * The lines of a file, read piece by piece: 7 million passages are more than a string can hold. Each
 * line is a string of its own, no part of a larger one that an engine would keep alive with it.
 */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(chunkBytes);
    for (;;) {
      const count = readSync(file, chunk);
      if (count === 0) break;
      const bytes = Buffer.concat([rest, chunk.subarray(0, count)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
}
