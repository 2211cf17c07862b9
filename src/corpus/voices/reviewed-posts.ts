import type { Span } from '../../analysis/span.js';
import { trimMarks } from '../../analysis/trim-marks.js';
import type { Draft } from '../draft.js';
import { eachSentence, splitSentences } from '../sentences.js';

/** Words of a post that a fact check reviews. */
export interface ReviewedPost {
  readonly span: Span;
  /** How the text calls who wrote it: `an anonymous account`. */
  readonly description: string | null;
  /** The words that say so, and perhaps when; null for what only goes on. */
  readonly clause: Span | null;
  readonly isApart: boolean;
}

const HOLDS_POST =
  /\b(?:account|post|tweet|message|video|caption|meme|image|photo|picture|e-?mail|rumou?r|thread|page|clip|flyer|leaflet|screenshot|site|blog|user|channel|headline|text|recording|poster|letter|pamphlet|article|reel|story|graphic|chart|advert|ad|notice|website|voiceover)/iu;
const POST =
  /^(?:account|post|posting|tweet|message|video|caption|meme|image|photo|picture|e-?mail|rumou?r|thread|page|clip|flyer|leaflet|screenshot|website|site|blog|user|channel|headline|text|recording|poster|letter|pamphlet|article|reel|story|graphic|chart|advert|ad|advertisement|notice|note|voiceover)s?$/iu;
const SAYS =
  /^(?:wrote|writes|written|said|says|say|saying|claims?|claimed|claiming|reads?|reading|went|goes|adds?|added|posted|continues?|continued|states?|stated|stating|declares?|declared|declaring|warns?|warned|warning|shows?|showed|begins?|began|asserts?|asserted|shared|alleges?|alleged|alleging|announces?|announced|insists?|insisted|concludes?|concluded|ends?|ended|urges?|urged|promises?|promised)$/u;
const CLAIMS =
  /^(?:says|said|claims?|claimed|claiming|alleges?|alleged|alleging|purports?|purported|purporting|asserts?|asserted|asserting)$/u;

/** Who answers those who check. */
const TO_CHECKERS = /\b(?:told|spokes\p{L}+|responded|replied|confirmed|statement to)\b/u;

/** `“…,” it reads`: the post that was told of before. */
const GOES_ON = /[”"] it /u;

const QUOTATION = /["“„«]([^"“”„«»]{2,1200})["”“»]/gu;

/** So much of a sentence beside a quotation may say whose it is. In UTF-16 code units. */
const REACH = 200;

/**
 * The quoted words of posts, messages and videos in a fact check without labels, and sentences that
 * say what a post claims. What people told the checkers is not among them.
 */
export function readReviewedPosts(text: string, drafts: readonly Draft[]): readonly ReviewedPost[] {
  const posts: ReviewedPost[] = [];
  const known = new Map<string, string>();
  let announced: { description: string; draft: number } | null = null;
  for (const [index, draft] of drafts.entries()) {
    const isBlock =
      draft.voice === undefined && (draft.kind === 'quotation' || draft.kind === 'paragraph');
    if (isBlock && announced?.draft === index - 1) {
      posts.push({
        span: draft.span,
        description: announced.description,
        clause: null,
        isApart: true,
      });
      announced =
        draft.kind === 'quotation' ? { description: announced.description, draft: index } : null;
      continue;
    }
    if (draft.kind !== 'paragraph' && draft.kind !== 'list-item') continue;
    const words = text.slice(draft.span.start, draft.span.end);
    if (!HOLDS_POST.test(words) && (known.size === 0 || !GOES_ON.test(words))) continue;
    for (const post of postsIn(text, draft.span, words, known)) posts.push(post);
    const tail = words.slice(-REACH);
    const opening =
      /:\s*$/u.test(tail.slice(-3)) && !TO_CHECKERS.test(tail) ? postAhead(tail) : null;
    if (opening !== null) announced = { description: describe(opening, known), draft: index };
  }
  return posts;
}

function* postsIn(
  text: string,
  { start, end }: Span,
  words: string,
  known: Map<string, string>,
): Generator<ReviewedPost> {
  const quotations = [...words.matchAll(QUOTATION)].map(({ index, 0: all }) => ({
    start: index + 1,
    end: index + all.length - 1,
  }));
  let previous: string | null = null;
  for (const [place, quotation] of quotations.entries()) {
    const next = quotations[place + 1]?.start ?? words.length + 1;
    const before = quotations[place - 1]?.end ?? -1;
    const behind = words.slice(quotation.end + 1, Math.min(next - 1, quotation.end + 1 + REACH));
    const ahead = sentenceTail(
      words.slice(Math.max(before + 1, quotation.start - 1 - REACH), quotation.start - 1),
    );
    const hasEnded = /\.$/u.test(words.slice(0, quotation.end)) && !/^\s*\p{Ll}/u.test(behind);
    const said = hasEnded ? null : postBehind(sentenceHead(behind));
    const told = said === null ? postAhead(ahead) : null;
    const whole = { start: start + quotation.start, end: start + quotation.end };
    if (said !== null) {
      previous = describe(said, known);
      const from = whole.end + 1;
      const clause = { start: from, end: from + sentenceHead(behind).length };
      yield { span: whole, description: previous, clause, isApart: false };
    } else if (told !== null) {
      previous = describe(told, known);
      const clause = { start: whole.start - 1 - ahead.length, end: whole.start - 1 };
      yield { span: whole, description: previous, clause, isApart: false };
    } else if (previous !== null && ahead.trim() === '' && !/^[,]?\s*\p{L}/u.test(behind)) {
      yield { span: whole, description: previous, clause: null, isApart: false };
    } else if (
      previous !== null &&
      ahead.trim() === '' &&
      /[.!?]$/u.test(words.slice(0, quotation.end))
    ) {
      yield { span: whole, description: previous, clause: null, isApart: false };
    } else {
      previous = null;
    }
  }
  if (quotations.length > 0) return;
  for (const sentence of eachSentence(text, { start, end })) {
    const claims = postClaiming(
      text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH)),
    );
    if (claims === null) continue;
    let last = sentence.end;
    while (last > sentence.start && /\s/u.test(text.charAt(last - 1))) last -= 1;
    const span = { start: sentence.start, end: last };
    yield { span, description: describe(claims, known), clause: span, isApart: false };
  }
}

/** A paragraph so far from the top may open with the claim, in UTF-16 code units. */
const MAX_OPENING = 2_000;
const TELLS = /^(?:said|says|wrote|claimed|claims|tweeted|posted|told|declared|argued|stated)$/u;

/**
 * The claim with which a fact check opens that names it nowhere else, and who is said to have made
 * it: the first quotation, or the first sentence if it says what somebody said.
 */
export function readOpeningClaim(
  text: string,
  drafts: readonly Draft[],
): (Omit<ReviewedPost, 'description'> & { readonly name: string }) | null {
  const first = drafts.find(({ kind }) => kind === 'paragraph' || kind === 'quotation');
  if (first === undefined) return null;
  const { start } = first.span;
  const words = text.slice(start, Math.min(first.span.end, start + MAX_OPENING));
  const [quotation] = words.matchAll(QUOTATION);
  if (quotation === undefined) return readOpeningReport(words, start);
  const { index, 0: all } = quotation;
  const behind = sentenceHead(words.slice(index + all.length, index + all.length + REACH));
  const name = nameBehind(behind);
  if (name === null) return null;
  const span = { start: start + index + 1, end: start + index + all.length - 1 };
  const clause = { start: span.end + 1, end: span.end + 1 + behind.length };
  return { span, name, clause, isApart: false };
}

/** `Ben Falk said on Monday that half of the wells are dry.` */
function readOpeningReport(
  words: string,
  start: number,
): (Omit<ReviewedPost, 'description'> & { readonly name: string }) | null {
  const [sentence] = splitSentences(words);
  if (sentence === undefined) return null;
  const said = words.slice(sentence.start, sentence.end).trimEnd();
  const that = said.search(/ that /u);
  const name =
    that < 0 || TELLS.test(said.split(' ')[0] ?? '') ? null : nameBehind(said.slice(0, that));
  if (name === null) return null;
  const span = { start: start + sentence.start, end: start + sentence.start + said.length };
  return { span, name, clause: { start: span.start, end: span.start + that }, isApart: false };
}

/** Up to the end of the sentence that follows a quotation. */
function sentenceHead(words: string): string {
  const end = /[.!?](?=\s|$)/u.exec(words);
  return end === null ? words : words.slice(0, end.index);
}

/** From the start of the sentence that ends before a quotation. */
function sentenceTail(words: string): string {
  let from = 0;
  for (const stop of words.matchAll(/[.!?]["”’]?\s+/gu)) from = stop.index + stop[0].length;
  return words.slice(from);
}

/** The words of a clause, without the marks at their ends. */
function wordsOf(clause: string): readonly string[] {
  return clause
    .split(/\s+/u)
    .map((word) => trimMarks(word, '“"(,', ',.:;)”"'))
    .filter((word) => word !== '');
}

/** Who says the quotation before a clause: `an anonymous account wrote on Sunday`, `reads the caption`. */
function postBehind(clause: string): string | null {
  const words = wordsOf(clause);
  if (words[0] === 'it' && SAYS.test(words[1] ?? '')) return 'it';
  const isInverted = SAYS.test(words[0] ?? '');
  const post = words.findIndex((word, at) => at < (isInverted ? 7 : 8) && POST.test(word));
  if (post < 0) return null;
  if (isInverted) return words.slice(1, post + 1).join(' ');
  const says = words.findIndex((word, at) => at > post && at <= post + 14 && SAYS.test(word));
  return says < 0 ? null : words.slice(0, post + 1).join(' ');
}

/** Who says the quotation behind a clause: `A post of 2 May read:`. */
function postAhead(clause: string): string | null {
  const words = wordsOf(clause);
  const post = words.findIndex((word) => POST.test(word));
  if (post < 0) return null;
  const isOpen = /:\s*$/u.test(clause);
  const says = words.findLastIndex((word, at) => at > post && SAYS.test(word));
  if (!isOpen && (says < 0 || says < words.length - 9)) return null;
  return words.slice(Math.max(0, post - 7), post + 1).join(' ');
}

/** Who claims, in `A post that was shared often claims that …`. */
function postClaiming(sentence: string): string | null {
  const words = wordsOf(sentence);
  const post = words.findIndex((word, at) => at < 8 && POST.test(word));
  if (post < 0) return null;
  const claims = words.findIndex((word, at) => at > post && at <= post + 16 && CLAIMS.test(word));
  const isClaiming = claims >= 0 && /^(?:that|to|the|an?)$/u.test(words[claims + 1] ?? '');
  return isClaiming ? words.slice(0, post + 1).join(' ') : null;
}

/** The name in `said Ada Roe` or `Ada Roe, a member of the board, said`. */
function nameBehind(clause: string): string | null {
  const written = clause.split(/\s+/u).filter((word) => /[\p{L}]/u.test(word));
  const words = wordsOf(clause);
  const isInverted = TELLS.test(words[0] ?? '');
  const first = isInverted ? 1 : 0;
  let last = first;
  while (last < first + 6 && isName(words[last] ?? '')) {
    last += 1;
    if (/,$/u.test(written[last - 1] ?? '')) break;
  }
  if (last === first) return null;
  const tells = words.findIndex((word, at) => at >= last && at < last + 14 && TELLS.test(word));
  return isInverted || tells >= 0 ? words.slice(first, last).join(' ') : null;
}

function isName(word: string): boolean {
  return /^(?:\p{Lu}|(?:de|van|von|al|bin|da|del|la)$)/u.test(word);
}

const ARTICLE = /^(?:an?|the|one|another|several|many|some|this|that|these)$/iu;

/** `the account` is `an anonymous account` that was told of before. */
function describe(phrase: string, known: Map<string, string>): string {
  if (phrase === 'it') return [...known.values()].at(-1) ?? 'a post';
  const all = phrase.split(' ');
  const article = all.findIndex((word) => ARTICLE.test(word));
  const words = article < 0 ? phrase : all.slice(article).join(' ');
  const head = (words.split(' ').at(-1) ?? '').toLowerCase();
  const isShort = /^(?:the|this|that) [^ ]+$/iu.test(words);
  const first = known.get(head);
  if (isShort && first !== undefined) return first;
  const shown = words.replace(
    /^(?:An?|The|One|Another|Several|Many|Some|This|That|These)\b/u,
    (word) => word.toLowerCase(),
  );
  if (!known.has(head)) known.set(head, shown);
  return shown;
}
