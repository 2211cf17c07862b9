import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DocumentId, Revision } from '../../../src/corpus/document.js';
import { renderContext } from '../../../src/discord/render/detail-views.js';
import { paginate } from '../../../src/discord/render/pages.js';
import { showSlices } from '../../../src/discord/render/slice-view.js';
import { layOut, type View } from '../../../src/discord/render/view.js';
import { speak } from '../../../src/locales/translate.js';
import { citedQuote } from '../../cli/answer-fixture.js';
import { displayedQuotes } from '../../loopback/index.js';

const say = speak('en');

function labelsOf({ components }: View): readonly string[] {
  return components.flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.flatMap((button) => ('label' in button ? [button.label ?? ''] : []))
      : [],
  );
}

describe('what is around a long quote', () => {
  it('has all of the quote, on as many pages as it takes, and nothing twice', () => {
    const exact = 'The pier was shut again, and nobody knew why. '.repeat(200).trim();
    const cited = citedQuote(exact);
    const document = {
      id: 'gazette' as DocumentId,
      revision: cited.quote.revision as Revision,
      text: exact,
      form: 'prose',
      source: cited.citation.source,
    } as const;
    const idOf = (page: number) => `page.${page}`;
    let whole = '';
    let page = 0;
    for (let isOn = true; isOn; page += 1) {
      const view = renderContext(cited, { document, passage: null }, { say, page, idOf });
      for (const one of view.components) {
        if (one.type !== ComponentType.TextDisplay) continue;
        whole += displayedQuotes(one.content).join('').slice(1, -1);
      }
      isOn = labelsOf(view).includes('Read on');
    }
    expect(whole).toBe(exact);
    expect(page).toBeGreaterThan(5);
  });
});

describe('two quotes on one page', () => {
  it('have buttons to their sources that say of which quote, where the line cannot be the link', () => {
    const quote = citedQuote('It fell.', {}, { publisher: 'harbour_office' });
    const [slices = []] = paginate([quote, quote], '', { text: 0, bytes: 0 }, say);
    const { blocks } = showSlices(slices, [quote, quote], say);
    expect(labelsOf(layOut(blocks))).toEqual(['Source of quote 1', 'Source of quote 2']);
    const linked = citedQuote('It fell.');
    const [plain = []] = paginate([linked, linked], '', { text: 0, bytes: 0 }, say);
    expect(labelsOf(layOut(showSlices(plain, [linked, linked], say).blocks))).toEqual([]);
  });
});
