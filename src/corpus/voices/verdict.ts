import type { Span } from '../../analysis/span.js';
import { trimEndMarks } from '../../analysis/trim-marks.js';
import { eachSentence } from '../sentences.js';
import { MARKS, QUOTED_MARKS } from './review-line.js';

/** A sentence that says how a claim was rated: `We rate this claim False.` */
export interface Verdict {
  readonly sentence: Span;
  /** In the text's own words. */
  readonly words: string;
  /** Who rates, where the sentence names them; null where it is the text's own author. */
  readonly by: string | null;
  /** Whether it can be nothing but a rating; `This is false.` may be anybody's opinion. */
  readonly isTelling: boolean;
}

const RATED_WORD =
  '(?:false|true|untrue|truth|incorrect|correct|inaccurate|accurate|misleading|wrong|right|unproven|unproved|unverified|unsupported|unsubstantiated|unfounded|baseless|fabricated|fabrication|fake|altered|manipulated|doctored|edited|staged|satire|satirical|miscaptioned|misattributed|scam|hoax|exaggerated|exaggeration|outdated|distorted|distortion|debunked|context|pants on fire!?|pinocchios?|mixture|mixed|bogus|misrepresented|inconclusive|invented|legend|false context|legit|spin|oversimplified)';
/** What ratings are called where no label says that they are one. */
const RATED =
  '(?:(?:mostly|largely|partly|partially|completely|totally|entirely|wholly|half|demonstrably|essentially|simply|clearly|also|not|an?|one|two|three|four|lacks|lacking|missing|needs|out of|taken out of|without)[ -]){0,2}' +
  `${RATED_WORD}(?![\\p{L}\\p{N}])`;
const CLOSED = new RegExp(`^${RATED}`, 'iu');
const CAPITALISED =
  /^\p{Lu}[\p{L}\p{N}'’-]*(?: (?:\p{Lu}[\p{L}\p{N}'’-]*|(?:on|of|and|the|a|in|for|with|but) (?=\p{Lu}))){0,5}!?/u;
const QUOTED = /^["“‘«]([^"”’»]{1,50})["”’»]/u;

const RATED_NOUN =
  /\b(?:claims?|statements?|posts?|assertions?|videos?|images?|photos?|photographs?|pictures?|figures?|stor(?:y|ies)|rumou?rs?|messages?|quotes?|reports?|articles?|memes?|allegations?|comparisons?|remarks?|arguments?|headlines?|narratives?|leaflets?|ads?|comments?|tweets?|charts?|theor(?:y|ies)|screenshots?|clips?|words|promises?|accusations?|letters?|e-?mails?|numbers?)\b/u;

const RATEABLE =
  /\b(?:claims?|statements?|posts?|assertions?|videos?|images?|photos?|photographs?|pictures?|figures?|stor(?:y|ies)|rumou?rs?|messages?|quotes?|reports?|articles?|memes?|allegations?|comparisons?|remarks?|arguments?|headlines?|narratives?|leaflets?|ads?|comments?|tweets?|charts?|theor(?:y|ies)|screenshots?|clips?|words|promises?|accusations?|letters?|e-?mails?|numbers?|it|this|that|them|him|her)\b/u;

const RATES =
  /\b(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed)|deem(?:s|ed)?|rul(?:e|es|ed|ing)|label(?:s|l?ed)?|grad(?:e|es|ed)|mark(?:s|ed)?|scor(?:e|es|ed)|classif(?:y|ies|ied)|verdict|consider(?:s|ed)?|call(?:s|ed)?|declare[sd]?|gives?|gave|given|awards?|awarded|earns?|earned|gets?|receives?|received)\b/u;
/** Of these verbs what is rated need not be called by a known word. */
const TELLING = /^(?:rat|grad|scor|verdict|rul)/u;

/** A sentence that rates is read so far, in UTF-16 code units. */
const MAX_SENTENCE = 400;

const MAY_RATE =
  /rat(?:e|es|ed|ing)\b|\b(?:judg|deem|rul|label|grad|mark|scor|classif|verdict|consider|call|declare|giv|gave|award|earn|get|receive)/u;
/** Without one of these words `It is …` rates nothing. */
const HOLDS_RATING = new RegExp(`${RATED_WORD}(?![\\p{L}\\p{N}])`, 'iu');

/** The sentences of a span that rate something, in order. */
export function* readVerdicts(text: string, span: Span): Generator<Verdict> {
  const words = text.slice(span.start, span.end);
  if (!MAY_RATE.test(words) && !HOLDS_RATING.test(words)) return;
  for (const sentence of eachSentence(text, span)) {
    const read = readVerdict(text, sentence);
    if (read !== null) yield read;
  }
}

function readVerdict(text: string, sentence: Span): Verdict | null {
  let { end } = sentence;
  while (end > sentence.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  const words = text.slice(sentence.start, Math.min(end, sentence.start + MAX_SENTENCE));
  const trimmed = { start: sentence.start, end };
  const verb = RATES.exec(words);
  if (verb !== null) {
    const found = ratedBy(words, verb.index, verb[0]);
    if (found !== null) return { sentence: trimmed, ...found };
  }
  const plain = plainVerdict(words);
  if (plain === null) return null;
  return { sentence: trimmed, words: plain, by: null, isTelling: ANSWERED.test(plain) };
}

function ratedBy(words: string, at: number, verb: string): Omit<Verdict, 'sentence'> | null {
  const before = words.slice(Math.max(0, at - 80), at);
  const subject =
    /(?:^|[\s(“"])(?:([Ww]e|[Oo]ur|I)|(\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,4}))(?:['’]ve)? (?:have |has |had |therefore |thus |also |so |again |then |now )*$/u.exec(
      before,
    );
  const isNoun = /^(?:rating|ruling|verdict)$/u.test(verb);
  const isOurs = /^(?:we|our|i)$/iu.test(subject?.[1] ?? '');
  const written = subject?.[2] ?? '';
  const named =
    /^\p{Lu}/u.test(written) && !/^(?:This|That|It|The|Our|We|A|An|In)\b/u.test(written);
  const isPassive =
    /(?:ed|given)$/u.test(verb) &&
    /(?:\b(?:is|are|was|were|been|be)|['’]s)(?: \p{L}+ly| therefore| thus)? $/u.test(before) &&
    (RATED_NOUN.test(before) || /^(?:it|this|that)\b/iu.test(words));
  const isGivenOne = isNoun && (isOurs || /\b(?:our|an?|the) $/u.test(before));
  const isBy = named && RATES_OTHERS.test(verb);
  if (!isOurs && !isBy && !isPassive && !isGivenOne) return null;
  if (isInQuotation(words.slice(0, at)) || NEGATED.test(before.slice(-30))) return null;
  const rest = words.slice(at + verb.length);
  const isGiving = /^(?:gives?|gave|given|earn|award)/u.test(verb);
  const rating = ratingAfter(rest, TELLING.test(verb) || isGiving, isNoun);
  if (rating === null) return null;
  const isGiven =
    isNoun && /\b(?:earn|get|receiv|giv|deserv)\w* (?:\p{L}+ )?(?:our|an?|the) $/u.test(before);
  return {
    words: rating,
    by: isOurs || !isBy ? null : written,
    isTelling: isOurs || isBy || isPassive || isGiven,
  };
}

const RATES_OTHERS =
  /^(?:rates|rated|labels|label?led|judges|judged|deems|deemed|rules|ruled|gives|gave|marks|marked|classifies|classified)$/u;
const NEGATED = /\b(?:not|never|no|cannot|nobody|neither|nor|without)\b|n['’]t\b/iu;

/** Whether more quotation marks open in some words than close. */
function isInQuotation(words: string): boolean {
  let curly = 0;
  let straight = 0;
  for (const mark of words) {
    if (mark === '“') curly += 1;
    else if (mark === '”') curly -= 1;
    else if (mark === '"') straight += 1;
  }
  return curly > 0 || straight % 2 === 1;
}

/** The rating behind a verb: directly, after what is rated, or at the end of the sentence. */
function ratingAfter(rest: string, isTelling: boolean, isNoun: boolean): string | null {
  const direct =
    /^[,:]? ?(?:(?:is|of|as|to be|that|an?|it|this|that)[ ,]){0,3}["“‘]?/u.exec(rest)?.[0].length ??
    0;
  const first =
    ratingAt(rest.slice(direct), isNoun && isTelling) ??
    ratingAt(rest.slice(direct).replace(/^ /u, ''), false);
  if (first !== null && (isNoun || /^ (?:as |it |this |that )?/u.test(rest))) return first;
  if (isNoun || !OBJECT.test(rest)) return null;
  const object = RATEABLE.exec(rest.slice(0, 120));
  if (object === null) return null;
  let after = rest.slice(object.index + object[0].length);
  const joint =
    /^ (?:as |to be |is |are |was |were |therefore |thus |an? |our |another |with |rating of |the rating |a rating of )*/u.exec(
      after,
    );
  if (joint !== null) {
    const rated = ratingAt(after.slice(joint[0].length), isTelling);
    if (rated !== null) return rated;
  }
  after = trimEndMarks(after, '. \t\n"”’*_)');
  const last = lastRating(after, isTelling);
  return last;
}

/** What is rated is one: `this claim`, `Falk’s statement`. */
const OBJECT =
  /^ (?:it|this|that|them|him|her|the|these|those|his|their|its|our|both|all|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}['’]s?|an?|claims)\b/u;

/** `that the bridge fell Mostly False`: a rating that ends a sentence. */
function lastRating(words: string, isTelling: boolean): string | null {
  const from = Math.max(0, words.length - 40);
  for (let at = words.indexOf(' ', from); at >= 0; at = words.indexOf(' ', at + 1)) {
    const rest = words.slice(at + 1);
    const closed = CLOSED.exec(rest)?.[0];
    if (closed !== undefined && closed.length >= rest.length - 1) return rest;
    const capitals = isTelling ? CAPITALISED.exec(rest)?.[0] : undefined;
    if (capitals !== undefined && capitals.length === rest.length && rest.includes(' '))
      return rest;
  }
  return null;
}

function ratingAt(words: string, allowsAny: boolean): string | null {
  const quoted = QUOTED.exec(words)?.[1];
  if (quoted !== undefined && quoted.split(' ').length <= 6) return trimWords(quoted);
  const bare = words.replace(/^["“‘*_]+/u, '');
  const capitals = CAPITALISED.exec(bare)?.[0];
  const closed = CLOSED.exec(bare)?.[0];
  if (
    capitals !== undefined &&
    allowsAny &&
    !/^(?:The|This|That|It|Our|We|He|She|They|I)\b/u.test(capitals)
  )
    return trimWords(capitals.length >= (closed?.length ?? 0) ? capitals : (closed as string));
  return closed === undefined ? null : trimWords(closed);
}

function trimWords(words: string): string {
  return trimEndMarks(words.replace(/^(?:as|an?) /u, ''), ',.; \t\n');
}

/** `None of that is true`: all of it is the rating. */
const NONE =
  /^(?:None|Nothing|Not a word|Little|No part|Not one word) (?:of|in) (?:this|that|it|these|those|the \p{L}+) (?:is|are|was|were) (?:true|correct|accurate|right)(?=[.!])/u;

/** `No, that’s not true: …` behind the question whether somebody said it. */
const ANSWERED =
  /^(?:No|Nope|Yes),? (?:that|this|it)(?:['’]s| is| was) (?:not |entirely |mostly |partly ){0,2}(?:true|correct|accurate|right|false|untrue)(?=[.!:,;]|$)/u;

/** `That is false.`, `The claim is misleading.`, `None of that is true.` */
function plainVerdict(words: string): string | null {
  const none = (NONE.exec(words) ?? ANSWERED.exec(words))?.[0];
  if (none !== undefined) return none;
  const said =
    /^(?:(?:but|so|and|hence|thus|therefore|in fact|however)[, ]+)*(?:(?:this|that|it|these|those)(?: \p{L}+)?|(?:the|this|that|these|his|her|their)(?: [\p{L}'’-]+){1,6}|[\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3})(?:['’]s| is| are| was| were)(?: therefore| thus| also| \p{L}+ly)? /iu.exec(
      words,
    );
  if (said === null || /^(?:none|nothing|neither|not|no)\b/iu.test(words)) return null;
  const subject = said[0];
  // What stands behind a semicolon is said beside the verdict.
  const end = words.slice(subject.length).search(/[;.!]/u);
  const clause = end < 0 ? words : words.slice(0, subject.length + end);
  if (/\b(?:said|says|according|told|argued|insisted|added|asked)\b/u.test(clause)) return null;
  if (!RATEABLE.test(subject.toLowerCase())) return null;
  const rest = words.slice(subject.length);
  const closed = CLOSED.exec(rest)?.[0];
  if (closed === undefined) return null;
  return /^(?:[.,;:!)"”’*]|$| and\b| because\b)/u.test(rest.slice(closed.length))
    ? trimWords(closed)
    : null;
}

/**
 * The rating that a labelled value gives, in its own words: all of a short one (`Four Pinocchios`),
 * the first words of `Misleading. The figure …`, or what `We rate the statement Mostly False` says.
 * Null where it says none.
 */
export function ratingOf(value: string): string | null {
  const linked = value.slice(0, MAX_VALUE).replace(/\]\([^()]{0,300}\)/gu, '');
  let from = 0;
  while (
    from < linked.length &&
    (QUOTED_MARKS.test(linked.charAt(from)) || /[\p{So}:([]|\uFE0F/u.test(linked.charAt(from)))
  )
    from += 1;
  const bare = linked.slice(from);
  const cut =
    /!(?=["”’*_\s]|$)|[.?](?=["”’*_\s]|$)|[\r\n]| [–—-] |[:;("”“|]|, (?:because|as|since|but) |,? because /u.exec(
      bare,
    );
  const first = bare.slice(
    0,
    cut === null ? bare.length : cut.index + (cut[0].startsWith('!') ? 1 : 0),
  );
  const short = stripEnd(first);
  const isShort = short !== '' && short.split(/\s+/u).length <= 6;
  const said = isShort ? plainVerdict(short) : null;
  if (said !== null) return said;
  for (const verdict of readVerdicts(bare, { start: 0, end: bare.length })) {
    if (verdict.isTelling) return verdict.words;
  }
  if (isShort) return short;
  const comma = short.indexOf(',');
  const isTurned = /^, (?:but|not|though|although|except|only|unless|if|when|yet)\b/u.test(
    short.slice(comma, comma + 12),
  );
  if (comma > 0 && isTurned && short.length <= LONGEST_TURNED) return short;
  if (comma > 0 && short.slice(0, comma).split(/\s+/u).length <= 4) return short.slice(0, comma);
  const closed = CLOSED.exec(short)?.[0];
  if (closed !== undefined) return trimWords(closed);
  for (const verdict of readVerdicts(bare, { start: 0, end: bare.length })) return verdict.words;
  return null;
}

/** `Correct for hips, not for anything else` is one rating. In UTF-16 code units. */
const LONGEST_TURNED = 80;

/** Of a value so much is read, in UTF-16 code units: a ruling of a few paragraphs. */
const MAX_VALUE = 1_500;

function stripEnd(words: string): string {
  let end = words.length;
  while (
    end > 0 &&
    (MARKS.test(words.charAt(end - 1)) || /[.,:;'’”"]/u.test(words.charAt(end - 1)))
  )
    end -= 1;
  return words.slice(0, end).trim();
}

/** Whether words are what ratings are called: `False`, `Mostly True`, `Missing context`. */
export function isRatingWord(words: string): boolean {
  const bare = stripEnd(words);
  return CLOSED.exec(bare)?.[0].length === bare.length || /^(?:rated |rating: )/iu.test(bare);
}
