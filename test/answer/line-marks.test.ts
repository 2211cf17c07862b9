import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMarks } from '../../src/answer/line-marks.js';
import { documentExample } from '../corpus/document-example.js';

describe('the line on which a quote stands', () => {
  it.each([
    ['a\nb\nc', 4, 3],
    ['a\r\nb', 3, 2],
    ['a\rb', 2, 2],
    ['a\r\n\r\nb', 5, 3],
    ['', 0, 1],
  ])('of %j at %i is %i', async (text, offset, line) => {
    expect(await new LineMarks().lineAt(documentExample(text), offset)).toBe(line);
  });

  it('is what counting from the start gives, however long the text, its lines and what was asked before', async () => {
    const stretch = fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', 'a', 'a line of words\n', '\n\r'),
      fc.tuple(fc.constantFrom('\n', '\r\n', 'ab\n', 'x'), fc.integer({ min: 1, max: 70_000 })),
    );
    const text = fc
      .array(stretch, { minLength: 1, maxLength: 12 })
      .map((parts) =>
        parts.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join(''),
      );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        async (whole, places) => {
          const document = documentExample(whole);
          const lines = new LineMarks();
          for (const place of places) {
            const offset = place % (whole.length + 1);
            const ends = whole.matchAll(/\r\n|\r|\n/g);
            let line = 1;
            for (const { 0: end, index } of ends) if (index + end.length <= offset) line++;
            // Between the two of a pair a line has not ended.
            expect(await lines.lineAt(document, offset)).toBe(line);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets others have a turn while a long text is counted, who may ask for the same', async () => {
    const document = documentExample('A line.\n'.repeat(1_000_000));
    const lines = new LineMarks();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 1) expect(await lines.lineAt(document, 4_000_000)).toBe(500_001);
    };
    expect(await lines.lineAt(document, 7_999_999, pause)).toBe(1_000_000);
    expect(pauses).toBeGreaterThan(2);
  });
});
