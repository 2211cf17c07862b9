import type { Say } from '../../locales/catalogue.js';
import type { Genuineness, SpeakerCheck } from '../../quotation/genuineness.js';
import { whoseWords } from '../../quotation/whose-words.js';

/** Writes a name so that it fits where it is shown: at most so many characters, escaped as is fit there. */
export type Label = (name: string, most: number) => string;

/** What can be said of a quotation that was looked for. */
export type Checked = Exclude<Genuineness, { kind: 'empty' | 'too-long' }>;
export type Placed = Exclude<Checked, { kind: 'absent' }>;

/** The headline: whose words they are comes before how exactly they match. */
export function titleOf(result: Checked, say: Say, label: Label): string {
  if (result.kind === 'exact' || result.kind === 'typography') {
    const whose = whoseWords(result.place, result.speaker);
    switch (whose.kind) {
      case 'other-speaker':
        return say('genuine.said-by', {
          found: label(whose.found, 100),
          claimed: label(whose.claimed, 100),
        });
      case 'report':
        return whose.name === null
          ? say('genuine.report')
          : say('genuine.report-of', { name: label(whose.name, 100) });
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

/** What more is to be said of it below the headline, a sentence each. */
export function remarksOn(result: Placed, say: Say, label: Label): readonly string[] {
  const remarks: string[] = [];
  if (result.kind === 'exact' || result.kind === 'typography') {
    remarks.push(say('genuine.places', { count: result.places }));
  }
  if (result.kind === 'stitched' && result.unmatchedWords > 0) {
    remarks.push(say('genuine.unmatched', { count: result.unmatchedWords }));
  }
  if (result.kind === 'stitched' && result.morePieces > 0) {
    remarks.push(say('genuine.more-pieces', { count: result.morePieces }));
  }
  const speaker = describeSpeakerCheck(result.speaker, say, label);
  return speaker === null ? remarks : [...remarks, speaker];
}

function describeSpeakerCheck(check: SpeakerCheck, say: Say, label: Label): string | null {
  switch (check.kind) {
    case 'other':
      return say('genuine.other-speaker', {
        claimed: label(check.claimed, 100),
        found: label(check.found, 100),
      });
    case 'unnamed':
      return say('genuine.unnamed-speaker', { claimed: label(check.claimed, 100) });
    default:
      return null;
  }
}
