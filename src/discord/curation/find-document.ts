import { createHash } from 'node:crypto';
import type { Corpus } from '../../corpus/corpus.js';
import type { Document } from '../../corpus/document.js';
import type { Choice } from '../command.js';
import { limits } from '../limits.js';
import { cutLabel } from '../render/plain-text.js';

/** A document that somebody named: by what a suggestion stood for, its id, its title or its file. */
export function findDocument({ documents }: Corpus, wanted: string): Document | null {
  const name = wanted.trim();
  for (const document of documents.values()) {
    if (document.id === name || keyOf(document) === name) return document;
  }
  for (const document of documents.values()) if (isNamed(document, name)) return document;
  return null;
}

/** Documents whose title, publisher or id holds what is being typed, newest first. */
export function suggestDocuments({ documents }: Corpus, typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return [...documents.values()]
    .filter((document) => describe(document).toLowerCase().includes(wanted))
    .sort((a, b) => (a.source.retrievedAt < b.source.retrievedAt ? 1 : -1))
    .slice(0, limits.autocompleteChoices)
    .map((document) => ({
      name: cutLabel(describe(document), limits.autocompleteText),
      value: document.id.length <= limits.autocompleteText ? document.id : keyOf(document),
    }));
}

/** Names a document whose id is too long for a suggestion. */
function keyOf({ id }: Document): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

function describe({ id, source }: Document): string {
  return [source.title ?? source.origin.name, source.publisher, source.publishedAt?.value, id]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
    .replace(/\s+/g, ' ');
}

/** Suggestions are cut to Discord's 100 characters, so a cut title names its document too. */
function isNamed({ source }: Document, name: string): boolean {
  const title = (source.title ?? source.origin.name).replace(/\s+/g, ' ').trim();
  return (
    source.origin.name === name ||
    title === name ||
    cutLabel(title, limits.autocompleteText) === name ||
    title.toLowerCase() === name.toLowerCase()
  );
}
