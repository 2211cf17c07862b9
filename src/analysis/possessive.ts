import { isAsciiAlphanumeric } from './ascii.js';

/** Whether a possessive `'s` stands here, with no letter or digit behind it. */
export function isPossessiveAt(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === apostrophe &&
    (text.charCodeAt(at + 1) | 0x20) === letterS &&
    !isAsciiAlphanumeric(text.charCodeAt(at + 2))
  );
}

const apostrophe = 0x27;
const letterS = 0x73;
