import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Kysely, Migrator, sql } from 'kysely';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, CitedQuote } from '../../src/answer/answer.js';
import { readConfig } from '../../src/config.js';
import { confirmQuotes } from '../../src/discord/queue/confirm-quotes.js';
import { readableDecision, renderDecision } from '../../src/discord/queue/decision-view.js';
import { renderQueuePost } from '../../src/discord/queue/queue-post-view.js';
import { speak } from '../../src/locales/translate.js';
import { hashAsker } from '../../src/moderation/asker.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import type { ReviewItem, ReviewItemId } from '../../src/moderation/review-item.js';
import { openServices, type Services } from '../../src/services.js';
import { createMigrations } from '../../src/storage/migrations/index.js';
import type { OldDatabase } from './migration.contract.js';

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Every row of a database that the version before voices (commit f2bc172) filled by its own code: an
 * article that quotes somebody, a hearing and a fact check were ingested, four questions asked and
 * sent to the moderators, who answered the first two, proposed an answer to the third and left the
 * fourth; each answer was voted on and noted, and then the hearing retracted.
 */
const tables = JSON.parse(
  readFileSync(new URL('filled-without-voices.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Row[]>>;

/** Those that others refer to come first. */
const inOrder = [
  ...['document', 'revision', 'corpus_changes', 'corpus_change', 'review_item'],
  ...['review_request', 'review_term', 'given_answer', 'given_quote', 'correction'],
  ...['given_correction', 'vote', 'audit_entry'],
];

const say = speak('en');
const log = pino({ level: 'silent' });
const quotesOf = (quotes: readonly CitedQuote[]): unknown[] => quotes.map(({ quote }) => quote);
const quotesIn = (answer: Answer): unknown[] =>
  answer.kind === 'answered' ? quotesOf(answer.quotes) : [];

/** The quotes in a column of a table, as that version wrote them: words, place, document and revision. */
function written(table: string, place: number, column: string): readonly unknown[] {
  const found: unknown[] = [];
  JSON.parse(String(tables[table]?.[place]?.[column]), (key, value: unknown) => {
    // Where words were found has a key of the same name, with a list.
    if (key === 'quote' && !Array.isArray(value)) found.push(value);
    return value;
  });
  return found;
}

/** What today's program finds in a database of that version. `make` names a new, empty one. */
export function describeFilledWithoutVoices(name: string, make: () => Promise<OldDatabase>): void {
  describe(`${name} that was filled before words had voices`, () => {
    let folder = '';
    let services: Services;

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'receipts-voices-'));
      const old = await make();
      await fill(old);
      const place = old.location.startsWith('postgres')
        ? { DATA_DIR: folder, DATABASE_URL: old.location }
        : { DATA_DIR: dirname(old.location) };
      services = await openServices(readConfig({ SEEDS_DIR: join(folder, 'none'), ...place }), log);
    });
    afterEach(async () => {
      await services.close();
      rmSync(folder, { recursive: true });
    });

    const item = async (id: number): Promise<ReviewItem> => {
      const found = await services.stores.reviews.find(String(id) as ReviewItemId);
      if (found === null) throw new Error(`expected item ${id}, found none`);
      return found;
    };
    const shown = async (id: number): Promise<string> => {
      const found = await item(id);
      const stored = readableDecision(found.state);
      if (stored === null) throw new Error(`expected a decision about item ${id}, found none`);
      const knowledge = () => ({ corpus: services.corpus() }) as never;
      const bot = { knowledge, sources: services.sources, log };
      const decision = await confirmQuotes(found, stored, bot);
      const layout = { say, server: 'Exville', page: 0, question: null };
      return JSON.stringify(renderDecision(found, decision, layout));
    };
    const first = async (question: string): Promise<CitedQuote> => {
      const answer = await services.answerer.answer(question);
      if (answer.kind !== 'answered') throw new Error(`expected an answer to “${question}”`);
      return answer.quotes[0];
    };

    it('answers with whose words they are, which it did not know', async () => {
      expect(await services.stores.documents.count()).toBe(3);
      const { citation } = await first('do the cranes stay shut until the last bolt was tested');
      expect(citation.voice).toMatchObject({ role: 'quoted', name: 'Ada Roe' });
      const hearing = await first('with how many passengers did the ferry Petrel leave the pier');
      expect(hearing.citation.voice).toMatchObject({
        role: 'quoted',
        name: expect.stringMatching(/okoro/i),
      });
      const claims = services
        .corpus()
        .passages.flatMap((passage) => [
          passage.voice,
          ...passage.stretches.map((one) => one.voice),
        ])
        .filter(({ role }) => role === 'claimed');
      expect(claims.map(({ rating }) => rating?.words)).toContain('False');
    });

    it('keeps every word that decisions quote, and where it stands', async () => {
      for (const [place, id] of [1, 2, 3].entries()) {
        const { state, answer } = await item(id);
        const reply =
          state.kind === 'answered'
            ? state.reply
            : state.kind === 'proposed' && state.decision.kind === 'answer'
              ? state.decision.reply
              : null;
        expect(quotesOf(reply?.quotes ?? [])).toEqual(written('review_item', place, 'state'));
        expect(quotesIn(answer)).toEqual(written('review_request', place, 'words'));
        expect(quotesIn(answer)).not.toEqual([]);
      }
      expect(quotesIn((await item(4)).answer)).toEqual(written('review_request', 3, 'words'));
      expect(await services.stores.alteredRows()).toEqual([]);
      expect(await verifyAuditLog(services.stores.audit)).toMatchObject({ kind: 'intact' });
    });

    it('shows decisions with their words, whose they are today, and with the rating of a claim', async () => {
      const harbour = await shown(1);
      expect(harbour).toContain('The cranes stay shut until the last bolt has been tested,');
      expect(harbour).toContain('Ada Roe');
      expect(harbour).not.toContain('Mara Quill');
      const hearing = await shown(2);
      expect(hearing).toContain('left the pier at 08:36 with 112 passengers on board.');
      expect(hearing).toMatch(/okoro/i);
      const check = await shown(3);
      expect(check).toContain('The council secretly sold the Exville lighthouse');
      expect(check).toContain('False');
    });

    it('shows moderators what is in the queue, and nobody under a name that was guessed', async () => {
      for (const id of [1, 2, 3, 4]) {
        const post = JSON.stringify(renderQueuePost(await item(id), say));
        expect(post).toContain(say('queue.title', { number: String(id) }));
        expect(post).not.toContain('Mara Quill');
      }
    });

    it('keeps the votes, and corrects the answers that quote what was retracted', async () => {
      const { votes, given, personalData } = services.stores;
      for (const { answer_key, is_helpful } of tables['vote'] ?? []) {
        expect(await votes.count(String(answer_key))).toMatchObject({
          helpful: is_helpful,
          notHelpful: 1 - Number(is_helpful),
        });
      }
      const later = '2026-01-06T10:00:00.000Z';
      const uncorrected = await given.takeUncorrected(later, later, 9);
      const quoted = (id: string) =>
        (tables['given_quote'] ?? [])
          .filter(({ answer }) => String(answer) === id)
          .map(({ document_id, revision }) => ({ documentId: document_id, revision }));
      expect(uncorrected.map(({ answer }) => answer.id)).toEqual(['2', '4']);
      for (const { answer, correction } of uncorrected) {
        expect(answer.quoted).toEqual(quoted(answer.id));
        expect(correction).toMatchObject({ kind: 'retracted', reason: 'The clock was wrong.' });
      }
      const { requests } = await personalData.export(hashAsker('100', 'key'));
      expect(requests.flatMap(({ answer }) => quotesIn(answer))).toEqual(
        written('review_request', 0, 'words'),
      );
    });
  });
}

async function fill({ dialect, kinds }: OldDatabase): Promise<void> {
  const db = new Kysely<Record<string, Row>>({ dialect });
  const provider = { getMigrations: async () => ({ ...createMigrations(kinds) }) };
  const { error } = await new Migrator({ db, provider }).migrateTo('0004-corpus-changes');
  expect(error).toBeUndefined();
  await sql`delete from corpus_changes`.execute(db);
  for (const table of inOrder) {
    await db
      .insertInto(table)
      .values([...(tables[table] ?? [])])
      .execute();
  }
  await db.destroy();
}
