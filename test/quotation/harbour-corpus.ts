import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import type { Document } from '../../src/corpus/document.js';
import type { Source } from '../../src/corpus/source.js';
import { documentExample } from '../corpus/document-example.js';

/** A document with this text; everything about its source that is not named is unknown. */
export function documentOf(id: string, text: string, source: Partial<Source> = {}): Document {
  const retrievedAt = '2026-01-05T10:00:00.000Z';
  const origin = { name: `${id}.txt`, line: null };
  return documentExample(text, { id, source: { language: 'en', retrievedAt, origin, ...source } });
}

export const harbourLog = `The harbour master wrote that the ferry "Petrel" left the pier at 08:36 with 112 passengers – two more than allowed.

Nobody had counted the children. The second mate, he said, counted only those who paid, and children did not pay.

At noon the wind turned north‑west and rose to 9.5 metres per second. The coast guard closed the strait to vessels under 20 metres.`;

export const councilMinutes = `The council met on Tuesday. Councillor Weber asked why the strait was closed without warning anybody on the island.

The mayor answered: we will not reopen the strait before the buoys are repaired, and the buoys will not be repaired before spring.`;

/** Two documents about a harbour that does not exist. */
export function harbourCorpus(): Corpus {
  return buildCorpus([
    documentOf('council', councilMinutes, { publisher: 'Town of Sandness' }),
    documentOf('harbour', harbourLog, { publisher: 'Sandness Port Authority' }),
  ]);
}
