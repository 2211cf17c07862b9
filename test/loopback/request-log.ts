/** One request as it was answered. */
export interface LoggedRequest {
  /** Counted from 1. */
  readonly number: number;
  readonly method: string;
  /** After `/api/v10`, tokens of interactions left out. */
  readonly path: string;
  readonly body: unknown;
  /** HTTP status; `null` when no answer was sent. */
  readonly status: number | null;
  /** Discord's error code, where it refused. */
  readonly code: number | null;
  /** The fault that struck, if one did. */
  readonly fault: string | null;
  /** Milliseconds that this server took. */
  readonly tookMs: number;
}

const invalidStatuses: ReadonlySet<number> = new Set([401, 403, 429]);

/** The last requests, and counts over all of them. */
export class RequestLog {
  readonly #limit: number;
  #entries: LoggedRequest[] = [];
  #total = 0;
  readonly #byCode = new Map<number, number>();
  #invalid = 0;
  #second = { number: 0, count: 0, most: 0 };

  constructor(limit = 2_000) {
    this.#limit = limit;
  }

  add(entry: Omit<LoggedRequest, 'number'>): void {
    this.#total++;
    this.#entries.push({ ...entry, number: this.#total });
    if (this.#entries.length > this.#limit * 2) this.#entries = this.#entries.slice(-this.#limit);
    if (entry.status !== null && invalidStatuses.has(entry.status)) this.#invalid++;
    if (!entry.path.startsWith('/interactions/') && !entry.path.startsWith('/webhooks/')) {
      this.#countInSecond();
    }
    if (entry.code !== null) this.#byCode.set(entry.code, (this.#byCode.get(entry.code) ?? 0) + 1);
  }

  /** The newest requests, oldest first. */
  get entries(): readonly LoggedRequest[] {
    return this.#entries.slice(-this.#limit);
  }

  /** How many requests there were, forgotten ones included. */
  get total(): number {
    return this.#total;
  }

  /** Requests answered 401, 403 or 429: Discord bans an address after 10,000 of them in 10 minutes. */
  get invalid(): number {
    return this.#invalid;
  }

  /** The most requests in one second, those about interactions apart: Discord's limit is 50. */
  get busiestSecond(): number {
    return Math.max(this.#second.most, this.#second.count);
  }

  #countInSecond(): void {
    const number = Math.floor(performance.now() / 1_000);
    const { number: current, count, most } = this.#second;
    this.#second =
      number === current
        ? { number, count: count + 1, most }
        : { number, count: 1, most: Math.max(most, count) };
  }

  /** How often a request was refused with this Discord error code. */
  refusals(code: number): number {
    return this.#byCode.get(code) ?? 0;
  }

  /** The requests that match. */
  matching(method: string, path: RegExp): readonly LoggedRequest[] {
    return this.entries.filter((entry) => entry.method === method && path.test(entry.path));
  }
}

/** Durations in milliseconds, the newest hundred thousand of them. */
export class Latencies {
  #values: number[] = [];
  #count = 0;

  add(ms: number): void {
    this.#count++;
    this.#values.push(ms);
    if (this.#values.length > 200_000) this.#values = this.#values.slice(-100_000);
  }

  /** How many were measured since the last {@link clear}. */
  get count(): number {
    return this.#count;
  }

  /** The duration that was added last; `NaN` when nothing was measured. */
  get newest(): number {
    return this.#values.at(-1) ?? Number.NaN;
  }

  /** The value that `share` per cent do not exceed (nearest rank); `NaN` when nothing was measured. */
  percentile(share: number): number {
    const sorted = [...this.#values].sort((a, b) => a - b);
    const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
    return sorted[rank - 1] ?? Number.NaN;
  }

  clear(): void {
    this.#values = [];
    this.#count = 0;
  }
}
