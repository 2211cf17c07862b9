import type { FileFormat } from './find-files.js';
import { readText } from './read-text.js';
import { readTextBytes } from './read-text-file.js';
import type { ReadResult } from './record.js';

/** A text as somebody offers it: typed, or as the bytes of a file or page. */
export type OfferedText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly format: Exclude<FileFormat, 'json-lines'>;
      readonly charset: string | null;
    };

/** Reads an offered text: here, or in a thread that may be ended. */
export type ReadOfferedText = (offered: OfferedText) => Promise<ReadResult>;

/** Reads it here, however long that takes. */
export const readOfferedText: ReadOfferedText = async (offered) =>
  offered.kind === 'text'
    ? readText(offered.text, 'text')
    : readTextBytes(offered.bytes, offered.format, offered.charset);
