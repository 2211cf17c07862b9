import { type AlteredRevision, describeAlteration } from '../corpus/altered-revision.js';
import type { AlteredRow, SealedKind } from '../moderation/altered-row.js';
import { count } from './describe-notice.js';
import { showOnOneLine } from './safe-text.js';

/** Altered revisions named one by one; of more, one cause is likelier than many. */
const maxListed = 50;

/** Which stored documents are not what was stored, and what is wrong with each. */
export function listAltered(altered: readonly AlteredRevision[]): string {
  const found = `found ${count(altered.length, 'revision')} altered`;
  return listFirst(`Expected documents as they were stored; ${found}`, 'quoted', altered, (one) => {
    const name = `${one.id}, revision ${one.revision.slice(0, 8) || 'unknown'}`;
    return `${showOnOneLine(name)}: ${describeAlteration(one)}`;
  });
}

/** What a row holds, for a person. */
const contents: Readonly<Record<SealedKind, string>> = {
  review_item: 'question in the queue, with its decision',
  review_request: 'what somebody asked',
  given_answer: 'note that an answer was given',
  given_quote: 'note of what an answer quotes',
  correction: 'correction',
  given_correction: 'note that an answer is to be corrected',
  vote: 'vote',
  guild: 'settings of a server',
  worded_message: 'note of a message that contains words',
};

/** Which rows of the queue, votes, given answers and settings are not what was written. */
export function listAlteredRows(altered: readonly AlteredRow[]): string {
  const expected = 'Expected the queue, votes, given answers and settings as they were written';
  const found = `found ${count(altered.length, 'row')} altered`;
  return listFirst(
    `${expected}; ${found}`,
    'shown',
    altered,
    ({ table, key }) => `${contents[table]}: ${table}, ${showOnOneLine(key)}`,
  );
}

function listFirst<One>(
  head: string,
  deed: 'quoted' | 'shown',
  all: readonly One[],
  describe: (one: One) => string,
): string {
  const lines = all.slice(0, maxListed).map((one) => `! ${describe(one)}.`);
  const more = all.length - lines.length;
  return [
    `${head}. ${all.length === 1 ? 'It is' : 'They are'} not ${deed}.`,
    ...lines,
    ...(more > 0 ? [`! and ${more.toLocaleString('en-GB')} more`] : []),
  ].join('\n');
}
