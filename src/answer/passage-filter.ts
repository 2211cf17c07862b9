import type { Corpus } from '../corpus/corpus.js';
import type { Passage } from '../corpus/passage.js';
import { voicesOf } from '../corpus/voice.js';
import { overlaps } from '../moments/compare-moments.js';
import type { AnswerOptions } from './answerer.js';
import { readSpeaker } from './speaker-name.js';

/** Tells by its ordinal whether a passage may be quoted. */
export type PassageFilter = (ordinal: number) => boolean;

/** What the options leave of the corpus; null when they leave all of it. */
export function passageFilter(corpus: Corpus, options: AnswerOptions): PassageFilter | null {
  const tests: ((passage: Passage) => boolean)[] = [];
  const { speaker, from, to, asOf, documents } = options;
  if (documents !== undefined) {
    const allowed = new Set(documents);
    tests.push((passage) => allowed.has(passage.documentId));
  }
  const isSpeaker = readSpeaker(speaker ?? '');
  if (isSpeaker !== null) {
    tests.push((passage) => {
      for (const voice of voicesOf(passage)) if (isSpeaker(voice)) return true;
      return false;
    });
  }
  if (from !== undefined || to !== undefined) {
    tests.push((passage) =>
      [passage.said, ...passage.moments.map(({ moment }) => moment)].some(
        (moment) => moment !== null && overlaps(moment, from, to),
      ),
    );
  }
  if (asOf !== undefined) {
    tests.push((passage) => {
      const { publishedAt } = corpus.documents.get(passage.documentId)?.source ?? {};
      const moment = publishedAt ?? passage.said;
      return moment !== null && overlaps(moment, undefined, asOf);
    });
  }
  if (tests.length === 0) return null;
  return (ordinal) => {
    const passage = corpus.passages[ordinal];
    return passage !== undefined && tests.every((test) => test(passage));
  };
}
