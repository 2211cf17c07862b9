import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { checkInSteps } from '../../src/quotation/check-quotation.js';
import type { CitedWords } from '../../src/quotation/cite-place.js';
import type { Genuineness } from '../../src/quotation/genuineness.js';
import { QuotationIndex } from '../../src/quotation/quotation-index.js';
import { quotationWords } from '../../src/quotation/quotation-word.js';
import { hostileText } from '../discord/hostile-text.js';
import { documentOf, harbourCorpus, harbourLog } from './harbour-corpus.js';

const corpus = harbourCorpus();
const index = QuotationIndex.build(corpus);
const check = (claimed: string, speaker: string | null = null) =>
  finishSteps(checkInSteps(claimed, index, speaker));

function placesOf(result: Genuineness): readonly CitedWords[] {
  if (result.kind === 'stitched') return result.pieces.map(({ place }) => place);
  return 'place' in result ? [result.place] : [];
}

function expectVerbatim(result: Genuineness, within = corpus): void {
  for (const { quote } of placesOf(result)) {
    const text = within.documents.get(quote.documentId)?.text ?? '';
    expect(text.slice(quote.span.start, quote.span.end)).toBe(quote.exact);
    expect(quote.exact).not.toBe('');
  }
}

describe('a genuine quotation', () => {
  it('is exact when it stands in a source character for character', () => {
    const result = check('Nobody had counted the children.');
    expect(result).toMatchObject({
      kind: 'exact',
      places: 1,
      place: { quote: { exact: 'Nobody had counted the children.' }, citation: { line: 3 } },
    });
  });

  it('is exact with other quotation marks around it', () => {
    expect(check('  «Nobody had counted the children»  ').kind).toBe('exact');
  });

  it('is quoted in whole characters when the claim ends or begins in half of one', () => {
    const text = `The ferry left at noon \u{1f600}\u{1f600}\u{1f600} and came back.`;
    const ferry = buildCorpus([documentOf('ferry', text)]);
    const own = QuotationIndex.build(ferry);
    for (const claimed of [
      'The ferry left at noon \u{1f600}\ud83d',
      '\ude00\u{1f600} and came back.',
    ]) {
      const result = finishSteps(checkInSteps(claimed, own));
      expectVerbatim(result, ferry);
      expect(placesOf(result).every(({ quote }) => quote.exact.isWellFormed())).toBe(true);
      expect(placesOf(result)).toHaveLength(1);
    }
  });

  it('is exact across a paragraph when the line ends are the same', () => {
    const from = harbourLog.indexOf('passengers');
    expect(check(harbourLog.slice(from, harbourLog.indexOf('counted only'))).kind).toBe('exact');
  });

  it.each([
    ['nobody had counted the CHILDREN', ['case']],
    ['Nobody  had\ncounted the children', ['spaces']],
    ['the ferry ‘Petrel’ left the pier', ['quotes']],
    ['with 112 passengers - two more than allowed', ['dashes']],
    ['turned north-west and rose', ['dashes']],
    ['Ｎobody had counted', ['compatibility']],
    ['Nobody had counted, the children', ['punctuation']],
  ])('differs only in how it is written: %j', (claimed, kinds) => {
    const result = check(claimed);
    expect(result).toMatchObject({ kind: 'typography', kinds });
    expectVerbatim(result);
  });

  it('is any slice of whole words of any document', () => {
    const documents = [...corpus.documents.values()];
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (which, from, length) => {
        const document = documents[which % documents.length];
        if (document === undefined) return;
        const words = quotationWords(document.text).filter(({ isWord }) => isWord);
        const first = from % words.length;
        const last = Math.min(words.length - 1, first + (length % 40));
        const claimed = document.text.slice(words[first]?.span.start, words[last]?.span.end);
        const result = check(claimed);
        expect(result.kind).toBe('exact');
        expectVerbatim(result);
      }),
    );
  });
});

describe('an altered quotation', () => {
  it('shows what was put in and what the source has', () => {
    const result = check('we will reopen the strait before the buoys are replaced');
    expect(result).toMatchObject({
      kind: 'altered',
      place: {
        quote: { exact: 'we will not reopen the strait before the buoys are repaired' },
        citation: { source: { publisher: 'Town of Sandness' } },
      },
      differences: [
        { kind: 'same', text: 'we will' },
        { kind: 'only-source', text: 'not' },
        { kind: 'same', text: 'reopen the strait before the buoys are' },
        { kind: 'only-claimed', text: 'replaced' },
        { kind: 'only-source', text: 'repaired' },
      ],
    });
  });

  it('is a number that differs by its point', () => {
    expect(check('the wind turned north-west and rose to 95 metres per second').kind).toBe(
      'altered',
    );
  });

  it('is any slice with one word exchanged, and its comparison rebuilds the source', () => {
    const words = quotationWords(harbourLog).filter(({ isWord }) => isWord);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 8, max: 25 }), fc.nat(), (from, length, which) => {
        const first = from % (words.length - length);
        const slice = words.slice(first, first + length);
        const changed = slice[1 + (which % (length - 2))];
        const [start, end] = [slice[0]?.span.start ?? 0, slice.at(-1)?.span.end ?? 0];
        if (changed === undefined) return;
        const claimed =
          harbourLog.slice(start, changed.span.start) +
          'zeppelin' +
          harbourLog.slice(changed.span.end, end);
        const result = check(claimed);
        expect(result.kind).toBe('altered');
        if (result.kind !== 'altered') return;
        expect(result.place.quote.exact).toBe(harbourLog.slice(start, end));
        expect(result.differences).toContainEqual({ kind: 'only-claimed', text: 'zeppelin' });
        expectVerbatim(result);
      }),
    );
  });
});

describe('a quotation put together', () => {
  const stitched =
    'Nobody had counted the children and the buoys will not be repaired before spring';

  it('names each piece and where it stands', () => {
    const result = check(stitched);
    expect(result).toMatchObject({
      kind: 'stitched',
      isAbridged: false,
      pieces: [
        { claimed: 'Nobody had counted the children' },
        { claimed: 'and the buoys will not be repaired before spring' },
      ],
      unmatchedWords: 0,
    });
    expectVerbatim(result);
  });

  it('is an honest shortening when it keeps the order and marks the gap', () => {
    for (const gap of ['…', '...', '[…]', '[...]']) {
      const result = check(`the wind turned north-west ${gap} closed the strait to vessels`);
      expect(result).toMatchObject({ kind: 'stitched', isAbridged: true });
    }
  });

  it('is no honest shortening out of order', () => {
    const result = check('closed the strait to vessels … the wind turned north-west');
    expect(result).toMatchObject({ kind: 'stitched', isAbridged: false });
  });
});

describe('a quotation that is not there', () => {
  it('is absent when nothing like it stands anywhere', () => {
    expect(check('the lighthouse keeper sang all night long').kind).toBe('absent');
    expect(check('the of and to before')).toEqual({ kind: 'absent' });
  });

  it('is empty without a word, too long beyond 4,000 characters', () => {
    for (const text of ['', '   ', '“…”', '?!']) expect(check(text)).toEqual({ kind: 'empty' });
    expect(check('word '.repeat(900))).toEqual({ kind: 'too-long' });
  });
});

describe('whose words they are', () => {
  const interview = documentOf(
    'interview',
    'Q: Is the strait closed?\n\nMayor Ida Lund: The strait is closed until we have new buoys.\n',
    { author: 'Ida Lund' },
  );
  const spoken = QuotationIndex.build(buildCorpus([interview]));

  it('is compared when a speaker is named', () => {
    const words = 'The strait is closed until we have new buoys.';
    const result = finishSteps(checkInSteps(words, spoken, 'Someone Else'));
    if (!('speaker' in result)) throw new Error('expected a place');
    expect(['other', 'unnamed']).toContain(result.speaker.kind);
    expect(finishSteps(checkInSteps(words, spoken, null))).toMatchObject({
      speaker: { kind: 'not-asked' },
    });
  });
});

describe('any text at all', () => {
  it('is checked without an exception, the same way twice, and quotes only slices', () => {
    const hostile = buildCorpus([
      documentOf(
        'a',
        'One **two** three… “four” İstanbul 👩‍👩‍👧 five.\r\nSix seven eight nine ten.',
      ),
      documentOf('b', '__proto__ constructor <@1> one two three four five'),
    ]);
    const hostileIndex = QuotationIndex.build(hostile);
    fc.assert(
      fc.property(hostileText(60), (claimed) => {
        const result = finishSteps(checkInSteps(claimed, hostileIndex));
        expectVerbatim(result, hostile);
        expect(finishSteps(checkInSteps(claimed, hostileIndex))).toEqual(result);
      }),
    );
  });

  it('finds nothing in an empty corpus', () => {
    expect(
      finishSteps(checkInSteps('any words at all', QuotationIndex.build(buildCorpus([])))),
    ).toEqual({
      kind: 'absent',
    });
  });
});
