import type { Span } from '../../analysis/span.js';
import type { Moment } from '../../moments/moment.js';
import type { Draft } from '../draft.js';
import { plainName } from '../people/person-name.js';
import type { Review, Source } from '../source.js';
import type { Rating, Voice } from '../voice.js';
import { nobody } from '../voice.js';
import { readByline } from './byline.js';
import { momentIn, readClaimant } from './claimant.js';
import { readClaimAtTop } from './claimant-line.js';
import { type ReviewGroup, readLabelled } from './review-group.js';
import { labelOf } from './review-label.js';
import { type ReviewLine, reviewLines } from './review-line.js';
import { type ReviewedPost, readOpeningClaim, readReviewedPosts } from './reviewed-posts.js';
import { FoldedText } from './stated-claims.js';
import { readVerdicts, type Verdict } from './verdict.js';
import { setVoices, type VoicedSpan } from './voiced-span.js';

/** No text without one of these words reviews a claim. */
const CUES =
  /claim|rating|rate[sd]? |rated|verdict|ruling|fact[- ]?check|stated on|myth|rumou?r|statement:|none of (?:this|that|it) |what was (?:said|shared)|(?:is|are|was|['’]s) (?:false|fake|misleading|untrue)|fabricated/iu;

/**
 * Marks claims under review with their claimant and rating, and the review's verdict. They are
 * found by what the document's metadata state, by labels (`Claim: … Rating: …`), by a box or a line
 * that names the claimant, and, where a sentence rates them, by quotations of posts. The longer
 * a text the longer it takes, in proportion.
 */
export function readClaims(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  const reviews = source.reviews ?? [];
  if (reviews.length === 0 && !CUES.test(text) && !isChecker(source)) return drafts;
  const unlabelled = withoutLabelSpeakers(drafts);
  return new ReviewReader(text, unlabelled, source).read();
}

/** A `Claim: …` and a `Rating: …` are no speakers of an interview. */
function withoutLabelSpeakers(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const name = draft.voice?.name;
    if (name === null || name === undefined || draft.kind === 'attribution') return draft;
    const label = labelOf(name);
    if (label === null) return draft;
    const { voice: _, ...bare } = draft;
    return { ...bare, kind: 'paragraph', question: null };
  });
}

class ReviewReader {
  readonly #text: string;
  readonly #drafts: readonly Draft[];
  readonly #source: Source;
  readonly #lines: readonly ReviewLine[];
  readonly #author: string | null;
  readonly #voiced: VoicedSpan[] = [];
  #reviewed: readonly ReviewedPost[] | null = null;

  constructor(text: string, drafts: readonly Draft[], source: Source) {
    this.#text = text;
    this.#drafts = drafts;
    this.#source = source;
    this.#lines = reviewLines(text, drafts);
    this.#author = source.author ?? this.#byline();
  }

  /** Who the byline among the first lines names. */
  #byline(): string | null {
    for (const { span } of this.#lines.slice(0, MAX_BYLINE)) {
      const name = readByline(this.#text.slice(span.start, Math.min(span.end, span.start + 200)));
      if (name !== null) return name;
    }
    return null;
  }

  read(): readonly Draft[] {
    const labelled = readLabelled(this.#text, this.#drafts, this.#lines);
    const groups: ReviewGroup[] = labelled.groups.filter(isReview);
    const stated = this.#readStated(groups);
    const verdicts = this.#readVerdicts();
    const loose = labelled.groups.find(({ claim, rating }) => claim === null && rating !== null);
    // A verdict under its own heading rates the posts that are quoted.
    const isLooseOnPosts = loose?.isTelling === true && this.#posts().length > 0;
    const isFactCheck =
      groups.length > 0 ||
      isLooseOnPosts ||
      (verdicts.length > 0 && isChecker(this.#source) && this.#posts().length > 0) ||
      stated.length > 0 ||
      verdicts.some((verdict) => verdict.isTelling || this.#isBeside(verdict));
    const hasClaim = groups.length > 0 || stated.length > 0;
    const rated = [...verdicts].reverse();
    const verdict =
      rated.find(({ isTelling }) => isTelling) ??
      (hasClaim
        ? rated[0]
        : (rated.findLast((one) => this.#isBeside(one)) ??
          (isChecker(this.#source) ? rated.at(-1) : undefined)));
    const top = hasClaim
      ? null
      : readClaimAtTop(this.#text, this.#drafts, this.#lines, isFactCheck || loose !== undefined);
    if (!isFactCheck && top === null) return this.#drafts;
    const [single, ...others] = groups.filter(({ rating }) => rating !== null);
    const fallback = this.#fallback(verdict, loose ?? (others.length === 0 ? single : undefined));
    if (top !== null) {
      groups.push(top.group);
      for (const line of top.lines) this.#addApart((this.#lines[line] as ReviewLine).span, nobody);
    }
    for (const group of groups) this.#addGroup(group, fallback);
    for (const { span, review } of stated) this.#addStated(span, review, fallback);
    if (groups.length > 0 || top !== null)
      for (const span of [...labelled.labels, ...labelled.facts]) this.#addApart(span, nobody);
    if (loose?.verdict && (top !== null || hasClaim || isLooseOnPosts))
      this.#addVerdict(loose.verdict, loose.reviewer);
    for (const { sentence, by, isTelling } of verdicts) {
      if (isTelling || sentence === verdict?.sentence)
        this.#voiced.push({ span: sentence, voice: this.#reviewer(by), isApart: false });
    }
    if (fallback !== null)
      this.#addPosts(this.#posts(), fallback, groups.length + stated.length === 0);
    return setVoices(this.#text, this.#drafts, this.#voiced);
  }

  /** Read when something first rates one: news tells of many posts. */
  #posts(): readonly ReviewedPost[] {
    this.#reviewed ??= readReviewedPosts(this.#text, this.#drafts);
    return this.#reviewed;
  }

  #readVerdicts(): readonly Verdict[] {
    const found: Verdict[] = [];
    for (const { kind, span } of this.#drafts) {
      if (kind === 'metadata' || kind === 'code' || kind === 'heading') continue;
      for (const verdict of readVerdicts(this.#text, span)) {
        if (this.#isOwn(verdict)) found.push(verdict);
      }
    }
    return found;
  }

  /** `This is false.` rates the post of which the paragraph, or the one before, tells. */
  #isBeside({ sentence }: Verdict): boolean {
    const { start } = sentence;
    const post = firstEndingAfter(this.#posts(), start - BESIDE);
    return post !== undefined && post.span.end <= start + 1;
  }

  /** News may tell how others rated a claim: that makes it no review. */
  #isOwn({ by }: Verdict): boolean {
    const { publisher, author } = this.#source;
    if (by === null || publisher === null) return true;
    return [publisher, author].some(
      (own) => own?.toLowerCase().includes(by.toLowerCase()) === true,
    );
  }

  /** Where the claims stand that the metadata state; what a label says of the same words is completed. */
  #readStated(groups: readonly ReviewGroup[]): readonly { span: Span; review: Review }[] {
    const { reviews = [] } = this.#source;
    if (reviews.length === 0) return [];
    const folded = new FoldedText(this.#text);
    const found = reviews.flatMap((review) => {
      const { claim } = review;
      const places =
        claim === null ? this.#wholeText(review, groups) : folded.places(claim, this.#text);
      return places.map((span) => ({ span, review }));
    });
    const [only, ...others] = groups;
    const [first] = reviews;
    if (only !== undefined && others.length === 0 && first?.claim === null)
      this.#completed.set(only, first);
    const labelled = groups.flatMap((group) =>
      group.claim === null ? [] : [{ group, span: group.claim }],
    );
    return found.filter(({ span, review }) => {
      const same = firstEndingAfter(labelled, span.start);
      if (same === undefined || same.span.start >= span.end) return true;
      this.#completed.set(same.group, review);
      return false;
    });
  }

  readonly #completed = new Map<ReviewGroup, Review>();

  /** A record of a claim is nothing but the claim, if no label says which words of it are. */
  #wholeText({ rating, claimant }: Review, groups: readonly ReviewGroup[]): readonly Span[] {
    const body = this.#drafts.filter(({ kind }) => kind !== 'metadata' && kind !== 'heading');
    const [first] = body;
    const last = body.at(-1);
    if (groups.length > 0 || (rating === null && claimant === null)) return [];
    const isShort =
      first !== undefined && last !== undefined && last.span.end - first.span.start <= MAX_RECORD;
    if (first === undefined || last === undefined) return this.#drafts.map(({ span }) => span);
    return isShort && body.length <= 2 ? [{ start: first.span.start, end: last.span.end }] : [];
  }

  /** The rating of claims that have none of their own. */
  #fallback(verdict: Verdict | undefined, loose: ReviewGroup | undefined): Rating | null {
    const [review, ...others] = this.#source.reviews ?? [];
    if (others.length === 0 && review !== undefined && review.rating !== null)
      return this.#rating(review.rating, review.publisher, review.reviewedAt);
    if (loose?.rating)
      return this.#rating(loose.rating, loose.reviewer, this.#moment(loose.reviewedAt));
    return verdict === undefined ? null : this.#rating(verdict.words, verdict.by, null);
  }

  #rating(words: string, by: string | null, at: Moment | null): Rating {
    const { publisher, publishedAt } = this.#source;
    return { words, by: by ?? publisher ?? this.#author, at: at ?? publishedAt };
  }

  #moment(span: Span | null): Moment | null {
    return span === null ? null : momentIn(this.#text, span, this.#source);
  }

  #reviewer(by: string | null): Voice {
    return { role: 'rating', name: by ?? this.#author ?? this.#source.publisher };
  }

  #addApart(span: Span, voice: Voice): void {
    this.#voiced.push({
      span,
      voice,
      isApart: true,
      ...(voice === nobody ? { kind: 'attribution' } : {}),
    });
  }

  #addVerdict(span: Span, by: string | null): void {
    this.#voiced.push({ span, voice: this.#reviewer(by), isApart: true });
  }

  #addGroup(group: ReviewGroup, fallback: Rating | null): void {
    const review = this.#completed.get(group);
    const { claim, claimant, claimedAt, verdict, reviewer, reviewedAt } = group;
    const words = group.rating ?? review?.rating ?? null;
    const by = reviewer ?? review?.publisher ?? null;
    const at = this.#moment(reviewedAt) ?? review?.reviewedAt ?? null;
    const rating = words === null ? fallback : this.#rating(words, by, at);
    if (verdict !== null) this.#addVerdict(verdict, reviewer);
    if (claimant !== null && claim !== null && claimant.start >= claim.end)
      this.#addApart(claimant, nobody);
    if (claim === null) return;
    const phrase =
      claimant === null
        ? (group.claimantName ?? review?.claimant ?? null)
        : this.#text.slice(claimant.start, claimant.end);
    const said =
      this.#moment(claimedAt) ??
      this.#moment(claimant) ??
      review?.claimedAt ??
      this.#signedAt(claim);
    const signed = this.#signer(claim);
    this.#addClaim(claim, phrase ?? signed, { said, rating, evidence: claimant });
  }

  /** Who the line under quoted words names. */
  #signer(claim: Span): string | null {
    const draft = firstEndingAfter(this.#drafts, claim.start);
    return draft?.voice?.role === 'quoted' ? draft.voice.name : null;
  }

  #signedAt(claim: Span): Moment | null {
    const draft = firstEndingAfter(this.#drafts, claim.start);
    return this.#moment(draft?.saidAt ?? null);
  }

  #addStated(span: Span, review: Review, fallback: Rating | null): void {
    const { rating, claimant, claimedAt, publisher, reviewedAt } = review;
    const rated = rating === null ? fallback : this.#rating(rating, publisher, reviewedAt);
    this.#addClaim(span, claimant, { said: claimedAt, rating: rated, evidence: null });
  }

  #addClaim(
    span: Span,
    phrase: string | null,
    {
      said,
      rating,
      evidence,
    }: { said: Moment | null; rating: Rating | null; evidence: Span | null },
  ): void {
    const { name, description } =
      phrase === null ? { name: null, description: null } : readClaimant(phrase);
    const voice: Voice = {
      role: 'claimed',
      name,
      ...(description === null ? {} : { description }),
      ...(evidence === null ? {} : { evidence }),
      ...(said === null ? {} : { said }),
      rating,
    };
    this.#voiced.push({ span, voice, isApart: true });
  }

  /** The quotations of posts; failing all other claims, what the text begins with. */
  #addPosts(posts: readonly ReviewedPost[], rating: Rating, isWithoutClaim: boolean): void {
    for (const { span, description, clause, isApart } of posts) {
      const said = this.#moment(clause);
      const voice: Voice = {
        role: 'claimed',
        name: null,
        ...(description === null ? {} : { description }),
        ...(clause === null ? {} : { evidence: clause }),
        ...(said === null ? {} : { said }),
        rating,
      };
      this.#voiced.push({ span, voice, isApart });
    }
    if (!isWithoutClaim || posts.length > 0) return;
    const opening = readOpeningClaim(this.#text, this.#drafts);
    if (opening === null) return;
    const { span, name, clause } = opening;
    const said = this.#moment(clause);
    const voice: Voice = {
      role: 'claimed',
      name: name === null ? null : (plainName(name) ?? name),
      ...(clause === null ? {} : { evidence: clause }),
      ...(said === null ? {} : { said }),
      rating,
    };
    this.#voiced.push({ span, voice, isApart: false });
  }
}

/** Whether the publisher calls itself a checker of facts. */
function isChecker({ publisher }: Source): boolean {
  return /fact[- ]?check|\bchecks?\b|\bverif(?:y|ied)\b|snopes|politifact|full fact/iu.test(
    publisher ?? '',
  );
}

/** Of spans in order the first that ends after an offset. */
function firstEndingAfter<Placed extends { readonly span: Span }>(
  placed: readonly Placed[],
  offset: number,
): Placed | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).span.end > offset) high = middle;
    else low = middle + 1;
  }
  return placed[low];
}

/** So near before a verdict stands what it is about, in UTF-16 code units. */
const BESIDE = 500;

/** Lines so far from the top may name who wrote the check. */
const MAX_BYLINE = 12;

/** Longer records are articles, of which the claim is a part. In UTF-16 code units. */
const MAX_RECORD = 600;

/** A claim with a rating, or one that only a fact check calls a claim. */
function isReview({ claim, rating, isTelling }: ReviewGroup): boolean {
  return claim !== null && (isTelling || rating !== null);
}
