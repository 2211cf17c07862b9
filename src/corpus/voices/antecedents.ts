import type { Gender } from '../people/offices.js';
import type { People } from '../people/people.js';

/** Whom the text calls by name or describes, and where. */
export interface Referent {
  readonly name: string | null;
  readonly description: string | null;
  readonly title: string | null;
}

/** What one sentence says of people. */
export interface SentencePeople {
  /** Who speaks or acts in it. */
  readonly subject: Referent | null;
  /** People whom it names, each once. */
  readonly named: readonly string[];
  readonly paragraph: number;
}

/**
 * Whom `he` or `she` is, by the sentences before, the nearest last: the subject of the nearest one
 * that has a person, if it agrees; failing a subject, its only person. Null where two could be
 * meant, or nobody is near.
 */
export function antecedentOf(
  gender: Gender,
  sentences: readonly SentencePeople[],
  paragraph: number,
  people: People,
): Referent | null {
  for (let at = sentences.length - 1; at >= 0; at--) {
    const { subject, named, paragraph: its } = sentences[at] as SentencePeople;
    if (paragraph - its > farthest) return null;
    const agreeing = named.filter((name) => people.agrees(name, gender));
    if (subject !== null) {
      const isAgreeing = subject.name === null || people.agrees(subject.name, gender);
      if (isAgreeing && (subject.name !== null || agreeing.length === 0)) return subject;
      if (subject.name === null) return null;
    }
    const [only] = agreeing;
    if (only === undefined) continue;
    return agreeing.length === 1 ? { name: only, description: null, title: null } : null;
  }
  return null;
}

/** So many paragraphs back a pronoun may reach. */
const farthest = 2;
