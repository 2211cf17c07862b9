import { createRequire } from 'node:module';
import type winkModel from 'wink-eng-lite-web-model';
import type winkNLP from 'wink-nlp';
import type { Span } from './span.js';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface TaggedWord {
  readonly span: Span;
  readonly part: PartOfSpeech;
}

/** Tells nouns from verbs in a short text, such as a question. English only; a guess elsewhere. */
export interface PartOfSpeechTagger {
  /** The words of `text` in order, none overlapping. */
  tag(text: string): readonly TaggedWord[];
}

/** Words with their tags, by wink-nlp; one for the whole process, because its model never changes. */
let tagWords: ((text: string) => readonly [string, string][]) | null = null;

/**
 * Loads wink-nlp's tagger at the first call of a process, about 0.3 s. Corpora are never tagged: only
 * questions need it, to tell how much it means when the corpus lacks a word.
 */
export function createPartOfSpeechTagger(): PartOfSpeechTagger {
  return {
    tag(text) {
      tagWords ??= loadTagger();
      const words: TaggedWord[] = [];
      let cursor = 0;
      for (const [value, part] of tagWords(text)) {
        const start = text.indexOf(value, cursor);
        if (value === '' || start === -1) continue; // wink drops what it cannot read; so does the tag
        const end = start + value.length;
        words.push({ span: { start, end }, part: part as PartOfSpeech });
        cursor = end;
      }
      return words;
    },
  };
}

function loadTagger(): (text: string) => readonly [string, string][] {
  const require = createRequire(import.meta.url);
  const start = require('wink-nlp') as typeof winkNLP;
  const model = require('wink-eng-lite-web-model') as typeof winkModel;
  // Its data on entities of one's own, which nobody asks for, and which take time to load.
  const withoutEntities = { ...model, metaCER: () => ({ machines: [], transformers: [] }) };
  const nlp = start(withoutEntities, ['pos']);
  const { its } = nlp;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value);
    const parts = tokens.out(its.pos) as string[];
    return values.map((value, index) => [value, parts[index] ?? 'X'] as [string, string]);
  };
}
