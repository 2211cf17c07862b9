import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/package-path.js';
import type { SmallDocument } from '../answer/small-corpus.js';

/** The bot's own document, as the starter corpus has it. */
export const ownDocument: SmallDocument = {
  id: 'how-receipts-works',
  form: 'markdown',
  text: readFileSync(packagePath('seeds', 'how-receipts-works.md'), 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  ),
  source: { publisher: 'Receipts', title: 'How Receipts works' },
};
