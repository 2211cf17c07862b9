/** A text made safe for a terminal, and how many characters had to be replaced for that. */
export interface SafeText {
  readonly text: string;
  readonly replaced: number;
}

/**
 * Control characters, escape sequences' first bytes, bidirectional overrides, line and paragraph
 * separators and lone surrogates: what can move the cursor, recolour the screen or make words
 * appear in another order than they stand. Line feeds and tabs are let through.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}/gu;

/**
 * Shows every unsafe character as `‹U+001B›` and leaves all others as they are, so that a hostile
 * document cannot drive the terminal. CRLF counts as one line feed.
 */
export function showSafely(text: string): SafeText {
  let replaced = 0;
  const safe = text.replace(/\r\n/g, '\n').replace(unsafe, (character) => {
    replaced += 1;
    return `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
  return { text: safe, replaced };
}

/** The same for a field that fits on one line, such as a title: white space becomes one space. */
export function showOnOneLine(text: string): string {
  return showSafely(text.replace(/\s+/gu, ' ').trim()).text;
}
