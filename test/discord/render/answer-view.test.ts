import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import type { Action } from '../../../src/discord/render/action.js';
import { quoteAt, renderAnswer } from '../../../src/discord/render/answer-view.js';
import { isDisplayable, toLineFeeds } from '../../../src/discord/render/plain-text.js';
import { shownNearest } from '../../../src/discord/render/silence-view.js';
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
  const total = answer.kind === 'answered' ? answer.quotes.length : 1;
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
  it('keeps every limit on every page, pings nobody, has one row of buttons, and shows of each quote its own beginning or all of it', () => {
    const languages = Object.keys(catalogues) as Language[];
    fc.assert(
      fc.property(randomAnswer, fc.constantFrom(...languages), (answer, language) => {
        for (const [page, view] of pagesOf(answer, language).entries()) {
          const { files, ...payload } = toPayload(view);
          const names = files.map(({ name }) => name ?? '');
          expect(
            payloadFindings({ ...payload, flags: Number(payload.flags) }, 'create', names),
          ).toEqual([]);
          expect(payload.allowedMentions.parse).toEqual([]);
          const rows = view.components.filter(({ type }) => type === ComponentType.ActionRow);
          expect(rows.length).toBeLessThanOrEqual(1);
          const shown = textsOf(view.components).flatMap((text) => displayedQuotes(text));
          const cited = answer.kind === 'answered' ? quoteAt(answer, page) : shownNearest(answer);
          if (cited === null || !isDisplayable(cited.quote.exact)) {
            expect(shown).toEqual([]);
          } else {
            const [words = '', ...others] = shown.map((quote) => quote.slice(1, -1));
            expect(others).toEqual([]);
            expect(toLineFeeds(cited.quote.exact).startsWith(words)).toBe(true);
            expect(words.length).toBeGreaterThan(0);
            const isWhole = words === toLineFeeds(cited.quote.exact);
            const isSaid = textsOf(view.components).join().includes(speak(language)('card.folded'));
            expect(isSaid).toBe(!isWhole);
          }
          if (answer.kind === 'unanswered' || cited === null) continue;
          const isEncodable = !/\p{Cs}/u.test(cited.quote.exact);
          if (!isDisplayable(cited.quote.exact) && isEncodable) {
            expect(view.files.map(({ text }) => text)).toEqual([cited.quote.exact]);
          }
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
