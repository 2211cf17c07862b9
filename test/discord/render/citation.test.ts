import { describe, expect, it } from 'vitest';
import type { Voice as Speaker } from '../../../src/corpus/voice.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import { describeCitation } from '../../../src/discord/render/citation.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import { answered, citedQuote, day } from '../../cli/answer-fixture.js';

const claim: Speaker = {
  role: 'claimed',
  name: 'Radio Pebble',
  rating: { words: 'Mostly False', by: 'Exville Check', at: day },
};
const english = speak('en');
const above = (voice: Speaker) =>
  describeCitation(citedQuote('The bridge fell.', { voice }), english).above;

describe('a claim under review in Discord', () => {
  it('has its rating, publisher, day and claimant above the words', () => {
    const view = renderAnswer(answered([citedQuote('The bridge fell.', { voice: claim })]), {
      say: english,
      page: 0,
      idFor: () => 'id',
      canShare: false,
      isTogether: false,
    });
    const shown = JSON.stringify(view);
    const rated = shown.indexOf(
      'Rated Mostly False by Exville Check, 2 March 2019; claim by Radio Pebble',
    );
    expect(rated).toBeGreaterThan(0);
    expect(shown.indexOf('The bridge fell.')).toBeGreaterThan(rated);
  });

  it('says that nothing rates it where nothing does, and who is only described', () => {
    expect(above({ role: 'claimed', name: null, rating: null })).toBe(
      '**Claim under review; no rating given; claimant not named**',
    );
    expect(above({ ...claim, name: null, description: 'viral posts' })).toContain(
      'claim by viral posts',
    );
  });

  it('counts as one however little of the quote it is', () => {
    const author: Speaker = { role: 'author', name: 'Ada Roe' };
    const voices = [
      { span: { start: 0, end: 4 }, voice: claim },
      { span: { start: 4, end: 40 }, voice: author },
    ];
    const cited = citedQuote('Fell. That is what the posts say of it.', {
      voice: author,
      voices,
    });
    expect(describeCitation(cited, english).above).toContain('Rated Mostly False');
  });

  it('keeps the publisher’s words in every language', () => {
    for (const language of Object.keys(catalogues) as Language[]) {
      const cited = citedQuote('x', { voice: claim });
      const { above: rated } = describeCitation(cited, speak(language));
      expect(rated).toContain('Mostly False');
      expect(rated).toContain('Exville Check');
      expect(rated).toContain('2019');
    }
  });

  it('is not seen above other words', () => {
    expect(above({ role: 'quoted', name: 'Ada Roe' })).toBe('');
  });
});

describe('where a quote stands in Discord', () => {
  it('is told with the part of its publication, where that is known', () => {
    const cited = citedQuote('It fell.', {}, { publisher: 'Post', section: 'Opinion' });
    const lines = JSON.stringify(describeCitation(cited, english));
    expect(lines).toContain('The storm of March, Opinion, line 12');
    const other = citedQuote('It fell.', {}, { publisher: 'Post' });
    expect(JSON.stringify(describeCitation(other, english))).not.toContain('Opinion');
  });
});
