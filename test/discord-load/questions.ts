import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';

const starterFiles = ['how-receipts-works.md', 'statements-of-14-october-2020.md'] as const;

/** Things that the starter corpus says nothing about; numbered, so that no two are the same. */
const strangers = [
  'did a walrus win the chess tournament of hall',
  'how many violins fit into locker',
  'was the marmalade recipe printed on page',
  'which penguin conducts the orchestra in row',
] as const;

/** One question in this many is about nothing in the corpus. */
const missEvery = 5;

/** Longest run of words that is taken for a claim. */
const maxWords = 12;

/**
 * Endless different questions: headings and pieces of sentences of the starter corpus, with every
 * fifth one about something else. A counter in each keeps answers from coming out of a cache.
 */
export function* questions(): Generator<string, never> {
  const pieces = starterFiles.flatMap((name) =>
    piecesOf(readFileSync(packagePath('seeds', name), 'utf8')),
  );
  for (let number = 1; ; number += 1) {
    const [from, kind] =
      number % missEvery === 0 ? ([strangers, 'miss'] as const) : ([pieces, 'hit'] as const);
    const text = from[Math.floor((number * 7) / 5) % from.length] ?? kind;
    yield `${text} ${number}`;
  }
}

/** Headings and the beginnings of sentences, front matter and very short lines left out. */
function piecesOf(file: string): readonly string[] {
  return file
    .replace(/^---\n.*?\n---\n/s, '')
    .split(/\n+|(?<=[.?!])\s+/)
    .map((piece) => piece.replace(/^[#—\s]+/, '').split(/\s+/))
    .filter((words) => words.length >= 4)
    .map((words) => words.slice(0, maxWords).join(' '));
}
