import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

/**
 * Divides what `--corpus` took when no question stood before it: the first word is a file, and the
 * question begins with the first of the others that is not one. Null when there is no such word, or
 * when it looks like the path of a file that is not there.
 */
export async function questionAmongFiles(
  words: readonly string[],
): Promise<{ readonly question: string; readonly files: readonly string[] } | null> {
  for (const [index, word] of words.entries()) {
    if (index === 0 || (await isThere(word))) continue;
    if (looksLikePath(word)) return null;
    return { question: words.slice(index).join(' '), files: words.slice(0, index) };
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

/** A single word with a slash, or with a file's ending of two to five letters. */
function looksLikePath(word: string): boolean {
  if (word.includes(' ') || word.endsWith('?')) return false;
  const ending = extname(word).length - 1;
  return word.includes('/') || word.includes('\\') || (ending >= 2 && ending <= 5);
}
