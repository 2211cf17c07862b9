import { citeVoices } from '../../../src/corpus/cite-voices.js';
import { cutPassages } from '../../../src/corpus/cut-passages.js';
import type { DocumentForm } from '../../../src/corpus/document.js';
import type { Source } from '../../../src/corpus/source.js';
import type { Voice } from '../../../src/corpus/voice.js';
import { documentExample } from '../document-example.js';

/** Whose words the first occurrence of some words is, as a quote of them would be cited. */
export function voiceOfWords(
  text: string,
  words: string,
  source: Partial<Source> = { author: 'Ines Moll' },
  form: DocumentForm = 'prose',
): Voice {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  const span = { start, end: start + words.length };
  const passages = cutPassages(documentExample(text, { source, form }));
  const passage = passages.find((one) => one.span.start <= start && start < one.span.end);
  if (passage === undefined) throw new Error(`In no passage: ${words}`);
  return citeVoices(passage, { start, end: Math.min(span.end, passage.span.end) }).voice;
}
