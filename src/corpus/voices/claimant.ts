import type { Span } from '../../analysis/span.js';
import { findMoments } from '../../moments/find-moments.js';
import type { Moment } from '../../moments/moment.js';
import { isNamePhrase, plainName } from '../people/person-name.js';
import type { Source } from '../source.js';
import { bareSpan } from './review-line.js';

/** Whose claim it is: a name, or what the text writes instead. */
export interface Claimant {
  readonly name: string | null;
  readonly description: string | null;
}

/** What is no person's and no organisation's name: where something was spread, or by how many. */
const NOBODY =
  /(?:^|[\s-])(?:posts?|messages?|users?|accounts?|pages?|groups?|videos?|images?|photos?|memes?|tweets?|rumou?rs?|e-?mails?|websites?|sites?|blogs?|articles?|bloggers?|stories|social|internet|online|viral|various|multiple|several|many|some|anonymous|people|chain|posters?|channels?|networks?|sources?|reels?|screenshots?|leaflets?|flyers?|others?|others|speakers?|clips?)(?![\p{L}\p{N}])/iu;
const PLATFORM =
  /^(?:facebook|twitter|x|instagram|tiktok|whatsapp|telegram|youtube|reddit|threads|bluesky|vk|weibo|wechat|linkedin|signal|viber)$/iu;
const UNKNOWN =
  /^(?:n\/?a|none|unknown|not known|not named|unnamed|anonymous|not stated|not given|unattributed|various|-+|—|\?)$/iu;

/** Who a phrase such as `Ada Roe, candidate, in a leaflet` or `Facebook posts` says. */
export function readClaimant(phrase: string): Claimant {
  const span = bareSpan(phrase, { start: 0, end: phrase.length }, EDGES);
  const words = phrase.slice(span.start, span.end).replace(/\s+/gu, ' ');
  if (words === '' || UNKNOWN.test(words)) return { name: null, description: null };
  const head = (HEAD.exec(words)?.[0] ?? words).trim();
  if (PLATFORM.test(head) || NOBODY.test(head)) return { name: null, description: shorten(head) };
  const bare = head.replace(/^The (?=\p{Lu})/u, '');
  if (isNamePhrase(bare)) return { name: plainName(bare) ?? bare, description: null };
  const titled = /^(?:\p{Lu}?[\p{L}'’-]+ ){1,6}?(?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$)/u.exec(
    head,
  );
  const name = titled === null ? null : plainName(head.slice(titled[0].length));
  return { name, description: shorten(words) };
}

const EDGES = /[\s>#*_|~`"“”„«»‘’.,:;()–—-]/u;
/** A claimant's name ends where their office, or the place and time of the claim, begins. */
const HEAD =
  /^.{1,120}?(?=,| \(| (?:stated|said|in|on|at|via|during|claimed|wrote|posted|tweeted|speaking|while|through|to|and others)\b|$)/u;

function shorten(words: string): string {
  return words.length <= MAX_DESCRIPTION ? words : `${words.slice(0, MAX_DESCRIPTION - 1)}…`;
}

const MAX_DESCRIPTION = 120;

/** The moment that words of a review name, counted from the day of the review; null when they name none. */
export function momentIn(text: string, span: Span, source: Source): Moment | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + 300));
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(source.publishedAt?.value ?? '')?.[0] ?? null;
  const found = findMoments(words, {
    day,
    zone: source.zone,
    order: 'day-first',
    purpose: 'report',
  });
  return found.find(({ moment }) => /^\d{4}/u.test(moment.value))?.moment ?? null;
}
