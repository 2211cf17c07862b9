import type { Span } from '../analysis/span.js';
import type { Block } from './block.js';
import { splitSentences } from './sentences.js';

/**
 * The longest headline, in UTF-16 code units. Digests carry whole statements as headlines; in
 * prose a line of that length is more likely a paragraph without its stop. Both by judgement.
 */
const MAX_LENGTH = { digest: 200, prose: 100 } as const;

/**
 * Whether a block could be a headline by its own look: one line, one sentence, no stop at its
 * end, a capital or a number at its start. Whether it is one depends on what stands around it.
 */
export function isHeadline(text: string, block: Block, form: 'digest' | 'prose'): boolean {
  if (block.lines.length !== 1) return false;
  const { start, end } = block.span;
  return end - start <= MAX_LENGTH[form] && isHeadlineLine(text, block.span);
}

/** Whether a line could be a headline, whatever its length. */
export function isHeadlineLine(text: string, span: Span): boolean {
  const line = text.slice(span.start, span.end);
  return (
    !/[\r\n]/u.test(line) &&
    /^["“‘«'(¿¡#]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line) &&
    /\p{L}/u.test(line) &&
    !/[.!?…:;,。！？][”’"»)\]]*$/u.test(line) &&
    !/^(?:[-*•]|\d{1,3}[.)])\s/u.test(line) &&
    splitSentences(text, span).length === 1
  );
}
