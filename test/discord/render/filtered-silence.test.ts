import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { FilterReport } from '../../../src/answer/answer.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import { toPayload } from '../../../src/discord/reply/payload.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import { unanswered } from '../../cli/answer-fixture.js';
import { payloadFindings } from '../../loopback/index.js';

const languages = Object.keys(catalogues) as Language[];

function shown(
  language: Language,
  filter: FilterReport,
  reason: 'no-such-speaker' | 'nothing-found',
) {
  const terms = [{ word: 'kraken', passages: 4 }];
  const report = { documents: 3, passages: 240, terms, filter };
  const view = renderAnswer(unanswered({ reason, nearest: null, report }), {
    say: speak(language),
    page: 0,
    idFor: () => 'id',
    canShare: false,
    isTogether: false,
  });
  const { files, ...payload } = toPayload(view);
  expect(payloadFindings({ ...payload, flags: Number(payload.flags) }, 'create', [])).toEqual([]);
  expect(files).toEqual([]);
  return view.components
    .flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []))
    .join('\n');
}

describe('a silence behind filters, in Discord', () => {
  it.each(languages)('says in %s what the filters left, and nothing of all sources', (language) => {
    const text = shown(language, { passages: 12 }, 'nothing-found');
    expect(text).toMatch(/\b12\b.*\b240\b/u);
    expect(text).toContain(speak(language)('none.filter.title'));
    expect(text).toContain(speak(language)('none.filter.next'));
    expect(text).not.toContain(speak(language)('none.nothing-found'));
    expect(text).not.toContain(speak(language)('none.title'));
  });

  it.each(languages)('says in %s that nobody has the name, and who does', (language) => {
    const nobody = { asked: '**Roe**', speakers: ['Ada Rowe', '@everyone', 'Ben `Tarn`'] };
    const text = shown(language, { passages: 0, nobody }, 'no-such-speaker');
    expect(text).toContain(speak(language)('none.nobody.title'));
    expect(text).toContain('Ada Rowe');
    expect(text).not.toContain('**Roe**');
    expect(text).not.toContain(speak(language)('none.title'));
  });

  it('names nobody where nobody is named in the sources', () => {
    const nobody = { asked: 'Roe', speakers: [] };
    const text = shown('en', { passages: 0, nobody }, 'no-such-speaker');
    expect(text).toContain('No speaker in my sources has the name “Roe”.');
    expect(text).not.toContain('There are:');
  });
});
