import type { Span } from '../analysis/span.js';
import { canBegin } from './grammar/beginnings.js';
import { pieces } from './grammar/expressions.js';
import type { Line } from './grammar/rule.js';
import type { Moment } from './moment.js';
import { isRecordingClock } from './recording-clock.js';
import type { Reference } from './reference.js';
import type { MomentKind } from './resolve-expression.js';
import { scanTokens } from './scan-tokens.js';
import { NO_STORY, nextStory, resolveInStory } from './story.js';
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
  let story = NO_STORY;
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
        const place = { text, span: { start, end } };
        if (isRecordingClock(piece.expression, place)) continue;
        const resolved = resolveInStory(piece.expression, place, story, reference);
        if (resolved === null) continue;
        found.push({ span: { start, end }, ...resolved });
        story = nextStory(story, piece.expression, resolved.moment, end);
      }
      resumeAt = run.tokens[match.next - 1]?.end ?? resumeAt;
      at = Math.max(match.next, at + 1);
    }
    if (run.isCut) resumeAt = Math.max(resumeAt, run.tokens[limit]?.start ?? 0);
  }
  return found;
}
