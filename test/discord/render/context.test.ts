import { describe, expect, it } from 'vitest';
import { contextAround } from '../../../src/discord/render/context.js';

describe('the context of a span', () => {
  it('is what stands before and after it, from sentence to sentence', () => {
    const text = 'The ferry left. '.repeat(100);
    const span = { start: 800, end: 815 };
    const { before, after, isFromStart, isToEnd } = contextAround(text, span);
    expect(text).toContain(before + text.slice(span.start, span.end) + after);
    expect(before.startsWith('The ferry')).toBe(true);
    expect(after.endsWith('left.')).toBe(true);
    expect([isFromStart, isToEnd]).toEqual([false, false]);
  });

  it('is the whole document when that is short', () => {
    expect(contextAround('one two three', { start: 4, end: 7 })).toEqual({
      before: 'one ',
      after: ' three',
      isFromStart: true,
      isToEnd: true,
    });
  });

  it('never cuts an emoji in half', () => {
    const text = '👩‍👩‍👧'.repeat(300);
    const { before, after } = contextAround(text, { start: 1200, end: 1208 });
    expect(before + after).not.toMatch(/\p{Cs}/u);
  });
});
