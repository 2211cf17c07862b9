import { describe, expect, it } from 'vitest';
import { isOtherName } from '../../src/answer/corpus-question.js';
import { openSmallCorpus } from './small-corpus.js';

const { answerer } = await openSmallCorpus([
  {
    text: [
      'The skipper tied a whale rope to the quay.',
      'A narrow lane leads to the abandoned quarry.',
      'The baker and the groom were given a beach hut.',
      'Nobody knows whether the closure is official.',
      'The Tartar garrison was shelled from the ridge.',
      'Scott Hanson signed the contract in Azerbaijan.',
    ].join('\n\n'),
  },
]);

async function readingsOf(question: string) {
  return (await answerer.answer(question)).report.readings ?? [];
}

describe('a word that the corpus lacks', () => {
  it.each([
    ['were the shipper and his men saved', 'shipper for skipper'],
    ['is there a harrow at the farm', 'harrow for narrow'],
    ['was a bleach factory shut', 'bleach for beach'],
    ['was the backer paid', 'backer for baker'],
    ['did they broom the yard', 'broom for groom'],
    ['was the ladle stolen by landers', 'a rare word and its forms'],
    ['were they typed', 'a form of a word, typed for tied'],
    ['what did the ropers and whalers earn', 'rare words in the plural'],
    ['Beech is a tree', 'a word at the beginning, in capitals'],
  ])('is no slip where English has it: %s (%s)', async (question) => {
    expect(await readingsOf(question)).toEqual([]);
  });

  it.each([
    ['why was the quarrry shut', ['quarrry', 'quarry']],
    ['was the garrisson shelled', ['garrisson', 'garrison']],
    ['where does the narow lane lead', ['narow', 'narrow']],
    ['is the clousre of the qaurry known', ['clousre', 'closure'], ['qaurry', 'quarry']],
    ['was Tartr shelled', ['Tartr', 'Tartar']],
    ['who signed in Azerbaidjan', ['Azerbaidjan', 'Azerbaijan']],
  ])(
    'is read as the one that was meant where English has no such word: %s',
    async (question, ...expected) => {
      expect(await readingsOf(question)).toEqual(
        expected.map(([typed, read]) => ({ typed, read })),
      );
    },
  );

  it.each(['did Hansen sign the contract', 'was it Stott who signed', 'has Hanzon signed'])(
    'is not read as another name: %s',
    async (question) => {
      expect(await readingsOf(question)).toEqual([]);
    },
  );
});

describe('another name', () => {
  it.each([
    ['hansen', 'hanson', true],
    ['stott', 'scott', true],
    ['merrin', 'merri', true],
    ['clark', 'clarke', true],
    ['tartr', 'tartar', false],
    ['tatrar', 'tartar', false],
    ['hannson', 'hanson', false],
    ['azerbaidjan', 'azerbaijan', false],
    ['pashinian', 'pashinyan', false],
  ])('%s for %s: %s', (typed, read, expected) => {
    expect(isOtherName(typed, read)).toBe(expected);
  });
});
