import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewSource } from '../../../src/moderation/source-desk.js';
import { Ingester, listCorpus, startFresh, startPageServer } from './child.js';
import { addSource, type Outcome } from './doors.js';
import type { FreshStart } from './fresh-start.js';
import { askGood } from './good-answers.js';
import { HostileBot, storeGood, takeOutHostile } from './hostile-bot.js';
import type { Ledger } from './ledger.js';

/** A file that is to be ingested, with what lies beside it, by the ends of their names. */
export type FileSet = Readonly<Record<string, string | Uint8Array>>;

/** A bot among hostile inputs, restarted from time to time. */
export class Scene {
  readonly #folder: string;
  readonly #ledger: Ledger;
  readonly #clock: () => number;
  #bot: HostileBot | null = null;
  #ingester: Ingester | null = null;
  #server: { readonly base: string; stop(): void } | null = null;
  #calm: FreshStart | null = null;
  /** Processor milliseconds that a mebibyte of ordinary text adds to a start. */
  #ordinaryMs = 0;
  #files = 0;
  /** UTF-16 code units of hostile text in the corpus. */
  #units = 0;

  static async open(ledger: Ledger, clock: () => number): Promise<Scene> {
    const folder = await mkdtemp(join(tmpdir(), 'receipts-hostile-'));
    await storeGood(join(folder, await made(folder, 'data')));
    return new Scene(folder, ledger, clock);
  }

  private constructor(folder: string, ledger: Ledger, clock: () => number) {
    this.#folder = folder;
    this.#ledger = ledger;
    this.#clock = clock;
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  /** How much hostile text is in the corpus, in mebibytes. */
  get mebibytes(): number {
    return this.#units / 2 ** 20;
  }

  async bot(): Promise<HostileBot> {
    this.#bot ??= await HostileBot.open(this.#data, this.#clock);
    return this.#bot;
  }

  /** Brings texts by *Add source*, all at once, and asks back with their own words. */
  async add(
    door: string,
    name: string,
    contents: readonly NewSource['content'][],
  ): Promise<readonly Outcome[]> {
    const bot = await this.bot();
    const outcomes = await this.#noted(door, name, () =>
      Promise.all(contents.map((content, n) => addSource(bot, `${name} ${n}`, content))),
    );
    const texts = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.text] : []));
    for (const text of texts) this.#units += text.length;
    await this.#askBack(name, texts);
    return outcomes;
  }

  /** Asks with the beginnings of texts, as a question and as a quotation. */
  async #askBack(name: string, texts: readonly string[]): Promise<void> {
    const bot = await this.bot();
    for (const text of texts) {
      await this.#noted('asked with its own words', name, async () => {
        await bot.askBack(text.slice(0, maxAsked));
        return [{ kind: 'read', text, passages: 0 }];
      });
    }
  }

  /** The address of a hostile page. */
  async pageAddress(place: number, size: number): Promise<string> {
    this.#server ??= await startPageServer();
    return `${this.#server.base}/${place}/${size}`;
  }

  /** Ingests files in another process, while the bot follows. */
  async ingest(door: string, name: string, sets: readonly FileSet[]): Promise<readonly Outcome[]> {
    const bot = await this.bot();
    this.#ingester ??= await Ingester.start(this.#data);
    const ingester = this.#ingester;
    const folder = await made(this.#folder, `files-${this.#files}`);
    const written: [string, string][] = [];
    let texts: readonly string[] = [];
    for (const set of sets) {
      this.#files += 1;
      for (const [ending, content] of Object.entries(set)) {
        const file = `case-${this.#files}${ending}`;
        await writeFile(join(this.#folder, folder, file), content);
        const isComparable = /^\.(?:txt|md)$/.test(ending) && typeof content === 'string';
        if (isComparable && content.length < 100_000) written.push([file, content.toWellFormed()]);
      }
    }
    const outcomes = await this.#noted(door, name, async () => {
      const done = await ingester.ingest(join(this.#folder, folder), written);
      const { files, skipped, read, refusals } = done;
      const ids = read.map(({ id }) => id);
      await within(waitMs, bot.knows(ids, true), 'the bot to answer from what was ingested');
      for (const { file, isWhole } of read) {
        if (!isWhole)
          throw new Error(`expected the text of ${file} as people read it, found another`);
      }
      const readFiles = new Set(read.map(({ file }) => file));
      if (files !== sets.length || readFiles.size + skipped < files) {
        throw new Error(
          `expected ${sets.length} files read or refused, found ${readFiles.size} read and ${skipped} refused of ${files}`,
        );
      }
      if (skipped > 0 && refusals.length === 0)
        throw new Error('expected refusals in words, found none');
      for (const { length } of read) this.#units += length;
      texts = ids.slice(0, 3).map((id) => bot.services.corpus().documents.get(id)?.text ?? '');
      const kept = sets.length - readFiles.size;
      return [
        ...Array.from(readFiles, () => ({ kind: 'read', text: '', passages: 0 }) as const),
        ...Array.from({ length: kept }, (_, n) => {
          const words = refusals[n] ?? refusals.at(-1) ?? '';
          return { kind: 'refused', words } as const;
        }),
      ];
    });
    await rm(join(this.#folder, folder), { recursive: true });
    await this.#askBack(name, texts);
    return outcomes;
  }

  async #noted(
    door: string,
    name: string,
    work: () => Promise<readonly Outcome[]>,
  ): Promise<readonly Outcome[]> {
    try {
      const { result, ...cost } = await (await this.bot()).watch(work);
      this.#ledger.note(door, name, result, cost);
      return result;
    } catch (error) {
      this.#ledger.fail(`${door}: ${name}: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  }

  /** Starts with good documents alone, and with ordinary text beside them: what starts are compared with. */
  async measureCalm(): Promise<void> {
    await this.#stop();
    // The first start builds the index, and the slower of two is compared with.
    await startFresh(this.#data);
    const starts = [await startFresh(this.#data), await startFresh(this.#data)];
    const calm = starts.reduce((one, other) => (one.cpuMs > other.cpuMs ? one : other));
    this.#calm = calm;
    if (calm.missing.length > 0)
      this.#ledger.fail(`unanswered without anything hostile: ${calm.missing}`);
    await this.add('ordinary text, 4 MiB', 'ordinary text', [
      { kind: 'text', text: ordinary.repeat((4 * 2 ** 20) / ordinary.length) },
    ]);
    await this.#stop();
    const { cpuMs } = await startFresh(this.#data);
    this.#ordinaryMs = Math.max(50, (cpuMs - calm.cpuMs) / 4);
    await takeOutHostile(this.#data);
    this.#units = 0;
    console.log(
      `a start takes ${calm.cpuMs.toFixed(0)} ms of the processor, and ${this.#ordinaryMs.toFixed(0)} more for each mebibyte of ordinary text`,
    );
  }

  /** Stops the bot, starts afresh with all that is hostile, takes it out, and starts afresh again. */
  async restart(): Promise<void> {
    const calm = this.#calm;
    if (calm === null) throw new Error('expected measureCalm before restart');
    const bot = await this.bot();
    const { missing } = await askGood(bot.services.answerer);
    if (missing.length > 0) this.#ledger.fail(`good documents unanswered: ${missing}`);
    const known = bot.services.corpus().documents.size;
    await this.#stop();
    const among = await startFresh(this.#data);
    this.#compare(
      among,
      calm.cpuMs * 1.5 + 1_000 + 10 * this.#ordinaryMs * this.mebibytes,
      'with hostile documents',
    );
    if (among.documents !== known) {
      this.#ledger.fail(`expected ${known} documents after a start, found ${among.documents}`);
    }
    const listed = await listCorpus(this.#data);
    if (!listed.includes(`${known.toLocaleString('en')} documents`)) {
      this.#ledger.fail(
        `expected corpus list to name ${known} documents, found ${listed.slice(-300)}`,
      );
    }
    const { mebibytes } = this;
    const taken = await takeOutHostile(this.#data);
    this.#units = 0;
    // The first start writes the index of what is left.
    await startFresh(this.#data);
    const after = await startFresh(this.#data);
    this.#compare(after, calm.cpuMs * 1.5 + 1_000, 'after hostile documents');
    if (after.hash !== calm.hash)
      this.#ledger.fail('other answers than before the hostile documents');
    console.log(
      `start: ${calm.cpuMs.toFixed(0)} ms before; ${among.cpuMs.toFixed(0)} ms with ${taken} hostile documents of ${mebibytes.toFixed(1)} MiB, ${among.passages} passages; ${after.cpuMs.toFixed(0)} ms without them`,
    );
  }

  #compare(start: FreshStart, maxMs: number, when: string): void {
    if (start.missing.length > 0) this.#ledger.fail(`unanswered ${when}: ${start.missing}`);
    if (start.setAside.length > 0)
      this.#ledger.fail(`set aside ${when}: ${start.setAside.slice(0, 5)}`);
    if (start.cpuMs > maxMs) {
      this.#ledger.fail(
        `a start ${when} of ${start.cpuMs.toFixed(0)} ms, at most ${maxMs.toFixed(0)} wanted`,
      );
    }
  }

  async #stop(): Promise<void> {
    await this.#ingester?.stop();
    this.#ingester = null;
    await this.#bot?.close();
    this.#bot = null;
  }

  async close(): Promise<void> {
    await this.#stop();
    this.#server?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** As long as the longest message. */
const maxAsked = 4_000;
/** For the bot to follow another process. */
const waitMs = 300_000;

const ordinary =
  'The council of Exville met on Monday, 3 May 2001, and decided at 8:30 that nothing had happened. Two of its nine members left after an hour, and the rest stayed until the evening.\n\n';

async function made(folder: string, name: string): Promise<string> {
  await mkdir(join(folder, name));
  return name;
}

async function within<Result>(ms: number, work: Promise<Result>, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`expected ${what} within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
