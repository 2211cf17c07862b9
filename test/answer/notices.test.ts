import { describe, expect, it } from 'vitest';
import type { Answer, CitedQuote, Confidence, Notice } from '../../src/answer/answer.js';
import { noticesOn, weakWords } from '../../src/answer/notices.js';
import type { QuestionWord } from '../../src/answer/question.js';
import type { Window } from '../../src/answer/windows.js';
import { quoted } from '../eval/fixed-answerer.js';

function stated(
  exact: string,
  perspective: string | null,
  more: Partial<CitedQuote['citation']> = {},
) {
  const cited = quoted(exact, { speaker: 'Ada Roe' });
  const source = { ...cited.citation.source, perspective };
  return { ...cited, citation: { ...cited.citation, source, ...more } };
}

function answerOf(first: CitedQuote, others: readonly CitedQuote[], notices: readonly Notice[]) {
  return { kind: 'answered', quotes: [first, ...others], notices } as unknown as Extract<
    Answer,
    { kind: 'answered' }
  >;
}

describe('noticesOn', () => {
  const council = stated('The crane fell.', 'council');
  const union = stated('Nobody oiled it.', 'union');

  it('tells one side by the quotes that are shown', () => {
    const answer = answerOf(council, [union], []);
    expect(noticesOn(answer, [council, union])).toEqual([]);
    expect(noticesOn(answer, [union])).toEqual([{ kind: 'one-perspective', perspective: 'union' }]);
  });

  it('takes a journalist’s question for no side’s statement', () => {
    const question = stated('Who oiled it?', 'council', {
      voice: { role: 'asked', name: 'Radio 7' },
    });
    expect(noticesOn(answerOf(question, [], []), [question])).not.toContainEqual({
      kind: 'one-perspective',
      perspective: 'council',
    });
  });

  it.each([
    { role: 'quoted', name: 'Radio 7 interviewer' },
    { role: 'reported', name: null, description: 'the interviewer of Radio 7' },
  ] as const)('takes what a summary tells of %j for no side’s statement either', (voice) => {
    const told = stated('Radio 7 asked who oiled it.', 'council', { voice });
    expect(noticesOn(answerOf(told, [], []), [told])).toEqual([]);
    const both = noticesOn(answerOf(told, [union], []), [told, union]);
    expect(both).toEqual([{ kind: 'one-perspective', perspective: 'union' }]);
  });

  it('tells a summary only where one is quoted', () => {
    const source = { ...council.citation.source, wording: 'summary' } as const;
    const summary = { ...council, citation: { ...council.citation, source } };
    const answer = answerOf(union, [summary], [{ kind: 'summary' }]);
    expect(noticesOn(answer, [union])).not.toContainEqual({ kind: 'summary' });
    expect(noticesOn(answer, [summary])).toContainEqual({ kind: 'summary' });
  });

  it('says what concerns the first quote where the first quote stands', () => {
    const missing = { kind: 'weak-words', missing: ['winch'] } as const;
    const answer = answerOf(council, [union], [missing]);
    expect(noticesOn(answer, [council])).toContainEqual(missing);
    expect(noticesOn(answer, [union])).not.toContainEqual(missing);
  });
});

describe('weakWords', () => {
  const words = [
    { surface: 'winch', role: 'noun' },
    { surface: 'oiled', role: 'verb' },
    { surface: 'Roe', role: 'name' },
    { surface: '12', role: 'number' },
  ] as unknown as readonly QuestionWord[];
  const weights = [3, 1, 2, 1];
  const held = (matches: readonly number[]) => ({
    window: { matches } as Window,
    confidence: {
      unmatched: words.flatMap(({ surface }, i) => (matches[i] === 0 ? [surface] : [])),
    } as unknown as Confidence,
  });
  const said = (...quotes: readonly [number[], ...number[][]]) => {
    const [first, ...others] = quotes;
    return weakWords({ words }, [held(first), ...others.map(held)], weights);
  };

  it('says nothing where only a verb is missing', () => {
    expect(said([1, 0, 1, 1])).toEqual([]);
  });

  it('lists all that is missing where the most telling word is', () => {
    expect(said([0, 0, 1, 0])).toEqual([{ kind: 'weak-words', missing: ['winch', 'oiled', '12'] }]);
  });

  it('says which name or number no quote holds, whatever else they hold', () => {
    expect(said([1, 0, 0, 0])).toEqual([{ kind: 'weak-words', missing: ['Roe', '12'] }]);
    expect(said([1, 0, 0, 0], [0, 0, 1, 0])).toEqual([{ kind: 'weak-words', missing: ['12'] }]);
  });
});
