import { readText } from '../../../src/ingest/read-text.js';

/** A text as it is stored: without markup within its lines, and without the byte order mark at its start. */
export function asPeopleRead(text: string, format: 'text' | 'markdown'): string | null {
  const read = readText(text.toWellFormed().replace(/^\ufeff/, ''), format);
  return read.kind === 'record' ? read.record.text : null;
}
