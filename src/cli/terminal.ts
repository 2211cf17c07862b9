import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { Config } from '../config.js';

/** Widest text that is pleasant to read; wider terminals keep a margin. */
const widestText = 100;

/** Columns when the output is not a terminal and so has none. */
const defaultWidth = 80;

/** The streams that a program talks through. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Where answers go and questions come from. Only answers are printed on stdout. */
export class Terminal {
  /** True once nobody reads stdout any more (`| head -1`): there is no use in printing on. */
  isClosed = false;
  readonly colour: boolean;
  private readonly streams: Streams;

  constructor(streams: Streams, colour: Config['colour']) {
    this.streams = streams;
    this.colour = allowsColour(streams.stdout, colour);
    streams.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.isClosed = true;
    });
  }

  get input(): Readable {
    return this.streams.stdin;
  }

  get output(): NodeJS.WriteStream {
    return this.streams.stdout;
  }

  /** Columns to lay text out in, at least 20. */
  get width(): number {
    return Math.min(Math.max(this.streams.stdout.columns ?? defaultWidth, 20), widestText);
  }

  /** A person types and reads: prompts and help make sense. */
  get isInteractive(): boolean {
    return this.streams.stdin.isTTY === true && this.streams.stdout.isTTY === true;
  }

  /** A person watches stderr: progress may be drawn and drawn over. */
  get showsProgress(): boolean {
    return this.streams.stderr.isTTY === true;
  }

  /** Prints an answer and a line feed on stdout; waits while the reader is slower than we are. */
  async print(text: string): Promise<void> {
    if (this.isClosed) return;
    const hasRoom = this.streams.stdout.write(`${text}\n`);
    if (!hasRoom && !this.isClosed) {
      const abort = new AbortController();
      const closed = once(this.streams.stdout, 'close', { signal: abort.signal });
      const drained = once(this.streams.stdout, 'drain', { signal: abort.signal });
      await Promise.race([closed, drained]).catch(() => {
        this.isClosed = true;
      });
      abort.abort();
      await Promise.allSettled([closed, drained]);
    }
  }

  /** Prints parts of a long answer as fast as they are read; the rest is not made when nobody reads on. */
  async printParts(parts: Iterable<string>): Promise<void> {
    for (const part of parts) {
      if (this.isClosed) return;
      await this.print(part);
    }
  }

  /** Tells a person something that is not an answer, on stderr. */
  tell(text: string): void {
    this.streams.stderr.write(`${text}\n`);
  }

  /** Draws over the line before; an empty text wipes it. Only where `showsProgress`. */
  drawProgress(text: string): void {
    if (this.showsProgress) this.streams.stderr.write(`\r\u001b[2K${text}`);
  }
}

function allowsColour(stdout: NodeJS.WriteStream, colour: Config['colour']): boolean {
  if (colour !== 'auto') return colour === 'always';
  return stdout.isTTY === true && (stdout as WriteStream).hasColors();
}
