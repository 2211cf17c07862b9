import type { CitedQuote } from '../../../src/answer/answer.js';
import type { Document } from '../../../src/corpus/document.js';
import type { AskerHash } from '../../../src/moderation/asker.js';
import { defaultGuildSettings } from '../../../src/moderation/guild-settings.js';
import type { ModeratorId, ReviewItem } from '../../../src/moderation/review-item.js';
import type { SealedAddress } from '../../../src/moderation/sealed-address.js';
import type { Stores } from '../../../src/storage/stores.js';
import { submittingExample } from '../../moderation/submitting-example.js';

const at = '2026-01-05T10:00:00.000Z';
const later = '2026-01-05T11:00:00.000Z';
const guildId = submittingExample('x').guildId;
const mod = '900' as ModeratorId;
const answerKey = 'a'.repeat(32);
const asker = (n: number) => `asker-${n}` as AskerHash;
const words = ['ferry', 'bridge', 'mayor', 'lantern', 'harbour', 'comet', 'archive', 'bell'];
const settings = { audience: 'everyone', moderatorRoleIds: ['77', '78'] } as const;

/** Puts questions that wait, are answered and are rejected, votes, settings, given answers and a correction. */
export async function fillQueue(stores: Stores, [document]: readonly Document[]): Promise<void> {
  if (document === undefined) throw new Error('expected a document');
  await stores.settings.change(guildId, settings, mod, at);
  for (let n = 0; n < 24; n++) {
    const question = `did the ${words[n % 8]} number${n} reach the ${words[(n * 3 + 1) % 8]} of street${n}`;
    const terms = question.split(' ');
    const { item } = await stores.reviews.submit(
      { ...submittingExample(question), terms, asker: asker(n) },
      at,
    );
    if (n % 3 === 0) continue;
    await stores.reviews.claim(item.id, mod, at, later);
    await stores.reviews.decide(
      item.id,
      mod,
      n % 3 === 1
        ? {
            kind: 'answer',
            reply: { words: `As to ${question}: yes, twice.`, quotes: [quoteOf(document)] },
          }
        : { kind: 'reject', reason: `Nobody knows whether it ${question}.` },
      at,
      false,
    );
    await stores.votes.cast({
      answerKey,
      voter: asker(n),
      isHelpful: n % 2 === 0,
      reason: null,
      at,
    });
    await stores.given.note({
      message: { channelId: `${500 + n}`, messageId: `${900 + n}` },
      guildId,
      asker: asker(n),
      address: `sealed-${n}` as SealedAddress,
      quoted: [{ documentId: document.id, revision: document.revision }],
      at,
    });
    await stores.worded.noteLine({
      item: item.id,
      guildId,
      message: { channelId: '600', messageId: `${700 + n}` },
      at,
    });
  }
  await stores.given.correct({
    kind: 'retracted',
    documentId: document.id,
    revision: document.revision,
    reason: 'It was a hoax.',
    at,
  });
  await stores.worded.makeDue('600');
}

function quoteOf({ id, revision, text, source }: Document): CitedQuote {
  const quote = {
    ...{ exact: text.slice(0, 20), prefix: '', suffix: '', span: { start: 0, end: 20 } },
    ...{ documentId: id, revision },
  };
  return { quote, citation: { source } } as unknown as CitedQuote;
}

/** All that people are shown of it, and who would be told what, by a name each. */
export async function showQueue(stores: Stores): Promise<ReadonlyMap<string, unknown>> {
  const shown = new Map<string, unknown>();
  for (const item of await stores.reviews.list({ guildId, limit: 100 })) {
    shown.set(`item ${item.id}`, worded(item));
  }
  for (const { request, item } of await stores.reviews.takeUntold(later, at, 100)) {
    shown.set(`telling ${request.id}`, { request, item: worded(item) });
  }
  for (const { answer, correction } of await stores.given.takeUncorrected(later, at, 100)) {
    // A quote that is altered is left out of an answer's; the others are as they were.
    for (const quoted of answer.quoted) shown.set(`quoted ${answer.id}`, quoted);
    shown.set(`correcting ${answer.id}`, { ...answer, quoted: [], correction });
  }
  for (const due of await stores.worded.takeDue(later, later, 100)) {
    shown.set(`due ${due.message.messageId}`, due);
  }
  for (let n = 0; n < 24; n += 5) {
    const { requests } = await stores.personalData.export(asker(n));
    for (const request of requests) shown.set(`export ${n}`, request);
  }
  const now = await stores.settings.read(guildId);
  // As if nothing had been set: what is altered holds nothing.
  if (JSON.stringify(now) !== JSON.stringify(defaultGuildSettings)) shown.set('settings', now);
  const { helpful, notHelpful } = await stores.votes.count(answerKey);
  for (let n = 1; n <= helpful; n++) shown.set(`helpful ${n}`, n);
  for (let n = 1; n <= notHelpful; n++) shown.set(`not helpful ${n}`, n);
  return shown;
}

/** How many wait is counted and not sealed. */
function worded({ askers: _, ...item }: ReviewItem) {
  return item;
}
