import type { Say } from '../../locales/catalogue.js';
import type { CitedWords } from '../../quotation/cite-place.js';
import type { Difference, Genuineness, SpeakerCheck } from '../../quotation/genuineness.js';
import { whoseWords } from '../../quotation/whose-words.js';
import { type PageLayout, pageAt, pageButtons, pageLine, paginate, shareButton } from './pages.js';
import { cutLabel, plainLabel, plainText } from './plain-text.js';
import { showSlices } from './slice-view.js';
import { layOut, textView, type View } from './view.js';

/** The result of checking a quotation: what it is, and the source's own words in whole. */
export function renderGenuineness(claimed: string, result: Genuineness, layout: PageLayout): View {
  const { say } = layout;
  if (result.kind === 'empty' || result.kind === 'too-long') {
    return textView(say(`genuine.${result.kind}`));
  }
  const head = headOf(claimed, result, say);
  if (result.kind === 'absent') {
    head.push(say('genuine.absent.detail'));
    return layOut([head.join('\n'), shareButton(layout)]);
  }
  const places =
    result.kind === 'stitched' ? result.pieces.map(({ place }) => place) : [result.place];
  return renderPlaces(head, places, layout);
}

type Placed = Exclude<Genuineness, { kind: 'empty' | 'too-long' | 'absent' }>;

function headOf(claimed: string, result: Placed | { kind: 'absent' }, say: Say): string[] {
  const lines = [
    `-# ${say('asked', { question: plainLabel(claimed, 200) })}`,
    `### ${titleOf(result, say)}`,
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
  const speaker = describeSpeakerCheck(result.speaker, say);
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
function titleOf(result: Placed | { kind: 'absent' }, say: Say): string {
  if (result.kind === 'exact' || result.kind === 'typography') {
    const whose = whoseWords(result.place, result.speaker);
    switch (whose.kind) {
      case 'other-speaker':
        return say('genuine.said-by', {
          found: plainLabel(whose.found, 100),
          claimed: plainLabel(whose.claimed, 100),
        });
      case 'report':
        return whose.name === null
          ? say('genuine.report')
          : say('genuine.report-of', { name: plainLabel(whose.name, 100) });
      case 'summary':
        return say('genuine.summary');
    }
  }
  switch (result.kind) {
    case 'typography': {
      const list = new Intl.ListFormat(say.language, { type: 'conjunction' });
      const differences = list.format(result.kinds.map((kind) => say(`difference.${kind}`)));
      return say('genuine.typography', { differences });
    }
    case 'stitched':
      return say(result.isAbridged ? 'genuine.abridged' : 'genuine.stitched');
    default:
      return say(`genuine.${result.kind}`);
  }
}

function describeSpeakerCheck(check: SpeakerCheck, say: Say): string | null {
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
  layout: PageLayout,
): View {
  const { say, idFor } = layout;
  const title = `**${say('genuine.in-source')}**`;
  const frame = [...head, title].join('\n');
  const pages = paginate(places, frame, { text: 60, bytes: 160 }, say);
  const page = pageAt(layout.page, pages.length);
  const { blocks, files } = showSlices(pages[page.at] ?? [], places, say, 'genuine.piece');
  const turning = pageButtons(page, say, (to) => idFor({ kind: 'page', page: to }));
  return layOut(
    [frame, ...blocks, ...pageLine(page, say), [...turning, ...shareButton(layout)]],
    files,
  );
}
