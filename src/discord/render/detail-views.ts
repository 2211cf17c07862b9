import type { CitedQuote, SearchReport } from '../../answer/answer.js';
import type { Document } from '../../corpus/document.js';
import type { Passage } from '../../corpus/passage.js';
import type { Say } from '../../locales/catalogue.js';
import type { Explanation } from '../../search/explanation.js';
import type { IdFor } from './action.js';
import { describeReadings } from './asked-words.js';
import { describeBelief, describePlaces } from './belief.js';
import { describeClaims, describeOrigin } from './citation.js';
import { contextAround } from './context.js';
import { describeMoment } from './moment.js';
import { pageAt, pageButtons, pageLine } from './pages.js';
import { isDisplayable, plainLabel } from './plain-text.js';
import { quoteBlock, splitWords } from './quote-parts.js';
import { sourceButton } from './slice-view.js';
import { nameCitedSource } from './source-name.js';
import { layOut, type View } from './view.js';

/** What a page of the text around a quote is shown with. */
export interface ContextLayout {
  readonly say: Say;
  /** 0-based; clamped to what there is. */
  readonly page: number;
  readonly idOf: (page: number) => string;
}

/**
 * The sentences around a quote, all of the quote, and the question it answers in an interview; all
 * of it verbatim. A long quote takes several pages.
 */
export function renderContext(
  { quote, citation }: CitedQuote,
  { document, passage }: { readonly document: Document; readonly passage: Passage | null },
  { say, page, idOf }: ContextLayout,
): View {
  const rated = describeClaims(citation, say);
  const { before, after, isFromStart, isToEnd } = contextAround(document.text, quote.span);
  const question = passage?.question ?? null;
  const asked =
    question === null || question.end > quote.span.start
      ? ''
      : document.text.slice(question.start, question.end).trim();
  const block = (title: string, words: string): string[] =>
    words.trim() === '' || !isDisplayable(words) ? [] : [`**${title}**`, quoteBlock(words)];
  const parts = splitWords(quote.exact, quoteRoom);
  const number = pageAt(page, parts.length);
  const isFirst = number.at === 0;
  const isLast = number.at === parts.length - 1;
  const lines = [
    `### ${say('context.title')}`,
    ...(rated === '' ? [] : [rated]),
    ...(isFirst && asked.length > 0 && asked.length <= maxQuestion && !before.includes(asked)
      ? block(say('context.question'), asked)
      : []),
    ...(isFirst && isFromStart ? [`-# ${say('context.start')}`] : []),
    ...(isFirst ? block(say('context.before'), before) : []),
    ...block(say('context.quote'), parts[number.at] ?? ''),
    ...(isLast ? block(say('context.after'), after) : []),
    ...(isLast && isToEnd ? [`-# ${say('context.end')}`] : []),
    ...pageLine(number, say),
  ];
  return layOut([lines.join('\n'), pageButtons(number, say, idOf, { tone: 'main' })]);
}

/** Room for a part of a quote, escaped, so that four escaped blocks stay within one message. A guess. */
const quoteRoom = { most: 1_200, maxBytes: 3_000 } as const;
const maxQuestion = 300;

/**
 * Why a quote was chosen: where the question's words stand, how far the quote is believed, and what
 * each word weighs.
 */
export function renderWhy(
  cited: CitedQuote,
  { explanation, report }: { readonly explanation: Explanation; readonly report: SearchReport },
  { say, idFor }: VerdictLayout,
): View {
  const { language } = say;
  const weights = weightsOf(explanation, say).sort((a, b) => b.value - a.value);
  const shown = weights.slice(0, maxWeights);
  const rest = weights.length - shown.length;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const lines = [
    `### ${say('why.title')}`,
    ...describeReadings(report, say).map((line) => `-# ${line}`),
    ...describePlaces(cited, report, say).map((line) => `- ${line}`),
    ...describeBelief(cited.confidence, say),
    say('why.intro', { score: number.format(explanation.value) }),
    ...shown.map(({ label, value }) => `- ${label}: ${number.format(value)}`),
    ...(rest > 0 ? [`- ${say('why.rest', { count: rest })}`] : []),
  ];
  return withVerdict(lines, { say, idFor });
}

/** In its place where the corpus has changed since, so that what chose the quote cannot be told. */
export function renderWhyGone(layout: VerdictLayout): View {
  return withVerdict([layout.say('why.gone')], layout);
}

interface VerdictLayout {
  readonly say: Say;
  readonly idFor: IdFor;
}

/** Whoever doubts a quote looks here: so here they say whether it helped, and ask people. */
function withVerdict(lines: readonly string[], { say, idFor }: VerdictLayout): View {
  return layOut([
    [...lines, `**${say('why.did-it-help')}**`].join('\n'),
    [
      { id: idFor({ kind: 'helpful' }), label: say('button.helpful') },
      { id: idFor({ kind: 'not-helpful' }), label: say('button.not-helpful') },
      { id: idFor({ kind: 'ask-moderator' }), label: say('button.ask-moderator') },
    ],
  ]);
}

function leavesOf(node: Explanation): Explanation[] {
  return node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);
}

/** What each addend of a score is, in the voice's words; that words stand close together is one of them. */
function weightsOf(
  explanation: Explanation,
  say: Say,
): { readonly label: string; readonly value: number }[] {
  const weights: { label: string; value: number }[] = [];
  let together = 0;
  for (const { label, value, adds } of leavesOf(explanation)) {
    if (adds === 'word-together') together += value;
    else if (adds === 'theme') weights.push({ label: say('why.theme'), value });
    else {
      const words = wordsOf(label, adds === 'near-word' ? ' ≈ ' : ' → ');
      weights.push({ label: plainLabel(words, 80), value });
    }
  }
  if (together > 0) weights.push({ label: say('why.together'), value: together });
  return weights;
}

/** The words that a leaf's label quotes: “shelled” read as “fire” becomes “shelled” → “fire”. */
function wordsOf(label: string, joint: string): string {
  const quoted = label.match(/“[^“”]*”/g);
  return quoted === null ? label : quoted.join(joint);
}

/** With the longest words that are shown, all of a message's lines together stay within it. */
const maxWeights = 12;

/** All that is known about where a quote stands. */
export function renderSource({ quote, citation }: CitedQuote, say: Say): View {
  const { source } = citation;
  const link = sourceButton(source.url, quote.exact, say('button.open-source'));
  const lines = [
    `### ${say('source.title')}`,
    `**${nameCitedSource(citation, say, 300)}**`,
    ...describeOrigin(citation, say),
    plainLabel(source.publisher ?? '', 200) || say('where.unpublished'),
    ...(source.author === null ? [] : [plainLabel(source.author, 200)]),
    source.publishedAt === null
      ? say('when.unknown')
      : say('sources.published', { date: describeMoment(source.publishedAt, say) }),
    source.perspective === null
      ? say('sources.perspective-unknown')
      : say('sources.perspective', { perspective: plainLabel(source.perspective, 200) }),
    ...(source.wording === 'summary' ? [say('sources.summary')] : []),
    ...(source.licence === null
      ? []
      : [say('sources.licence', { licence: plainLabel(source.licence, 100) })]),
    say('source.revision', { revision: quote.revision.slice(0, 8) }),
    ...(link.length === 0 ? [say('source.no-link')] : []),
  ];
  return layOut([lines.join('\n'), link]);
}
