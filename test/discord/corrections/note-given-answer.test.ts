import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownNearest } from '../../../src/discord/render/silence-view.js';
import { quotedBySubject } from '../../../src/discord/reply/note-given-answer.js';
import { randomAnswer } from '../random-answer.js';

describe('what an answer quotes', () => {
  it('is each revision once, with that of the nearest words that a silence shows', () => {
    fc.assert(
      fc.property(randomAnswer, (answer) => {
        const subject = { kind: 'answer', answer, options: {}, isTogether: false } as const;
        const quoted = quotedBySubject(subject);
        const nearest = answer.kind === 'answered' ? null : shownNearest(answer);
        const quotes =
          answer.kind === 'answered' ? answer.quotes : nearest === null ? [] : [nearest];
        const keyOf = ({ documentId, revision }: (typeof quoted)[number]) =>
          `${documentId} ${revision}`;
        expect(new Set(quoted.map(keyOf)).size).toBe(quoted.length);
        expect(new Set(quoted.map(keyOf))).toEqual(
          new Set(quotes.map(({ quote }) => keyOf(quote))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is nothing for a list of sources and for a quotation that is nowhere', () => {
    expect(quotedBySubject({ kind: 'sources' })).toEqual([]);
    const absent = {
      kind: 'quotation',
      claimed: 'x',
      speaker: null,
      result: { kind: 'absent' },
    } as const;
    expect(quotedBySubject(absent)).toEqual([]);
  });
});
