import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnProgram, temporaryFolder } from '../cli/spawn-program.js';
import { layOutDemoSeeds } from './demo-seeds.js';

/** What is read of an answer in JSON. */
interface ShownAnswer {
  readonly kind: string;
  readonly quotes: readonly {
    readonly exact: string;
    readonly source: { readonly publisher: string | null; readonly title: string | null };
  }[];
  readonly notices?: unknown;
}

const questions = [
  'was the ferry overcrowded',
  'does the ferry burn whale oil',
  'did the mayor eat the last pancake',
  'is there a second ferry',
  'how much does a return ticket cost',
  'did the council ban feeding gulls',
  'can I take my dog on the ferry',
  'is Brindleport real',
];

describe('the invented town of the demo', () => {
  const answers = new Map<string, ShownAnswer>();

  beforeAll(async () => {
    const folder = await layOutDemoSeeds(temporaryFolder());
    const { stdout } = await spawnProgram(['start', '--json', '--corpus', folder], {
      input: `${questions.join('\n')}\n`,
    });
    for (const [index, line] of stdout.trim().split('\n').entries()) {
      answers.set(questions[index] ?? '', JSON.parse(line));
    }
  }, 120_000);
  afterAll(() => expect(answers.size).toBe(questions.length));

  it.each(questions)('answers, and says with every quote that it is invented: %s', (question) => {
    const { kind, quotes } = answers.get(question) ?? { kind: '', quotes: [] };
    expect(kind).toBe('answered');
    expect(quotes.length).toBeGreaterThan(0);
    for (const { source } of quotes) {
      expect(source.publisher).toContain('(invented)');
      expect(source.title).toContain('(invented)');
    }
  });

  it('has two sides that disagree about the ferry', () => {
    const quotes = answers.get('was the ferry overcrowded')?.quotes ?? [];
    expect(new Set(quotes.map(({ source }) => source.publisher))).toEqual(
      new Set(['The Brindleport Gazette (invented)', 'Brindleport Harbour Office (invented)']),
    );
  });

  it('has a fact check with its rating, and a correction', () => {
    const exactOf = (question: string) =>
      (answers.get(question)?.quotes ?? []).map(({ exact }) => exact).join('\n');
    expect(exactOf('does the ferry burn whale oil')).toContain('electric motor');
    expect(JSON.stringify(answers.get('does the ferry burn whale oil'))).toContain('False');
    expect(exactOf('did the mayor eat the last pancake')).toContain('a gull ate the last pancake');
  });
});
