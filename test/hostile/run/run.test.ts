import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.js';
import { documentKinds } from '../documents/index.js';
import { randomFile, randomText } from '../documents/random-documents.js';
import { pageKinds } from '../pages/index.js';
import { askGood } from './good-answers.js';
import { Ledger } from './ledger.js';
import { Scene } from './scene.js';

const ledger = new Ledger();
/** No timing here: on a busy machine it says nothing. `npm run test:hostile` measures. */
const scene = await Scene.open(ledger, () => 0);
afterAll(() => scene.close());

const random = seededRandom(13);
const drawn = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({ length: count }, () => items[Math.floor(random() * items.length)] as Item);

describe('a bot among hostile inputs', () => {
  it('reads or refuses in words what is pasted, attached, fetched and ingested, and answers as before', async () => {
    const before = await askGood((await scene.bot()).services.answerer);
    expect(before.missing).toEqual([]);
    const outcomes = [
      ...(await scene.add(
        'pasted',
        'random text',
        Array.from({ length: 6 }, () => ({ kind: 'text', text: randomText(random) }) as const),
      )),
      ...(await scene.add(
        'attached',
        'hostile kinds',
        drawn(documentKinds, 4).map(({ text }) => {
          return { kind: 'file', name: 'a.md', bytes: Buffer.from(text(20_000)) } as const;
        }),
      )),
      ...(await scene.add('fetched', 'hostile pages', [
        { kind: 'address', url: await scene.pageAddress(0, 5_000) },
        { kind: 'address', url: await scene.pageAddress(pageOf('an unknown packing'), 200_000) },
        { kind: 'address', url: await scene.pageAddress(pageOf('a body that breaks off'), 5_000) },
        { kind: 'address', url: await scene.pageAddress(pageOf('a redirect to itself'), 1) },
      ])),
      ...(await scene.ingest(
        'ingested',
        'random files',
        Array.from({ length: 8 }, () => {
          const { ending, content } = randomFile(random);
          return { [ending]: content };
        }),
      )),
    ];
    expect(ledger.failures).toEqual([]);
    expect(outcomes).toHaveLength(22);
    const { answerer } = (await scene.bot()).services;
    expect((await askGood(answerer)).missing).toEqual([]);
  }, 300_000);
});

function pageOf(name: string): number {
  return pageKinds.findIndex((kind) => kind.name === name);
}
