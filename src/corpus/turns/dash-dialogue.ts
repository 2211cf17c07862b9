import type { Span } from '../../analysis/span.js';
import { trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import type { Stretch, Voice } from '../voice.js';

/**
 * Dialogue in a story, whose spoken words begin with a dash: `— Sit down, said Uncle Tib.` The words
 * are of whom the same paragraph names, the rest is the author's. Only where two paragraphs or more
 * say so: items of lists begin with a dash as well. Null for any other document.
 */
export function readDashDialogue(text: string, drafts: readonly Draft[]): readonly Draft[] | null {
  const spoken = drafts.map((draft) => {
    if (draft.kind !== 'paragraph' && draft.kind !== 'list-item' && draft.kind !== 'post')
      return null;
    return draft.voice === undefined ? readSpoken(text, draft.span) : null;
  });
  if (spoken.filter((one) => one?.isTold === true).length < 2) return null;
  return drafts.map((draft, at) => {
    const stretches = spoken[at]?.stretches;
    return stretches === undefined ? draft : { ...draft, stretches };
  });
}

interface Spoken {
  readonly stretches: readonly Stretch[];
  /** Whether it says who speaks. */
  readonly isTold: boolean;
}

function readSpoken(text: string, span: Span): Spoken | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + 2_000));
  const dash = /^[—–―][ \t\u00A0]?(?=[\p{Lu}¿¡“"‘«…])/u.exec(words);
  if (dash === null) return null;
  const start = span.start + dash[0].length;
  const after = SAID_NAME.exec(words) ?? NAME_SAID.exec(words);
  if (after === null) {
    const role = /\?$/u.test(words) ? 'asked' : 'quoted';
    return {
      stretches: [{ span: { start, end: span.end }, voice: { role, name: null } }],
      isTold: false,
    };
  }
  const { name = '' } = after.groups ?? {};
  const end = span.start + after.index;
  const told = after.index + after[0].length;
  const isPronoun = /^(?:he|she|they|I|it)$/iu.test(name);
  const evidence = trimSpan(text, { start: end + 1, end: span.start + told });
  const voice: Voice = { role: 'quoted', name: isPronoun ? null : name, evidence };
  const asks = text[end - 1] === '?' || text[end] === '?';
  const first = {
    span: trimSpan(text, { start, end: text[end] === ',' ? end : end + 1 }),
    voice: asks ? { ...voice, role: 'asked' as const } : voice,
  };
  if (first.span.end <= first.span.start) return null;
  // `— Sit, said Tib. — You are late.`
  const again = /[.,;:]\s?[—–―]\s?/u.exec(words.slice(told, told + 120));
  if (again === null) return { stretches: [first], isTold: true };
  const from = span.start + told + again.index + again[0].length;
  return from >= span.end
    ? { stretches: [first], isTold: true }
    : { stretches: [first, { span: { start: from, end: span.end }, voice }], isTold: true };
}

const SAID_NAME =
  /[,!?…](?=\s(?:[—–]\s)?(?:said|says|asked|replied|answered|cried|whispered|shouted|muttered|called|added|laughed|sighed|murmured|insisted|continued|began|repeated|observed|remarked|declared|exclaimed)\s)(?:\s[—–])?\s\p{L}+\s(?<name>(?:\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,3})|he|she|they)\b/u;
const NAME_SAID =
  /[,!?…](?:\s[—–])?\s(?<name>(?:\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,3})|he|she|they)\s(?:said|says|asked|replied|answered|cried|whispered|shouted|muttered|called|added|laughed|sighed|murmured|insisted|continued|began|repeated|observed|remarked|declared|exclaimed)\b/u;
