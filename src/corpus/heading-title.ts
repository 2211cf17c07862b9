/**
 * The longest title of a heading, in UTF-16 code units: it is kept, searched and shown with every
 * passage below it. A whole statement that heads a digest's item fits; by judgement.
 */
const MAX_LENGTH = 200;

/** So many headings above a passage are kept: those next to it, as many as Markdown has levels. */
export const MAX_HEADINGS = 6;

/** A heading's title as its passages carry it: the beginning of a longer one, with `…`. */
export function boundedTitle(title: string): string {
  if (title.length <= MAX_LENGTH) return title;
  const end = MAX_LENGTH - 1;
  const isInsidePair = /[\uD800-\uDBFF]/.test(title.charAt(end - 1));
  return `${title.slice(0, isInsidePair ? end - 1 : end)}…`;
}
