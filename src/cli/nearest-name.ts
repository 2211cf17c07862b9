import { editDistance } from '../analysis/edit-distance.js';

/** More slips than this make another word. */
const maxSlips = 2;

/** The name that somebody who typed this most likely meant; null when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toLowerCase();
  let nearest: string | null = null;
  let least = Math.min(maxSlips + 1, wanted.length);
  for (const name of names) {
    const slips = editDistance(wanted, name, least);
    if (slips >= least) continue;
    nearest = name;
    least = slips;
  }
  return nearest;
}

/** `Did you mean ask?` with a blank before it; empty when nothing is near. */
export function suggestName(typed: string, names: readonly string[]): string {
  const nearest = nearestName(typed, names);
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}
