import type { Citation, Quote } from '../../answer/answer.js';
import { claimsIn } from '../../answer/reviewed-claims.js';
import { speakersIn } from '../../corpus/cite-voices.js';
import type { Voice as Speaker } from '../../corpus/voice.js';
import type { Say } from '../../locales/catalogue.js';
import { describeInstantDay, describeMoment } from './moment.js';
import { plainLabel } from './plain-text.js';
import { nameOrigin, sourceLine } from './source-line.js';
import { nameCitedSource } from './source-name.js';

/** How much of a label is shown; the whole is behind *Source*. Guesses that keep a citation on a phone's screen. */
const most = {
  name: 80,
  occasion: 80,
  publisher: 80,
  section: 60,
  title: 120,
  heading: 80,
  asked: 100,
  rating: 120,
} as const;

/** Moments shown of those that the words speak of; the first are the nearest to the question. */
const maxMoments = 3;

/**
 * What stands around a quote where there is no *Source* to press, escaped: above it the ratings of
 * the claims under review that it holds and the question that it answers, below it the line of its
 * source and, small, what else tells where it stands. Together at most about 2,500 characters.
 */
export function describeCitation(
  { quote, citation }: { readonly quote: Pick<Quote, 'exact'>; readonly citation: Citation },
  say: Say,
): { readonly above: string; readonly caption: string; readonly isLinked: boolean } {
  const line = sourceLine(citation, quote.exact, say);
  return {
    above: [describeClaims(citation, say), ...describeAsked(citation, say)]
      .filter((part) => part !== '')
      .join('\n'),
    caption: `${line.markdown}\n-# ${describePlace(citation, say)}`,
    isLinked: line.isLink,
  };
}

/**
 * The question that the words answer, small: "Yes, of course" says nothing without it. Its end is
 * what was asked, so the beginning of a long one goes.
 */
export function describeAsked({ asked }: Citation, say: Say): readonly string[] {
  if (asked === null) return [];
  const line = asked.replace(/\s+/g, ' ').trim();
  const cut = line.length - most.asked;
  const shown = cut <= 0 ? line : `…${line.slice(line.indexOf(' ', cut) + 1)}`;
  return [`-# ${say('card.asked-there', { question: plainLabel(shown, 2 * most.asked) })}`];
}

/** Who, where in the text, when and of what time, one line each: what *Source* says of the words themselves. */
export function describeOrigin(citation: Citation, say: Say): readonly string[] {
  const about = citation.about.slice(0, maxMoments).map((moment) => describeMoment(moment, say));
  return [
    `**${say('who')}** ${describeSpeakers(citation, say)}`,
    `**${say('when')}** ${describeWhen(citation, say)}`,
    `**${say('where')}** ${describeSpot(citation, say).join(', ')}`,
    ...(about.length > 0 ? [`**${say('speaks-of')}** ${[...new Set(about)].join('; ')}`] : []),
  ];
}

/** The ratings of the claims under review in a quote, one line each; empty where it holds none. */
export function describeClaims(citation: Citation, say: Say): string {
  const lines = claimsIn(citation).map((claim) => `**${describeClaim(claim, say)}**`);
  return [...new Set(lines)].slice(0, maxClaims).join('\n');
}

const maxClaims = 3;

function describeClaim({ name, description, rating }: Speaker, say: Say): string {
  const claimant = name ?? description;
  const by =
    claimant === undefined || claimant === null
      ? say('claim.unnamed')
      : say('claim.by', { name: plainLabel(claimant, most.name) });
  if (rating === null || rating === undefined) return `${say('claim.unrated')}; ${by}`;
  const words = plainLabel(rating.words, most.rating);
  const rated =
    rating.by === null
      ? say('claim.rated', { rating: words })
      : say('claim.rated-by', { rating: words, publisher: plainLabel(rating.by, most.publisher) });
  const at = rating.at === null ? '' : `, ${describeMoment(rating.at, say)}`;
  return `${rated}${at}; ${by}`;
}

/** One line for a citation that is only named, such as the nearest passage of an abstention. */
export function nameCitation(citation: Citation, say: Say): string {
  const [claim] = claimsIn(citation);
  const rated = claim === undefined ? '' : `${describeClaim(claim, say)}; `;
  return `${rated}${nameOrigin(citation, say)}`;
}

/** Whose words a quote is; of several who speak in it each once, in its order. */
function describeSpeakers(citation: Citation, say: Say): string {
  const shown = speakersIn(citation).map((speaker) => describeSpeaker(speaker, say));
  return [...new Set(shown)].slice(0, maxSpeakers).join(' · ');
}

const maxSpeakers = 3;

/** The speaker as the source names them, with role or occasion; says so when the source does not. */
function describeSpeaker(speaker: Speaker, say: Say): string {
  if (speaker.role === 'claimed') {
    const claimant = speaker.name ?? speaker.description;
    return claimant === undefined
      ? say('who.unknown')
      : say('who.claimant', { name: plainLabel(claimant, most.name) });
  }
  if (speaker.role === 'nobody') return say('who.nobody');
  if (speaker.name === null) {
    return speaker.description === undefined
      ? say('who.unknown')
      : say('who.described', { description: plainLabel(speaker.description, most.name) });
  }
  const name = plainLabel(speaker.name, most.name);
  if (speaker.role === 'author') return say('who.author', { name });
  if (speaker.role === 'reported') return say('who.reported', { name });
  if (speaker.role === 'rating') return say('who.reviewer', { name });
  const named =
    speaker.occasion === undefined
      ? name
      : say('who.occasion', { name, occasion: plainLabel(speaker.occasion, most.occasion) });
  return speaker.role === 'asked' ? say('who.interviewer', { name: named }) : named;
}

/** In which text and where in it. */
function describePlace(citation: Citation, say: Say): string {
  const parts = [nameCitedSource(citation, say, most.title), ...describeSpot(citation, say)];
  return [...new Set(parts)].join(', ');
}

function describeSpot({ source, headings, line }: Citation, say: Say): readonly string[] {
  const heading = headings.at(-1);
  return [
    ...(source.section === undefined ? [] : [plainLabel(source.section, most.section)]),
    ...(heading === undefined ? [] : [plainLabel(heading, most.heading)]),
    say('where.line', { line }),
  ];
}

function describeWhen({ said, source, voice: cited }: Citation, say: Say): string {
  // A claim was not made when its review was published.
  const when = said ?? (cited.role === 'claimed' ? null : source.publishedAt);
  const known = when === null ? say('when.unknown') : describeMoment(when, say);
  const obtained = describeInstantDay(source.retrievedAt, say);
  return `${known}; ${say('when.obtained', { date: obtained })}`;
}
