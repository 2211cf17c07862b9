import type { Outcome } from './doors.js';
import type { Watched } from './hostile-bot.js';

/** What nobody should have to wait for, in milliseconds of processor time of the answering thread. */
export const maxMs = 50;

interface Tally {
  brought: number;
  read: number;
  refused: number;
  longestMs: number;
  /** What was under way then. */
  longestOf: string;
  waitedMs: number;
  memoryMb: number;
}

/** Notes what was brought by which door, and whatever is not as promised. */
export class Ledger {
  readonly #tallies = new Map<string, Tally>();
  readonly #long: { readonly ms: number; readonly name: string }[] = [];
  readonly failures: string[] = [];
  /** Each with how long it took. */
  readonly #parts: string[] = [];
  /** Words of refusals, without what differs, and how often they came. */
  readonly #refusals = new Map<string, number>();

  fail(words: string): void {
    this.failures.push(words);
    console.log(`  NOT AS PROMISED: ${words}`);
  }

  /** Notes outcomes and what they cost together. */
  note(
    door: string,
    name: string,
    outcomes: readonly Outcome[],
    cost: Omit<Watched<unknown>, 'result'>,
  ): void {
    const tally = this.#tallies.get(door) ?? {
      brought: 0,
      read: 0,
      refused: 0,
      longestMs: 0,
      longestOf: '',
      waitedMs: 0,
      memoryMb: 0,
    };
    this.#tallies.set(door, tally);
    tally.brought += outcomes.length;
    for (const outcome of outcomes) {
      tally[outcome.kind] += 1;
      if (outcome.kind === 'refused') this.#noteRefusal(outcome.words);
    }
    tally.waitedMs = Math.max(tally.waitedMs, cost.waitedMs);
    tally.memoryMb = Math.max(tally.memoryMb, cost.memoryMb);
    if (cost.longestMs > tally.longestMs) {
      tally.longestMs = cost.longestMs;
      tally.longestOf = name;
    }
    this.#long.push({ ms: cost.longestMs, name: `${door}: ${name}` });
    if (cost.longestMs > maxMs) {
      this.fail(
        `${door}: ${name}: a stretch of ${cost.longestMs.toFixed(1)} ms of the answering thread`,
      );
    }
  }

  /** Does a part, and notes how long it took on the wall. */
  async timed<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.#parts.push(`${part} ${((performance.now() - begun) / 60_000).toFixed(1)} min`);
    }
  }

  #noteRefusal(words: string): void {
    const found = /expected (.{1,60}?), found/su.exec(words)?.[1] ?? words.slice(0, 60);
    this.#refusals.set(found, (this.#refusals.get(found) ?? 0) + 1);
  }

  print(): void {
    console.log(
      `\n${'door'.padEnd(28)} brought   read refused   longest ms   waited ms  memory MiB   longest of`,
    );
    for (const [door, tally] of this.#tallies) {
      console.log(
        door.padEnd(28),
        String(tally.brought).padStart(6),
        String(tally.read).padStart(6),
        String(tally.refused).padStart(7),
        tally.longestMs.toFixed(1).padStart(12),
        tally.waitedMs.toFixed(0).padStart(11),
        tally.memoryMb.toFixed(0).padStart(11),
        ` ${tally.longestOf.slice(0, 90)}`,
      );
    }
    console.log('\nthe longest stretches, ms');
    for (const { ms, name } of this.#long
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, 12)) {
      console.log(`${ms.toFixed(1).padStart(8)}  ${name.slice(0, 150)}`);
    }
    console.log('\nrefused because expected was …');
    for (const [words, times] of [...this.#refusals]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 25)) {
      console.log(`${String(times).padStart(8)}  ${words}`);
    }
    console.log(`\nparts: ${this.#parts.join(', ')}`);
    console.log(`\n${this.failures.length} things not as promised`);
    for (const words of this.failures) console.log(`  ${words}`);
  }
}
