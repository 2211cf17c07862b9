import { describe, expect, it } from 'vitest';
import { foreignLanguage } from '../../src/dialogue/language-of.js';
import { regionNamed } from '../../src/dialogue/region-names.js';
import { transliterations } from '../../src/dialogue/transliterate.js';

describe('the language of a text', () => {
  it.each([
    [
      'de',
      [
        'Hat Aserbaidschan syrische Söldner eingesetzt?',
        'wurde Ganja beschossen?',
        'wer hat das gesagt',
      ],
    ],
    [
      'es',
      [
        '¿Azerbaiyán usó mercenarios sirios?',
        'mercenarios sirios en la guerra',
        'fue bombardeada Ganja?',
      ],
    ],
    [
      'fr',
      [
        'L’Azerbaïdjan a-t-il utilisé des mercenaires ?',
        'L’Arménie a attaqué Ganja',
        'où est Tartar',
      ],
    ],
    ['ru', ['Использовал ли Азербайджан наемников?', 'привет, что случилось в Гяндже']],
    ['uk', ['Чи використовував Азербайджан найманців із Сирії?']],
    ['it', ['ha l’Azerbaigian usato mercenari siriani?']],
    ['pt', ['o Azerbaijão usou mercenários sírios?']],
    ['pl', ['Czy Azerbejdżan użył najemników?']],
    ['tr', ['Türkiye Azerbaycan’a asker gönderdi mi']],
    ['hy', ['Ադրբեջանը վարձկաններ օգտագործե՞լ է']],
    ['ar', ['هل استخدمت أذربيجان مرتزقة؟']],
    ['ja', ['アゼルバイジャンは傭兵を使いましたか']],
    ['zh', ['阿塞拜疆使用雇佣兵了吗']],
  ])('is %s', (language, texts) => {
    for (const text of texts) expect(foreignLanguage(text), text).toBe(language);
  });

  it.each([
    'was Tartar shelled',
    'Charles de Gaulle airport strike',
    'La Paz protests',
    'did Macron say en marche is over',
    'did Erdoğan send F-16s?',
    'is São Paulo flooded',
    'Die Hard was released',
    'war crimes in Tartar',
    'a quote: "das ist gut" said Merkel',
    'Ganja',
    '14.10.2020',
    '',
    '🔥',
  ])('is not taken for another than English: %s', (text) => {
    expect(foreignLanguage(text)).toBeNull();
  });
});

describe('a country', () => {
  it.each([
    ['de', 'Aserbaidschan', 'Azerbaijan'],
    ['es', 'Turquía', 'Turkey'],
    ['fr', 'l’Azerbaïdjan', 'Azerbaijan'],
    ['fr', "d'Arménie", 'Armenia'],
    ['ru', 'Азербайджана', 'Azerbaijan'],
    ['ru', 'Турцией', 'Turkey'],
    ['tr', "Azerbaycan'ın", 'Azerbaijan'],
    ['ar', 'أذربيجان', 'Azerbaijan'],
  ])('is known by what it is called in %s: %s', (language, word, english) => {
    expect(regionNamed(word.replace('’', "'"), language)).toBe(english);
  });

  it('is no other word', () => {
    expect(regionNamed('mercenarios', 'es')).toBeNull();
    expect(regionNamed('war', 'de')).toBeNull();
  });
});

describe('a name in Cyrillic letters', () => {
  it('is written as English newspapers may write it', () => {
    expect(transliterations('алиева')).toEqual(['Alieva', 'Aliyeva', 'Aliev', 'Aliyev']);
    expect(transliterations('карабах')[0]).toBe('Karabakh');
    expect(transliterations('Tartar')).toEqual([]);
  });
});
