import type { Random } from '../../bench/seeded-random.js';
import { markupPages } from '../pages/markup-pages.js';
import { documentKinds } from './index.js';

/** A random file: its ending, its bytes, and its sidecar if it has one. */
export interface RandomFile {
  readonly ending: '.txt' | '.md' | '.html' | '.jsonl';
  readonly content: string | Uint8Array;
  readonly sidecar: string | null;
}

/**
 * A text of fragments of all hostile kinds, put together at random: most of some hundred characters,
 * one of a hundred of tens of thousands.
 */
export function randomText(random: Random): string {
  const parts: string[] = [];
  const count = 1 + Math.floor(random() * 8);
  for (let n = 0; n < count; n += 1) {
    const kind = pick(documentKinds, random);
    const most = random() < 0.002 ? 60_000 : 300;
    // From anywhere within, so that it begins and ends in the middle of something.
    const text = kind.text(Math.ceil(random() * most) + 2);
    const from = random() < 0.3 ? Math.floor(random() * text.length) : 0;
    parts.push(text.slice(from, from + most), pick(joints, random));
  }
  return parts.join('');
}

/** A file of any format; one in ten with bytes changed or cut off, one in ten with a sidecar. */
export function randomFile(random: Random): RandomFile {
  const ending = pick(['.txt', '.txt', '.md', '.md', '.html', '.jsonl'] as const, random);
  const content = contentFor(ending, random);
  const isSpoilt = random() < 0.1;
  return {
    ending,
    content: isSpoilt ? spoil(content, random) : content,
    sidecar: random() < 0.1 ? randomLabels(random) : null,
  };
}

const joints = ['', '\n', '\n\n', ' ', '\t', '. ', '\r\n', '\n---\n', '\n# ', '\n\nQ: ', '\n- '];

function contentFor(ending: RandomFile['ending'], random: Random): string {
  switch (ending) {
    case '.md':
      return random() < 0.3
        ? `---\n${randomLabels(random)}\n---\n${randomText(random)}`
        : randomText(random);
    case '.html':
      return randomPage(random);
    case '.jsonl':
      return Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
        const id = random() < 0.5 ? { id: randomText(random).slice(0, 30) } : {};
        return JSON.stringify({ ...id, text: randomText(random) });
      }).join(random() < 0.9 ? '\n' : '');
    default:
      return randomText(random);
  }
}

function randomPage(random: Random): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    if (random() < 0.4) return randomText(random);
    const { body } = pick(markupPages, random).answer(200 + Math.floor(random() * 800));
    const text = body.toString();
    const from = random() < 0.5 ? 0 : Math.floor(random() * text.length);
    return text.slice(from, from + 1_000);
  });
  return parts.join(pick(['', '<p>', '</div>', '\n', '<br>'], random));
}

const fields = [
  'title',
  'publisher',
  'author',
  'url',
  'language',
  'zone',
  'speaker',
  'publishedAt',
  'id',
  'x',
];

function randomLabels(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const value =
      random() < 0.5
        ? pick(['a', '2020-10-14', 'en', 'https://a.example', '[a', '*a', '"'], random)
        : randomText(random).slice(0, 60);
    return `${pick(fields, random)}: ${value}`;
  }).join('\n');
}

function spoil(content: string, random: Random): Uint8Array {
  const bytes = Buffer.from(content);
  for (let n = 0; n < 3 && bytes.length > 0; n += 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return random() < 0.5 ? bytes : bytes.subarray(0, Math.floor(random() * bytes.length));
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('expected something to pick from, found nothing');
  return item;
}
