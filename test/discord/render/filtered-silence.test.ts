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
    idFor: (action) => JSON.stringify(action),
    canShare: false,
    isTogether: false,
  });
  const { files, ...payload } = toPayload(view);
  expect(payloadFindings({ ...payload, flags: Number(payload.flags) }, 'create', [])).toEqual([]);
  expect(files).toEqual([]);
  const texts = view.components.flatMap((one) =>
    one.type === ComponentType.TextDisplay ? [one.content] : [],
  );
  const buttons = view.components.flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.flatMap((button) => ('label' in button ? [button.label] : []))
      : [],
  );
  return { text: texts.join('\n'), buttons };
}

describe('a silence behind filters, in Discord', () => {
  it.each([
    [{ speaker: 'aliyev' }, 'Nothing by “aliyev” about this.', ['Any speaker']],
    [{ from: '2025' }, 'Nothing about this in the dates you chose (from 2025 on).', ['Any date']],
    [
      { from: '2020-10', to: '2020-10-14' },
      'Nothing about this in the dates you chose (October 2020 to 14 October 2020).',
      ['Any date'],
    ],
    [{ documents: 2 }, 'Nothing about this in the source you chose.', ['All sources']],
    [
      { speaker: 'Roe', to: '2019' },
      'Nothing about this with your filters (by “Roe”; until 2019).',
      ['Any speaker', 'Any date'],
    ],
  ])('names %j as the reason, with a button that takes it off', (set, sentence, offered) => {
    const { text, buttons } = shown('en', { passages: 12, set }, 'nothing-found');
    expect(text.split('\n')[0]).toBe(`**${sentence}**`);
    expect(buttons).toEqual([...offered, 'Ask a moderator']);
  });

  it.each(languages)('says in %s nothing of all sources', (language) => {
    const set = { speaker: 'aliyev' };
    const { text } = shown(language, { passages: 12, set }, 'nothing-found');
    expect(text).toContain('aliyev');
    expect(text).not.toContain(speak(language)('none.nothing-found'));
    expect(text).not.toContain(speak(language)('none.title'));
    expect(text.split('\n').length).toBeLessThanOrEqual(3);
  });

  it.each(languages)(
    'is named in %s where a kept report does not tell which it was',
    (language) => {
      const { text, buttons } = shown(language, { passages: 12 }, 'nothing-found');
      expect(text).toContain(speak(language)('none.filter.title'));
      expect(buttons).toEqual([speak(language)('button.ask-moderator')]);
    },
  );

  it.each(languages)('says in %s that nobody has the name, and who does', (language) => {
    const nobody = { asked: '**Roe**', speakers: ['Ada Rowe', '@everyone', 'Ben `Tarn`'] };
    const set = { speaker: '**Roe**' };
    const { text, buttons } = shown(language, { passages: 0, set, nobody }, 'no-such-speaker');
    expect(text).toContain(speak(language)('none.nobody', { asked: '\\*\\*Roe\\*\\*' }));
    expect(text).toContain('Ada Rowe');
    expect(text).not.toContain(speak(language)('none.title'));
    expect(buttons[0]).toBe(speak(language)('button.without-speaker'));
  });

  it('names nobody where nobody is named in the sources', () => {
    const nobody = { asked: 'Roe', speakers: [] };
    const { text } = shown('en', { passages: 0, nobody }, 'no-such-speaker');
    expect(text).toContain('Nobody called “Roe” speaks in my sources.');
    expect(text).not.toContain('Speakers I know');
  });
});
