import type { Answer } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import { containsText } from './contained-text.js';
import type { GoldenQuestion } from './golden-set.js';

/** What becomes of questions in which one name, number or date is another than the corpus has there. */
export interface ExchangedFigures {
  readonly questions: number;
  /** Refused. */
  readonly refused: number;
  /** Answered, and said that the quote has not what was asked, or another. */
  readonly told: number;
  /** Answered with words that do hold what was put in: there is nothing to tell. */
  readonly held: number;
  /** Answered as if nothing were wrong: the fault. */
  readonly untold: readonly ExchangedQuestion[];
}

export interface ExchangedQuestion {
  readonly id: string;
  readonly question: string;
  /** What stood there, and what was put in its place. */
  readonly from: string;
  readonly to: string;
  readonly found: string;
}

/**
 * Asks questions of the set in which one name, number or year was exchanged for one of the same sort
 * from another of its questions; at most `count`, at even distances, the same in every run.
 */
export async function measureExchanged(
  questions: readonly GoldenQuestion[],
  answerer: Answerer,
  count: number,
): Promise<ExchangedFigures> {
  const exchanged = exchange(questions.filter(({ isAnswerable }) => isAnswerable));
  const step = Math.max(1, exchanged.length / count);
  const asked = Array.from(
    { length: Math.min(count, exchanged.length) },
    (_, i) => exchanged[Math.floor(i * step)] as Exchanged,
  );
  const figures = { refused: 0, told: 0, held: 0 };
  const untold: ExchangedQuestion[] = [];
  for (const one of asked) {
    const answer = await answerer.answer(one.question, { limit: 1 });
    const outcome = outcomeOf(answer, one.to);
    if (outcome !== 'untold') figures[outcome]++;
    else
      untold.push({
        ...one,
        found: answer.kind === 'answered' ? answer.quotes[0].quote.exact : '',
      });
  }
  return { questions: asked.length, ...figures, untold };
}

type Exchanged = Omit<ExchangedQuestion, 'found'>;

function outcomeOf(answer: Answer, put: string): 'refused' | 'told' | 'held' | 'untold' {
  if (answer.kind === 'unanswered') return 'refused';
  const words = put.split(/\s+/u);
  const speaksOf = (text: string) => words.some((word) => text.includes(word));
  const isTold = answer.notices.some(
    (notice) =>
      (notice.kind === 'differs' && speaksOf(notice.asked)) ||
      (notice.kind === 'weak-words' && notice.missing.some(speaksOf)),
  );
  if (isTold) return 'told';
  return containsText(answer.quotes[0].quote.exact.toLowerCase(), put.toLowerCase())
    ? 'held'
    : 'untold';
}

/** A name, number or year in a question. */
interface Particular {
  readonly sort: 'name' | 'number' | 'year';
  readonly words: string;
  readonly at: number;
}

/** Each question with its first particular exchanged for the next one of the same sort that it and its answer lack. */
function exchange(questions: readonly GoldenQuestion[]): readonly Exchanged[] {
  const all = questions.flatMap((one) => particularsOf(one.question).map((own) => ({ one, own })));
  return questions.flatMap((one, index) => {
    const own = particularsOf(one.question);
    const [first] = own;
    if (first === undefined) return [];
    const known = [one.question, ...one.quotes].join('\n');
    const isOther = ({ sort, words }: Particular) =>
      sort === first.sort && !words.split(/\s+/u).some((word) => known.includes(word));
    // From far away, so that neighbours in one document are not exchanged for each other.
    const from = all.findIndex((other) => other.one === one) + farAway(index);
    const put = all
      .map((_, i) => all[(from + i) % all.length] as (typeof all)[number])
      .find((other) => other.one !== one && isOther(other.own));
    if (put === undefined) return [];
    const { question } = one;
    const { at, words } = first;
    return {
      id: one.id,
      question: question.slice(0, at) + put.own.words + question.slice(at + words.length),
      from: words,
      to: put.own.words,
    };
  });
}

/** Not always the same distance, or all questions of one document would get those of one other. */
function farAway(index: number): number {
  return 20 + ((index * 7) % 50);
}

function particularsOf(question: string): readonly Particular[] {
  // The first word of a question is capitalised whatever it is.
  const afterFirst = question.replace(/^\p{L}+/u, (first) => ' '.repeat(first.length));
  return [...afterFirst.matchAll(particular)].map(({ 0: words, index: at }) => {
    if (/^\D/u.test(words)) return { sort: 'name', words, at };
    return { sort: isYear.test(words) ? 'year' : 'number', words, at };
  });
}

const particular = /\d+(?:[.,]\d+)*|(?!The )\p{Lu}[\p{L}\p{M}-]+(?: \p{Lu}[\p{L}\p{M}-]+){0,3}/gu;
const isYear = /^(?:1[0-9]|20)\d\d$/u;
