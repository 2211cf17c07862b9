import { LRUCache } from 'lru-cache';
import type { Document } from '../../corpus/document.js';
import type { SourceMetadata } from '../../corpus/source.js';
import { type ModeratorId, newHandle } from '../../moderation/review-item.js';
import type { NewSource } from '../../moderation/source-desk.js';

/** A document as far as a change of it must name it; its text may be one that nobody can read. */
export type NamedDocument = Pick<Document, 'id' | 'revision' | 'source'>;

/** What a moderator has begun and not yet confirmed. */
export type ProposedChange =
  | { readonly kind: 'retract'; readonly document: NamedDocument; readonly reason: string }
  /** It is set aside: to be taken back or out. */
  | { readonly kind: 'aside'; readonly document: NamedDocument }
  | {
      readonly kind: 'supersede';
      readonly document: NamedDocument;
      readonly source: NewSource;
      readonly reason: string;
    }
  /** A text is to be pasted; `replaces` says of what it will be the new revision. */
  | {
      readonly kind: 'paste';
      readonly metadata: SourceMetadata;
      readonly replaces: { readonly document: NamedDocument; readonly reason: string } | null;
    };

interface Kept {
  readonly change: ProposedChange;
  readonly by: ModeratorId;
  readonly guildId: string;
}

/** How long a confirmation is waited for, in milliseconds: as long as Discord lets the question be answered. */
const keptForMs = 15 * 60_000;

/** All texts and files that wait for a confirmation, in bytes. */
const maxBytes = 64 * 2 ** 20;

/**
 * Changes of the corpus that wait for a moderator's confirmation. In memory and bounded: a new text
 * may be megabytes large, and whoever is asked after a restart simply begins again.
 */
export class ProposedChanges {
  readonly #kept = new LRUCache<string, Kept>({
    max: 1_000,
    ttl: keptForMs,
    maxSize: maxBytes,
    sizeCalculation: ({ change }) => 1_000 + sizeOf(change),
  });

  /** Keeps a change; what it gives names it, and fits into a component's id. */
  keep(change: ProposedChange, by: ModeratorId, guildId: string): string {
    const name = newHandle();
    this.#kept.set(name, { change, by, guildId });
    return name;
  }

  /** The change of this very moderator in this server; null when it was forgotten, or is somebody else's. */
  find(name: string, by: ModeratorId, guildId: string): ProposedChange | null {
    const kept = this.#kept.get(name);
    return kept?.by === by && kept.guildId === guildId ? kept.change : null;
  }

  /** Takes it away, so that two presses at once confirm it once; null when it is gone already. */
  take(name: string, by: ModeratorId, guildId: string): ProposedChange | null {
    const change = this.find(name, by, guildId);
    if (change !== null) this.#kept.delete(name);
    return change;
  }
}

function sizeOf(change: ProposedChange): number {
  if (change.kind !== 'supersede') return 0;
  const { content } = change.source;
  switch (content.kind) {
    case 'text':
      return 2 * content.text.length;
    case 'file':
      return content.bytes.byteLength;
    case 'address':
      return 0;
  }
}
