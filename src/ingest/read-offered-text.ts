import type { OneTextFormat } from './find-files.js';
import { readText } from './read-text.js';
import { keptOut, type ReadResult } from './record.js';
import { decodePage } from './web/decode-page.js';
import { readPage } from './web/read-page.js';

/** A text as somebody offers it: typed, or as the bytes of a file or page. */
export type OfferedText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly format: OneTextFormat;
      readonly charset: string | null;
    };

/** Reads an offered text: here, or in a thread that may be ended. */
export type ReadOfferedText = (offered: OfferedText) => Promise<ReadResult>;

/** Reads it here, however long that takes. */
export const readOfferedText: ReadOfferedText = async (offered) =>
  offered.kind === 'text'
    ? readText(offered.text, 'text')
    : readTextBytes(offered.bytes, offered.format, offered.charset);

/** A text as its bytes came, by a file, in a message or from the web. */
async function readTextBytes(
  bytes: Uint8Array,
  format: OneTextFormat,
  charset: string | null,
): Promise<ReadResult> {
  if (format === 'html') return readPage(bytes, charset);
  const decoded = decodePage(bytes, charset, false);
  if ('fault' in decoded) return keptOut(decoded.fault);
  return readText(decoded.text, format);
}
