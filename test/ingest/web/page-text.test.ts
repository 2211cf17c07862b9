import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PageNode } from '../../../src/ingest/web/page-node.js';
import { pageText } from '../../../src/ingest/web/page-text.js';

const textOf = (html: string): string =>
  pageText(parseHTML(`<html><body>${html}</body></html>`).document as unknown as PageNode);

describe('pageText', () => {
  it('keeps line breaks, cells and quotations, and folds white space', () => {
    const html =
      '<p>One  two <br> three<q>four</q></p><table><tr><td>a</td><td> b </td></tr></table><pre> c\n  d </pre>';
    expect(textOf(html)).toBe('One two\nthree“four”\n\na\tb\n\nc\n  d\n');
  });

  it('reads a node of more children than a call may have arguments', () => {
    expect(textOf('<b>a</b>'.repeat(150_000))).toBe(`${'a'.repeat(150_000)}\n`);
  });

  it('reads a block of more line breaks than can be copied once each', () => {
    const lines = 400_000;
    expect(textOf(`<p>${'ab <br>'.repeat(lines)}</p>`)).toBe(`${'ab\n'.repeat(lines - 1)}ab\n`);
  });
});
