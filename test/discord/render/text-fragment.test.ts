import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/discord/render/text-fragment.js';
import { hostileText } from '../hostile-text.js';

const page = 'https://example.org/log';

describe('a link to quoted words', () => {
  it.each([
    ['The pier closed.', `${page}#:~:text=The%20pier%20closed.`],
    ['north-west, at 5 & 6', `${page}#:~:text=north%2Dwest%2C%20at%205%20%26%206`],
    ['first line here\nand the last line', `${page}#:~:text=first%20line%20here,the%20last%20line`],
  ])('of %j', (words, link) => {
    expect(linkToWords(page, words)).toBe(link);
  });

  it('names a long quote by both ends', () => {
    const words = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    const link = linkToWords(page, words) ?? '';
    expect(link).toMatch(/#:~:text=word0%20.*word5,word34%20.*word39$/);
  });

  it('keeps a fragment that the address has', () => {
    expect(linkToWords(`${page}#part`, 'words')).toBe(`${page}#part:~:text=words`);
    expect(linkToWords(`${page}#:~:text=other`, 'words')).toBe(`${page}#:~:text=other`);
  });

  it('is bare when the words do not fit, and nothing when the address does not', () => {
    const long = `${page}/${'x'.repeat(470)}`;
    expect(linkToWords(long, 'an unusually long beginning')).toBe(long);
    expect(linkToWords(`${page}/${'x'.repeat(512)}`, 'words')).toBeNull();
  });

  it.each([null, '', 'no address', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'is nothing for %j',
    (url) => {
      expect(linkToWords(url, 'words')).toBeNull();
    },
  );

  it('is a valid address within the limit, whatever the words', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(60), fc.string({ unit: 'binary' })), (words) => {
        const link = linkToWords(page, words) ?? '';
        expect(link.length).toBeLessThanOrEqual(512);
        expect(URL.canParse(link)).toBe(true);
        const [, directive = ''] = link.split(':~:text=');
        expect(directive.split(',').length).toBeLessThanOrEqual(2);
        expect(directive).not.toMatch(/[-&\s]/);
      }),
    );
  });
});
