import type { CitedQuote } from '../../src/answer/answer.js';
import type { Answerer, AnswerOptions } from '../../src/answer/answerer.js';
import type { DocumentId, PassageId, Revision } from '../../src/corpus/document.js';
import type { Moment } from '../../src/moments/moment.js';
import { documentExample } from '../corpus/document-example.js';

/** An answerer that says what it is told to, so that only the measuring is tested. */
export class FixedAnswerer implements Answerer {
  readonly indexVersion = 'fixed';
  /** The limit of each call. */
  readonly limits: (number | undefined)[] = [];

  constructor(private readonly answers: Readonly<Record<string, readonly CitedQuote[]>>) {}

  async nearest(question: string, limit: number) {
    return (this.answers[question] ?? []).slice(0, limit);
  }

  termsOf(): readonly string[] {
    return [];
  }

  async answer(question: string, options?: AnswerOptions) {
    this.limits.push(options?.limit);
    const [first, ...others] = this.answers[question] ?? [];
    const about = {
      question,
      report: { documents: 1, passages: 1, terms: [] },
      indexVersion: this.indexVersion,
    };
    return first === undefined
      ? ({ kind: 'unanswered', reason: 'nothing-found', nearest: null, ...about } as const)
      : ({
          kind: 'answered',
          quotes: [first, ...others],
          more: 0,
          confidence: first.confidence,
          notices: [],
          ...about,
        } as const);
  }
}

/** A quote with only those facts that matter to a test. */
export function quoted(
  exact: string,
  facts: { speaker?: string; about?: readonly string[]; said?: string } = {},
): CitedQuote {
  return {
    quote: {
      exact,
      prefix: '',
      suffix: '',
      span: { start: 0, end: exact.length },
      documentId: 'log' as DocumentId,
      revision: '0' as Revision,
    },
    passageId: `log#0-${exact.length}` as PassageId,
    citation: {
      source: documentExample(exact, { source: { origin: { name: 'log.txt', line: null } } })
        .source,
      voice: { name: facts.speaker ?? null, role: 'quoted' },
      voices: [],
      asked: null,
      said: facts.said === undefined ? null : moment(facts.said),
      about: (facts.about ?? []).map(moment),
      line: 1,
      headings: [],
    },
    confidence: { level: 'strong', held: 1, probability: 1, matched: [], unmatched: [], margin: 1 },
    places: { quote: [], headings: [], around: [] },
    score: 1,
  };
}

function moment(value: string): Moment {
  return { value, precision: 'minute', isApproximate: false, zone: null, asWritten: value };
}
