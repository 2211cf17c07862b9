import type { CitedQuote } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import {
  type AnswerChange,
  changesOf,
  type ReviewItem,
  type ReviewState,
  retractionOf,
} from '../../moderation/review-item.js';
import { nameCitation } from '../render/citation.js';
import { describeInstantDay } from '../render/moment.js';
import { pageAt, pageButtons, pageLine, paginate, type Slice } from '../render/pages.js';
import { mentionOf, plainLabel, plainText, relativeTime } from '../render/plain-text.js';
import { splitWords } from '../render/quote-parts.js';
import { showSlices } from '../render/slice-view.js';
import { standingId } from '../render/standing-id.js';
import { layOut, type View, type ViewButton } from '../render/view.js';

/** How a decision is to be shown. */
export interface DecisionLayout {
  readonly say: Say;
  /** The server whose moderators decided; null when the bot is no longer in it. */
  readonly server: string | null;
  /** 0-based; clamped to what there is. */
  readonly page: number;
  /** The reader's own question, or a moderator's public wording of it; null where it need not be said. */
  readonly question: string | null;
  /** Whether a source that is quoted was taken out or replaced since. */
  readonly isOutdated?: boolean;
  /** Shown to people who did not ask, and titled so. */
  readonly isForEveryone?: true;
  /** Shown instead of an answer to somebody who asks nearly the same: when it was decided. */
  readonly reusedFrom?: string;
  /** Further buttons. */
  readonly more?: readonly ViewButton[];
  /** The reader was told something else before, and is told of the change. */
  readonly isNews?: true;
  /** When it was changed last; absent where it was not. */
  readonly changedAt?: string;
  /** Whether the reader may read what it said before. */
  readonly showsEarlier?: true;
}

/** What there is to read about a decision: an answer, also a proposed one, or a rejection. */
export type ReadableDecision =
  | {
      readonly kind: 'answered';
      readonly words: string | null;
      readonly quotes: readonly CitedQuote[];
      /** Quotes that are kept back, see `confirmQuotes`; absent for none. */
      readonly withheld?: number;
    }
  | {
      /** `retracted`: answered once, and taken back. */
      readonly kind: 'rejected' | 'retracted';
      readonly words: string;
      readonly quotes: readonly [];
    };

/** Null while there is nothing to read: undecided, withdrawn, or gone on with another question. */
export function readableDecision(state: ReviewState): ReadableDecision | null {
  switch (state.kind) {
    case 'answered': {
      const retraction = retractionOf(state);
      return retraction === null
        ? { kind: 'answered', ...state.reply }
        : { kind: 'retracted', words: retraction.reason, quotes: [] };
    }
    case 'rejected':
      return { kind: 'rejected', words: state.reason, quotes: [] };
    case 'proposed':
      return state.decision.kind === 'answer'
        ? { kind: 'answered', ...state.decision.reply }
        : null;
    default:
      return null;
  }
}

/** What of a decision's past goes with it. */
export function pastOf(state: ReviewState): Pick<DecisionLayout, 'changedAt' | 'showsEarlier'> {
  const last = changesOf(state).at(-1);
  return last === undefined ? {} : { changedAt: last.at, showsEarlier: true };
}

/**
 * What an answer said before it was changed, oldest first, with who changed it when: for moderators
 * by name, for those who asked without.
 */
export function renderEarlier(
  { state, id }: Pick<ReviewItem, 'state' | 'id'>,
  isForModerators: boolean,
  say: Say,
): View {
  const changes = changesOf(state);
  // The oldest go first where there are more than a message holds.
  const shown = changes.slice(-maxEarlier);
  return layOut([
    `### ${say('earlier.title', { number: id })}`,
    ...(changes.length > shown.length
      ? [`-# ${say('earlier.more', { count: changes.length - shown.length })}`]
      : []),
    ...shown.map((change) => describeEarlier(change, isForModerators, say)),
  ]);
}

/** Changes that are shown, and characters of the words. Guesses that fit one message. */
const maxEarlier = 4;
const maxEarlierWords = 450;

function describeEarlier(change: AnswerChange, isForModerators: boolean, say: Say): string {
  const { before, kind, by, at } = change;
  const time = relativeTime(at);
  return [
    isForModerators
      ? say(`queue.state.${kind}`, { moderator: mentionOf(by), time })
      : say(`earlier.${kind}`, { time }),
    say('earlier.before'),
    ...(before.words === null ? [] : [`> ${plainLabel(before.words, maxEarlierWords)}`]),
    ...(before.quotes.length === 0
      ? []
      : [
          say('queue.quotes', {
            count: before.quotes.length,
            citations: before.quotes
              .slice(0, 2)
              .map(({ citation }) => nameCitation(citation, say))
              .join('; '),
          }),
        ]),
  ].join('\n');
}

/** Words shorter than this, escaped, share a page with quotes. A guess. */
const maxWordsBesideQuotes = 900;
/** Room for a part of a moderator's words on a page of its own, escaped. */
const wordsRoom = { most: 1800, maxBytes: 5000 } as const;

/** What a moderator's words lose: controls, halves of characters, and marks that reorder what is read. */
const unsayable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/** One page: words of the moderator's own, quotes, or both. */
interface Page {
  readonly words: string | null;
  readonly slices: readonly Slice[];
}

/**
 * What moderators decided, as everybody reads it: quotes verbatim and cited exactly as in answers;
 * a moderator's own words attributed to them, with everything in it escaped.
 */
export function renderDecision(
  item: Pick<ReviewItem, 'handle'>,
  decision: ReadableDecision,
  layout: DecisionLayout,
): View {
  const { say } = layout;
  const server = plainLabel(layout.server ?? say('server.unknown'), 100);
  const head = [
    `### ${
      layout.reusedFrom === undefined
        ? say(titleOf(decision, layout), { server })
        : say('reuse.title', { server, date: describeInstantDay(layout.reusedFrom, say) })
    }`,
    ...(layout.question === null
      ? []
      : [`-# ${say('asked', { question: plainLabel(layout.question, 300) })}`]),
    ...(layout.changedAt === undefined || decision.kind === 'retracted'
      ? []
      : [`-# ${say('told.changed', { time: relativeTime(layout.changedAt) })}`]),
    ...(layout.isOutdated ? [`**${say('correction.outdated')}**`] : []),
    ...('withheld' in decision && decision.withheld !== undefined
      ? [`**${say('told.withheld', { count: decision.withheld })}**`]
      : []),
  ].join('\n');
  const pages = pagesOf(decision, head, say);
  const number = pageAt(layout.page, pages.length);
  const { words, slices } = pages[number.at] ?? { words: null, slices: [] };
  const { blocks, files } = showSlices(slices, decision.quotes, say);
  return layOut(
    [
      head,
      ...(words === null ? [] : [`**${say('told.words', { server })}**\n${plainText(words)}`]),
      ...(slices.length === 0 ? [] : [`**${say('told.quotes', { server })}**`]),
      ...blocks,
      ...pageLine(number, say),
      pageButtons(number, say, (to) => standingId('d', item.handle, String(to)), {
        tone: 'main',
      }),
      layout.showsEarlier === true
        ? [{ id: standingId('d', item.handle, 'earlier'), label: say('told.earlier') }]
        : [],
      layout.more ?? [],
    ],
    files,
  );
}

function titleOf(
  { kind }: ReadableDecision,
  { isForEveryone, isNews }: DecisionLayout,
): 'watch.title' | 'told.amended' | `told.${ReadableDecision['kind']}` {
  if (kind === 'answered' && isForEveryone) return 'watch.title';
  return kind === 'answered' && isNews ? 'told.amended' : `told.${kind}`;
}

function pagesOf({ words, quotes }: ReadableDecision, head: string, say: Say): readonly Page[] {
  const sayable = words?.replace(unsayable, '') ?? '';
  const parts = sayable.trim() === '' ? [] : splitWords(sayable, wordsRoom);
  const [only] = parts;
  const isBeside =
    parts.length === 1 && only !== undefined && plainText(only).length <= maxWordsBesideQuotes;
  const frame = isBeside ? `${head}${plainText(only)}` : head;
  // Besides the frame, room is kept for the lines of attribution and the page's number. Guesses.
  const quotePages = paginate(quotes, frame, { text: 500, bytes: 900 }, say);
  if (isBeside && quotePages.length > 0) {
    return quotePages.map((slices, index) => ({ words: index === 0 ? only : null, slices }));
  }
  return [
    ...parts.map((part): Page => ({ words: part, slices: [] })),
    ...quotePages.map((slices): Page => ({ words: null, slices })),
  ];
}
