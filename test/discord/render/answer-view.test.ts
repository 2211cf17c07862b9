import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import type { Action } from '../../../src/discord/render/action.js';
import { pagesOf as quotePages, renderAnswer } from '../../../src/discord/render/answer-view.js';
import { isDisplayable, toLineFeeds } from '../../../src/discord/render/plain-text.js';
import type { View } from '../../../src/discord/render/view.js';
import { toPayload } from '../../../src/discord/reply/payload.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import { displayedQuotes, payloadFindings } from '../../loopback/index.js';
import { randomAnswer } from '../random-answer.js';

/** Few, because every check runs them; `npm run fuzz:discord` tries 10,000. */
const runs = 100;

function idFor(): (action: Action) => string {
  const known = new Map<string, string>();
  return (action) => {
    const key = JSON.stringify(action);
    const id = known.get(key) ?? `id.${known.size}`;
    known.set(key, id);
    return id;
  };
}

function pagesOf(answer: Answer, language: Language): readonly View[] {
  const say = speak(language);
  const total =
    answer.kind === 'answered' ? quotePages(answer, { say, isTogether: true }).length : 1;
  const ids = idFor();
  return Array.from({ length: total }, (_, page) =>
    renderAnswer(answer, { say, page, idFor: ids, canShare: true, isTogether: true }),
  );
}

function textsOf(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  return components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

describe('any answer over any corpus', () => {
  it('keeps every limit on every page, pings nobody, and displays every quote whole and verbatim', () => {
    const languages = Object.keys(catalogues) as Language[];
    fc.assert(
      fc.property(randomAnswer, fc.constantFrom(...languages), (answer, language) => {
        const pages = pagesOf(answer, language);
        const shown: string[] = [];
        for (const view of pages) {
          const { files, ...payload } = toPayload(view);
          const names = files.map(({ name }) => name ?? '');
          expect(
            payloadFindings({ ...payload, flags: Number(payload.flags) }, 'create', names),
          ).toEqual([]);
          expect(payload.allowedMentions.parse).toEqual([]);
          shown.push(...textsOf(view.components).flatMap((text) => displayedQuotes(text)));
        }
        if (answer.kind === 'unanswered') {
          expect(shown).toEqual([]);
          return;
        }
        const whole = shown.map((part) => part.replace(/^“/, '').replace(/”$/, '')).join('');
        const wanted = answer.quotes
          .map(({ quote }) => quote.exact)
          .filter(isDisplayable)
          .map(toLineFeeds)
          .join('');
        expect(whole).toBe(wanted);
        const attached = pages.flatMap(({ files }) => files.map(({ text }) => text));
        for (const { quote } of answer.quotes) {
          const isEncodable = !/\p{Cs}/u.test(quote.exact);
          if (!isDisplayable(quote.exact) && isEncodable) expect(attached).toContain(quote.exact);
        }
      }),
      { numRuns: runs },
    );
  }, 600_000);

  it('clamps a page that does not exist', () => {
    fc.assert(
      fc.property(randomAnswer, fc.integer(), (answer, page) => {
        const say = speak('en');
        const view = renderAnswer(answer, {
          say,
          page,
          idFor: idFor(),
          canShare: false,
          isTogether: false,
        });
        expect(view.components.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
