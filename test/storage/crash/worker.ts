import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DocumentId } from '../../../src/corpus/document.js';
import { revisionOf } from '../../../src/corpus/revision.js';
import { hashAsker } from '../../../src/moderation/asker.js';
import type { ModeratorId, ReviewItem } from '../../../src/moderation/review-item.js';
import { sealAddress } from '../../../src/moderation/sealed-address.js';
import type { NewSource } from '../../../src/moderation/source-desk.js';
import type { Services } from '../../../src/services.js';
import type { Stores } from '../../../src/storage/stores.js';
import { submittingExample } from '../../moderation/submitting-example.js';
import type { Operation } from './operation.js';
import { openAt, type Place } from './place.js';

export const ANSWER_KEY = 'the answer';
export const MODERATOR = '900' as ModeratorId;
const AT = '2026-01-05T10:00:00.000Z';
const UNTIL = '2026-01-05T10:30:00.000Z';

/** Carries out the operations that come in, a line each, and says a line when one is kept. */
export async function obey(place: Place): Promise<void> {
  const services = await openAt(place, (line) => process.stderr.write(line));
  process.stdout.write('ready\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const operation = JSON.parse(line) as Operation;
    const isDone =
      (await changeCorpus(place, services, operation)) ||
      (await changeStores(services.stores, operation));
    if (!isDone) throw new Error(`expected an operation to be possible, found ${line}`);
    process.stdout.write('kept\n');
  }
  await services.close();
}

async function changeCorpus(
  place: Place,
  services: Services,
  operation: Operation,
): Promise<boolean> {
  const { sources } = services;
  switch (operation.kind) {
    case 'ingest': {
      const folder = join(place.dataDir, 'texts');
      mkdirSync(folder, { recursive: true });
      for (const [id, text] of operation.texts) writeFileSync(join(folder, `${id}.txt`), text);
      const { added, superseded } = await services.ingest([folder]);
      return added + superseded === operation.texts.length;
    }
    case 'add':
      return (await sources.add(sourceOf(operation), MODERATOR)).kind === 'added';
    case 'supersede': {
      const id = operation.id as DocumentId;
      const outcome = await sources.supersede(id, sourceOf(operation), 'better words', MODERATOR);
      return outcome.kind === 'superseded';
    }
    case 'retract': {
      const outcome = await sources.retract(operation.id as DocumentId, 'a forgery', MODERATOR);
      return outcome.kind === 'retracted';
    }
    default:
      return false;
  }
}

function sourceOf({ id, text }: { readonly id: string; readonly text: string }): NewSource {
  return { content: { kind: 'text', text }, metadata: { id } };
}

async function changeStores(stores: Stores, operation: Operation): Promise<boolean> {
  const { reviews, votes, settings, given } = stores;
  switch (operation.kind) {
    case 'note': {
      const { id, text } = operation;
      await given.note({
        message: { channelId: '200', messageId: '300' },
        guildId: '7',
        asker: hashAsker('100', 'key'),
        address: sealAddress({ userId: '100', channelId: '200', locale: 'en' }, 'key'),
        quoted: [{ documentId: id as DocumentId, revision: revisionOf(text) }],
        at: AT,
      });
      return true;
    }
    case 'vote': {
      const { voter, isHelpful } = operation;
      const vote = { answerKey: ANSWER_KEY, voter: hashAsker(voter, 'key'), isHelpful };
      await votes.cast({ ...vote, reason: null, at: AT });
      return true;
    }
    case 'set': {
      const { retentionDays, locale } = operation;
      await settings.change('7', { retentionDays, locale }, MODERATOR, AT);
      return true;
    }
    case 'submit': {
      const { kind } = await reviews.submit(submittingExample(operation.question), AT);
      return kind === 'submitted';
    }
    case 'withdraw':
    case 'claim':
    case 'release':
    case 'answer':
    case 'reject':
      return moveItem(stores, operation.kind, operation.question);
    default:
      return false;
  }
}

async function moveItem(
  stores: Stores,
  kind: 'withdraw' | 'claim' | 'release' | 'answer' | 'reject',
  question: string,
): Promise<boolean> {
  const { reviews } = stores;
  const { id } = await findItem(stores, question);
  const { asker } = submittingExample(question);
  const reply = { words: 'See the log.', quotes: [] };
  const outcome = await {
    withdraw: async () => {
      const request = (await reviews.requestsOf(asker)).find(({ item }) => item.id === id)?.request;
      if (request === undefined) throw new Error(`expected a request in item ${id}, found none`);
      return reviews.withdraw(request.id, asker, AT);
    },
    claim: () => reviews.claim(id, MODERATOR, AT, UNTIL),
    release: () => reviews.release(id, MODERATOR, AT),
    answer: () => reviews.decide(id, MODERATOR, { kind: 'answer', reply }, AT, false),
    reject: () => reviews.decide(id, MODERATOR, { kind: 'reject', reason: 'off topic' }, AT, false),
  }[kind]();
  return outcome.kind === 'done';
}

async function findItem(stores: Stores, question: string): Promise<ReviewItem> {
  const item = (await allItems(stores)).find((candidate) => candidate.question === question);
  if (item === undefined) throw new Error(`expected ${question} in the queue, found nothing`);
  return item;
}

/** The whole queue, page by page. */
export async function allItems({ reviews }: Stores): Promise<readonly ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (;;) {
    const last = items.at(-1);
    const page = await reviews.list({ guildId: '7', limit: 100, ...(last && { after: last.id }) });
    if (page.length === 0) return items;
    items.push(...page);
  }
}
