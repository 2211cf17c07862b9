import type { Citation } from '../../answer/answer.js';
import type { Voice as Speaker } from '../../corpus/voice.js';
import { describeInstantDay, describeMoment, type Voice } from './moment.js';
import { plainLabel } from './plain-text.js';

/** How much of a label is shown; the whole is behind *Source*. Guesses that keep a citation on a phone's screen. */
const most = {
  name: 80,
  occasion: 80,
  publisher: 80,
  title: 120,
  heading: 80,
  asked: 240,
} as const;

/** Moments shown of those that the words speak of; the first are the nearest to the question. */
const maxMoments = 3;

/** Who, where and when of a quote, one line each, escaped. At most about 1,000 characters. */
export function describeCitation(citation: Citation, voice: Voice): string {
  const { say } = voice;
  const lines = [
    ...askedLines(citation, voice),
    `**${say('who')}** ${describeSpeaker(citation.voice, voice)}`,
    `**${say('where')}** ${describePlace(citation, voice)}`,
    `**${say('when')}** ${describeWhen(citation, voice)}`,
  ];
  const about = citation.about.slice(0, maxMoments).map((moment) => describeMoment(moment, voice));
  if (about.length > 0) lines.push(`**${say('speaks-of')}** ${[...new Set(about)].join('; ')}`);
  return lines.join('\n');
}

/** What the words answer: "Yes, of course" says nothing without it. */
function askedLines({ asked }: Citation, { say }: Voice): readonly string[] {
  return asked === null ? [] : [`**${say('answers')}** ${plainLabel(asked, most.asked)}`];
}

/** One line for a citation that is only named, such as the nearest passage of an abstention. */
export function nameCitation(citation: Citation, voice: Voice): string {
  return `${describeSpeaker(citation.voice, voice)}; ${describePlace(citation, voice)}`;
}

/** The speaker as the source names them, with role or occasion; says so when the source does not. */
function describeSpeaker(speaker: Speaker, { say }: Voice): string {
  if (speaker.name === null) return say('who.unknown');
  const name = plainLabel(speaker.name, most.name);
  if (speaker.role === 'author') return say('who.author', { name });
  const named =
    speaker.occasion === undefined
      ? name
      : say('who.occasion', { name, occasion: plainLabel(speaker.occasion, most.occasion) });
  return speaker.role === 'asked' ? say('who.interviewer', { name: named }) : named;
}

function describePlace({ source, headings, line }: Citation, { say }: Voice): string {
  const heading = headings.at(-1);
  return [
    source.publisher === null
      ? say('where.unpublished')
      : plainLabel(source.publisher, most.publisher),
    plainLabel(source.title ?? source.origin.name, most.title),
    ...(heading === undefined ? [] : [plainLabel(heading, most.heading)]),
    say('where.line', { line }),
  ].join(', ');
}

function describeWhen({ said, source }: Citation, voice: Voice): string {
  const when = said ?? source.publishedAt;
  const known = when === null ? voice.say('when.unknown') : describeMoment(when, voice);
  const obtained = describeInstantDay(source.retrievedAt, voice);
  return `${known}; ${voice.say('when.obtained', { date: obtained })}`;
}
