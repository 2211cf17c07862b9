import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { cutPassages } from '../../src/corpus/cut-passages.js';
import type { Document } from '../../src/corpus/document.js';
import { detectForm } from '../../src/corpus/document-form.js';
import { readText } from '../../src/ingest/read-text.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { documentExample } from '../corpus/document-example.js';
import { filled, type HostileKind } from './documents/hostile-kind.js';
import { documentKinds } from './documents/index.js';

const analyzer = createAnalyzer();

/** The kind's text as a document, whether or not a reader would take it: what is stored is cut. */
function documentOf({ name, text, format }: HostileKind, size: number): Document {
  const words = text(size);
  const form = detectForm(words, format === 'markdown');
  return documentExample(words, { id: name, form, source: { title: 'Interview with Ada Roe' } });
}

/** Compared here and not by `expect`, which takes its time with a hundred thousand passages. */
function expectTiles(document: Document): void {
  const passages = cutPassages(document);
  const gap = passages.findIndex(
    ({ span }, at) => span.start !== (passages[at - 1]?.span.end ?? 0),
  );
  expect({ gap, end: passages.at(-1)?.span.end }).toEqual({ gap: -1, end: document.text.length });
}

describe('a hostile document', () => {
  const families = new Set(documentKinds.map(({ name }) => name.replace(/ \(\w+\)$/, '')));

  it('is one of more than two hundred kinds', () => {
    expect(families.size).toBeGreaterThan(200);
    expect(new Set(documentKinds.map(({ name }) => name)).size).toBe(documentKinds.length);
  });

  it('is read or refused in words, whatever it holds', () => {
    for (const { text, format } of documentKinds) {
      const read = readText(text(1_000), format);
      const found = read.kind === 'kept-out' ? read.faults.map(({ found }) => found) : ['words'];
      expect(found.every((words) => words !== '')).toBe(true);
    }
  });

  it('is cut without losing a character, and indexed', () => {
    const documents = documentKinds.map((kind) => documentOf(kind, 500));
    for (const document of documents) expectTiles(document);
    const corpus = buildCorpus(documents);
    expect(indexCorpus(corpus, analyzer).passageCount).toBe(corpus.passages.length);
  });
});

/** Sizes with which the code before could not end within a test's time, or threw. */
describe('a large hostile document', () => {
  const named = (name: string): HostileKind => {
    const found = documentKinds.find((kind) => kind.name === name);
    if (found === undefined) throw new Error(`Expected a kind named ${name}; found none`);
    return found;
  };

  it.each([
    ['front matter of blank lines (markdown)', 10_000],
    ['front matter of blank lines of both (markdown)', 10_000],
    ['front matter with a comment on each of sixty lines (markdown)', 10_000],
    ['" " inside a heading (markdown)', 400_000],
    ['"\\t" behind a heading (markdown)', 400_000],
    ['" \\t" inside a heading (text)', 400_000],
    ['a chat of many names (markdown)', 1_800_000],
    ['a long heading above many paragraphs (markdown)', 400_000],
    ['a long underlined heading above many paragraphs (markdown)', 400_000],
    ['six long headings above many paragraphs (markdown)', 400_000],
    ['a heading of ligatures above many paragraphs (markdown)', 400_000],
    ['Han characters in a heading (markdown)', 400_000],
    ['a long question before a long answer (text)', 1_000_000],
    ['interview headings in Markdown (markdown)', 1_000_000],
    ['interview headings (text)', 1_000_000],
    ['labels of a fact check on one line (text)', 3_000_000],
  ])('is cut and indexed: %s', (name, size) => {
    const document = documentOf(named(name), size);
    expectTiles(document);
    const corpus = buildCorpus([document]);
    expect(corpus.passagesVersion).not.toBe('');
    expect(indexCorpus(corpus, analyzer).passageCount).toBe(corpus.passages.length);
  });
});

describe('what passages carry along', () => {
  it('is the beginning of a long heading', () => {
    const text = `# ${filled('word ', 300_000)}\n\nIt fell.\n`;
    const passages = cutPassages(documentExample(text, { form: 'markdown' }));
    expect(passages.at(-1)?.headings.map((title) => title.length)).toEqual([200]);
    expect(passages.at(-1)?.headings[0]).toMatch(/word…$|wor…$|wo…$|w…$| …$/);
  });

  it('never ends a heading inside a surrogate pair', () => {
    for (const before of ['', 'a']) {
      const text = `# ${before}${'\u{1f600}'.repeat(400)}\n\nIt fell.\n`;
      const [title] =
        cutPassages(documentExample(text, { form: 'markdown' })).at(-1)?.headings ?? [];
      expect(title?.isWellFormed()).toBe(true);
    }
  });

  it('is the end of a long question', () => {
    const text = `Q: ${filled('Why did it fall? ', 300_000)}And why then?\n\nA: It rained.\n\nQ: So?\n\nA: Yes.\n`;
    const answer = cutPassages(documentExample(text)).find(({ kind }) => kind === 'answer');
    const question = text.slice(answer?.question?.start, answer?.question?.end);
    expect(question.length).toBeGreaterThan(3_900);
    expect(question.length).toBeLessThanOrEqual(4_000);
    expect(question).toMatch(/^\S.*And why then\?$/s);
  });
});

describe('a text of more lines than a layout is read for', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `Ada: line ${index}\n`).join('');

  it('is cut by its length alone, and keeps every character', () => {
    const document = documentExample(lines(500_001));
    expectTiles(document);
    const passages = cutPassages(document);
    expect(passages.length).toBeLessThan(document.text.length / 500);
    expect(passages.every(({ kind, voice }) => kind === 'paragraph' && voice.name === null)).toBe(
      true,
    );
  });

  it('still keeps its front matter apart', () => {
    const text = `---\ntitle: A log\n---\n\n${lines(500_001)}`;
    const [first] = cutPassages(documentExample(text, { form: 'markdown' }));
    expect(first?.kind).toBe('metadata');
  });
});
