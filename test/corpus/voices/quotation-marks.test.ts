import { describe, expect, it } from 'vitest';
import { readQuotedSpans } from '../../../src/corpus/voices/quotation-marks.js';

const quoted = (text: string) =>
  readQuotedSpans(text, { start: 0, end: text.length }).map(({ words }) =>
    text.slice(words.start, words.end),
  );

describe('readQuotedSpans', () => {
  it.each([
    ['“It fell,” she said. “Twice.”', ['It fell,', 'Twice.']],
    ['"It fell," she said. "Twice."', ['It fell,', 'Twice.']],
    ['‘It fell’, she said. ‘It’s gone.’', ['It fell', 'It’s gone.']],
    ["'It fell', she said. 'It's gone.'", ['It fell', "It's gone."]],
    ['« It fell », she said.', ['It fell']],
    ['»It fell«, she said.', ['It fell']],
    ['„It fell“, she said. „Twice.”', ['It fell', 'Twice.']],
  ])('finds the words between marks of every kind: %s', (text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it('takes a quotation within another for a part of it', () => {
    expect(quoted('“He said ‘no’ and then “never” again,” she said.')).toEqual([
      'He said ‘no’ and then “never” again,',
    ]);
  });

  it.each([
    'The keepers’ boats and the rock ‘n’ roll of the ’90s.',
    `The plank is 6' 2" long.`,
    "The boys' lamp isn't lit.",
  ])('takes no apostrophe and no inch for a mark: %s', (text) => {
    expect(quoted(text).filter((words) => words.length > 2)).toEqual([]);
  });

  it('reads a paragraph that is opened and never closed to its end', () => {
    const text = '“It fell. We ran.';
    const [only] = readQuotedSpans(text, { start: 0, end: text.length });
    expect(only?.isClosed).toBe(false);
    expect(quoted(text)).toEqual(['It fell. We ran.']);
  });

  it('reads marks that do not match their partner', () => {
    expect(quoted('“It fell," she said. “Twice.“')).toEqual(['It fell,', 'Twice.']);
    expect(quoted('”It fell,” she said.')).toEqual(['It fell,']);
  });

  it('ends a quotation at a line that opens another', () => {
    expect(quoted('“It fell.\n“Then it rose.”')).toEqual(['It fell.', 'Then it rose.']);
  });
});
