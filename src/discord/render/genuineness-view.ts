import type { Say } from '../../locales/catalogue.js';
import type { CitedWords } from '../../quotation/cite-place.js';
import type { Difference, Genuineness } from '../../quotation/genuineness.js';
import { type Checked, remarksOn, titleOf } from './genuineness-title.js';
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

function headOf(claimed: string, result: Checked, say: Say): string[] {
  const lines = [
    `-# ${say('asked', { question: plainLabel(claimed, 200) })}`,
    `### ${titleOf(result, say, plainLabel)}`,
  ];
  if (result.kind === 'absent') return lines;
  for (const remark of remarksOn(result, say, plainLabel)) lines.push(remark);
  if (result.kind === 'altered') {
    lines.push(
      `**${say('genuine.changes')}**`,
      compareWords(result.differences),
      `-# ${say('genuine.legend')}`,
    );
  }
  return lines;
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
