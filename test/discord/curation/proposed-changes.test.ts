import { describe, expect, it } from 'vitest';
import { ProposedChanges } from '../../../src/discord/curation/proposed-changes.js';
import type { ModeratorId } from '../../../src/moderation/review-item.js';
import { documentExample } from '../../corpus/document-example.js';

const [mia, max] = ['1' as ModeratorId, '2' as ModeratorId];
const change = { kind: 'retract', document: documentExample('a'), reason: 'withdrawn' } as const;

describe('a change that waits for confirmation', () => {
  it('is taken once, by the one who proposed it, in the same server', () => {
    const changes = new ProposedChanges();
    const name = changes.keep(change, mia, '7');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(changes.take(name, max, '7')).toBeNull();
    expect(changes.take(name, mia, '8')).toBeNull();
    expect(changes.take('__proto__', mia, '7')).toBeNull();
    expect(changes.find(name, mia, '7')).toBe(change);
    expect(changes.take(name, mia, '7')).toBe(change);
    expect(changes.take(name, mia, '7')).toBeNull();
  });

  it('makes room for the next when new texts are large', () => {
    const changes = new ProposedChanges();
    const large = () =>
      changes.keep(
        {
          kind: 'supersede',
          document: change.document,
          source: {
            content: { kind: 'file', name: 'a.txt', bytes: new Uint8Array(5 * 2 ** 20) },
            metadata: {},
          },
          reason: 'newer',
        },
        mia,
        '7',
      );
    const names = Array.from({ length: 20 }, large);
    const there = names.filter((name) => changes.find(name, mia, '7') !== null);
    expect(there.length).toBe(12);
    expect(there).toEqual(names.slice(-12));
  });
});
