import { createColors } from 'picocolors';
import { finishSteps } from '../corpus/finish-steps.js';
import { type Checked, remarksOn, titleOf } from '../discord/render/genuineness-title.js';
import { speak } from '../locales/translate.js';
import { checkInSteps } from '../quotation/check-quotation.js';
import type { CitedWords } from '../quotation/cite-place.js';
import type { Difference, Genuineness } from '../quotation/genuineness.js';
import { QuotationIndex } from '../quotation/quotation-index.js';
import type { Services } from '../services.js';
import { toWordsJson } from './answer-json.js';
import { Page, renderCitation } from './render-answer.js';
import { showOnOneLine } from './safe-text.js';
import type { Terminal } from './terminal.js';

/** A quotation as somebody has it, and who is said to have said it. */
export interface Quotation {
  readonly claimed: string;
  readonly speaker: string | null;
}

/** Compares a quotation with the sources, and prints what it is. */
export async function presentQuotation(
  quotation: Quotation,
  { json }: { readonly json?: true },
  { corpus }: Pick<Services, 'corpus'>,
  terminal: Terminal,
): Promise<void> {
  const { claimed, speaker } = quotation;
  const result = finishSteps(checkInSteps(claimed, QuotationIndex.build(corpus()), speaker));
  const { width, colour } = terminal;
  await terminal.print(
    json
      ? JSON.stringify(toQuotationJson(quotation, result))
      : `${renderQuotation(quotation, result, { width, colour })}\n`,
  );
}

/**
 * What a quotation is, as a person reads it in a terminal: the headline, the comparison word by word
 * where it was altered, and the source's own words. Colour only repeats what the marks say.
 */
export function renderQuotation(
  { claimed, speaker }: Quotation,
  result: Genuineness,
  { width, colour }: { readonly width: number; readonly colour: boolean },
): string {
  const say = speak('en');
  const colours = createColors(colour);
  const page = new Page(width, colours);
  page.heading(speaker === null ? claimed : `${claimed} (${speaker})`);
  if (result.kind === 'empty' || result.kind === 'too-long') {
    page.line(say(`genuine.${result.kind}`));
    return page.toString();
  }
  page.line(titleOf(result, say, showOnOneLine));
  if (result.kind === 'absent') {
    page.line(say('genuine.absent.detail'));
    return page.toString();
  }
  for (const remark of remarksOn(result, say, showOnOneLine)) page.line(remark);
  if (result.kind === 'altered') {
    const marks = colour ? hiddenMarks : writtenMarks;
    const paint = colour ? painter(colours) : (line: string) => line;
    page.row('compared', compareWords(result.differences, marks), 12, paint);
    const legend = compareWords(legendWords, marks);
    page.row('', legend, 12, colour ? painter(colours) : paint);
  }
  for (const place of placesOf(result)) {
    page.blank();
    page.quote(place.quote.exact);
    renderCitation(place, page);
  }
  return page.toString();
}

/** What stands before and behind words of one text only. */
type Marks = Readonly<Record<'only-claimed' | 'only-source', readonly [string, string]>>;

/** As `git diff --word-diff` writes them. */
const writtenMarks: Marks = { 'only-claimed': ['[-', '-]'], 'only-source': ['{+', '+}'] };
/** Characters of no text, for colours to be put in their place once lines are broken. */
const hiddenMarks: Marks = {
  'only-claimed': ['\ue000', '\ue001'],
  'only-source': ['\ue002', '\ue003'],
};

const legendWords: readonly Difference[] = [
  { kind: 'only-claimed', text: 'only in yours' },
  { kind: 'only-source', text: 'only in the source' },
];

/** The comparison on one line. It is no quote. */
function compareWords(differences: readonly Difference[], marks: Marks): string {
  return differences
    .map(({ kind, text }) => {
      const words = withoutHidden(showOnOneLine(text));
      if (kind === 'same' || words === '') return words;
      const [before, behind] = marks[kind];
      return `${before}${words}${behind}`;
    })
    .filter((words) => words !== '')
    .join(' ');
}

function withoutHidden(text: string): string {
  return Object.values(hiddenMarks)
    .flat()
    .reduce((left, mark) => left.replaceAll(mark, '\ufffd'), text);
}

/** Strikes through and colours what only the claim has, colours what only the source has; line by line. */
function painter({ red, green, bold, strikethrough }: Colours): (line: string) => string {
  let open: keyof Marks | null = null;
  const paintAs = (kind: keyof Marks, words: string) =>
    kind === 'only-claimed' ? red(strikethrough(words)) : green(bold(words));
  return (line) => {
    let painted = '';
    let words = '';
    const flush = (): void => {
      painted += open === null || words === '' ? words : paintAs(open, words);
      words = '';
    };
    for (const letter of line) {
      const kind = kinds.find((one) => hiddenMarks[one].includes(letter));
      if (kind === undefined) {
        words += letter;
        continue;
      }
      flush();
      open = open === null ? kind : null;
    }
    flush();
    return painted;
  };
}

type Colours = ReturnType<typeof createColors>;
const kinds = ['only-claimed', 'only-source'] as const;

/** The same for programs: one object, whose `quotes` are the source's words. */
export function toQuotationJson({ claimed, speaker }: Quotation, result: Genuineness) {
  const isChecked = result.kind !== 'empty' && result.kind !== 'too-long';
  const say = speak('en');
  return {
    kind: 'quotation',
    claimed,
    /** Who is said to have said it; null when nobody was named. */
    claimedSpeaker: speaker,
    /** `exact`, `typography`, `altered`, `stitched`, `absent`, `empty` or `too-long`. */
    result: result.kind,
    headline: isChecked ? titleOf(result, say, showOnOneLine) : say(`genuine.${result.kind}`),
    /** Whether the words are those of whoever is said to have said them; null where there are none. */
    speaker: 'speaker' in result ? result.speaker : null,
    /** In how many places the words stand; null unless they do character for character or nearly so. */
    places: 'places' in result ? result.places : null,
    /** Share of words in common; null unless it was altered. */
    similarity: 'similarity' in result ? result.similarity : null,
    /** The comparison, word by word, where it was altered. */
    differences: 'differences' in result ? result.differences : [],
    quotes: isChecked ? placesOf(result).map(toWordsJson) : [],
  };
}

function placesOf(result: Checked): readonly CitedWords[] {
  if (result.kind === 'absent') return [];
  return result.kind === 'stitched' ? result.pieces.map(({ place }) => place) : [result.place];
}
