import type { Span } from '../../analysis/span.js';
import { isDateLine } from '../document-form.js';
import type { Draft } from '../draft.js';
import { nobody, type Voice } from '../voice.js';
import type { Reading } from './read-transcript.js';
import { personFrom, readSpeechHead } from './speech-head.js';
import { readStageNote } from './stage-note.js';

/**
 * The drafts of a speech whose heading or title names the speaker: `Statement by Ms. Ada Roe,
 * Minister for Tides (28 September 2022)`. The words below must speak as a person does, or it is an
 * article about a speech. Null for any other document.
 */
export function readSpeech(
  { text, source }: Reading,
  drafts: readonly Draft[],
): readonly Draft[] | null {
  const first = drafts.findIndex(({ kind }) => kind !== 'metadata' && kind !== 'dateline');
  const heading = drafts[first];
  if (heading === undefined) return null;
  const speaker =
    speakerIn(
      text.slice(heading.span.start, Math.min(heading.span.end, heading.span.start + LONGEST)),
      heading.span,
    ) ?? (source.title === null ? null : speakerIn(source.title, null));
  if (speaker === null) return null;
  let begin = speaker.evidence === undefined ? first : first + 1;
  while (begin < drafts.length && isHeadLine(text, drafts[begin] as Draft)) begin += 1;
  const body = drafts.slice(begin);
  if (!isSpoken(text, body)) return null;
  const head = readSpeechHead(
    text,
    drafts.slice(0, begin).map(({ span }) => span),
    source,
  );
  return drafts.map((draft, at) => {
    if (
      at < begin ||
      draft.kind === 'metadata' ||
      draft.kind === 'heading' ||
      draft.kind === 'code'
    )
      return at === first && at < begin ? { ...draft, voice: nobody } : draft;
    if (readStageNote(text.slice(draft.span.start, draft.span.end)) !== null)
      return { ...draft, kind: 'metadata', voice: nobody };
    return { ...draft, voice: speaker, saidAt: head.saidAt };
  });
}

/** A heading is no longer than this. In UTF-16 code units. */
const LONGEST = 300;

const BY =
  /^[#*_\s]{0,8}(?:(?:full )?(?:text|transcript)(?: of)?:? )?(?:the )?(?:(?:opening|closing|prepared|introductory|inaugural|acceptance|maiden|keynote|national|general|oral|written|new year['’]?s?|christmas|farewell|welcome|welcoming|concluding) )?(?:statement|remarks|speech|address|message|keynote|lecture|eulogy|sermon|homily|testimony|toast|intervention)(?: (?:delivered|given|made|presented|as prepared(?: for delivery)?|as delivered))?,? (?:by|of) /iu;
const POSSESSIVE =
  /^[#*_\s]{0,8}(.{3,80}?)['’]s? (?:(?:full|opening|closing|inaugural|acceptance|maiden|keynote|farewell|new year) )?(?:speech|statement|remarks|address|lecture|eulogy|sermon)(?: (?:to|at|on|before|in|for|of)\b|$|[,:(])/iu;
const LABELLED =
  /^[#*_\s]{0,8}(.{3,80}?) ?[:–—-] (?:(?:full|opening|closing|inaugural|acceptance|maiden|keynote|farewell) )?(?:speech|statement|remarks|address|lecture) (?:to|at|on|before|in|for)\b/iu;

/** Who gives the speech that a heading announces. */
function speakerIn(heading: string, evidence: Span | null): Voice | null {
  const line = heading.replace(/\s+/gu, ' ').trim();
  const by = BY.exec(line);
  const owner = by === null ? (POSSESSIVE.exec(line) ?? LABELLED.exec(line))?.[1] : undefined;
  const phrase = by === null ? owner : line.slice(by[0].length);
  if (phrase === undefined) return null;
  const place = evidence === null ? {} : { evidence };
  const person = personFrom(phrase.split(' '));
  if (person === null) {
    const office = OFFICE.exec(phrase)?.[0];
    return by === null || office === undefined ? null : { role: 'quoted', name: office, ...place };
  }
  const title = titleAfter(phrase);
  return { role: 'quoted', name: person, ...(title === null ? {} : { title }), ...place };
}

/** `the President`, `the Minister for Tides`: an office alone. */
const OFFICE =
  /^(?:the )?(?:(?:prime|first|foreign|deputy|vice|acting|federal) )?(?:president|minister|chancellor|governor|mayor|secretary(?:-general)?|chair(?:man|woman|person)?|king|queen|pope|ambassador|speaker|chief executive)(?: (?:of|for) (?:the )?\p{Lu}[\p{L}-]{1,30})?\b/iu;

/** `Ada Roe, Minister for Tides, at the …`: what stands between commas behind the name, if it is an office. */
function titleAfter(phrase: string): string | null {
  const title = phrase.split(/,|\(|\bat the\b|\bto the\b|\bon the\b/u)[1]?.trim() ?? '';
  return /^\p{Lu}/u.test(title) && title.length <= 80 && !/\d/u.test(title) ? title : null;
}

/** A place, a day, a note of who was greeted: short and no sentence. */
function isHeadLine(text: string, { kind, span }: Draft): boolean {
  if (kind === 'heading' || kind === 'metadata' || kind === 'dateline' || kind === 'attribution')
    return true;
  if (isDateLine(text, span)) return true;
  return (
    span.end - span.start <= 90 && !/[.!?,:…]["”’)]{0,2}$/u.test(text.slice(span.start, span.end))
  );
}

/** Whether most of the words are a person's own: they say "I" or "we", and nobody is quoted as having said them. */
function isSpoken(text: string, body: readonly Draft[]): boolean {
  let own = 0;
  let reported = 0;
  const read = body
    .slice(0, 40)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'post' || kind === 'quotation');
  for (const { span } of read) {
    const words = text.slice(span.start, Math.min(span.end, span.start + 2_000));
    if (
      /["“”«»][^"“”«»]{0,40}\b(?:said|says|told|added)\b|\b(?:he|she|they) (?:said|told|added)\b/u.test(
        words,
      )
    )
      reported += 1;
    else if (/\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b/u.test(words)) own += 1;
  }
  return own >= 1 && own * 3 >= read.length && reported * 4 <= own;
}
