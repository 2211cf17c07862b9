import { describe, expect, it } from 'vitest';
import { findExact } from '../../src/eval/find-exact.js';
import { type FoundVoice, judgePerson, judgeVoice } from '../../src/eval/judge-voice.js';
import type { ShownVoice } from '../../src/eval/voice-at.js';
import type { JudgedVoice } from '../../src/eval/voice-set.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';

function judged(more: Partial<JudgedVoice>): JudgedVoice {
  return {
    exact: 'The crane fell on Monday.',
    speaker: 'Ada Roe',
    accept: ['Roe'],
    role: 'direct',
    roleAlso: [],
    rating: null,
    said: null,
    about: [],
    ...more,
  };
}

function shown(more: Partial<ShownVoice>): ShownVoice {
  return {
    role: 'direct',
    name: null,
    title: null,
    description: null,
    evidence: null,
    rating: null,
    said: null,
    about: [],
    ...more,
  };
}

function found(voice: Partial<ShownVoice>, text = 'The crane fell on Monday.'): FoundVoice {
  return { text, span: { start: 0, end: text.length }, shown: shown(voice) };
}

const moment = (value: string) => {
  const parsed = parseIsoMoment(value);
  if (parsed === null) throw new Error(`expected an ISO moment, found ${value}`);
  return parsed;
};

describe('judging who is named', () => {
  const nobody = { speaker: null, accept: [] };
  const unnamed = { speaker: null, accept: ['a docker'] };

  it.each<[string, string, Partial<JudgedVoice>, Partial<ShownVoice>]>([
    ['right', 'the speaker by the full name', {}, { name: 'Ada Roe' }],
    ['right', 'the speaker by another right name', {}, { name: 'ROE' }],
    ['right', 'the speaker with a title in front', {}, { name: 'Dr. Ada Roe' }],
    [
      'right',
      'an office where it is accepted',
      { accept: ['Harbour Master'] },
      { title: 'harbour master' },
    ],
    [
      'right',
      'a name that is nothing but titles',
      { speaker: 'Mr Speaker' },
      { name: 'MR. SPEAKER' },
    ],
    ['wrong', 'another with the same first name', {}, { name: 'Ada Tarn' }],
    ['wrong', 'a relative of the speaker', {}, { name: "Ada Roe's brother" }],
    ['wrong', 'an office that nobody accepts', {}, { title: 'mayor' }],
    ['wrong', 'the writer of quoted words', {}, { name: 'Ben Tarn', role: 'author' }],
    [
      'wrong',
      'the writer of a question',
      { role: 'question' },
      { name: 'Ben Tarn', role: 'author' },
    ],
    ['wrong', 'the writer of a claim', { role: 'claim' }, { name: 'Ben Tarn', role: 'author' }],
    ['right', 'the writer who asked it', { role: 'question' }, { name: 'Ada Roe', role: 'author' }],
    [
      'silent',
      'the writer of reported words',
      { role: 'indirect' },
      { name: 'Ben Tarn', role: 'author' },
    ],
    ['wrong', 'another for reported words', { role: 'indirect' }, { name: 'Ben Tarn' }],
    ['silent', 'nobody of quoted words', {}, {}],
    ['silent', 'only a description of somebody who has a name', {}, { description: 'a docker' }],
    ['right', 'nobody of the author’s words', { role: 'author' }, {}],
    ['right', 'nobody of a rating', { role: 'rating' }, {}],
    ['wrong', 'another for the author’s words', { role: 'author' }, { name: 'Ben Tarn' }],
    ['right', 'nobody of a heading', { ...nobody, role: 'none' }, { role: 'none' }],
    ['wrong', 'the writer of a heading', { ...nobody, role: 'none' }, { name: 'Ben Tarn' }],
    ['wrong', 'somebody for a rumour', { ...nobody, role: 'claim' }, { name: 'Ben Tarn' }],
    ['right', 'nobody of somebody unnamed', unnamed, {}],
    ['right', 'the description of somebody unnamed', unnamed, { description: 'A docker' }],
    ['wrong', 'a name for somebody unnamed', unnamed, { name: 'Ben Tarn' }],
  ])('is %s for %s', (verdict, _, judgedAs, shownAs) => {
    expect(judgePerson(judged(judgedAs), shown(shownAs))).toBe(verdict);
  });
});

describe('judging a stretch', () => {
  it('takes any of the roles that the set allows, and none where the product tells none', () => {
    const one = judged({ role: 'question', roleAlso: ['direct'] });
    expect(judgeVoice(one, found({ role: 'direct' })).role).toBe(true);
    expect(judgeVoice(one, found({ role: 'author' })).role).toBe(false);
    expect(judgeVoice(one, found({ role: null })).role).toBeNull();
  });

  it('asks for the publisher’s words on a claim, and of nothing else', () => {
    const claim = judged({ role: 'claim', rating: 'Half True' });
    expect(judgeVoice(claim, found({ rating: '“Half true”, June 2020' })).rating).toBe(true);
    expect(judgeVoice(claim, found({ rating: 'True' })).rating).toBe(false);
    expect(judgeVoice(claim, found({})).rating).toBe(false);
    expect(judgeVoice(judged({}), found({})).rating).toBeNull();
  });

  it('judges when it was said at the coarser precision, and lets nothing stand for an open date', () => {
    const on = (said: string, value: string | null) =>
      judgeVoice(judged({ said }), found({ said: value === null ? null : moment(value) })).dates;
    expect(on('2024-03-05', '2024-03-05')).toEqual(['right']);
    expect(on('2024-03-05', '2024-03')).toEqual(['right']);
    expect(on('2024-03-05', '2024-03-07')).toEqual(['wrong']);
    expect(on('2024-03-05', null)).toEqual(['silent']);
    expect(on('open', null)).toEqual(['right']);
    expect(on('open', '2024-03-07')).toEqual(['wrong']);
  });

  it('judges a time by the words that state it, not by others beside them', () => {
    const text = 'In 1974 it opened; it shuts in August.';
    const about = [
      { moment: moment('1974'), span: { start: 3, end: 7 } },
      { moment: moment('2023-08'), span: { start: 31, end: 37 } },
    ];
    const times = (words: string, value: string) =>
      judgeVoice(judged({ exact: text, about: [{ words, value }] }), found({ about }, text)).dates;
    expect(times('in August', '2023-08')).toEqual(['right']);
    expect(times('in August', '1974')).toEqual(['wrong']);
    expect(times('it opened', '1974')).toEqual(['silent']);
  });

  it('counts words that are not in the readable text as silent, but a menu as rightly left out', () => {
    const lost = judged({ role: 'claim', rating: 'False', said: '2024' });
    expect(judgeVoice(lost, null)).toEqual({
      who: 'silent',
      role: null,
      rating: false,
      dates: ['silent'],
    });
    expect(judgeVoice(judged({ said: 'open' }), null).dates).toEqual(['right']);
    expect(judgeVoice(judged({ role: 'author' }), null).who).toBe('silent');
    expect(judgeVoice(judged({ speaker: null, role: 'none' }), null).who).toBe('right');
  });
});

describe('finding a judged stretch', () => {
  it('finds it over line breaks, and gives its place in the text as it is', () => {
    const text = 'He said:\n\n“The  crane\r\n fell.”';
    const span = findExact(text, 'The crane fell.');
    expect(span && text.slice(span.start, span.end)).toBe('The  crane\r\n fell.');
    expect(findExact(text, 'The crane rose.')).toBeNull();
    expect(findExact(text, ' ')).toBeNull();
  });
});
