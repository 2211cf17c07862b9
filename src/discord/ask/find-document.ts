import { createHash } from 'node:crypto';
import type { Corpus } from '../../corpus/corpus.js';
import type { Document, DocumentId } from '../../corpus/document.js';
import { type Nameable, ownTitle } from '../../corpus/own-title.js';
import type { Choice } from '../commands/command.js';
import { limits } from '../limits.js';
import { cutLabel } from '../render/plain-text.js';

/**
 * A document that somebody named: by what a suggestion stood for, its id, its title or its file. A
 * few documents a step, so that others can have a turn: there may be a hundred thousand.
 */
export function* findDocument(
  { documents }: Corpus,
  wanted: string,
): Generator<void, Document | null> {
  const name = wanted.trim();
  const known = documents.get(name as DocumentId);
  if (known !== undefined) return known;
  if (/^#[0-9a-f]{32}$/.test(name)) {
    for (const document of documents.values()) {
      if (keyOf(document) === name) return document;
      yield;
    }
  }
  for (const document of documents.values()) {
    if (isNamed(document, name)) return document;
    yield;
  }
  return null;
}

/** Documents whose title, publisher or id holds what is being typed, newest first; a document a step. */
export function* suggestDocuments(
  { documents }: Corpus,
  typed: string,
): Generator<void, readonly Choice[]> {
  const wanted = typed.trim().toLowerCase();
  const found: Document[] = [];
  for (const document of documents.values()) {
    yield;
    const { retrievedAt } = document.source;
    const isFull = found.length === limits.autocompleteChoices;
    if (isFull && retrievedAt <= (found.at(-1)?.source.retrievedAt ?? '')) continue;
    if (!describe(document).toLowerCase().includes(wanted)) continue;
    if (isFull) found.pop();
    const place = found.findIndex((other) => other.source.retrievedAt < retrievedAt);
    found.splice(place === -1 ? found.length : place, 0, document);
  }
  return found.map((document) => ({
    name: cutLabel(describe(document), limits.autocompleteText),
    value: document.id.length <= limits.autocompleteText ? document.id : keyOf(document),
  }));
}

/** Names a document whose id is too long for a suggestion. */
function keyOf({ id }: Document): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

function describe(document: Document): string {
  const { id, source } = document;
  return [ownTitle(document), source.publisher, source.publishedAt?.value, id]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
    .replace(/\s+/g, ' ');
}

/**
 * Whether a document is called so: its title or else its first heading, or its file. Suggestions are
 * cut to Discord's 100 characters, so a cut title names its document too.
 */
export function isNamed(document: Nameable, name: string): boolean {
  const title = ownTitle(document)?.replace(/\s+/g, ' ').trim() ?? '';
  return (
    document.source.origin.name === name ||
    (title !== '' &&
      (title === name ||
        cutLabel(title, limits.autocompleteText) === name ||
        title.toLowerCase() === name.toLowerCase()))
  );
}
