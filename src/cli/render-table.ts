import Table from 'cli-table3';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap-text.js';

export interface TableOptions {
  /** Columns of the terminal that the table may take. */
  readonly width: number;
  /** Columns of the table whose cells may wrap when the terminal is narrow. */
  readonly flexible: readonly number[];
  /** Columns of the table that are aligned right: numbers. */
  readonly right?: readonly number[];
}

/** Narrowest cell that is still readable. */
const narrowest = 8;

/** A table without colours. Cells must be safe for a terminal, see `showOnOneLine`. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, flexible, right = [] }: TableOptions,
): string {
  const natural = head.map((name, column) =>
    // Not spread into one call: a corpus has more rows than a call has room for arguments.
    rows.reduce((most, row) => Math.max(most, textWidth(row[column] ?? '')), textWidth(name)),
  );
  // Each column takes a border and two spaces of padding, and one border closes the table.
  let excess = natural.reduce((sum, cells) => sum + cells + 3, 1) - width;
  const widths = [...natural];
  while (excess > 0) {
    const widest = Math.max(...flexible.map((column) => widths[column] ?? 0));
    if (widest <= narrowest) break;
    widths[widths.findIndex((cells, column) => flexible.includes(column) && cells === widest)] =
      widest - 1;
    excess -= 1;
  }
  const table = new Table({
    head: [...head],
    colWidths: widths.map((cells) => cells + 2),
    colAligns: head.map((_name, column) => (right.includes(column) ? 'right' : 'left')),
    style: { head: [], border: [] },
  });
  // The table's own wrapping cuts long words short; ours loses nothing.
  for (const row of rows) {
    table.push(row.map((cell, column) => wrapCell(cell, widths[column] ?? narrowest)));
  }
  return table.toString();
}

function wrapCell(cell: string, width: number): string {
  return wrapText(cell, { width, first: '', rest: '' }).join('\n');
}
