import type { JsonObject } from './json.js';

/** Which requests a fault meets. */
export interface RequestFilter {
  readonly method?: string;
  /** Matched against the path after `/api/v10`. */
  readonly path?: RegExp;
}

/** What a faulty request meets with in place of its answer. */
export type RequestFault =
  | {
      readonly kind: 'rateLimit';
      readonly retryAfterMs: number;
      readonly scope: 'user' | 'global' | 'shared';
    }
  | { readonly kind: 'status'; readonly status: number }
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly code: number;
      readonly message: string;
    }
  | { readonly kind: 'close' | 'reset' | 'hang' }
  | { readonly kind: 'late'; readonly delayMs: number };

/** How long and for what a fault is in force. */
export interface FaultOptions extends RequestFilter {
  /** How many requests it meets; 1 by default, `Infinity` until it is lifted. */
  readonly times?: number;
  /**
   * Whether Discord did what was asked before the answer was lost; by default it did not.
   */
  readonly done?: boolean;
}

/** A fault in force. */
export interface Fault {
  /** How often it has struck. */
  readonly hits: number;
  lift(): void;
}

interface Armed {
  readonly fault: RequestFault;
  readonly filter: RequestFilter;
  readonly done: boolean;
  left: number;
  hits: number;
}

/** A gateway's misbehaviour on demand, carried out by the gateway itself. */
export interface GatewayFaultTarget {
  closeAll(code: number): void;
  dropAll(): void;
  sendToAll(op: number, data: unknown): void;
}

/**
 * What goes wrong, on demand. Faults are independent of each other and can be in force together;
 * of several that meet a request the oldest strikes.
 *
 * ```ts
 * discord.faults.rateLimit({ path: /callback$/, retryAfterMs: 200 });
 * discord.faults.close({ method: 'POST', times: 2, done: true }); // done, but the answer is lost
 * const outage = discord.faults.down(); …; outage.lift();
 * discord.faults.closeGateway(4000);
 * ```
 */
export class Faults {
  #armed: Armed[] = [];
  readonly #gateway: GatewayFaultTarget;
  /** How many IDENTIFYs are still to be answered by closing with this code. */
  #atIdentify: { code: number; left: number } | undefined;
  #refusedResumes = 0;
  #invalidAfterResume = 0;
  #mutedHeartbeats = 0;
  #duplicates: { left: number; name: string | undefined } = { left: 0, name: undefined };
  #reorders = 0;
  #outages = 0;

  constructor(gateway: GatewayFaultTarget) {
    this.#gateway = gateway;
  }

  /** Answers 429 with the headers that Discord sends. */
  rateLimit(
    options: Omit<FaultOptions, 'done'> & {
      readonly retryAfterMs?: number;
      readonly scope?: 'user' | 'global' | 'shared';
    } = {},
  ): Fault {
    const { retryAfterMs = 100, scope = 'user' } = options;
    return this.#arm({ kind: 'rateLimit', retryAfterMs, scope }, options);
  }

  /** Answers with a 5xx, or another status without a body of Discord's. */
  serverError(options: FaultOptions & { readonly status?: number } = {}): Fault {
    return this.#arm({ kind: 'status', status: options.status ?? 503 }, options);
  }

  /** Refuses with a code of Discord's, whatever was asked. */
  refuse(
    options: Omit<FaultOptions, 'done'> & {
      readonly status: number;
      readonly code: number;
      /** What Discord says beside the code. */
      readonly message?: string;
    },
  ): Fault {
    const { status, code, message = 'Refused' } = options;
    return this.#arm({ kind: 'refusal', status, code, message }, options);
  }

  /** Closes the connection (FIN) instead of answering. */
  close(options: FaultOptions = {}): Fault {
    return this.#arm({ kind: 'close' }, options);
  }

  /** Resets the connection (RST) instead of answering. */
  reset(options: FaultOptions = {}): Fault {
    return this.#arm({ kind: 'reset' }, options);
  }

  /** Never answers, and keeps the connection. */
  hang(options: FaultOptions = {}): Fault {
    return this.#arm({ kind: 'hang' }, options);
  }

  /** Answers, but only after `delayMs` of real time. */
  late(options: Omit<FaultOptions, 'done'> & { readonly delayMs: number }): Fault {
    return this.#arm({ kind: 'late', delayMs: options.delayMs }, { ...options, done: true });
  }

  /** Everything, gateway included, refuses connections until lifted. */
  down(): Fault {
    const outage = this.reset({ times: Number.POSITIVE_INFINITY });
    this.#outages++;
    let isOver = false;
    return {
      get hits() {
        return outage.hits;
      },
      lift: () => {
        outage.lift();
        if (!isOver) this.#outages--;
        isOver = true;
      },
    };
  }

  /** Closes every gateway connection with a code. */
  closeGateway(code: number): void {
    this.#gateway.closeAll(code);
  }

  /** Cuts every gateway connection without a closing frame. */
  dropGateway(): void {
    this.#gateway.dropAll();
  }

  /** Op 7: asks every session to reconnect and resume. */
  askToReconnect(): void {
    this.#gateway.sendToAll(7, null);
  }

  /** Op 9: declares every session invalid, or resumable. */
  invalidateSessions(resumable = false): void {
    this.#gateway.sendToAll(9, resumable);
  }

  /** Closes with `code` where READY would have come. */
  closeAtIdentify(code: number, times = 1): void {
    this.#atIdentify = { code, left: times };
  }

  /** Answers the next RESUMEs with op 9, not resumable. */
  refuseResumes(times = 1): void {
    this.#refusedResumes += times;
  }

  /** Follows the next RESUMEDs at once with op 9. */
  invalidateAfterResume(times = 1): void {
    this.#invalidAfterResume += times;
  }

  /** Leaves the next heartbeats without an answer. */
  muteHeartbeats(times = Number.POSITIVE_INFINITY): Fault {
    this.#mutedHeartbeats = times;
    const faults = this;
    return {
      get hits() {
        return times - faults.#mutedHeartbeats;
      },
      lift: () => {
        this.#mutedHeartbeats = 0;
      },
    };
  }

  /** Sends the next events (of one name, if given) twice, each with a sequence number of its own. */
  duplicateEvents(times = 1, name?: string): void {
    this.#duplicates = { left: times, name };
  }

  /** Holds the next `pairs` events back until after the one that follows each. */
  reorderEvents(pairs = 1): void {
    this.#reorders = pairs;
  }

  /** Ends every fault that is in force. */
  liftAll(): void {
    this.#armed = [];
    this.#atIdentify = undefined;
    this.#refusedResumes = 0;
    this.#invalidAfterResume = 0;
    this.#mutedHeartbeats = 0;
    this.#duplicates = { left: 0, name: undefined };
    this.#reorders = 0;
    this.#outages = 0;
  }

  /** @internal The fault that meets this request, if any; counts it. */
  take(method: string, path: string): { fault: RequestFault; done: boolean } | undefined {
    const armed = this.#armed.find(
      ({ filter, left }) =>
        left > 0 &&
        (filter.method === undefined || filter.method === method) &&
        (filter.path === undefined || filter.path.test(path)),
    );
    if (armed === undefined) return undefined;
    armed.left--;
    armed.hits++;
    if (armed.left === 0) this.#armed = this.#armed.filter((other) => other !== armed);
    return { fault: armed.fault, done: armed.done };
  }

  /** @internal Whether new gateway connections are refused. */
  get isDown(): boolean {
    return this.#outages > 0;
  }

  /** @internal */
  takeIdentifyClose(): number | undefined {
    if (this.#atIdentify === undefined || this.#atIdentify.left <= 0) return undefined;
    this.#atIdentify.left--;
    return this.#atIdentify.code;
  }

  /** @internal */
  takeRefusedResume(): boolean {
    return this.#refusedResumes > 0 && this.#refusedResumes-- > 0;
  }

  /** @internal */
  takeInvalidAfterResume(): boolean {
    return this.#invalidAfterResume > 0 && this.#invalidAfterResume-- > 0;
  }

  /** @internal */
  takeMutedHeartbeat(): boolean {
    return this.#mutedHeartbeats > 0 && this.#mutedHeartbeats-- > 0;
  }

  /** @internal How often to send this event. */
  copies(event: { readonly name: string; readonly data: JsonObject }): number {
    const { left, name } = this.#duplicates;
    if (left <= 0 || (name !== undefined && name !== event.name)) return 1;
    this.#duplicates = { left: left - 1, name };
    return 2;
  }

  /** @internal Whether to hold this event back until after the next. */
  takeReorder(): boolean {
    return this.#reorders > 0 && this.#reorders-- > 0;
  }

  #arm(fault: RequestFault, options: FaultOptions): Fault {
    const armed: Armed = {
      fault,
      filter: options,
      done: options.done ?? false,
      left: options.times ?? 1,
      hits: 0,
    };
    this.#armed.push(armed);
    return {
      get hits() {
        return armed.hits;
      },
      lift: () => {
        this.#armed = this.#armed.filter((other) => other !== armed);
      },
    };
  }
}
