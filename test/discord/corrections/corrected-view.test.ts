import type { APIMessageTopLevelComponent } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctedView,
  readableMarkdown,
} from '../../../src/discord/corrections/corrected-view.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import { plainText, toLineFeeds } from '../../../src/discord/render/plain-text.js';
import { layOut, textView, type View } from '../../../src/discord/render/view.js';
import { toPayload } from '../../../src/discord/reply/payload.js';
import { speak } from '../../../src/locales/translate.js';
import { displayedQuotes, payloadFindings } from '../../loopback/index.js';
import { hostileText } from '../hostile-text.js';
import { randomAnswer } from '../random-answer.js';

const say = speak('en');
const notice =
  '### Corrected: do not rely on the answer below\nIt quotes a source that was taken out.';

function textsOf(view: View): readonly string[] {
  return view.components.flatMap((component) =>
    'content' in component ? [component.content] : [],
  );
}

/** As Discord gives a message back: texts trimmed at both ends. */
function kept(view: View): { components: APIMessageTopLevelComponent[]; files: View['files'] } {
  const components = view.components.map((component) =>
    'content' in component ? { ...component, content: component.content.trim() } : component,
  );
  return { components, files: view.files };
}

function correct(view: View): View {
  const corrected = correctedView(kept(view), notice, say);
  if (corrected === null) throw new Error('expected a corrected view');
  return corrected;
}

describe('a corrected message', () => {
  it('has the notice on top, the old wording below and no buttons', () => {
    const answer = layOut([
      '### Strong match\n> “The strait was closed.”',
      [{ id: 'x.1', label: 'Helpful' }],
    ]);
    const [head, ...below] = textsOf(correct(answer));
    expect(head).toContain('taken out');
    expect(head).toContain('as it stood');
    expect(below).toEqual(['### Strong match\n> “The strait was closed.”']);
    expect(JSON.stringify(correct(answer))).not.toContain('Helpful');
  });

  it('is left alone when the notice stands there already', () => {
    const once = correct(textView('an answer'));
    expect(correctedView(kept(once), notice, say)).toBeNull();
  });

  it('gets a second notice above the first when another source of it falls', () => {
    const once = correct(textView('an answer'));
    const twice = correctedView(kept(once), `${notice} Another one.`, say);
    expect(textsOf(twice ?? textView(''))).toHaveLength(3);
  });

  it('keeps the files that it had', () => {
    const view = layOut(['see the file'], [{ name: 'quote-1.txt', text: 'a\u0007b' }]);
    expect(correct(view).files).toEqual([{ name: 'quote-1.txt', text: 'a\u0007b' }]);
  });

  it('puts an old wording that no longer fits into a file, readable without Markdown', () => {
    const words = 'the mayor said *nothing* '.repeat(150);
    const view = textView(`-# Asked: why\n> “${plainText(words)}”`);
    const { files } = correct(view);
    expect(files.map(({ name }) => name)).toEqual(['earlier-answer.txt']);
    expect(files[0]?.text).toBe(`Asked: why\n> “${words}”`);
  });

  it('does not overwrite a file that has the same name', () => {
    const once = correct(textView('a '.repeat(1_990)));
    const long = { ...kept(once), components: textView('b '.repeat(1_990)).components };
    const names = correctedView(long, notice, say)?.files.map(({ name }) => name);
    expect(names).toEqual(['earlier-answer-2.txt', 'earlier-answer.txt']);
  });

  it('obeys Discord and shows every quote as before, for any answer', () => {
    fc.assert(
      fc.property(randomAnswer, hostileText(200), (answer, reason) => {
        const view = renderAnswer(answer, {
          say,
          page: 0,
          idFor: ({ kind }) => `id.${kind}`,
          canShare: true,
          isTogether: false,
        });
        const corrected = correctedView(kept(view), `${notice}\n${plainText(reason)}`, say);
        if (corrected === null) throw new Error('expected a corrected view');
        const { files, components } = toPayload(corrected);
        const payload = { flags: 1 << 15, components, allowed_mentions: { parse: [] } };
        const names = files.map(({ name }) => name ?? '');
        expect(payloadFindings(payload, 'create', names)).toEqual([]);
        const shown = textsOf(corrected).flatMap((text) => displayedQuotes(text));
        const before = textsOf(view).flatMap((text) => displayedQuotes(text));
        if (corrected.files.length === view.files.length)
          expect(shown).toEqual(expect.arrayContaining(before));
        else expect(corrected.files[0]?.name).toBe('earlier-answer.txt');
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('the words of the bot’s own Markdown', () => {
  it('are what Discord would display', () => {
    expect(readableMarkdown('### Title\n-# small\n**Who** Ann\n> “a \\*b\\* c”')).toBe(
      'Title\nsmall\nWho Ann\n> “a *b* c”',
    );
    expect(readableMarkdown('on <t:1700000000:f>')).toBe('on 2023-11-14T22:13:20.000Z');
  });

  it('are the words that were escaped, whatever they are', () => {
    fc.assert(
      fc.property(hostileText(), (words) => {
        // What begins a heading or small print is escaped within, but not at a line's own start here.
        const line = toLineFeeds(words);
        expect(readableMarkdown(`“${plainText(line)}”`)).toBe(`“${line}”`);
      }),
    );
  });
});
