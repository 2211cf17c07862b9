import { mensNames } from './first-names-of-men.js';
import { womensNames } from './first-names-of-women.js';
import type { Gender } from './offices.js';

/** Which of he and she nearly everybody of a first name is, by American births; null for any other name. */
export function genderOfFirstName(name: string): Gender {
  if (women.has(name)) return 'female';
  return men.has(name) ? 'male' : null;
}

const women: ReadonlySet<string> = new Set(womensNames.trim().split(/\s+/u));
const men: ReadonlySet<string> = new Set(mensNames.trim().split(/\s+/u));
