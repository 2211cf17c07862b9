import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { detectForm } from '../../src/corpus/document-form.js';
import { documentExample } from './document-example.js';

/** The user's own document, which lies beside the project and is not part of it. */
const FILE = fileURLToPath(
  new URL('../../../shared/seeds/000_71975f68279060b6.txt', import.meta.url),
);

describe.skipIf(!existsSync(FILE))(
  'the digest of 14 October 2020 (skipped where ../shared/seeds is absent)',
  () => {
    const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
    const document = documentExample(text, { form: detectForm(text) });
    const { passages } = buildCorpus([document]);
    const words = (span: { start: number; end: number }) => text.slice(span.start, span.end).trim();
    const of = (kind: string) => passages.filter((passage) => passage.kind === kind);

    it('is read as a digest, dated by its first line, without losing a character', () => {
      expect(document.form).toBe('digest');
      expect(passages.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
      expect(of('dateline').map(({ span }) => words(span))).toEqual(['14 October 2020']);
      expect(new Set(passages.map(({ said }) => said?.value))).toEqual(new Set(['2020-10-14']));
    });

    it('holds an interview whose every turn has a speaker and whose every answer has its question', () => {
      const turns = passages.filter(({ span }) => /^-/.test(text.slice(span.start)));
      expect(turns).toHaveLength(21);
      expect(turns.map(({ kind }) => kind)).toEqual(
        turns.map((_, index) => (index % 2 === 0 ? 'question' : 'answer')),
      );
      for (const [index, { kind, voice, question }] of turns.entries()) {
        if (kind === 'question') {
          expect(voice).toMatchObject({ name: 'France 24', role: 'asked' });
          expect(question).toBeNull();
        } else {
          expect(voice).toMatchObject({
            name: 'Ilham Aliyev',
            role: 'quoted',
            occasion: 'interview with France 24',
          });
          expect(question).toMatchObject({ start: turns[index - 1]?.span.start });
        }
      }
      for (const { kind } of turns.filter(({ span }) => words(span).endsWith('?')))
        expect(kind).toBe('question');
    });

    it('names the speaker of the pulled quotation, which he also says in the interview', () => {
      const [quotation] = of('quotation');
      expect(of('quotation')).toHaveLength(1);
      expect(quotation?.voice).toEqual({ name: 'Ilham Aliyev', role: 'quoted' });
      expect(text.split(words(quotation?.span ?? { start: 0, end: 0 }))).toHaveLength(3);
    });

    it('leaves its seven posts and its unsigned statements without a speaker', () => {
      expect(of('post')).toHaveLength(7);
      expect(
        [...of('post'), ...of('paragraph')].filter(({ voice }) => voice.name !== null),
      ).toEqual([]);
      expect(of('post').filter(({ headings }) => headings.length > 0)).toEqual([]);
      expect(of('paragraph').filter(({ headings }) => headings.length !== 1)).toEqual([]);
      expect(of('heading')).toHaveLength(8);
    });

    it('keeps the times of the strikes as precisely as they were written', () => {
      const stated = passages.flatMap(({ kind, moments }) =>
        moments.map(({ moment }) => ({ kind, ...moment })),
      );
      const at = (value: string) => stated.filter((moment) => moment.value === value);
      expect(at('2020-10-14T01:00').map(({ isApproximate }) => isApproximate)).toEqual([
        true,
        false,
      ]);
      expect(
        at('2020-10-14T08:36').map(({ kind, isApproximate }) => [kind, isApproximate]),
      ).toEqual([
        ['paragraph', true],
        ['post', false],
      ]);
      expect(at('2020-10-14T07')).toMatchObject([
        { kind: 'answer', end: '2020-10-14T09', zone: null },
      ]);
      for (const { moments } of passages)
        for (const { moment, span } of moments) expect(words(span)).toBe(moment.asWritten);
    });
  },
);
