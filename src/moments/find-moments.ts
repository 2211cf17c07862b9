import type { Span } from '../analysis/span.js';
import type { Expression } from './expression.js';
import { canBegin } from './grammar/beginnings.js';
import { pieces } from './grammar/expressions.js';
import type { Line } from './grammar/rule.js';
import type { Moment } from './moment.js';
import type { Reference } from './reference.js';
import {
  type MomentKind,
  type ResolvedExpression,
  resolveExpression,
} from './resolve-expression.js';
import { scanTokens } from './scan-tokens.js';
import { RUN_OVERLAP } from './token.js';

/** A moment and the place where the text names it: slicing the text gives `moment.asWritten`. */
export interface FoundMoment {
  readonly span: Span;
  readonly moment: Moment;
  readonly kind: MomentKind;
}

/**
 * The dates and times that a text names, in order and without overlap. Durations ("two years")
 * and habits ("every Sunday") are not moments; what needs a reference day is left out when there
 * is none. Never throws; takes time linear in the text.
 */
export function findMoments(text: string, reference: Reference): readonly FoundMoment[] {
  const found: FoundMoment[] = [];
  let resumeAt = 0;
  let story: Story | null = null;
  for (const run of scanTokens(text)) {
    const line: Line = { run, reference };
    // A piece of a longer run is parsed up to where rules could run into its end; the next
    // piece repeats the rest.
    const limit = run.isCut ? run.tokens.length - RUN_OVERLAP : run.tokens.length;
    let at = 0;
    while (at < limit) {
      const token = run.tokens[at];
      if (token === undefined || token.start < resumeAt || !canBegin(run, at)) {
        at += 1;
        continue;
      }
      const match = pieces(line, at);
      if (match === null) {
        at += 1;
        continue;
      }
      for (const piece of match.node) {
        const start = run.tokens[piece.start]?.start ?? 0;
        const end = run.tokens[piece.end - 1]?.end ?? start;
        const resolved = resolveInStory(piece.expression, { start, end }, story, text, reference);
        if (resolved === null) continue;
        found.push({ span: { start, end }, ...resolved });
        story = nextStory(piece.expression, resolved.moment, end) ?? story;
      }
      resumeAt = run.tokens[match.next - 1]?.end ?? resumeAt;
      at = Math.max(match.next, at + 1);
    }
    if (run.isCut) resumeAt = Math.max(resumeAt, run.tokens[limit]?.start ?? 0);
  }
  return found;
}

/** The last full date that the text named with its year, and where it did. */
interface Story {
  readonly year: string;
  readonly end: number;
}

/** How many code units a year named in full reaches on. */
const STORY_REACH = 1500;

/**
 * "On 5 April 1754 … On 16 April": behind a date of another year a date without one belongs to
 * that story, most likely, and not to the year of the document. Which, we cannot know, so it
 * stays open (`XXXX-04-16`) rather than being given the document's year.
 */
function resolveInStory(
  expression: Expression,
  span: Span,
  story: Story | null,
  text: string,
  reference: Reference,
): ResolvedExpression | null {
  const asWritten = text.slice(span.start, span.end);
  const resolved = resolveExpression(expression, reference, asWritten);
  const isYearGuessed = [expression.date, expression.endDate].some(
    (node) => (node?.kind === 'day' || node?.kind === 'month') && node.year === null,
  );
  if (resolved === null || story === null || !isYearGuessed) return resolved;
  if (resolved.moment.value.startsWith(story.year) || span.start - story.end > STORY_REACH) {
    return resolved;
  }
  if (/\n[^\S\n]*\n/.test(text.slice(story.end, span.start))) return resolved;
  return resolveExpression(expression, { ...reference, day: null }, asWritten);
}

function nextStory({ date }: Expression, moment: Moment, end: number): Story | null {
  return date?.kind === 'day' && date.year !== null
    ? { year: moment.value.slice(0, 4), end }
    : null;
}
