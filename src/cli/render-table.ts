import { textWidth, wrapText } from './wrap-text.js';

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

/** Rows of one part: few enough that a part is printed at once. */
const rowsAtOnce = 500;

/** A table without colours. Cells must be safe for a terminal, see `showOnOneLine`. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string {
  return [...tableParts(head, rows, options)].join('\n');
}

/** The same in parts of some hundred rows, for tables of any length; line feeds belong between them. */
export function* tableParts(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): Generator<string> {
  const widths = columnWidths(head, rows, options);
  const { right = [] } = options;
  const border = (left: string, cross: string, end: string) =>
    `${left}${widths.map((cells) => '─'.repeat(cells + 2)).join(cross)}${end}`;
  const between = border('├', '┼', '┤');
  const row = (cells: readonly string[]) => rowLines(cells, widths, right);
  yield [border('┌', '┬', '┐'), ...row(head)].join('\n');
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce);
    yield part.flatMap((cells) => [between, ...row(cells)]).join('\n');
  }
  yield border('└', '┴', '┘');
}

/** A row is as many lines high as its highest cell. */
function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  right: readonly number[],
): readonly string[] {
  const columns = widths.map((width, column) => wrapCell(cells[column] ?? '', width));
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) => {
    const padded = widths.map((width, column) => {
      const cell = columns[column]?.[line] ?? '';
      const space = ' '.repeat(Math.max(0, width - textWidth(cell)));
      return right.includes(column) ? `${space}${cell}` : `${cell}${space}`;
    });
    return `│ ${padded.join(' │ ')} │`;
  });
}

function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, flexible }: TableOptions,
): readonly number[] {
  const natural = head.map((name, column) =>
    // Not spread into one call: there may be more rows than a call takes arguments.
    rows.reduce((most, row) => Math.max(most, textWidth(row[column] ?? '')), textWidth(name)),
  );
  // Each column takes a border and two spaces of padding, and one border closes the table.
  let excess = natural.reduce((sum, cells) => sum + cells + 3, 1) - width;
  const widths = [...natural];
  while (excess > 0) {
    const widest = flexible.reduce((most, column) => Math.max(most, widths[column] ?? 0), 0);
    if (widest <= narrowest) break;
    widths[widths.findIndex((cells, column) => flexible.includes(column) && cells === widest)] =
      widest - 1;
    excess -= 1;
  }
  return widths;
}

function wrapCell(cell: string, width: number): readonly string[] {
  return textWidth(cell) <= width && !cell.includes('\n')
    ? [cell]
    : wrapText(cell, { width, first: '', rest: '' });
}
