import { createHash } from 'node:crypto';
import { cutPassages } from './cut-passages.js';
import type { Document } from './document.js';
import type { Passage } from './passage.js';

/** A document with its passages, cut here or in another thread. */
export interface CutDocument {
  readonly document: Document;
  readonly passages: readonly Passage[];
  /** See `hashCut`; null where nobody has asked for it yet. */
  readonly cutHash: bigint | null;
}

/** Cuts a document. Takes time in proportion to its length: for a text that may be long or hostile, do it in a thread. */
export function cutDocument(document: Document): CutDocument {
  return { document, passages: cutPassages(document), cutHash: null };
}

/** SHA-256 of what of a document's passages an index depends on, besides the text. */
export function hashCut(passages: readonly Passage[]): bigint {
  const hash = createHash('sha256');
  // In pieces: the whole may be longer than the longest string.
  let piece = '[';
  for (const [place, { id, kind, headings, voice, stretches, question }] of passages.entries()) {
    if (place > 0) piece += ',';
    piece += JSON.stringify([id, kind, headings, voice, stretches, question]);
    if (piece.length < hashedAtOnce) continue;
    hash.update(piece, 'utf8');
    piece = '';
  }
  return BigInt(`0x${hash.update(`${piece}]`, 'utf8').digest('hex')}`);
}

/** In UTF-16 code units. */
const hashedAtOnce = 65_536;
