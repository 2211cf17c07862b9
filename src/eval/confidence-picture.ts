import type { Reliability } from './reliability.js';

/** A probability from which on something is said of an answer, to be marked in the picture. */
export interface MarkedThreshold {
  readonly name: string;
  readonly probability: number;
}

/**
 * The reliability table and the risk–coverage curve as one SVG picture: plain text, no scripts, no
 * fonts of its own, readable on light and on dark pages (it asks the reader's colour scheme).
 */
export function drawConfidence(
  { bins, curve }: Reliability,
  thresholds: readonly MarkedThreshold[],
): string {
  const filled = bins.filter(({ said, right }) => said !== null && right !== null);
  const reliability = panel(
    { left: 60, title: 'Reliability' },
    'said: estimated probability',
    'came true',
    [
      line([point(60, 0, 0), point(60, 1, 1)], 'ideal'),
      line(
        filled.map(({ said, right }) => point(60, said ?? 0, right ?? 0)),
        'curve',
      ),
      ...filled.map(({ said, right, count }) => {
        const { x, y } = point(60, said ?? 0, right ?? 0);
        return `<circle class="dot" cx="${x}" cy="${y}" r="4"><title>${count} answers: said ${percent(said ?? 0)}, right ${percent(right ?? 0)}</title></circle>`;
      }),
    ],
  );
  const marks = thresholds.flatMap(({ name, probability }, row) => {
    // The last point that is still at or above the threshold.
    const at = curve.filter(({ threshold }) => threshold >= probability).at(-1);
    if (at === undefined) return [];
    const { x, y } = point(480, at.coverage, at.risk);
    const shares = `${percent(at.coverage)} answered, ${percent(at.risk)} wrong`;
    return [
      `<circle class="mark" cx="${x}" cy="${y}" r="5"/>`,
      `<text x="${x}" y="${y + 20}" text-anchor="middle">${name}</text>`,
      `<text x="488" y="${top + 42 + 20 * row}">${name} (${probability}): ${shares}</text>`,
    ];
  });
  const risk = panel(
    { left: 480, title: 'Risk and coverage' },
    'coverage: share of all questions answered',
    'risk: wrong of these',
    [
      line(
        curve.map(({ coverage, risk: wrong }) => point(480, coverage, wrong)),
        'curve',
      ),
      ...marks,
    ],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 400" role="img" aria-label="Reliability and risk–coverage of the confidence">
<style>
text{font:13px system-ui,sans-serif;fill:#1f2328}
.title{font-weight:600;font-size:15px}
.back{fill:#ffffff}
.frame,.grid{fill:none;stroke:#8c959f;stroke-width:1}
.grid{stroke-opacity:.35}
.ideal{fill:none;stroke:#8c959f;stroke-width:1.5;stroke-dasharray:5 4}
.curve{fill:none;stroke:#0969da;stroke-width:2.5}
.dot{fill:#0969da}
.mark{fill:#bc4c00}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}
.back{fill:#0d1117}
.curve{stroke:#58a6ff}
.dot{fill:#58a6ff}
.mark{fill:#f0883e}
}
</style>
<rect class="back" width="860" height="400"/>
${reliability}
${risk}
</svg>
`;
}

/** Side of a panel, and where its top edge lies. */
const side = 300;
const top = 40;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shares from 0 to 1, upwards and to the right. */
function point(left: number, across: number, up: number): Point {
  return { x: round(left + across * side), y: round(top + (1 - up) * side) };
}

function panel(
  { left, title }: { readonly left: number; readonly title: string },
  across: string,
  up: string,
  content: readonly string[],
): string {
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const bottom = top + side;
  return [
    `<text class="title" x="${left}" y="${top - 14}">${title}</text>`,
    ...steps.flatMap((share) => {
      const { x } = point(left, share, 0);
      const { y } = point(left, 0, share);
      return [
        `<path class="grid" d="M${x} ${top}V${bottom}M${left} ${y}H${left + side}"/>`,
        `<text x="${x}" y="${bottom + 17}" text-anchor="middle">${percent(share)}</text>`,
        `<text x="${left - 6}" y="${y + 4}" text-anchor="end">${percent(share)}</text>`,
      ];
    }),
    `<rect class="frame" x="${left}" y="${top}" width="${side}" height="${side}"/>`,
    `<text x="${left + side / 2}" y="${bottom + 40}" text-anchor="middle">${across}</text>`,
    `<text x="${left + 8}" y="${top + 18}">${up}</text>`,
    ...content,
  ].join('\n');
}

function line(points: readonly Point[], name: string): string {
  return `<polyline class="${name}" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
