import { describe, expect, it } from 'vitest';
import { allRows, renderAll } from '../../src/eval/all-table.js';
import { drawConfidence } from '../../src/eval/confidence-picture.js';
import type { AllResults } from '../../src/eval/evaluate-all.js';
import { beginMark, endMark } from '../../src/eval/page-marks.js';
import { renderPage, replaceGenerated } from '../../src/eval/quality-page.js';
import { reliabilityOf } from '../../src/eval/reliability.js';

const reliability = reliabilityOf([
  { probability: 0.9, isRight: true, weight: 1 },
  { probability: 0.3, isRight: false, weight: 1 },
]);
const results: AllResults = {
  retrieval: [
    {
      kind: 'retrieval',
      set: 'scifact',
      split: 'train',
      queries: 4,
      documents: 9,
      'ndcg@10': 0.7,
      'map@5': 0.65,
      'mrr@10': 0.6,
      'recall@100': 1,
      trecTies: { 'ndcg@10': 0.69, 'map@5': 0.64 },
      remarks: ['odd'],
      failures: [],
    },
  ],
  golden: [],
  dates: [
    {
      kind: 'dates',
      set: 'own-dates',
      split: 'dev',
      sentences: 3,
      found: 1,
      precision: 0.5,
      valued: null,
      inventions: 2,
    },
  ],
  confidence: {
    corpora: [
      {
        corpus: 'scifact',
        questions: 4,
        answered: 1,
        refused: 0.75,
        pairs: [{ from: 'bakeries', refused: 0.5 }],
        area: 0.9,
        unanswerable: { refused: 0.25, area: 0.6 },
      },
    ],
    meanRefused: 0.5,
    reliability,
  },
  confidenceQuestions: 300,
};

describe('the table of all sets', () => {
  it('puts the best peer beside ours, and nobody where nobody was measured', () => {
    const rows = allRows(results);
    expect(rows[0]).toEqual({
      set: 'scifact train',
      questions: 4,
      measure: 'ndcg@10',
      ours: 0.7,
      peer: { engine: 'SQLite FTS5', value: 0.699 },
    });
    expect(rows.find(({ set }) => set === 'own-dates dev')?.peer).toBeNull();
    const text = renderAll(results);
    expect(text).toMatch(/scifact train.*4.*ndcg@10.*0\.700.*0\.699.*SQLite FTS5/);
    expect(text).toMatch(/mean of all pairs: 0\.500/);
    expect(text).toContain('note on scifact train: odd');
  });
});

describe('the page of figures', () => {
  const generated = renderPage(results, { day: '2026-11-24', picture: 'images/confidence.svg' });

  it('holds date, sizes, how to repeat it, peers, pairs and the picture', () => {
    for (const part of [
      '2026-11-24',
      'npm run eval -- --all',
      '| scifact train | 9 | 4 | **.700 / .650** | .690 / .640 |',
      '.699 / .646',
      '| own-dates dev | 3 | Receipts | 1.000 | .500 | – | 2 |',
      '| scifact | – | .900 | .250 (.600) | 1.000 | .750 |',
      'mean of all pairs: **.500**',
      '![Reliability and risk–coverage curve](images/confidence.svg)',
    ]) {
      expect(generated).toContain(part);
    }
  });

  it('replaces only what stands between the marks, and twice as once', () => {
    const page = `# By hand\n\n${beginMark}\nyesterday’s\n${endMark}\n\nalso by hand\n`;
    const once = replaceGenerated(page, generated, 'page.md');
    expect(once.startsWith('# By hand\n\n')).toBe(true);
    expect(once.endsWith('\n\nalso by hand\n')).toBe(true);
    expect(once).not.toContain('yesterday’s');
    expect(replaceGenerated(once, generated, 'page.md')).toBe(once);
  });

  it('keeps dollar signs of figures as they are', () => {
    const page = `${beginMark}${endMark}`;
    expect(replaceGenerated(page, '$& $1', 'page.md')).toContain('$& $1');
  });

  it.each([
    ['none', 'text'],
    ['one', beginMark],
    ['the wrong order', `${endMark}${beginMark}`],
    ['two pairs', `${beginMark}${endMark}${beginMark}${endMark}`],
  ])('refuses a page with %s of the marks', (_, page) => {
    expect(() => replaceGenerated(page, 'x', 'page.md')).toThrow(
      expect.objectContaining({ code: 'EVAL_UNMARKED_PAGE' }),
    );
  });
});

describe('the picture of the confidence', () => {
  it('is text without scripts, for light and dark, with every bin and threshold', () => {
    const picture = drawConfidence(reliability, [{ name: 'strong', probability: 0.8 }]);
    expect(picture.startsWith('<svg ')).toBe(true);
    expect(picture).toContain('prefers-color-scheme:dark');
    expect(picture).not.toMatch(/<script|NaN|undefined/);
    expect(picture.match(/class="dot"/g)).toHaveLength(2);
    expect(picture).toContain('strong (0.8): 50 % answered, 0 % wrong');
  });

  it('draws no mark for a threshold that nothing reaches', () => {
    const picture = drawConfidence(reliability, [{ name: 'strong', probability: 0.95 }]);
    expect(picture).not.toContain('class="mark"');
  });
});
