/**
 * A page of a SQLite table or index, as far as its free space is concerned
 * (https://www.sqlite.org/fileformat2.html#b_tree_pages):
 *
 *     [header][places of its cells][free space][cells]
 */
interface PageLayout {
  readonly isLeaf: boolean;
  /** Where the free space begins, and where the first cell does. */
  readonly free: { readonly start: number; readonly end: number };
  /** Where its cells begin. */
  readonly cells: readonly number[];
  /** The page that follows the cells of one that is no leaf; 0 for a leaf. */
  readonly last: number;
}

/** Reads a page by its number, from 1 on; null when the file has no such page. The next call may use the same buffer. */
type ReadPage = (page: number) => Buffer | null;

/**
 * The pages of a table or an index from its root on, without reading the leaves. What cannot be what
 * SQLite writes is passed over: a damaged file is found elsewhere.
 */
export function pagesOf(root: number, read: ReadPage): readonly number[] {
  const depth = depthOf(root, read);
  const pages = [root];
  const seen = new Set([root]);
  let level = [root];
  for (let at = 0; at < depth; at++) {
    const next: number[] = [];
    for (const page of level) {
      const content = read(page);
      const layout = content && layoutOf(content, page);
      if (content === null || layout === null || layout.isLeaf) continue;
      for (const child of [
        ...layout.cells.map((cell) => content.readUInt32BE(cell)),
        layout.last,
      ]) {
        if (!seen.has(child)) next.push(child);
        seen.add(child);
      }
    }
    for (const page of next) pages.push(page);
    level = next;
  }
  return pages;
}

/** How many pages lead to a leaf; all leaves lie equally deep. */
function depthOf(root: number, read: ReadPage): number {
  let page = root;
  for (let depth = 0; depth < maxDepth; depth++) {
    const content = read(page);
    const layout = content && layoutOf(content, page);
    if (layout === null || layout.isLeaf) return depth;
    page = layout.last;
  }
  return 0;
}

/** SQLite's own bound. */
const maxDepth = 20;

/**
 * Overwrites the free space of a page with zeros; false when nothing was there. A page that is not
 * what SQLite writes is left alone.
 */
export function clearFreeSpace(content: Buffer, page: number): boolean {
  const layout = layoutOf(content, page);
  if (layout === null) return false;
  const free = content.subarray(layout.free.start, layout.free.end);
  if (free.equals(zeros.subarray(0, free.length))) return false;
  free.fill(0);
  return true;
}

const zeros = Buffer.alloc(65_536);

/**
 * Null when it cannot be a page of a table or an index: every cell must lie behind the free space.
 * A page that continues a long row, or is free, begins with the number of another page: below half a
 * terabyte none of them begins as a leaf does.
 */
function layoutOf(content: Buffer, page: number): PageLayout | null {
  // The first page begins with the head of the file.
  const head = page === 1 ? 100 : 0;
  const kind = content[head] as number;
  const isLeaf = kind === indexLeaf || kind === tableLeaf;
  if (!isLeaf && kind !== indexInner && kind !== tableInner) return null;
  const count = content.readUInt16BE(head + 3);
  const start = head + (isLeaf ? 8 : 12) + 2 * count;
  // 65,536 does not fit and is written as 0.
  const end = content.readUInt16BE(head + 5) || 65_536;
  if (end > content.length || start > end) return null;
  const cells: number[] = [];
  for (let place = start - 2 * count; place < start; place += 2) {
    const cell = content.readUInt16BE(place);
    if (cell < end || cell > content.length - 4) return null;
    cells.push(cell);
  }
  return { isLeaf, free: { start, end }, cells, last: isLeaf ? 0 : content.readUInt32BE(head + 8) };
}

const indexInner = 2;
const tableInner = 5;
const indexLeaf = 10;
const tableLeaf = 13;
