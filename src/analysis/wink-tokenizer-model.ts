import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';
import { isBareContraction } from './whole-word.js';

/**
 * What wink-nlp needs of its English model to cut text, and nothing else of it. The package's own
 * loader parses all of the model, copies it through JSON and indexes each of its lists, which costs
 * half a second and a third of the time to index 70,000 short passages; this costs a fifth of that.
 * A test holds the tokens of the two against each other.
 */
export function readTokenizerModel(): Model {
  const require = createRequire(import.meta.url);
  const core =
    require('wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json') as CoreModel;
  return {
    core: () => tokenizerCore(core),
    // Features of words, such as their endings: never asked for.
    featureFn: () => ({}),
    addons: {},
    ...noMachines,
  };
}

/** The parts of the file that are read; see `load-core-model.js` and `read-core-model.js` there. */
interface CoreModel {
  /** Four numbers a word: among them whether it is a contraction, and of what. In base 64. */
  readonly lexicon: string;
  /** The parts of contractions. In base 64. */
  readonly xpansions: string;
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
  readonly packing: object;
  /** Kinds of tokens, the patterns that tell them, and prefixes that keep their hyphen. */
  readonly tcat: object;
  readonly trex: object;
  readonly preserve: object;
}

/**
 * wink-nlp adds the words that it meets to the lexemes, so they are copied; the rest it leaves alone.
 * Words of letters are cut alike whether it knows them or not, contractions excepted: those, nearly
 * all, need not be found.
 */
function tokenizerCore(core: CoreModel): object {
  const list = core.features.lexeme.list.slice();
  const hash: Record<string, number> = Object.create(null);
  list.forEach((word, index) => {
    if (!/^[a-z]+$/i.test(word) || isBareContraction(word)) hash[word] = index;
  });
  const lexeme = { list, hash, intrinsicSize: list.length, index: list.length };
  return {
    lexicon: numbersOf(core.lexicon),
    xpansions: numbersOf(core.xpansions),
    features: { lexeme, posClusters: { list: [] } },
    packing: { ...core.packing, efList: [] },
    tcat: core.tcat,
    trex: core.trex,
    preserve: core.preserve,
  };
}

function numbersOf(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Uint32Array(bytes.buffer);
}

/**
 * State machines are parsed even when the pipe is empty. `[100, …]` is wink-nlp's format of a
 * machine that knows nothing.
 */
const noMachines = (() => {
  const machine = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);
  const none = () => ({ machines: [], transformers: [] });
  const one = () => ({ machines: [machine], transformers: [null] });
  return { sbd: none, pos: none, ner: none, metaCER: none, negation: one, sa: one };
})();
