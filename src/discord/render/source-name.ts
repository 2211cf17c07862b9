import type { Citation } from '../../answer/answer.js';
import { type Nameable, ownTitle } from '../../corpus/own-title.js';
import type { Source } from '../../corpus/source.js';
import type { Say } from '../../locales/catalogue.js';
import { describeInstantDay } from './moment.js';
import { plainLabel } from './plain-text.js';

/**
 * What members read as the name of a source, escaped: its title, else its first heading, else that
 * it is an untitled text and since when it is there. Never the file that it was read from: where the
 * operator keeps files is nobody's business.
 */
function nameSource(
  { title, retrievedAt }: Pick<Source, 'title' | 'retrievedAt'>,
  heading: string | null,
  say: Say,
  most: number,
): string {
  for (const name of [title, heading]) {
    const label = plainLabel(name ?? '', most);
    if (label !== '') return label;
  }
  return say('source.untitled', { date: describeInstantDay(retrievedAt, say) });
}

/** The name of the source that a citation is of. */
export function nameCitedSource({ source, headings }: Citation, say: Say, most: number): string {
  return nameSource(source, headings[0] ?? null, say, most);
}

/** The name of a document. */
export function nameText(document: Nameable, say: Say, most: number): string {
  return nameSource(document.source, ownTitle(document), say, most);
}
