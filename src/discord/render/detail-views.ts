import type { CitedQuote, SearchReport } from '../../answer/answer.js';
import type { Document } from '../../corpus/document.js';
import type { Passage } from '../../corpus/passage.js';
import type { Say } from '../../locales/catalogue.js';
import type { Explanation } from '../../search/explanation.js';
import { describeBelief, describePlaces } from './belief.js';
import { describeClaims } from './citation.js';
import { contextAround } from './context.js';
import { describeInstantDay, describeMoment } from './moment.js';
import { describeReadings } from './notices.js';
import { isDisplayable, plainLabel } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import { sourceButton } from './slice-view.js';
import { layOut, textView, type View } from './view.js';

/** The sentences around a quote, and the question it answers in an interview; all of it verbatim. */
export function renderContext(
  { quote, citation }: CitedQuote,
  { document, passage }: { readonly document: Document; readonly passage: Passage | null },
  say: Say,
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
  const isShort = quote.exact.length <= maxQuoteInContext;
  return textView(
    `### ${say('context.title')}`,
    ...(rated === '' ? [] : [rated]),
    ...(asked.length > 0 && asked.length <= maxQuestion && !before.includes(asked)
      ? block(say('context.question'), asked)
      : []),
    ...(isFromStart ? [`-# ${say('context.start')}`] : []),
    ...block(say('context.before'), before),
    ...(isShort ? block(say('context.quote'), quote.exact) : [`**${say('context.quote')}** …`]),
    ...block(say('context.after'), after),
    ...(isToEnd ? [`-# ${say('context.end')}`] : []),
  );
}

/** Longer quotes are above already, in whole; a guess that keeps four escaped blocks in one message. */
const maxQuoteInContext = 600;
const maxQuestion = 300;

/**
 * Why a quote was chosen: where the question's words stand, how far the quote is believed, and what
 * each word weighs.
 */
export function renderWhy(
  cited: CitedQuote,
  { explanation, report }: { readonly explanation: Explanation; readonly report: SearchReport },
  say: Say,
): View {
  const { language } = say;
  const weights = weightsOf(explanation, say).sort((a, b) => b.value - a.value);
  const shown = weights.slice(0, maxWeights);
  const rest = weights.length - shown.length;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return textView(
    `### ${say('why.title')}`,
    ...describeReadings(report, say).map((line) => `-# ${line}`),
    ...describePlaces(cited, report, say).map((line) => `- ${line}`),
    ...describeBelief(cited.confidence, say),
    say('why.intro', { score: number.format(explanation.value) }),
    ...shown.map(({ label, value }) => `- ${label}: ${number.format(value)}`),
    ...(rest > 0 ? [`- ${say('why.rest', { count: rest })}`] : []),
  );
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
  const link = sourceButton(source.url, quote.exact, say);
  const lines = [
    `### ${say('source.title')}`,
    plainLabel(source.publisher ?? say('where.unpublished'), 200),
    ...(source.section === undefined ? [] : [plainLabel(source.section, 200)]),
    ...(source.author === null ? [] : [plainLabel(source.author, 200)]),
    plainLabel(source.title ?? source.origin.name, 300),
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
    `${plainLabel(source.origin.name, 200)}, ${say('where.line', { line: citation.line })}, ${say('source.revision', { revision: quote.revision.slice(0, 8) })}`,
    say('when.obtained', { date: describeInstantDay(source.retrievedAt, say) }),
    ...(link.length === 0 ? [say('source.no-link')] : []),
  ];
  return layOut([lines.join('\n'), link]);
}
