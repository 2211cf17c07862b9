import type { Citation } from '../../answer/answer.js';
import { speakersIn } from '../../corpus/cite-voices.js';
import type { Voice } from '../../corpus/voice.js';
import type { Say } from '../../locales/catalogue.js';
import { describeMomentShortly } from './moment.js';
import { plainLabel } from './plain-text.js';
import { nameCitedSource } from './source-name.js';
import { linkToWords } from './text-fragment.js';

/** How much of a name is shown; the whole is behind *Source*. A guess that keeps the line on a phone. */
const longestName = 60;
/** Longest address in the line, in characters: it counts as text though nobody reads it. */
const longestAddress = 600;
const maxSpeakers = 3;

/** The one line below a quote. */
export interface SourceLine {
  /** As Discord's Markdown, everything in it escaped. */
  readonly markdown: string;
  /** Whether the line itself leads to the words at their source. */
  readonly isLink: boolean;
}

/**
 * Who said it, where it stands, and when: "Ilham Aliyev · France 24 · 14 Oct 2020, morning". It is
 * the link to the source where there is an address. Discord shows a backslash in a link's label, so
 * a line in which something has to be escaped is no link.
 */
export function sourceLine(citation: Citation, exact: string, say: Say): SourceLine {
  const text = nameOrigin(citation, say);
  const link = linkToWords(citation.source.url, exact, longestAddress);
  if (link === null || /[\\[\]<>]|:\/\//.test(text)) return { markdown: text, isLink: false };
  return { markdown: `[${text}](<${link.replace(/[()]/g, encodeBracket)}>)`, isLink: true };
}

/** The same without a link. */
export function nameOrigin(citation: Citation, say: Say): string {
  const { source, said, voice } = citation;
  // A claim was not made when its review was published.
  const when = said ?? (voice.role === 'claimed' ? null : source.publishedAt);
  const speakers = speakersIn(citation).map((speaker) => nameSpeaker(speaker, say));
  const publisher = plainLabel(source.publisher ?? '', longestName);
  const parts = [
    ...[...new Set(speakers)].slice(0, maxSpeakers),
    publisher === '' ? nameCitedSource(citation, say, longestName) : publisher,
    when === null ? say('when.unknown') : describeMomentShortly(when, say),
  ];
  // Whoever publishes their own words is named once.
  return [...new Set(parts)].join(' · ');
}

/** Brackets would end the address of a link. */
function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

/** A name as short as can be; what else is known of somebody is behind *Source*. */
function nameSpeaker({ role, name, description }: Voice, say: Say): string {
  if (role === 'nobody') return say('line.nobody');
  const known = plainLabel(name ?? description ?? '', longestName);
  if (known === '') return say('line.unnamed');
  switch (role) {
    case 'claimed':
      return say('line.claimant', { name: known });
    case 'asked':
      return say('line.asking', { name: known });
    case 'author':
      return say('line.author', { name: known });
    case 'rating':
      return say('line.reviewer', { name: known });
    default:
      return known;
  }
}
