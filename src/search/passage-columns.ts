import type { PassageFields } from './passage-fields.js';

/**
 * The texts of some passages, a column a field, to be handed to another thread: copying them takes a
 * third of the time that an object for each passage takes. An empty text stands for none.
 */
export type PassageColumns = Readonly<Record<keyof PassageFields, readonly string[]>>;

/** The passages with these ordinals, each asked for once. */
export function columnsOf(
  from: number,
  to: number,
  fields: (ordinal: number) => PassageFields,
): PassageColumns {
  const columns = { heading: [] as string[], question: [] as string[], body: [] as string[] };
  for (let ordinal = from; ordinal < to; ordinal++) {
    const { heading, question, body } = fields(ordinal);
    columns.heading.push(heading ?? '');
    columns.question.push(question ?? '');
    columns.body.push(body);
  }
  return columns;
}

/** Shows each passage of the columns, in their order. */
export function eachPassage(
  { heading, question, body }: PassageColumns,
  visit: (passage: PassageFields) => void,
): void {
  body.forEach((text, i) => {
    visit({ heading: heading[i] ?? '', question: question[i] ?? '', body: text });
  });
}
