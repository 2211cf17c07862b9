import type { TypographyKind } from './genuineness.js';

type Plain = Exclude<TypographyKind, 'punctuation'>;

/** What each kind of difference is blind to. Applied in this order. */
const blindTo: Readonly<Record<Plain, (text: string) => string>> = {
  compatibility: (text) =>
    text
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[^\s…‘’“”„«»–—−‐‑]+/gu, (run) => run.normalize('NFKC')),
  ellipsis: (text) => text.replace(/\.{2,}/g, '…'),
  quotes: (text) => text.replace(/["'“”„‟«»‹›‘’‚‛`´ʼ]/g, ''),
  dashes: (text) => text.replace(/[\p{Pd}−]+/gu, '-'),
  spaces: (text) => text.replace(/\s+/gu, ''),
  case: (text) => text.toLowerCase(),
};

/**
 * Which kinds of difference lie between two writings of the same words: those without whose
 * levelling they would still differ. `punctuation` when levelling all of them is not enough.
 */
export function typographyBetween(claimed: string, source: string): readonly TypographyKind[] {
  if (claimed === source) return [];
  const kinds = Object.keys(blindTo) as Plain[];
  const level = (text: string, without: Plain | null): string =>
    kinds.reduce((levelled, kind) => (kind === without ? levelled : blindTo[kind](levelled)), text);
  const needed = kinds.filter((kind) => level(claimed, kind) !== level(source, kind));
  if (level(claimed, null) === level(source, null)) return needed;
  // Levelling cannot tell the kinds apart when something else differs too.
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const isCased = bare(claimed) !== bare(source);
  return isCased ? ['case', 'punctuation'] : ['punctuation'];
}
