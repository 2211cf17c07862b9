import type { Say } from '../../locales/catalogue.js';
import type { SourceRevision } from '../../moderation/source-desk.js';
import { describeInstantDay } from '../render/moment.js';
import { textView, type View } from '../render/view.js';
import { nameDocument } from './outcome-view.js';

/** Revisions shown, the newest; a document with more is rare. */
const maxRevisions = 20;

/** Every revision of a document, newest first, and which one answers come from, or why none. */
export function renderHistory(
  revisions: readonly [SourceRevision, ...SourceRevision[]],
  isSetAside: boolean,
  say: Say,
): View {
  const [first, ...others] = revisions;
  const newest = others.at(-1) ?? first;
  const lines = [...revisions]
    .reverse()
    .slice(0, maxRevisions)
    .map((revision) => {
      const { document, isCurrent } = revision;
      const described = [
        say('source.revision', { revision: document.revision.slice(0, 8) }),
        say('when.obtained', { date: describeInstantDay(document.source.retrievedAt, say) }),
        say('curate.history.length', { count: document.text.length }),
      ].join(', ');
      return `- ${isCurrent ? `**${described}** (${say('curate.history.current')})` : described}`;
    });
  const withoutCurrent = say(isSetAside ? 'curate.history.aside' : 'curate.history.retracted');
  const hidden = revisions.length - lines.length;
  return textView(
    `### ${say('curate.history.title')}`,
    nameDocument(newest.document, say),
    ...lines,
    ...(hidden > 0 ? [`-# ${say('curate.history.more', { count: hidden })}`] : []),
    ...(revisions.some(({ isCurrent }) => isCurrent) ? [] : [withoutCurrent]),
  );
}
