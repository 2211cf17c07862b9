import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { openSmallCorpus } from './small-corpus.js';

const report = `5 March 2021

The river authority published its account of the flood.

At about 06:40 the dam at Northtown overflowed. Four houses were destroyed. But nobody was killed, the authority says.

In Southport 12 people were wounded when a bridge fell. The bridge was built in 1988.

The mayor of Eastham denied that the warning came late.`;

const letters = `The harbour of Westbay was closed for two weeks.

Fishermen lost their nets in the storm.`;

function textOf(answer: Answer): string {
  return answer.kind === 'answered' ? answer.quotes[0].quote.exact : answer.reason;
}

describe('createAnswerer', async () => {
  const { answerer, corpus } = await openSmallCorpus([
    { text: report, form: 'digest', source: { perspective: 'river authority' } },
    { text: letters, source: { perspective: 'fishermen' } },
  ]);

  it.each([
    [
      'the words themselves',
      'was the harbour of westbay closed',
      'The harbour of Westbay was closed',
    ],
    [
      'another spelling of a name',
      'did the dam at Nordtown overflow',
      'the dam at Northtown overflowed',
    ],
    ['a name typed with one slip', 'was the harbour of Wetsbay closed', 'The harbour of Westbay'],
    [
      'a word for the same thing',
      'how many people were injured in Southport',
      '12 people were wounded',
    ],
    ['an irregular form', 'did anybody die in the houses', 'nobody was killed'],
    ['a clock time written otherwise', 'what happened at 6:40 am', 'At about 06:40'],
  ])('finds %s', async (_, question, words) => {
    expect(textOf(await answerer.answer(question))).toContain(words);
  });

  it('goes on to the sentence that turns against what was said', async () => {
    expect(textOf(await answerer.answer('how many houses were destroyed'))).toBe(
      'Four houses were destroyed. But nobody was killed, the authority says.',
    );
  });

  it.each([
    ['another place', 'how many people were wounded in Lakeside'],
    ['another subject', 'who won the chess championship'],
    ['another date', 'did the dam at Northtown overflow on 18 March 2021'],
  ])('is silent about %s, and says what it looked for', async (_, question) => {
    const answer = await answerer.answer(question);
    if (answer.kind === 'answered') {
      // A quote of another date is shown only with the difference beside it.
      expect(answer.notices).toContainEqual(expect.objectContaining({ kind: 'differs' }));
      return;
    }
    expect(answer.report.passages).toBe(corpus.passages.length);
    expect(answer.report.terms.some(({ passages }) => passages === 0)).toBe(true);
  });

  it('says when the quote’s numbers or dates are not the question’s', async () => {
    const numbers = await answerer.answer('were 30 people wounded in Southport when a bridge fell');
    expect(numbers.kind === 'answered' && numbers.notices).toContainEqual({
      kind: 'differs',
      what: 'number',
      asked: '30',
      found: '12',
    });
    const dates = await answerer.answer('did the dam at Northtown overflow in 2019');
    expect(dates.kind === 'answered' && dates.notices).toContainEqual(
      expect.objectContaining({
        kind: 'differs',
        what: 'date',
        asked: expect.stringContaining('2019'),
      }),
    );
  });

  it('says when all quotes speak for one side', async () => {
    const answer = await answerer.answer('was the harbour of westbay closed', { limit: 1 });
    expect(answer.kind === 'answered' && answer.notices).toContainEqual({
      kind: 'one-perspective',
      perspective: 'fishermen',
    });
  });

  it('narrows by document and by date', async () => {
    const [first] = corpus.documents.keys();
    const elsewhere = await answerer.answer('was the harbour of westbay closed', {
      documents: first === undefined ? [] : [first],
    });
    expect(elsewhere.kind).toBe('unanswered');
    const later = await answerer.answer('how many houses were destroyed', { from: '2022' });
    expect(later.kind).toBe('unanswered');
    const then = await answerer.answer('how many houses were destroyed', {
      from: '2021-03',
      to: '2021-03',
    });
    expect(then.kind).toBe('answered');
  });

  it('answers the same for the same question', async () => {
    const question = 'how many people were wounded in Southport';
    expect(await answerer.answer(question)).toEqual(await answerer.answer(question));
  });

  it.each([
    '',
    ' ',
    '?',
    '🚀🚀',
    '\u0000',
    'constructor',
    '__proto__',
    'x'.repeat(10_000),
    'dam '.repeat(10_000),
    '👩‍👩‍👧',
  ])('takes any string for a question: %.20j', async (question) => {
    expect(['answered', 'unanswered']).toContain((await answerer.answer(question)).kind);
  });

  it('names the nearest passages of a question that it does not answer, for a person to choose', async () => {
    const question = 'who repaired the bridge after the fishermen complained?';
    const nearest = await answerer.nearest(question, 25);
    expect(nearest.length).toBeGreaterThan(1);
    for (const { quote } of nearest) {
      const text = corpus.documents.get(quote.documentId)?.text ?? '';
      expect(text.slice(quote.span.start, quote.span.end)).toBe(quote.exact);
    }
    expect(nearest.map(({ quote }) => quote.exact).join(' ')).toContain('bridge');
    expect(await answerer.nearest(question, 1)).toEqual(nearest.slice(0, 1));
    expect([await answerer.nearest('', 25), await answerer.nearest(question, 0)]).toEqual([[], []]);
    expect(await (await openSmallCorpus([])).answerer.nearest(question, 25)).toEqual([]);
  });

  it('reads the same telling terms in two wordings of one question', () => {
    const terms = answerer.termsOf('Was the bridge in Southport built in 1988?');
    expect(terms).toEqual(answerer.termsOf('the bridges of SOUTHPORT, built 1988'));
    expect(terms.some((term) => term.includes('1988'))).toBe(true);
    expect(answerer.termsOf('the of and')).toEqual([]);
  });

  it('knows a question without words and a corpus without documents', async () => {
    expect(await answerer.answer('?!')).toMatchObject({
      kind: 'unanswered',
      reason: 'empty-question',
    });
    const { answerer: empty } = await openSmallCorpus([]);
    expect(await empty.answer('was the bridge closed')).toMatchObject({ reason: 'empty-corpus' });
  });
});

describe('a corpus of a few passages', async () => {
  const { answerer } = await openSmallCorpus([
    {
      text: 'The ferry Petrel left the pier with 112 passengers.\n\nNobody counted the children on board, wrote the harbour master.\n\nThe pilot saw no lights.',
      source: { publisher: 'Port of Sandness' },
    },
    {
      text: 'Councillor Weber asked why the strait was closed.\n\nThe mayor answered that the strait stays closed until the buoys are repaired.',
      source: { publisher: 'Town of Sandness' },
    },
  ]);

  it.each([
    'Did the mayor resign?',
    'Was the harbour painted green?',
    'was the lighthouse of Sandness painted green',
    'Who won the election in Germany?',
  ])('is not taken to answer “%s” for a word that it holds', async (question) => {
    expect((await answerer.answer(question)).kind).toBe('unanswered');
  });

  it.each([
    'Was the strait closed?',
    'How many passengers were on the Petrel?',
    'Did nobody count the children?',
  ])('answers “%s”', async (question) => {
    expect((await answerer.answer(question)).kind).toBe('answered');
  });
});

describe('summaries and newer sources', async () => {
  const { answerer } = await openSmallCorpus([
    {
      id: 'minutes',
      text: 'The council said that the school of Eastham stays open.',
      source: { wording: 'verbatim', publishedAt: parseIsoMoment('2021-03-05') },
    },
    {
      id: 'digest-of-minutes',
      text: 'According to the council the school of Eastham stays open. It also said that the library of Eastham closes in May.',
      source: { wording: 'summary', publishedAt: parseIsoMoment('2021-04-01') },
    },
  ]);

  it('quotes the speaker’s own words where a summary says the same', async () => {
    const answer = await answerer.answer('does the school of Eastham stay open', { limit: 1 });
    expect(answer.kind === 'answered' && answer.quotes[0].quote.documentId).toBe('minutes');
    expect(answer.kind === 'answered' && answer.notices).toContainEqual(
      expect.objectContaining({ kind: 'newer-source', documentId: 'digest-of-minutes' }),
    );
  });

  it('says so when only a summary has it', async () => {
    const answer = await answerer.answer('does the library of Eastham close in May', { limit: 1 });
    expect(answer.kind === 'answered' && answer.notices).toContainEqual({ kind: 'summary' });
  });
});

describe('verbatim', () => {
  const words = fc.constantFrom(
    'dam',
    'bridge',
    'Northtown',
    'İstanbul',
    'Kalın',
    'e\u0301cole',
    '🚀',
    '👩‍👩‍👧',
    '**bold**',
    '5,000',
    'F-16s',
    'U.S.',
    '08:36',
    'said',
    '“quoted”',
    '\u202eabc',
    'zero\u200bwidth',
    '中文。',
    '<@1>',
    '`code`',
  );
  const gaps = fc.constantFrom(
    ' ',
    '  ',
    '\u00a0',
    '. ',
    '.\r\n\r\n',
    '\n',
    '\n\n',
    '?\n-',
    '! ',
    '\t',
    '…',
  );
  const odd = fc
    .array(fc.tuple(words, gaps), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.flat().join(''));

  it('quotes slices of the stored revision, whatever the text is made of', async () => {
    let quoted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(odd, { minLength: 1, maxLength: 3 }),
        words,
        words,
        async (texts, a, b) => {
          const { answerer, corpus } = await openSmallCorpus(texts.map((text) => ({ text })));
          const answer = await answerer.answer(`${a} ${b}`, { limit: 25 });
          const cited =
            answer.kind === 'answered'
              ? answer.quotes
              : answer.nearest === null
                ? []
                : [answer.nearest];
          for (const { quote } of cited) {
            const document = corpus.documents.get(quote.documentId);
            expect(document?.revision).toBe(quote.revision);
            expect(document?.text.slice(quote.span.start, quote.span.end)).toBe(quote.exact);
            quoted++;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(quoted).toBeGreaterThan(100);
  });
});

describe('what the corpus is about', () => {
  const heldOf = async (subject: string, question: string) => {
    const texts = Array.from(
      { length: 60 },
      (_, i) => `The ${i % 30 === 7 ? subject : 'chapel'} of lot ${i} was shut for ${i % 9} weeks.`,
    );
    const { answerer } = await openSmallCorpus(texts.map((text) => ({ text })));
    const [quote] = await answerer.nearest(question, 1);
    return quote?.confidence.held ?? 0;
  };

  it('is believed in more for its own words than for those of everybody', async () => {
    // The same texts and questions but for one word, which books say eighty times as often.
    const own = await heldOf('zeppelin', 'was there a zeppelin');
    const everybodys = await heldOf('government', 'was there a government');
    expect(own).toBeGreaterThan(everybodys);
  });

  it('believes a count less where the quote neither counts nor names what was asked for', async () => {
    const heldIn = async (text: string): Promise<number> => {
      const { answerer } = await openSmallCorpus([{ text }]);
      const [nearest] = await answerer.nearest('how many sheep were lost at the ferry', 1);
      return nearest?.confidence.held ?? 0;
    };
    const named = await heldIn('At the ferry 12 sheep were lost.');
    const unnamed = await heldIn('At the ferry 12 hours were lost.');
    expect(unnamed).toBeGreaterThan(0);
    expect(unnamed).toBeLessThan(named);
  });
});
