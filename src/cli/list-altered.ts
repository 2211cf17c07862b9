import { type AlteredRevision, describeAlteration } from '../corpus/altered-revision.js';
import { count } from './describe-notice.js';
import { showOnOneLine } from './safe-text.js';

/** Altered revisions named one by one; of more, one cause is likelier than many. */
const mostListed = 50;

/** Which stored documents are not what was stored, and what is wrong with each. */
export function listAltered(altered: readonly AlteredRevision[]): string {
  const lines = altered.slice(0, mostListed).map((one) => {
    const name = `${one.id}, revision ${one.revision.slice(0, 8) || 'unknown'}`;
    return `! ${showOnOneLine(name)}: ${describeAlteration(one)}.`;
  });
  const more = altered.length - lines.length;
  const isOne = altered.length === 1;
  return [
    `Expected documents as they were stored; found ${count(altered.length, 'revision')} altered. ${isOne ? 'It is' : 'They are'} not quoted.`,
    ...lines,
    ...(more > 0 ? [`! and ${more.toLocaleString('en-GB')} more`] : []),
  ].join('\n');
}
