import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../../src/config.js';
import type { DocumentId } from '../../../src/corpus/document.js';
import { ask, checkQuote } from '../../../src/discord/ask/ask.js';
import { KnowledgeKeeper } from '../../../src/discord/ask/knowledge-keeper.js';
import type { Bot } from '../../../src/discord/bot.js';
import { createMetrics } from '../../../src/discord/metrics.js';
import { AnswerContexts } from '../../../src/discord/reply/answer-contexts.js';
import { Turns } from '../../../src/discord/turns.js';
import { speak } from '../../../src/locales/translate.js';
import { openServices, type Services } from '../../../src/services.js';
import { openStores } from '../../../src/storage/stores.js';
import { goodDocuments } from './good-documents.js';

/** What a piece of work cost those who asked meanwhile. */
export interface Watched<Result> {
  readonly result: Result;
  /** The longest stretch of the answering thread, in milliseconds of `clock`. */
  readonly longestMs: number;
  /** The longest that a question waited for its turn and its answer, in milliseconds on the wall. */
  readonly waitedMs: number;
  readonly tookMs: number;
  /** Memory of the process at the end, threads and all, in mebibytes. */
  readonly memoryMb: number;
}

/** A bot's parts behind its doors, over a SQLite store with good documents, asked all the while. */
export class HostileBot {
  readonly #clock: () => number;
  readonly #bot: Bot;
  readonly #keeper: KnowledgeKeeper;
  readonly services: Services;
  #asked = 0;
  #onGeneration: () => void = () => undefined;

  /** @param clock milliseconds of the answering thread's processor time */
  static async open(folder: string, clock: () => number): Promise<HostileBot> {
    const services = await openServices(configOf(folder), pino({ level: 'silent' }));
    const opened = new HostileBot(services, clock);
    await Promise.all([opened.#keeper.warmUp(), services.warmUp()]);
    // What is compiled on the way is not the hostile text's.
    for (let n = 0; n < 20; n += 1) await opened.#askOne();
    for (const text of ['was the harbour closed', 'The Bellona Dawn paid no duty, he said.']) {
      await opened.askBack(text);
    }
    return opened;
  }

  private constructor(services: Services, clock: () => number) {
    this.services = services;
    this.#clock = clock;
    const turns = new Turns();
    const keeper = new KnowledgeKeeper(() => services.generation(), turns);
    this.#keeper = keeper;
    this.#bot = {
      knowledge: () => keeper.current(),
      turns,
      contexts: new AnswerContexts(),
      metrics: createMetrics(),
      now: Date.now,
      knownAnswer: () => Promise.resolve(null),
    } as unknown as Bot;
    services.follow(() => {
      // As the bot does; whoever watches waits for it.
      void keeper.warmUp();
      this.#onGeneration();
    });
  }

  /** Does something while one question after the other is asked, a turn each. */
  async watch<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
    let isOver = false;
    const seen = { longestMs: 0, waitedMs: 0 };
    const startMs = performance.now();
    let dueMs = startMs;
    const done = work()
      .then(async (result) => {
        await this.#keeper.warmUp();
        return result;
      })
      .finally(() => {
        isOver = true;
      });
    // Told of by `await done` below.
    done.catch(() => undefined);
    let answering: Promise<void> | null = null;
    const askWhenDue = async (): Promise<void> => {
      await this.#askOne();
      seen.waitedMs = Math.max(seen.waitedMs, performance.now() - dueMs);
      dueMs = performance.now() + askEveryMs;
      answering = null;
    };
    let before = this.#clock();
    while (!isOver || answering !== null) {
      await new Promise((resolve) => setImmediate(resolve));
      const spentMs = this.#clock() - before;
      seen.longestMs = Math.max(seen.longestMs, spentMs);
      before = this.#clock();
      if (!isOver && answering === null && performance.now() >= dueMs) {
        // What it does at once belongs to the next turn's stretch.
        answering = askWhenDue();
      } else if (spentMs < 0.05) {
        // Nothing to do: the processor is for the threads that cut.
        Atomics.wait(nothing, 0, 0, 0.3);
      }
    }
    const memoryMb = process.memoryUsage.rss() / 2 ** 20;
    return { result: await done, ...seen, memoryMb, tookMs: performance.now() - startMs };
  }

  /** A good document's question, answered as a command answers it. */
  async #askOne(): Promise<void> {
    const { question } = goodDocuments[this.#asked % goodDocuments.length] ?? { question: '' };
    this.#asked += 1;
    await ask(question, {}, asking, this.#bot);
  }

  /** Asks with a hostile text's own words, as a question and as a quotation. */
  async askBack(text: string): Promise<void> {
    await ask(text, {}, asking, this.#bot);
    await new Promise((resolve) => setImmediate(resolve));
    await checkQuote(text, null, asking, this.#bot);
  }

  /** Resolves when the bot answers from these documents, or without them. */
  async knows(ids: readonly DocumentId[], isThere: boolean): Promise<void> {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        this.#onGeneration = resolve;
      });
      const { documents } = this.services.corpus();
      if (await this.#isEach(ids, (id) => documents.has(id) === isThere)) return;
      await next;
    }
  }

  /** Looked at in turns: a file may hold a hundred thousand, and the stretches are to be the bot's own. */
  async #isEach(ids: readonly DocumentId[], isSo: (id: DocumentId) => boolean): Promise<boolean> {
    for (let from = 0; from < ids.length; from += idsPerTurn) {
      if (!ids.slice(from, from + idsPerTurn).every(isSo)) return false;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return true;
  }

  close(): Promise<void> {
    return this.services.close();
  }
}

const idsPerTurn = 1_000;

/** Twenty a second. */
const askEveryMs = 50;
const nothing = new Int32Array(new SharedArrayBuffer(4));

const asking = {
  askerId: '1',
  guildId: null,
  hasCompany: false,
  audience: 'everyone',
  say: speak('en'),
} as const;

/** Sources may be fetched from this machine, where the hostile pages are. */
export function configOf(folder: string) {
  return readConfig({
    DATA_DIR: folder,
    SEEDS_DIR: join(folder, 'none'),
    FETCH_PRIVATE_ADDRESSES: 'on',
  });
}

/** Stores the good documents in a new folder. */
export async function storeGood(folder: string): Promise<void> {
  const stores = await openStores(join(folder, 'receipts.sqlite'));
  await stores.documents.put(goodDocuments.map(({ document }) => document));
  await stores.close();
}

/** Takes everything but the good documents out of a store that no bot is on; gives how many those were. */
export async function takeOutHostile(folder: string): Promise<number> {
  const stores = await openStores(join(folder, 'receipts.sqlite'));
  const good = new Set(goodDocuments.map(({ document }) => document.id));
  const all = await stores.documents.ids();
  const taken = await stores.documents.retire(all.filter((id) => !good.has(id)));
  await stores.close();
  return taken;
}
