import type { Span } from '../analysis/span.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import { mayHoldClaim, worthByClaim } from './claimed-window.js';

/** Interviewers and headlines say less than statements do: they set the scene and name a subject. */
const kindWorth: Partial<Record<Passage['kind'], number>> = { question: 0.92, heading: 0.85 };
/** What only asks states nothing; what stands under a heading that asks says more than it. */
const askingWorth: Partial<Record<Passage['kind'], number>> = { question: 0.8, heading: 0.6 };
/** A summary is quoted where no speaker's own words say as much. */
const summaryWorth = 0.7;

/** Greetings and thanks answer nothing, whoever is asked about. */
const courtesy =
  /^(?:(?:thank you|thanks|good (?:morning|afternoon|evening|night)|welcome|hello|goodbye|please)(?: (?:so|very) much| indeed)?(?:,? (?:sir|madam|(?:mr|mrs|ms|dr)\.? [\p{L}-]+|president|minister|all|everyone|again|for (?:having|joining|inviting|watching) (?:me|us|you)))*)[.!]?$/iu;
/** No courtesy is longer, in UTF-16 code units. */
const longestCourtesy = 60;

function isCourtesy(text: string, { start, end }: Span): boolean {
  return end - start <= longestCourtesy && courtesy.test(text.slice(start, end));
}

/** What a passage's sort and its document's wording make of its words: of those of each span of it. */
export function worthInPassage(passage: Passage, document: Document): (span: Span) => number {
  const { kind } = passage;
  const ofKind = kindWorth[kind] ?? 1;
  const ofAsking = askingWorth[kind] ?? 1;
  const ofWording = document.source.wording === 'summary' ? summaryWorth : 1;
  const mayClaim = mayHoldClaim(passage);
  return (span) => {
    if (isCourtesy(document.text, span)) return 0;
    const isAsking = ofAsking !== 1 && document.text[span.end - 1] === '?';
    const ofClaim = mayClaim ? worthByClaim({ passage, window: { span } }) : 1;
    return ofKind * (isAsking ? ofAsking : 1) * ofWording * ofClaim;
  };
}
