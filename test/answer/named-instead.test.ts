import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { createPartOfSpeechTagger } from '../../src/analysis/part-of-speech.js';
import type { Answer } from '../../src/answer/answer.js';
import { createNameComparison } from '../../src/answer/named-instead.js';
import type { PassageEvidence } from '../../src/answer/passage-evidence.js';
import { createQuestionReader } from '../../src/answer/question.js';
import { createSynonyms } from '../../src/answer/synonyms.js';
import type { Window } from '../../src/answer/windows.js';
import { cutPassages } from '../../src/corpus/cut-passages.js';
import type { Passage } from '../../src/corpus/passage.js';
import { documentExample } from '../corpus/document-example.js';
import { openSmallCorpus, type SmallDocument } from './small-corpus.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze(text);

const ferry: SmallDocument = {
  text: [
    'Captain Osk has served the town for thirty years. Her brother keeps bees.',
    'In 1987 another captain, Vera Lund, was fined two hundred crowns by the harbour court for sailing drunk.',
  ].join('\n\n'),
  source: { title: 'Was captain Osk fined by the harbour court?' },
};

async function ask(question: string, ...documents: readonly SmallDocument[]): Promise<Answer> {
  const { answerer } = await openSmallCorpus(documents);
  return answerer.answer(question);
}

const othersIn = (answer: Answer) =>
  answer.kind === 'answered' ? answer.notices.filter(({ kind }) => kind === 'differs') : [];

describe('a quote about another than was asked about', () => {
  it.each([
    'Was captain Osk fined two hundred crowns for sailing drunk?',
    'Osk was fined two hundred crowns for sailing drunk',
    'was captain osk fined two hundred crowns',
    'Why did the harbour court fine Osk two hundred crowns?',
  ])('is no strong match and says whom it names: %s', async (question) => {
    const answer = await ask(question, ferry);
    expect(answer.kind === 'answered' && answer.quotes[0].quote.exact).toContain('Vera Lund');
    expect(answer).toMatchObject({ confidence: { level: 'possible' } });
    expect(othersIn(answer)).toEqual([
      {
        kind: 'differs',
        what: 'name',
        asked: expect.stringMatching(/^osk$/iu),
        found: 'Vera Lund',
      },
    ]);
  });

  it('is read once, however many names a question pastes', () => {
    const reader = createQuestionReader({
      analyze,
      synonyms: createSynonyms({ forms: [], synonyms: [] }, analyze),
      tagger: createPartOfSpeechTagger(),
      knownWords: { has: () => false },
    });
    const names = Array.from({ length: 200 }, (_, n) => `captain Osk${n}`).join(' met ');
    const question = reader.read(`Was ${names} fined two hundred crowns?`);
    const document = documentExample('Captain Vera Lund was fined.');
    const passage = cutPassages(document)[0] as Passage;
    const own = question.words.map(() => 0);
    const texts: string[] = [];
    const compare = createNameComparison(question, (text) => {
      texts.push(text);
      return analyze(text);
    });
    const found = compare({
      window: { span: passage.span, own } as unknown as Window,
      evidence: { asked: [] } as unknown as PassageEvidence,
      passage,
      document,
    });
    expect(found).toMatchObject({ found: 'Vera Lund' });
    expect(texts).toEqual([document.text]);
  });

  it('tells two of one first name apart', async () => {
    const answer = await ask('Was Ada Quill jailed for arson?', {
      text: 'Later Ada Marsh was jailed for arson, and nobody wrote to her.',
      source: { title: 'The fires of Ada Quill' },
    });
    expect(othersIn(answer)).toMatchObject([{ asked: 'Ada Quill', found: 'Ada Marsh' }]);
  });

  it('is not listed beside one about whom was asked about', async () => {
    const own = 'Captain Osk was never fined by the harbour court, its clerk says.';
    const answer = await ask('Was captain Osk fined by the harbour court?', {
      ...ferry,
      text: `${own}\n\n${ferry.text}`,
    });
    const quotes = answer.kind === 'answered' ? answer.quotes.map(({ quote }) => quote.exact) : [];
    expect(quotes[0]).toBe(own);
    expect(quotes.join()).not.toContain('Lund');
    expect(othersIn(answer)).toEqual([]);
  });
});

describe('a quote that lacks the name', () => {
  it.each<[string, string, SmallDocument]>([
    [
      'is spoken by whom was asked about',
      'Did Osk fine the sailors?',
      { text: 'My mate Ben Lund fined the sailors himself.', source: { speaker: 'Vera Osk' } },
    ],
    [
      'speaks of them as she or he',
      'Was captain Osk fined for sailing drunk?',
      {
        text: 'She was fined for sailing drunk in 1987.',
        source: { title: 'The life of captain Osk' },
      },
    ],
    [
      'answers who it was',
      'Who fined captain Osk?',
      {
        text: 'The judge Vera Lund fined the captain for sailing drunk.',
        source: { title: 'The life of captain Osk' },
      },
    ],
    [
      'names somebody elsewhere in the sentence',
      'Was captain Osk fined for sailing drunk?',
      {
        text: 'The captain was fined for sailing drunk when the old mayor of the town was still Vera Lund.',
        source: { title: 'The life of captain Osk' },
      },
    ],
    [
      'says what sort of captains',
      'Did Osk fine the captains?',
      {
        text: 'Only Norwegian captains were fined that year.',
        source: { title: 'What Osk did with the Norwegian fleet, and to Norwegian crews' },
      },
    ],
  ])('says nothing of another where it %s', async (_, question, document) => {
    const answer = await ask(question, document);
    expect(answer.kind).toBe('answered');
    expect(othersIn(answer)).toEqual([]);
  });
});
