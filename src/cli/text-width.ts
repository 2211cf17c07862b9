import stringWidth from 'string-width';

/** Columns that a text takes in a terminal: East Asian wide characters and emoji take two. */
export function textWidth(text: string): number {
  // Nearly every word is ASCII, and finding graphemes costs a hundred times as much.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
