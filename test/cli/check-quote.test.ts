import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { presentQuotation, type Quotation } from '../../src/cli/check-quote.js';
import { readCommand } from '../../src/cli/conversation-command.js';
import { Terminal } from '../../src/cli/terminal.js';
import { openSmallCorpus } from '../answer/small-corpus.js';

const words = 'The ferry Ondine left the harbour at noon with eleven passengers';
const { corpus } = await openSmallCorpus([{ text: `Ada Roe said: “${words}.”` }]);

/** What is printed of a quotation. */
async function print(
  quotation: Partial<Quotation> & Pick<Quotation, 'claimed'>,
  { json = false, colour = false } = {},
): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { columns: 80 });
  const terminal = new Terminal(
    {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
    } as unknown as ConstructorParameters<typeof Terminal>[0],
    colour ? 'always' : 'never',
  );
  const flags = json ? ({ json: true } as const) : {};
  await presentQuotation(
    { speaker: null, ...quotation },
    flags,
    { corpus: () => corpus },
    terminal,
  );
  return String(stdout.read() ?? '');
}

const altered = words.replace('eleven', 'twelve');

describe('a quotation in the terminal', () => {
  it('that a source has is genuine, with the words, whose they are and where they stand', async () => {
    const out = await print({ claimed: words, speaker: 'Roe' });
    expect(out).toContain('Genuine: these words are in a source, character for character');
    expect(out.replace(/\s+/g, ' ')).toContain(`“${words}”`);
    expect(out).toMatch(/^ {3}who {4}Ada Roe/m);
    expect(out).not.toContain('compared');
  });

  it('that was altered is compared word by word, with marks where there is no colour', async () => {
    const out = (await print({ claimed: altered })).replace(/\s+/g, ' ');
    expect(out).toContain('Altered: the source has other words');
    expect(out).toContain('at noon with [-twelve-] {+eleven+} passengers');
    expect(out).toContain('[-only in yours-] {+only in the source+}');
    expect(out).toContain(`“${words}”`);
  });

  it('is compared in colours where there are some, and without marks', async () => {
    const out = await print({ claimed: altered }, { colour: true });
    const [red, struck, green] = ['\u001b[31m', '\u001b[9m', '\u001b[32m'];
    expect(out).toContain(`${red}${struck}twelve`);
    expect(out).toContain(`${green}\u001b[1meleven`);
    expect(out).not.toMatch(/\[-|\{\+|[\ue000-\ue003]/);
  });

  it('is said to be another’s where it is, and not found where nobody has it', async () => {
    expect(await print({ claimed: words, speaker: 'Carl Tarn' })).toContain(
      'Said by Ada Roe, not Carl Tarn',
    );
    expect(await print({ claimed: 'the bridge opened in winter without anybody' })).toContain(
      'find this quotation',
    );
    expect(await print({ claimed: '' })).toContain('I need a few words to compare.');
  });

  it('is one object for programs', async () => {
    const json = JSON.parse(await print({ claimed: altered, speaker: 'Roe' }, { json: true }));
    expect(json).toMatchObject({
      kind: 'quotation',
      claimed: altered,
      claimedSpeaker: 'Roe',
      result: 'altered',
      headline: 'Altered: the source has other words',
      quotes: [{ exact: words, speaker: 'Ada Roe' }],
    });
    const sides = json.differences.map(({ kind, text }: { kind: string; text: string }) => [
      kind,
      text,
    ]);
    expect(sides).toEqual(
      expect.arrayContaining([
        ['only-claimed', 'twelve'],
        ['only-source', 'eleven'],
      ]),
    );
    const none = JSON.parse(
      await print({ claimed: 'bananas float in the marsh today' }, { json: true }),
    );
    expect(none).toMatchObject({ result: 'absent', quotes: [], differences: [] });
  });

  it('cannot drive the terminal', async () => {
    const out = await print({ claimed: `${altered} \u001b[2J\ue000` });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});

describe(':quote', () => {
  it('takes the words, and behind --speaker a name', () => {
    expect(readCommand(':quote we never said it')).toEqual({
      kind: 'quote',
      claimed: 'we never said it',
      speaker: null,
    });
    expect(readCommand(':quote “we never said it” --speaker Ada Roe')).toEqual({
      kind: 'quote',
      claimed: '“we never said it”',
      speaker: 'Ada Roe',
    });
    expect(readCommand(':quote')).toMatchObject({ claimed: '' });
  });
});
