import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** Reads a whole number; what it is and where it ends is said when it is none. */
export function wholeNumber(least: number, most = 2 ** 31 - 1): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** A number above nothing, such as 0.5 or 200. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('Expected a number greater than 0.');
}

/** The absolute path of a folder that is there. */
export function existingFolder(text: string): string {
  const path = resolve(text);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return path;
  const what = found === undefined ? 'nothing' : 'a file';
  throw new InvalidArgumentError(`Expected a folder; found ${what} at ${path}. Check the name.`);
}

/** The absolute path of a file that is there. */
export function existingFile(text: string): string {
  const path = resolve(text);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return path;
  const what = found === undefined ? 'nothing' : 'a folder';
  throw new InvalidArgumentError(`Expected a file; found ${what} at ${path}. Check the name.`);
}

/** Some of the given words, with commas between them. */
export function someOf(known: readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const chosen = text.split(',');
    const unknown = chosen.find((word) => !known.includes(word));
    if (unknown === undefined) return chosen;
    throw new InvalidArgumentError(`Expected some of ${known.join(', ')}; found "${unknown}".`);
  };
}

/** One of the given words. */
export function oneOf(known: readonly string[]): (text: string) => string {
  return (text) => {
    if (known.includes(text)) return text;
    throw new InvalidArgumentError(`Expected one of ${known.join(', ')}.`);
  };
}
