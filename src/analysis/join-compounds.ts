import type { Lexeme } from './wink-lexer.js';

/**
 * Words as one, to be parted by one rule of ours (`compoundTerms`). wink-nlp parts most hyphened
 * words but keeps some; and it parts `5a` or keeps it, depending on what it met before, because it
 * remembers words. Terms must not depend on that.
 */
export function joinCompounds(lexemes: readonly Lexeme[], core: string): readonly Lexeme[] {
  const joined: Lexeme[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const first = lexemes[i] as Lexeme;
    let end = first.end;
    while (isWordlike(first.text)) {
      const next = lexemes[i + 1];
      if (next?.start !== end) break;
      const after = lexemes[i + 2];
      if (next.text === '-' && after?.start === next.end && isWordlike(after.text)) {
        end = after.end;
        i += 2;
      } else if (isWordlike(next.text) && /\d/.test(core.slice(first.start, next.end))) {
        end = next.end;
        i++;
      } else {
        break;
      }
    }
    joined.push({ text: core.slice(first.start, end), start: first.start, end });
  }
  return joined;
}

function isWordlike(text: string): boolean {
  return /^[a-z0-9]/i.test(text);
}
