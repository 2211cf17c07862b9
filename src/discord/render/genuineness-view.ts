import type { CitedWords } from '../../quotation/cite-place.js';
import type { Difference, Genuineness, SpeakerCheck } from '../../quotation/genuineness.js';
import { whoseWords } from '../../quotation/whose-words.js';
import type { IdFor } from './action.js';
import { describeCitation } from './citation.js';
import type { Voice } from './moment.js';
import { paginate, type QuotedWords, type Slice } from './pages.js';
import { cutLabel, hasDirectionControls, plainLabel, plainText } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import { linkToWords } from './text-fragment.js';
import {
  type AttachedText,
  type Block,
  layOut,
  textView,
  type View,
  type ViewButton,
} from './view.js';

/** How the result of checking a quotation is to be shown. */
export interface GenuinenessLayout {
  readonly voice: Voice;
  readonly page: number;
  readonly idFor: IdFor;
  readonly canShare: boolean;
}

/** The result of checking a quotation: what it is, and the source's own words in whole. */
export function renderGenuineness(
  claimed: string,
  result: Genuineness,
  layout: GenuinenessLayout,
): View {
  const { voice } = layout;
  const { say } = voice;
  if (result.kind === 'empty' || result.kind === 'too-long') {
    return textView(say(`genuine.${result.kind}`));
  }
  const head = headOf(claimed, result, voice);
  if (result.kind === 'absent') {
    head.push(say('genuine.absent.detail'));
    return layOut([
      { kind: 'text', text: head.join('\n') },
      { kind: 'buttons', buttons: shareButton(layout) },
    ]);
  }
  const places =
    result.kind === 'stitched' ? result.pieces.map(({ place }) => place) : [result.place];
  return renderPlaces(head, places, layout);
}

type Placed = Exclude<Genuineness, { kind: 'empty' | 'too-long' | 'absent' }>;

function headOf(claimed: string, result: Placed | { kind: 'absent' }, voice: Voice): string[] {
  const { say } = voice;
  const lines = [
    `-# ${say('asked', { question: plainLabel(claimed, 200) })}`,
    ...titleOf(result, voice),
  ];
  if (result.kind === 'absent') return lines;
  if (result.kind === 'exact' || result.kind === 'typography') {
    lines.push(say('genuine.places', { count: result.places }));
  }
  if (result.kind === 'stitched' && result.unmatchedWords > 0) {
    lines.push(say('genuine.unmatched', { count: result.unmatchedWords }));
  }
  if (result.kind === 'stitched' && result.morePieces > 0) {
    lines.push(say('genuine.more-pieces', { count: result.morePieces }));
  }
  const speaker = describeSpeakerCheck(result.speaker, voice);
  if (speaker !== null) lines.push(speaker);
  if (result.kind === 'altered') {
    lines.push(
      `**${say('genuine.changes')}**`,
      compareWords(result.differences),
      `-# ${say('genuine.legend')}`,
    );
  }
  return lines;
}

/** The headline: whose words they are comes before how exactly they match. */
function titleOf(result: Placed | { kind: 'absent' }, { language, say }: Voice): string[] {
  if (result.kind === 'exact' || result.kind === 'typography') {
    const whose = whoseWords(result.place, result.speaker);
    switch (whose.kind) {
      case 'other-speaker':
        return [
          `### ${say('genuine.said-by', {
            found: plainLabel(whose.found, 100),
            claimed: plainLabel(whose.claimed, 100),
          })}`,
        ];
      case 'report':
        return [
          `### ${
            whose.name === null
              ? say('genuine.report')
              : say('genuine.report-of', { name: plainLabel(whose.name, 100) })
          }`,
        ];
      case 'summary':
        return [`### ${say('genuine.summary')}`];
    }
  }
  switch (result.kind) {
    case 'typography': {
      const list = new Intl.ListFormat(language, { type: 'conjunction' });
      const differences = list.format(result.kinds.map((kind) => say(`difference.${kind}`)));
      return [`### ${say('genuine.typography', { differences })}`];
    }
    case 'stitched':
      return [`### ${say(result.isAbridged ? 'genuine.abridged' : 'genuine.stitched')}`];
    default:
      return [`### ${say(`genuine.${result.kind}`)}`];
  }
}

function describeSpeakerCheck(check: SpeakerCheck, { say }: Voice): string | null {
  switch (check.kind) {
    case 'other':
      return say('genuine.other-speaker', {
        claimed: plainLabel(check.claimed, 100),
        found: plainLabel(check.found, 100),
      });
    case 'unnamed':
      return say('genuine.unnamed-speaker', { claimed: plainLabel(check.claimed, 100) });
    default:
      return null;
  }
}

/** Room for the comparison; the source's words are shown in whole below it whatever its length. */
const maxCompared = 1200;

/**
 * The comparison on one line: what only the claim has struck through, what only the source has in
 * bold. It is no quote and is cut (with an ellipsis) when long; stretches that agree are cut first.
 */
export function compareWords(differences: readonly Difference[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const { kind, text } of differences) {
    const most = kind === 'same' ? 120 : 240;
    const cut = cutMiddle(text.replace(/\s+/g, ' ').trim(), most);
    const words = plainText(cut.replace(uncarried, '\ufffd'));
    if (words === '') continue;
    const marked =
      kind === 'same' ? words : kind === 'only-claimed' ? `~~${words}~~` : `**${words}**`;
    if (length + marked.length > maxCompared) {
      shown.push('…');
      break;
    }
    shown.push(marked);
    length += marked.length + 1;
  }
  return shown.join(' ');
}

/** Controls, and halves of surrogate pairs: the text's own or left over from cutting. */
const uncarried = /\p{Cc}|\p{Cs}/gu;

function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  const tail = text.slice(-half).replace(/^\S*\s/, '');
  return `${cutLabel(text, half)} ${tail}`;
}

function renderPlaces(
  head: readonly string[],
  places: readonly CitedWords[],
  layout: GenuinenessLayout,
): View {
  const { voice, idFor } = layout;
  const { say } = voice;
  const title = `**${say('genuine.in-source')}**`;
  const quotes: QuotedWords[] = places.map(({ quote, citation }) => ({
    words: quote.exact,
    ...describeCitation(citation, voice),
  }));
  const frame = [...head, title].join('\n');
  const pages = paginate(quotes, {
    text: frame.length + 60,
    bytes: Buffer.byteLength(frame) + 160,
  });
  const at = Math.min(Math.max(0, layout.page), pages.length - 1);
  const blocks: Block[] = [{ kind: 'text', text: `${head.join('\n')}\n${title}` }];
  const files: AttachedText[] = [];
  for (const slice of pages[at] ?? []) {
    const place = places[slice.index];
    if (place === undefined) continue;
    if (slice.words === null && !/\p{Cs}/u.test(place.quote.exact)) {
      files.push({ name: `quote-${slice.index + 1}.txt`, text: place.quote.exact });
    }
    blocks.push({ kind: 'text', text: describeSlice(slice, place, places.length, voice) });
    const link = linkToWords(place.citation.source.url, place.quote.exact);
    if (link !== null) {
      blocks.push({ kind: 'buttons', buttons: [{ url: link, label: say('button.source') }] });
    }
  }
  if (pages.length > 1) {
    blocks.push({
      kind: 'text',
      text: `-# ${say('page.number', { page: at + 1, pages: pages.length })}`,
    });
  }
  const turning: ViewButton[] = [];
  if (at > 0) {
    turning.push({ id: idFor({ kind: 'page', page: at - 1 }), label: say('button.previous') });
  }
  if (at + 1 < pages.length) {
    turning.push({ id: idFor({ kind: 'page', page: at + 1 }), label: say('button.next-part') });
  }
  blocks.push({ kind: 'buttons', buttons: [...turning, ...shareButton(layout)] });
  return layOut(blocks, files);
}

function describeSlice(slice: Slice, { quote }: CitedWords, total: number, { say }: Voice): string {
  const position = [
    ...(total > 1 ? [say('genuine.piece', { index: slice.index + 1, total })] : []),
    ...(slice.parts > 1 ? [say('page.part', { part: slice.part, parts: slice.parts })] : []),
  ].join(', ');
  const isDamaged = /\p{Cs}/u.test(quote.exact);
  return [
    ...(position === '' ? [] : [`-# ${position}`]),
    ...(slice.above === '' ? [] : [slice.above]),
    slice.words === null
      ? say(isDamaged ? 'quote.unencodable' : 'quote.attached')
      : quoteBlock(slice.words),
    slice.caption,
    ...(hasDirectionControls(quote.exact) ? [say('quote.direction')] : []),
  ].join('\n');
}

function shareButton({ voice, idFor, canShare }: GenuinenessLayout): ViewButton[] {
  return canShare ? [{ id: idFor({ kind: 'share' }), label: voice.say('button.share') }] : [];
}
