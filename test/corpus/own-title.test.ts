import { describe, expect, it } from 'vitest';
import type { DocumentForm } from '../../src/corpus/document.js';
import { ownTitle } from '../../src/corpus/own-title.js';
import { citedQuote } from '../cli/answer-fixture.js';

const { source } = citedQuote('x').citation;

function titleOf(text: string, form: DocumentForm, title: string | null = null): string | null {
  return ownTitle({ source: { ...source, title }, text, form });
}

describe('what a document calls itself', () => {
  it.each([
    ['its title before its headings', '# The pier', 'markdown', 'Storm', 'Storm'],
    [
      'its first heading, of whatever level',
      'A line.\n\n## The pier\n\n# End',
      'markdown',
      null,
      'The pier',
    ],
    [
      'nothing, for Markdown without headings',
      'The pier fell.\n\nAll of it.',
      'markdown',
      null,
      null,
    ],
    [
      'the headline of a plain text',
      '\r\n  The pier of Sandness\r\n\r\nIt fell.',
      'prose',
      null,
      'The pier of Sandness',
    ],
    [
      'nothing, for a text that begins with a sentence',
      'The pier fell.\nIt was old.',
      'prose',
      null,
      null,
    ],
    [
      'nothing, for a first line as long as a paragraph',
      `The pier ${'fell and '.repeat(40)}`,
      'prose',
      null,
      null,
    ],
    ['nothing, for an empty text', ' \n\n', 'prose', null, null],
    ['nothing of marks alone', '#\n##  \n', 'markdown', null, null],
  ] as const)('is %s', (_what, text, form, title, expected) => {
    expect(titleOf(text, form, title)).toBe(expected);
  });

  it('is looked for near the top, however long the text', () => {
    expect(titleOf(`${'A line.\n'.repeat(200_000)}# Late`, 'markdown')).toBeNull();
  });

  it('is unknown where neither title nor text are at hand', () => {
    expect(ownTitle({ source: { ...source, title: null } })).toBeNull();
  });
});
