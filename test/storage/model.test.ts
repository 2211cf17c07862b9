import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type {
  ModeratorId,
  ReviewItemId,
  ReviewRequestId,
} from '../../src/moderation/review-item.js';
import type { Submission } from '../../src/moderation/review-store.js';
import type { SealedAddress } from '../../src/moderation/sealed-address.js';
import { openStores } from '../../src/storage/stores.js';
import { MemoryPersonalData } from '../moderation/memory-personal-data.js';
import { MemoryReviewStore } from '../moderation/memory-review-store.js';
import type { StoresOfPeople } from '../moderation/personal-data-store.contract.js';
import { submittingExample } from '../moderation/submitting-example.js';

const questions = [
  'did the ferry sink',
  'Did the ferry sink?',
  'where is the old ferry',
  'who saw it on 14',
];
const people = ['ann', 'bea', 'cid'].map((name) => hashAsker(name, 'key'));
const guilds = ['7', '8'];
const guild = fc.constantFrom('7', '7', '7', '7', '8');

/** One of the newest, counted back from the last one that was given; so steps meet, whatever was deleted. */
const item = fc.integer({ min: 0, max: 2 });
const request = fc.integer({ min: 0, max: 4 });
const asker = fc.constantFrom(...people);
const by = fc.constantFrom('900', '900', '900', '901').map((id) => id as ModeratorId);
/** In minutes. */
const span = fc.integer({ min: 0, max: 12 });
const yes = { kind: 'answer', reply: { words: 'Yes.', quotes: [] } } as const;
const no = { kind: 'reject', reason: 'off topic' } as const;

const kinds = {
  submit: fc.record({ question: fc.constantFrom(...questions), asker, guildId: guild }),
  claim: fc.record({ item, by, span }),
  /** With a claim before it, or without. */
  decide: fc.record({
    item,
    by,
    decision: fc.constantFrom(yes, no),
    isTwo: fc.boolean(),
    isClaimed: fc.boolean(),
  }),
  merge: fc.record({ item, by, into: item, isTwo: fc.boolean() }),
  /** With an answer before it, or without. */
  amend: fc.record({
    item,
    by,
    isTwo: fc.boolean(),
    isAnswered: fc.boolean(),
    seen: fc.constantFrom(0, 0, 1, 2),
    span,
  }),
  retract: fc.record({ item, by, isAnswered: fc.boolean(), seen: fc.constantFrom(0, 0, 1), span }),
  undo: fc.record({ item, by, isAnswered: fc.constantFrom(true, true, false), span }),
  findAnswered: fc.record({
    question: fc.constantFrom(...questions),
    guildId: guild,
    item,
    isAnswered: fc.boolean(),
    span: fc.constantFrom(0, 0, 5),
  }),
  answered: fc.record({ item, guildId: guild }),
  release: fc.record({ item, by }),
  second: fc.record({ item, by }),
  sendBack: fc.record({ item, by, span }),
  expire: fc.record({}),
  withdraw: fc.record({ request, asker }),
  take: fc.record({ span, limit: fc.integer({ min: 0, max: 3 }) }),
  told: fc.record({ request, isTold: fc.boolean() }),
  post: fc.record({ item }),
  takePost: fc.record({ item, span: fc.nat(5) }),
  leavePost: fc.record({ item }),
  losePost: fc.record({ item }),
  delete: fc.record({ asker }),
  retain: fc.record({ span }),
};
type Kinds = {
  [Kind in keyof typeof kinds]: (typeof kinds)[Kind] extends fc.Arbitrary<infer Facts>
    ? { readonly kind: Kind } & Facts
    : never;
};
type Step = Kinds[keyof Kinds];

/** What is left out is done as often as the other rare things. */
const weights: Partial<Record<keyof Kinds, number>> = {
  submit: 10,
  claim: 4,
  decide: 5,
  merge: 4,
  second: 3,
  withdraw: 3,
  take: 3,
  amend: 2,
  undo: 5,
  findAnswered: 6,
  sendBack: 2,
  expire: 2,
  retain: 2,
  delete: 2,
};

const step = fc.oneof(
  ...Object.entries(kinds).map(([kind, facts]) => ({
    weight: weights[kind as keyof Kinds] ?? 1,
    arbitrary: (facts as fc.Arbitrary<object>).map((known) => ({ ...known, kind }) as Step),
  })),
);

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 10, minute)).toISOString();

/** What is compared. */
type Compared = Pick<StoresOfPeople, 'reviews' | 'personalData'>;

/** Carries out a step on some stores, and gives what they say. `last`: the newest item and request. */
async function carryOut(
  { reviews, personalData }: Compared,
  step: Step,
  minute: number,
  last: { readonly item: number; readonly request: number },
): Promise<unknown> {
  const now = at(minute);
  const itemAt = (back: number) => String(last.item - back) as ReviewItemId;
  const requestAt = (back: number) => String(last.request - back) as ReviewRequestId;
  const answerNow = async (id: ReviewItemId) => {
    await reviews.claim(id, '900' as ModeratorId, now, at(minute + 9));
    await reviews.decide(id, '900' as ModeratorId, yes, now, false, at(minute + 3));
  };
  switch (step.kind) {
    case 'submit': {
      const { question, asker, guildId } = step;
      const address = `to ${question}` as SealedAddress;
      return reviews.submit(submittingExample(question, { asker, guildId, address }), now);
    }
    case 'claim':
      return reviews.claim(itemAt(step.item), step.by, now, at(minute + step.span));
    case 'decide':
      if (step.isClaimed) await reviews.claim(itemAt(step.item), step.by, now, at(minute + 9));
      return reviews.decide(itemAt(step.item), step.by, step.decision, now, step.isTwo);
    case 'merge': {
      await reviews.claim(itemAt(step.item), step.by, now, at(minute + 9));
      const decision = { kind: 'merge', into: itemAt(step.into), reason: 'the same' } as const;
      return reviews.decide(itemAt(step.item), step.by, decision, now, step.isTwo);
    }
    case 'findAnswered': {
      const { terms } = submittingExample(step.question);
      if (step.isAnswered) await answerNow(itemAt(step.item));
      return reviews.findAnswered(step.guildId, terms, at(minute - step.span));
    }
    case 'answered':
      return reviews.answered(step.guildId, itemAt(step.item), 5);
    case 'amend': {
      const { by, isTwo: needsTwoModerators, seen, span } = step;
      if (step.isAnswered) await answerNow(itemAt(step.item));
      const reply = { words: `said at ${now}`, quotes: [] };
      const amending = { reply, seen, needsTwoModerators, tellAt: at(minute + span) };
      return reviews.amend(itemAt(step.item), by, amending, now);
    }
    case 'retract': {
      if (step.isAnswered) await answerNow(itemAt(step.item));
      const retracting = { reason: 'wrong', seen: step.seen, tellAt: at(minute + step.span) };
      return reviews.retract(itemAt(step.item), step.by, retracting, now);
    }
    case 'undo': {
      if (step.isAnswered) await answerNow(itemAt(step.item));
      const limits = { since: at(minute - step.span), until: at(minute + 9) };
      return reviews.undo(itemAt(step.item), step.by, now, limits);
    }
    case 'release':
      return reviews.release(itemAt(step.item), step.by, now);
    case 'second':
      return reviews.second(itemAt(step.item), step.by, now);
    case 'sendBack':
      return reviews.sendBack(itemAt(step.item), step.by, '', now, at(minute + step.span));
    case 'expire':
      // In any order.
      return [...(await reviews.expireLeases(now))].sort((a, b) => Number(a.id) - Number(b.id));
    case 'withdraw':
      return reviews.withdraw(requestAt(step.request), step.asker, now);
    case 'take':
      return reviews.takeUntold(now, at(minute - step.span), step.limit);
    case 'told':
      return reviews.noteTold(requestAt(step.request), step.isTold ? now : null);
    case 'post':
      return reviews.notePost(itemAt(step.item), { channelId: '1', messageId: now });
    case 'takePost':
      return reviews.takePosting(itemAt(step.item), now, at(minute - step.span));
    case 'leavePost':
      return reviews.leavePosting(itemAt(step.item));
    case 'losePost':
      return reviews.noteLostPost(
        itemAt(step.item),
        (await reviews.find(itemAt(step.item)))?.post ?? { channelId: '1', messageId: now },
      );
    case 'delete':
      return personalData.delete(step.asker);
    case 'retain':
      return personalData.enforceRetention({
        closedItemsBefore: new Map([
          ['7', at(minute - step.span)],
          [null, at(minute - 2 * step.span)],
        ]),
        votesBefore: at(0),
        answersBefore: at(0),
        sightingsBefore: at(0),
      });
  }
}

/** Everything that can be asked of the stores. */
async function everything({ reviews, personalData }: Compared): Promise<unknown> {
  const items = [];
  for (const guildId of guilds) {
    for (const found of await reviews.list({ guildId, limit: 100 })) {
      items.push([found, await reviews.similar(found.id, 9)]);
    }
    items.push(await reviews.stats(guildId, at(0)));
    items.push(await reviews.list({ guildId, states: ['claimed', 'answered'] }));
  }
  const requests = [];
  for (const asker of people) {
    requests.push([await reviews.requestsOf(asker), await personalData.export(asker)]);
  }
  return { items, requests };
}

/** Handles are random, and posts to be deleted come in no order; everything else must be the same. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, part) => {
      if (key === 'handle') return '';
      return key === 'posts' ? part.map((post: unknown) => JSON.stringify(post)).sort() : part;
    }),
  );
}

describe('a review store in a database', () => {
  it('says and keeps the same as its model in plain maps, whatever is done in whatever order', async () => {
    /** So that it shows when steps do not meet any more. */
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        const reviews = new MemoryReviewStore();
        const model = { reviews, personalData: new MemoryPersonalData(reviews.queue) };
        const database = await openStores(':memory:');
        let last = { item: 0, request: 0 };
        for (const [minute, taken] of steps.entries()) {
          const said = comparable(await carryOut(database, taken, minute, last));
          expect(said).toEqual(comparable(await carryOut(model, taken, minute, last)));
          met.add(outcomeOf(taken, said));
          if (taken.kind !== 'submit') continue;
          const { item, request } = said as Submission;
          last = {
            item: Math.max(last.item, Number(item.id)),
            request: Math.max(last.request, Number(request.id)),
          };
        }
        expect(comparable(await everything(database))).toEqual(comparable(await everything(model)));
        await database.close();
      }),
      { numRuns: 200 },
    );
    expect([...met]).toEqual(
      expect.arrayContaining([
        'submit joined',
        'submit waiting-already',
        'claim not-yours',
        'decide done',
        'merge done',
        'amend done',
        'retract done',
        'undo done',
        'findAnswered some',
        'answered some',
        'second done',
        'sendBack done',
        'withdraw done',
        'withdraw wrong-state',
        'expire some',
        'take some',
        'delete some',
        'retain some',
      ]),
    );
  }, 300_000);
});

function outcomeOf({ kind }: Step, said: unknown): string {
  if (Array.isArray(said)) return `${kind} ${said.length > 0 ? 'some' : 'none'}`;
  if (typeof said !== 'object' || said === null) return kind;
  if ('handle' in said) return `${kind} some`;
  if ('kind' in said) return `${kind} ${String(said.kind)}`;
  return `${kind} ${'requests' in said && said.requests !== 0 ? 'some' : 'none'}`;
}
