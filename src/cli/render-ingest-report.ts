import type { IngestReport } from '../ingest/ingest-report.js';
import { problemMessage } from '../ingest/problem.js';
import { count } from './describe-notice.js';
import { renderTable } from './render-table.js';
import { showOnOneLine } from './safe-text.js';
import { wrapText } from './wrap-text.js';

/** Problems listed in the terminal; the rest is counted. */
const maxProblems = 50;

/** What an ingest did, for a person: the problems by file and line, then a table of the counts. */
export function renderIngestReport(
  report: IngestReport,
  width: number,
  corpus: { readonly documents: number; readonly passages: number },
): string {
  const listed = report.problems.slice(0, maxProblems);
  const leftOff = report.problems.length - listed.length + report.problemsLeftOff;
  const problems = listed.flatMap((problem) =>
    wrapText(showOnOneLine(problemMessage(problem)), { width, first: '! ', rest: '  ' }),
  );
  if (leftOff > 0) problems.push(`! and ${count(leftOff, 'more problem')}`);
  const table = renderTable(
    ['documents', 'added', 'changed', 'relabelled', 'unchanged', 'skipped', 'new passages'],
    [
      [
        report.documents,
        report.added,
        report.superseded,
        report.relabelled,
        report.unchanged,
        report.skipped,
        report.passages,
      ].map(String),
    ],
    { width, flexible: [], right: [0, 1, 2, 3, 4, 5, 6] },
  );
  const total = `The corpus now contains ${count(corpus.documents, 'document')}, ${count(corpus.passages, 'passage')}.`;
  return [...problems, table, total].join('\n');
}
