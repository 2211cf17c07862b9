import type { OutgoingHttpHeaders } from 'node:http';

/** A web page, or an answer of a web server, that is made to be hard to read, at any size. */
export interface PageKind {
  readonly name: string;
  /** What is sent for about so many bytes. */
  readonly answer: (size: number) => PageAnswer;
}

export interface PageAnswer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
  /**
   * `whole`: sent and ended. `cut`: the connection is cut behind it. `endless`: again and again until
   * nobody reads. `slow`: a byte a second. `silent`: not even a head is sent.
   */
  readonly manner?: 'whole' | 'cut' | 'endless' | 'slow' | 'silent';
}

/** A page of one unit that is repeated. */
export function page(
  name: string,
  unit: string,
  { head = '', tail = '' }: { readonly head?: string; readonly tail?: string } = {},
): PageKind {
  return {
    name,
    answer: (size) => ({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `${head}${unit.repeat(Math.max(1, Math.floor((size - head.length - tail.length) / unit.length)))}${tail}`,
    }),
  };
}
