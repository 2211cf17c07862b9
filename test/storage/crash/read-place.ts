import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { corpusVersion } from '../../../src/corpus/corpus-version.js';
import type { DocumentId } from '../../../src/corpus/document.js';
import { revisionOf } from '../../../src/corpus/revision.js';
import { verifyAuditLog } from '../../../src/moderation/audit-chain.js';
import type { AuditHead } from '../../../src/moderation/audit-log.js';
import { bm25 } from '../../../src/search/bm25.js';
import { planAll } from '../../../src/search/choose-merge.js';
import { mergeSegments } from '../../../src/search/merge-segments.js';
import type { SegmentColumns } from '../../../src/search/segment-columns.js';
import type { SegmentedIndex } from '../../../src/search/segmented-index.js';
import type { Stores } from '../../../src/storage/stores.js';
import { currentOf } from '../current-of.js';
import type { Expected } from './operation.js';
import { openAt, type Place } from './place.js';
import { ANSWER_KEY, allItems, MODERATOR } from './worker.js';

/** What a place can tell: of votes, only how many there are. */
export type Found = Omit<Expected, 'votes'> & {
  readonly votes: { readonly helpful: number; readonly notHelpful: number };
};

/** In the form in which it is found. */
export function asFound({ votes, ...expected }: Expected): Found {
  const helpful = [...votes.values()].filter((isHelpful) => isHelpful).length;
  return { ...expected, votes: { helpful, notHelpful: votes.size - helpful } };
}

/**
 * Opens a place as the program would and reads everything that it holds, in the form of what is
 * expected. Checks by the way what must hold by itself: the audit chain, the version, and that the
 * index that answers is the one that a fresh build from the store gives.
 * @param round counts up: what waits to be corrected is read by taking it, again each round.
 * @throws Error when something does not hold.
 */
export async function readPlace(
  place: Place,
  noted: AuditHead | null,
  round: number,
): Promise<{ readonly state: Found; readonly head: AuditHead }> {
  const warnings: string[] = [];
  const services = await openAt(place, (line) => warnings.push(line));
  requireThat(warnings.length === 0, `no warning, found ${warnings.join('')}`);
  const { stores } = services;
  const documents = await currentOf(stores.documents);
  requireThat(
    (await stores.documents.version()) === corpusVersion(documents),
    'the version of what the store holds',
  );
  const verdict = await verifyAuditLog(stores.audit, noted);
  if (verdict.kind !== 'intact') {
    throw new Error(`expected an intact audit log, found ${JSON.stringify(verdict)}`);
  }
  const history = await readHistory(stores);
  const state: Found = {
    current: new Map(documents.map(({ id, text }) => [id, text])),
    history,
    given: await countGiven(stores, history),
    ...(await readQueue(stores)),
    ...(await readRest(stores, round)),
    audit: await readAudit(stores, verdict.entries),
  };
  const answering = [...services.corpus().documents.values()].map(({ id, text }) => [id, text]);
  requireThat(
    JSON.stringify(answering) === JSON.stringify([...state.current]),
    'the corpus that answers to be what the store holds',
  );
  const { index } = services.generation();
  await services.close();
  requireAlike(index, await buildAnew(place));
  return { head: verdict.head, state };
}

/** The index that the store gives when there is no snapshot; leaves the snapshot as it was. */
async function buildAnew(place: Place): Promise<SegmentedIndex> {
  const snapshot = join(place.dataDir, 'index.idx');
  const aside = `${snapshot}.aside`;
  const hasSnapshot = existsSync(snapshot);
  if (hasSnapshot) renameSync(snapshot, aside);
  const services = await openAt(place, () => undefined);
  const { index } = services.generation();
  await services.close();
  if (hasSnapshot) renameSync(aside, snapshot);
  return index;
}

/** @throws Error naming what of an index is otherwise than in the one built anew. */
function requireAlike(index: SegmentedIndex, built: SegmentedIndex): void {
  const [found, expected] = [contentOf(index), contentOf(built)];
  const different = Object.keys(expected).filter(
    (name) => !isDeepStrictEqual(found[name], expected[name]),
  );
  if (different.length === 0) return;
  const sizes = ({ passageCount, segments }: SegmentedIndex) =>
    `${passageCount} passages in ${segments.length} segments`;
  throw new Error(
    `expected the index to be as built anew from the store (${sizes(built)}), found ${sizes(index)}, otherwise in ${different.join(', ')}`,
  );
}

/**
 * What an index answers from, by name. A process that lives for a minute writes its index as it is,
 * perhaps in several segments with impacts of an older mean length: so all are made one here.
 */
function contentOf(index: SegmentedIndex): Readonly<Record<string, unknown>> {
  const columns: Partial<SegmentColumns> =
    index.segments.length === 0 ? {} : mergeSegments(planAll(index).input, bm25()).columns;
  return { version: index.version, ...columns };
}

async function readHistory({ documents, audit }: Stores): Promise<Found['history']> {
  const history = new Map<string, readonly string[]>();
  // What moderators brought is named in the audit log; the rest has always the same names.
  const ids = new Set(['a', 'b', 'c', 'd', 'e']);
  for (let after = 0; ; ) {
    const portion = await audit.entries(after);
    for (const { subject, number } of portion) {
      if (subject.startsWith('document ')) ids.add(subject.slice('document '.length));
      after = number;
    }
    if (portion.length === 0) break;
  }
  for (const id of ids) {
    const texts = (await documents.history(id as DocumentId)).map(({ text }) => text);
    if (texts.length > 0) history.set(id, texts);
  }
  return history;
}

/** By document: the answers that quote its first revision, which is the only one that answers were given from. */
async function countGiven({ given }: Stores, history: Found['history']): Promise<Found['given']> {
  const counts = new Map<string, number>();
  for (const [id, [text]] of history) {
    if (text === undefined) continue;
    const revision = revisionOf(text);
    const count = await given.countQuoting({ documentId: id as DocumentId, revision });
    if (count > 0) counts.set(id, count);
  }
  return counts;
}

async function readQueue(stores: Stores): Promise<Pick<Found, 'items' | 'withdrawn'>> {
  const items = await allItems(stores);
  const open = items.filter(({ state }) => state.kind !== 'withdrawn');
  return {
    items: new Map(open.map(({ question, state }) => [question, state.kind])),
    withdrawn: items.length - open.length,
  };
}

async function readRest(
  { settings, votes, given }: Stores,
  round: number,
): Promise<Pick<Found, 'settings' | 'votes' | 'uncorrected'>> {
  const { retentionDays, locale } = await settings.read('7');
  const { helpful, notHelpful } = await votes.count(ANSWER_KEY);
  const at = (minutes: number) => new Date(Date.UTC(2027, 0, 1, 0, minutes)).toISOString();
  const uncorrected = await given.takeUncorrected(at(2 * round), at(2 * round - 1), 100_000);
  return {
    settings: locale === null ? null : { retentionDays, locale },
    votes: { helpful, notHelpful },
    uncorrected: uncorrected.length,
  };
}

async function readAudit({ audit }: Stores, entries: number): Promise<readonly string[]> {
  const actions: string[] = [];
  while (actions.length < entries) {
    for (const { actor, action } of await audit.entries(actions.length)) {
      requireThat(actor === MODERATOR, `everything done by the moderator, found ${actor}`);
      actions.push(action);
    }
  }
  return actions;
}

function requireThat(holds: boolean, expected: string): void {
  if (!holds) throw new Error(`expected ${expected}, found otherwise`);
}
