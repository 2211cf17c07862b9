import { createColors } from 'picocolors';
import type { Answer, Citation, CitedQuote, ConfidenceLevel, FilterSet } from '../answer/answer.js';
import { nearestWorthShowing } from '../answer/nearest.js';
import { claimsIn } from '../answer/reviewed-claims.js';
import { speakersIn } from '../corpus/cite-voices.js';
import { describeInstantDay, describeMoment } from './describe-moment.js';
import { count, describeNotice, describeReadings, describeReason } from './describe-notice.js';
import { showOnOneLine, showSafely } from './safe-text.js';
import { textWidth, wrapText } from './wrap-text.js';

export interface RenderOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** How a reader asks on: with flags of a new command, or with commands of the conversation. */
  readonly hints?: 'flags' | 'commands';
}

type Answered = Extract<Answer, { kind: 'answered' }>;
type Unanswered = Extract<Answer, { kind: 'unanswered' }>;
type Colours = ReturnType<typeof createColors>;

/** Longest question that is repeated above its answer, in code points. */
const shownQuestionLength = 300;

const levels = {
  strong: 'strong match',
  possible: 'possible match',
  none: 'weak match',
} satisfies Record<ConfidenceLevel, string>;

/**
 * An answer as a person reads it in a terminal. Words between curly quotation marks are the
 * source's, slice for slice except for line breaks; everything else is the bot's. Characters that
 * could drive the terminal are shown as placeholders, and the answer says so.
 * Colour only repeats what the words say. The text ends without a line feed.
 */
export function renderAnswer(answer: Answer, options: RenderOptions): string {
  const { width, colour, hints = 'flags' } = options;
  const page = new Page(width, createColors(colour));
  // In a conversation the question was typed on the line above.
  if (hints === 'flags') page.heading(answer.question);
  else page.blank();
  if (answer.kind === 'answered') renderAnswered(answer, page, hints);
  else renderUnanswered(answer, page, hints);
  return page.toString();
}

function renderAnswered(answer: Answered, page: Page, hints: 'flags' | 'commands'): void {
  for (const cited of answer.quotes) {
    for (const claim of describeClaims(cited.citation)) page.line(claim);
    page.quote(cited.quote.exact);
    renderCitation(cited, page);
    page.blank();
  }
  page.parts(describeConfidence(answer, hints));
  renderReadings(answer, page, 15);
  for (const notice of answer.notices) {
    const { label, sentence } = describeNotice(notice);
    page.row(label, sentence, 15);
  }
  if (page.replaced > 0) {
    page.row(
      'made visible',
      `${count(page.replaced, 'character')} of the sources could drive a terminal and ${
        page.replaced === 1 ? 'is' : 'are'
      } shown as ‹U+…›; --json gives the exact text.`,
      15,
    );
  }
}

/** Who, where and when, below a quote. */
export function renderCitation(
  { quote, citation }: Pick<CitedQuote, 'quote' | 'citation'>,
  page: Page,
): void {
  const { source } = citation;
  if (citation.asked !== null) page.detail('asked', `“${showOnOneLine(citation.asked)}”`);
  page.detail('who', describeSpeakers(citation));
  page.detail(
    'where',
    joinKnown([
      source.title,
      source.publisher,
      source.section ?? null,
      describePlace(citation),
      `revision ${quote.revision.slice(0, 8)}`,
    ]),
  );
  if (source.url !== null) page.detail('', showOnOneLine(source.url), 'unbroken');
  page.detail(
    'when',
    joinKnown([
      citation.said === null ? 'date not known' : describeMoment(citation.said),
      `obtained ${describeInstantDay(source.retrievedAt)}`,
    ]),
  );
  const about = citation.about.slice(0, 3).map(describeMoment);
  if (about.length > 0) page.detail('about', about.join(' · '));
}

/** The line counts from the document's start; a file of many documents has a line for each. */
function describePlace({ source, line }: Citation): string {
  const { name, line: record } = source.origin;
  return record === null ? `${name}, line ${line}` : `${name}, line ${record}, there line ${line}`;
}

/** The ratings of the claims under review that a quote holds: they are read before it. */
function describeClaims(citation: Citation): readonly string[] {
  const lines = claimsIn(citation).map(({ name, description, rating }) => {
    const claimant = name ?? description;
    const by =
      claimant === undefined ? 'claimant not named' : `claim by ${showOnOneLine(claimant)}`;
    if (rating === null || rating === undefined)
      return `Claim under review; no rating given; ${by}`;
    const rater = rating.by === null ? '' : ` by ${showOnOneLine(rating.by)}`;
    const at = rating.at === null ? '' : `, ${describeMoment(rating.at)}`;
    return `Rated ${showOnOneLine(rating.words)}${rater}${at}; ${by}`;
  });
  return [...new Set(lines)];
}

function describeSpeakers(citation: Citation): string {
  const shown = speakersIn(citation).map((voice) => describeSpeaker({ ...citation, voice }));
  return [...new Set(shown)].slice(0, 3).join('; ');
}

function describeSpeaker({ voice, source }: Citation): string {
  if (voice.role === 'claimed')
    return `${showOnOneLine(voice.name ?? voice.description ?? 'not named')} · claim under review`;
  if (voice.role === 'nobody') return 'nobody in particular (a heading, caption or note)';
  if (voice.name === null) {
    if (voice.description !== undefined) return `not named: ${showOnOneLine(voice.description)}`;
    return source.author === null
      ? 'not named'
      : `not named; the document is by ${showOnOneLine(source.author)}`;
  }
  const roles = {
    author: 'author',
    quoted: 'quoted',
    reported: 'in the source’s own wording',
    asked: 'asking',
    claimed: 'claim under review',
    rating: 'rating a claim',
    nobody: 'heading',
  };
  return joinKnown([`${voice.name}, ${roles[voice.role]}`, voice.occasion ?? null]);
}

function describeConfidence(
  { confidence, more, quotes }: Answered,
  hints: 'flags' | 'commands',
): string[] {
  const parts = [levels[confidence.level]];
  if (confidence.matched.length > 0) parts.push(`found: ${listWords(confidence.matched)}`);
  if (confidence.unmatched.length > 0) parts.push(`not found: ${listWords(confidence.unmatched)}`);
  if (more > 0) {
    const top = Math.min(quotes.length + more, 25);
    parts.push(`${more} more: ${hints === 'flags' ? '--top' : ':top'} ${top}`);
  }
  parts.push(hints === 'flags' ? 'why: --explain' : 'why: :why');
  return parts;
}

/** What was not found in one line, and the nearest words, which are said to be no answer. */
function renderUnanswered(answer: Unanswered, page: Page, hints: 'flags' | 'commands'): void {
  const { reason, report } = answer;
  const { filter } = report;
  const absent = report.terms.filter(({ passages }) => passages === 0).map(({ word }) => word);
  const isMissing = filter === undefined && absent.length > 0;
  page.line(
    `${describeReason(reason, report)}${isMissing ? ` Nothing about ${listWords(absent)}.` : ''}`,
  );
  if (reason === 'empty-question') return;
  renderReadings(answer, page, 12);
  const nearest = nearestWorthShowing(answer);
  if (nearest !== null) {
    page.blank();
    page.line('Not an answer, but the closest there is:');
    for (const claim of describeClaims(nearest.citation)) page.line(claim);
    page.quote(nearest.quote.exact);
    renderCitation(nearest, page);
    page.blank();
  }
  const next = [
    ...withoutFilters(filter?.set ?? {}, hints),
    'try other words, a name or no date',
    'add a source: npm run ingest -- FILE',
    hints === 'flags' ? 'why: --explain' : 'why: :why',
  ];
  page.row('next', next.join(' · '));
}

/** How each filter is taken off. */
function withoutFilters(set: FilterSet, hints: 'flags' | 'commands'): readonly string[] {
  const used = [
    ...(set.speaker === undefined ? [] : ['--speaker']),
    ...(set.from === undefined ? [] : ['--from']),
    ...(set.to === undefined ? [] : ['--to']),
    ...(set.asOf === undefined ? [] : ['--as-of']),
  ];
  if (used.length === 0) return [];
  return [`${hints === 'flags' ? 'ask' : 'start'} without ${used.join(', ')}`];
}

function renderReadings({ report }: Answer, page: Page, columns: number): void {
  const readings = describeReadings(report);
  if (readings !== null) page.row(readings.label, readings.sentence, columns);
}

function listWords(words: readonly string[]): string {
  const shown = words.slice(0, 12).map(showOnOneLine);
  const left = words.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

function joinKnown(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .map(showOnOneLine)
    .join(' · ');
}

/** Lines of one answer, wrapped and coloured as they are added. */
export class Page {
  /** How many characters of quotes had to be replaced so far. */
  replaced = 0;
  private readonly lines: string[] = [];

  constructor(
    private readonly width: number,
    private readonly colours: Colours,
  ) {}

  heading(question: string): void {
    const points = Array.from(showOnOneLine(question));
    const shown =
      points.length > shownQuestionLength
        ? `${points.slice(0, shownQuestionLength).join('')}…`
        : points.join('');
    this.add(shown, '? ', '  ', this.colours.dim);
    this.blank();
  }

  quote(exact: string): void {
    const safe = showSafely(exact);
    this.replaced += safe.replaced;
    this.add(`“${safe.text}”`, '  ', '   ', this.colours.bold);
  }

  line(text: string): void {
    this.add(text, '  ', '  ', (piece) => piece);
  }

  /** Parts side by side with three spaces between; one that does not fit any more starts a line. */
  parts(parts: readonly string[]): void {
    let line = '';
    for (const part of parts) {
      const joined = line === '' ? part : `${line}   ${part}`;
      if (line !== '' && textWidth(joined) + 2 > this.width) {
        this.line(line);
        line = part;
      } else {
        line = joined;
      }
    }
    this.line(line);
  }

  /** One of the rows under a quote. An `unbroken` one, such as an address, is never wrapped. */
  detail(label: string, text: string, wrapping: 'wrapped' | 'unbroken' = 'wrapped'): void {
    const indent = `   ${label.padEnd(7)}`;
    if (wrapping === 'unbroken') this.lines.push(indent + text);
    else this.add(text, indent, ' '.repeat(10), this.colours.dim);
  }

  /** A labelled row; the label is padded to `columns`. */
  row(label: string, text: string, columns = 12, paint = (line: string) => line): void {
    this.add(text, `  ${label.padEnd(columns)}`, ' '.repeat(columns + 2), paint);
  }

  blank(): void {
    this.lines.push('');
  }

  toString(): string {
    return this.lines.join('\n');
  }

  private add(text: string, first: string, rest: string, paint: (piece: string) => string): void {
    const wrapped = wrapText(text, { width: this.width, first, rest });
    for (const line of wrapped) this.lines.push(line === '' ? '' : paint(line));
  }
}
