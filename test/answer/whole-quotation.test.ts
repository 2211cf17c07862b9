import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { openSmallCorpus } from './small-corpus.js';

const report = `The bridge of Exville

The bridge of Exville was closed on Friday for a week.

“The bearings were made for carts. Nobody planned for lorries. We wrote that down eleven years ago,” said Odile Farrant, the county engineer. The council met at once.

Barges queue at both locks.`;

const interview = `Ada Roe was interviewed by Radio 7.

- Will the ferry toll be raised in the spring?

- Yes, of course. The lamp has to be paid for by somebody.

- And the lifeboat?

- It is paid for.`;

function first(answer: Answer) {
  if (answer.kind !== 'answered') throw new Error(answer.reason);
  return answer.quotes[0];
}

describe('a quote', async () => {
  const { answerer } = await openSmallCorpus([
    { text: report, source: { author: 'Ines Moll' } },
    { text: interview },
  ]);

  it('never cuts a quotation, and takes along who said it', async () => {
    const { quote, citation } = first(await answerer.answer('did anybody plan for lorries'));
    expect(quote.exact).toBe(
      '“The bearings were made for carts. Nobody planned for lorries. We wrote that down eleven years ago,” said Odile Farrant, the county engineer.',
    );
    expect(citation.voice).toMatchObject({ role: 'quoted', name: 'Odile Farrant' });
  });

  it('is the author’s where it is all the author’s', async () => {
    const { citation } = first(await answerer.answer('do barges queue at the locks'));
    expect(citation.voice).toMatchObject({ role: 'author', name: 'Ines Moll' });
  });

  it('comes with the question that it answers', async () => {
    const { quote, citation } = first(await answerer.answer('will the ferry toll be raised'));
    expect(quote.exact).toContain('Yes, of course.');
    expect(citation.asked).toBe('Will the ferry toll be raised in the spring?');
  });
});
