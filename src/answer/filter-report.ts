import { editDistance } from '../analysis/edit-distance.js';
import type { Corpus } from '../corpus/corpus.js';
import { isTitle } from '../corpus/people/offices.js';
import { type Voice, voicesOf } from '../corpus/voice.js';
import type { FilterReport, FilterSet } from './answer.js';
import type { AnswerOptions } from './answerer.js';
import { passageFilter } from './passage-filter.js';
import type { Pause } from './pause.js';
import { nameParts, readSpeaker } from './speaker-name.js';

/** How many speakers are named to choose from. */
const maxNames = 5;
/** Passages that are looked at without a pause: about a millisecond. */
const passagesAtOnce = 1_000;

/**
 * What the options left to search in, so that a filter's miss is not taken for a fact about the
 * sources; null when they left everything. Looks at all passages: only for an answer that is not there.
 */
export async function reportFilter(
  corpus: Corpus,
  options: AnswerOptions,
  pause: Pause,
): Promise<FilterReport | null> {
  const filter = passageFilter(corpus, options);
  if (filter === null) return null;
  const { speaker: asked = '' } = options;
  const isSpeaker = readSpeaker(asked);
  const speakers = new Map<string, number>();
  let passages = 0;
  let isNamed = isSpeaker === null;
  for (let from = 0; from < corpus.passages.length; from += passagesAtOnce) {
    if (from > 0) await pause();
    const end = Math.min(corpus.passages.length, from + passagesAtOnce);
    for (let ordinal = from; ordinal < end; ordinal++) {
      if (filter(ordinal)) passages += 1;
      const passage = corpus.passages[ordinal];
      if (isSpeaker === null || passage === undefined) continue;
      for (const voice of voicesOf(passage)) {
        isNamed ||= isSpeaker(voice);
        if (voice.name !== null) speakers.set(voice.name, (speakers.get(voice.name) ?? 0) + 1);
      }
    }
  }
  const set = filtersOf(options);
  if (isNamed) return { passages, set };
  return { passages, set, nobody: { asked, speakers: nearestSpeakers(asked, speakers) } };
}

function filtersOf({ speaker, from, to, asOf, documents }: AnswerOptions): FilterSet {
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(documents === undefined ? {} : { documents: documents.length }),
  };
}

/**
 * Those whose names share a part with the one that was asked for, or come near one, nearest first;
 * where there are none, those who speak most.
 * @param speakers how many passages each has
 */
export function nearestSpeakers(
  asked: string,
  speakers: ReadonlyMap<NonNullable<Voice['name']>, number>,
): readonly string[] {
  const wanted = nameParts(asked).filter((part) => part.length > 1 && !isTitle(part));
  const ranked = Array.from(speakers, ([name, passages]) => {
    const parts = nameParts(name);
    const distances = wanted.flatMap((part) => parts.map((own) => distance(part, own)));
    return { name, passages, apart: distances.reduce((least, one) => Math.min(least, one), far) };
  }).sort((a, b) => a.apart - b.apart || b.passages - a.passages || (a.name < b.name ? -1 : 1));
  const near = ranked.filter(({ apart }) => apart < far);
  return (near.length > 0 ? near : ranked).slice(0, maxNames).map(({ name }) => name);
}

/** More edits than make two names near. */
const far = 3;

/** In edits; short names have many neighbours, so that one edit is as much as two are elsewhere. */
function distance(part: string, own: string): number {
  const edits = editDistance(part, own, far);
  return Math.min(part.length, own.length) <= 4 ? Math.min(far, edits * 2) : edits;
}
