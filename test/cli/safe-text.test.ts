import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showOnOneLine, showSafely } from '../../src/cli/safe-text.js';

describe('showSafely', () => {
  it.each([
    ['an ANSI colour', 'a\u001b[31mred', 'a‹U+001B›[31mred', 1],
    ['a window title escape', '\u001b]0;owned\u0007', '‹U+001B›]0;owned‹U+0007›', 2],
    ['the one-byte CSI', '\u009b2J', '‹U+009B›2J', 1],
    ['a right-to-left override', 'abc\u202efdp', 'abc‹U+202E›fdp', 1],
    ['a carriage return that would overwrite', 'true\rfalse', 'true‹U+000D›false', 1],
    ['a backspace', 'ab\bc', 'ab‹U+0008›c', 1],
    ['half an emoji', 'x\ud83d', 'x‹U+D83D›', 1],
  ])('shows %s as a placeholder and counts it', (_name, text, shown, replaced) => {
    expect(showSafely(text)).toEqual({ text: shown, replaced });
  });

  it('leaves ordinary text of any script, emoji sequences, tabs and line feeds alone', () => {
    const text = 'İstanbul\t— 中文 «да» 👩‍👩‍👧 é\nخبر\u00a0';
    expect(showSafely(text)).toEqual({ text, replaced: 0 });
  });

  it('never lets a character through that could drive a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
        expect(showSafely(text).text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe('showOnOneLine', () => {
  it('turns line breaks into spaces so that a title cannot forge a row', () => {
    expect(showOnOneLine('Report\n   who    a minister')).toBe('Report who a minister');
  });
});
