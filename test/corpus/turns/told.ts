import { cutPassages } from '../../../src/corpus/cut-passages.js';
import type { DocumentForm } from '../../../src/corpus/document.js';
import type { Source } from '../../../src/corpus/source.js';
import { voicesWithin } from '../../../src/corpus/voice.js';
import { documentExample } from '../document-example.js';

/**
 * Who says what in a document by "The Author", as `name: words`; `?` after the name marks what is
 * asked, `(…)` what is nobody's. Labels are left out.
 */
export function told(
  text: string,
  stated: { form?: DocumentForm; source?: Partial<Source> } = {},
): readonly string[] {
  const source = { author: 'The Author', ...stated.source };
  return cutPassages(documentExample(text, { ...stated, source })).flatMap((passage) =>
    passage.kind === 'attribution'
      ? []
      : voicesWithin(passage, passage.span).flatMap(({ span, voice }) => {
          const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
          if (words === '') return [];
          if (voice.role === 'nobody') return [`(${words})`];
          return [`${voice.name ?? '—'}${voice.role === 'asked' ? '?' : ''}: ${words}`];
        }),
  );
}
