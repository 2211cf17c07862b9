import type { NewSource } from '../../moderation/source-desk.js';
import type { Bot } from '../bot.js';
import { plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, textView } from '../render/view.js';
import { type Said, whispered } from '../reply/plan.js';
import type { Curator } from './curators.js';
import { describeOutcome, describeRetraction, nameDocument } from './outcome-view.js';
import type { NamedDocument, ProposedChange } from './proposed-changes.js';

/** What a moderator confirms before it is done. */
export type Confirmable = Exclude<ProposedChange, { kind: 'paste' | 'aside' }>;

/** Takes a new text in and says what became of it. */
export async function addSource(source: NewSource, { moderator, bot, say }: Curator) {
  const outcome = await bot.sources.add(source, moderator.id);
  return { outcome, lines: describeOutcome(outcome, say) };
}

/**
 * Asks for confirmation, and tells what it would mean: how many answers that the bot remembers
 * quote the document and would be corrected.
 */
export async function askToConfirm(change: Confirmable, curator: Curator): Promise<Said> {
  const { moderator, bot, say } = curator;
  const { document, reason } = change;
  const { id: documentId, revision } = document;
  const answers = await bot.given.countQuoting({ documentId, revision });
  const name = bot.proposals.keep(change, moderator.id, moderator.guildId);
  return {
    view: layOut([
      [
        `### ${say(`curate.confirm.${change.kind}`)}`,
        nameDocument(document, say),
        ...(reason === '' ? [] : [say('curate.reason', { reason: plainLabel(reason, 600) })]),
        say(`curate.confirm.${change.kind}.meaning`),
        answers === 0
          ? say('curate.confirm.answers.none')
          : say('curate.confirm.answers', { count: answers }),
      ].join('\n'),
      [
        {
          id: standingId('c', 'confirm', name),
          label: say(`curate.button.${change.kind}`),
          tone: 'main',
        },
        { id: standingId('c', 'keep', name), label: say('curate.button.keep') },
      ],
    ]),
  };
}

/** Does what was confirmed, unless the document has changed since. */
export async function confirmChange(change: Confirmable, curator: Curator): Promise<Said> {
  const { moderator, bot, say } = curator;
  const { id, revision } = change.document;
  const current = bot.knowledge().corpus.documents.get(id);
  if (current !== undefined && current.revision !== revision) {
    return { view: textView(say('curate.changed-meanwhile')) };
  }
  if (change.kind === 'retract') {
    const outcome = await bot.sources.retract(id, change.reason, moderator.id);
    startCorrections(bot);
    return { view: textView(...describeRetraction(outcome, change.document, say)) };
  }
  const outcome = await bot.sources.supersede(id, change.source, change.reason, moderator.id);
  if (outcome.kind === 'not-found') return { view: textView(say('curate.gone')) };
  startCorrections(bot);
  return { view: textView(...describeOutcome(outcome, say)) };
}

/** Says that there is no such document. */
export function notFound(name: string, { say }: Curator): Said {
  return whispered(textView(say('curate.not-found', { name: plainLabel(name, 100) })));
}

/** What is said about a new revision unless the moderator says otherwise: what was said about the old one. */
export function inheritedMetadata({ source }: NamedDocument): NewSource['metadata'] {
  const { publisher, author, speaker, title, url, licence, language, zone, perspective } = source;
  const known = { publisher, author, speaker, title, url, licence, language, zone, perspective };
  const stated = Object.entries(known).filter(([, value]) => value !== null && value !== undefined);
  return {
    ...Object.fromEntries(stated),
    wording: source.wording,
    ...(source.publishedAt === null ? {} : { publishedAt: source.publishedAt.asWritten }),
  };
}

/** Whoever got an answer from the old text is told now, not when the job's timer comes round. */
function startCorrections(bot: Bot): void {
  bot.jobs.soon('correct-answers');
}
