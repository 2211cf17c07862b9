import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawIndexing } from '../../src/cli/progress.js';
import { Terminal } from '../../src/cli/terminal.js';

function drawnOn(isTTY: boolean, work: (terminal: Terminal) => void): string {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const stdout = Object.assign(new PassThrough(), { columns: 80 });
  const streams = { stdin: new PassThrough(), stdout, stderr };
  work(new Terminal(streams as unknown as ConstructorParameters<typeof Terminal>[0], 'never'));
  return String(stderr.read() ?? '');
}

describe('indexing where a person watches', () => {
  it('is one line that is wiped when the index is there', () => {
    const drawn = drawnOn(true, (terminal) => {
      const { advance, end } = drawIndexing(terminal)('indexing');
      advance(41_000, 100_000);
      end();
    });
    expect(drawn).toBe('\r\u001b[2Kindexing: 41 %, passage 41000 of 100000\r\u001b[2K');
  });

  it('counts documents while they are cut', () => {
    const drawn = drawnOn(true, (terminal) => {
      const { advance, end } = drawIndexing(terminal)('cutting');
      advance(500, 2_000);
      end();
    });
    expect(drawn).toBe('\r\u001b[2Kcutting: 25 %, document 500 of 2000\r\u001b[2K');
  });

  it('draws nothing of a small index, and nothing where nobody watches', () => {
    const small = (terminal: Terminal) => {
      const { advance, end } = drawIndexing(terminal)('indexing');
      advance(0, 248);
      end();
    };
    expect(drawnOn(true, small)).toBe('');
    const large = (terminal: Terminal) => {
      const { advance, end } = drawIndexing(terminal)('indexing');
      advance(5, 10);
      end();
    };
    expect(drawnOn(false, large)).toBe('');
  });
});
