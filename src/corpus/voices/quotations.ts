import type { Span } from '../../analysis/span.js';
import type { Draft } from '../draft.js';
import type { Source } from '../source.js';
import { type Paragraph, readParagraph } from './paragraph.js';
import { type Opening, ParagraphVoices } from './paragraph-voices.js';
import { Speakers, voiceOf } from './speakers.js';

/**
 * Marks what is quoted or reported of somebody within passages: words between quotation marks are
 * those of who is said to have said them, a sentence that reports is the reporter's wording of
 * what somebody said. Whoever is not named in words that leave no doubt stays unnamed.
 */
export function readQuotations(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  if (!mayQuote.test(text)) return drafts;
  const speakers = new Speakers(text, source);
  const paragraphs = new Paragraphs(text);
  const isRead = (draft: Draft) => isText(draft) || isQuotedBlock(text, draft);
  for (const draft of drafts) if (isRead(draft)) speakers.meet(paragraphs.at(draft.span));
  let opening: Opening = null;
  let next: Paragraph | null = null;
  return drafts.map((draft, index) => {
    if (!isRead(draft)) {
      if (draft.kind === 'heading') speakers.leave();
      const { last } = speakers;
      const isAnnounced =
        (opening === 'announced' || opening === 'after-colon') &&
        isSetApart(draft) &&
        last !== null;
      if (!isAnnounced) opening = null;
      else speakers.speak(last);
      return isAnnounced ? { ...draft, voice: voiceOf('quoted', last) } : draft;
    }
    const paragraph = next?.span === draft.span ? next : paragraphs.at(draft.span);
    const following = drafts[index + 1];
    next = following !== undefined && isRead(following) ? paragraphs.at(following.span) : null;
    const voices = new ParagraphVoices(text, paragraph, speakers, opening, next);
    const stretches = voices.read();
    opening = voices.close();
    return stretches.length === 0 ? draft : { ...draft, stretches };
  });
}

/** The paragraphs of a text, read once where it is short: the words of a long one take many times its room. */
class Paragraphs {
  readonly #text: string;
  readonly #kept: Map<Span, Paragraph> | null;

  constructor(text: string) {
    this.#text = text;
    this.#kept = text.length <= longestKept ? new Map() : null;
  }

  at(span: Span): Paragraph {
    const known = this.#kept?.get(span);
    if (known !== undefined) return known;
    const paragraph = readParagraph(this.#text, span);
    this.#kept?.set(span, paragraph);
    return paragraph;
  }
}

/** In UTF-16 code units. */
const longestKept = 200_000;

const mayQuote =
  /["“”«»„‘]|\b(?:said|says|saying|told|according|denied|wrote|added|asked|announced|claimed|noted|reported|observed|warned|insisted|argued|stated|advised|urged|replied|promised|explained|writes|tells|adds|posted|tweeted|continued|responded)\b/iu;

/** A block quotation of which its layout does not say whose it is. */
function isSetApart({ kind, voice, stretches }: Draft): boolean {
  return kind === 'quotation' && voice === undefined && stretches === undefined;
}

/** `> “The crane is old,” Roe told me.`: a block quotation that has quotation marks as well. */
function isQuotedBlock(text: string, draft: Draft): boolean {
  const { start } = draft.span;
  return isSetApart(draft) && /^[>\s]{0,8}["“«„]/u.test(text.slice(start, start + 9));
}

/** Speech that its layout gave a voice, and what is no running text, is not read. */
function isText({ kind, voice, stretches }: Draft): boolean {
  return (
    voice === undefined &&
    stretches === undefined &&
    (kind === 'paragraph' || kind === 'list-item' || kind === 'post')
  );
}
