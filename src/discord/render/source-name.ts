import type { Citation } from '../../answer/answer.js';
import { type Nameable, ownTitle } from '../../corpus/own-title.js';
import type { Source } from '../../corpus/source.js';
import type { Say } from '../../locales/catalogue.js';
import { describeInstantDay } from './moment.js';
import { plainLabel } from './plain-text.js';

/**
 * What members read as the name of a source: its title, else its first heading, else that
 * it is an untitled text and since when it is there. Never the file that it was read from: where the
 * operator keeps files is nobody's business.
 */
function nameSource(
  { title, retrievedAt }: Pick<Source, 'title' | 'retrievedAt'>,
  heading: string | null,
  say: Say,
  labelOf: (name: string) => string,
): string {
  for (const name of [title, heading]) {
    const label = labelOf(name ?? '');
    if (label !== '') return label;
  }
  return say('source.untitled', { date: describeInstantDay(retrievedAt, say) });
}

/** The name of the source that a citation is of. */
export function nameCitedSource({ source, headings }: Citation, say: Say, most: number): string {
  return nameSource(source, headings[0] ?? null, say, (name) => plainLabel(name, most));
}

/** The same where nothing need be escaped, as in the options of a select. */
export function nameCitedPlainly({ source, headings }: Citation, say: Say): string {
  return nameSource(source, headings[0] ?? null, say, (name) => name.trim());
}

/** The name of a document. */
export function nameText(document: Nameable, say: Say, most: number): string {
  return nameSource(document.source, ownTitle(document), say, (name) => plainLabel(name, most));
}
