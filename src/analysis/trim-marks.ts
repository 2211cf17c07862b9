/**
 * The text without the marks at its ends; `marks` holds them one after another, each of one code
 * unit. By hand, because a pattern anchored at the end is tried from every mark in the text.
 */
export function trimMarks(text: string, leading: string, trailing: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && leading.includes(text.charAt(start))) start++;
  while (end > start && trailing.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The text without the marks at its end; see `trimMarks`. */
export function trimEndMarks(text: string, trailing: string): string {
  return trimMarks(text, '', trailing);
}
