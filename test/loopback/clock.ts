/** Time as the loopback Discord sees it; tests put a {@link ManualClock} in place of {@link SystemClock}. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `task` once, `delayMs` from now; the answer cancels it. */
  schedule(delayMs: number, task: () => void): () => void;
}

/** The machine's own clock. Its timers never keep a process alive. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  schedule(delayMs: number, task: () => void): () => void {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  }
}

interface Appointment {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/**
 * A clock that stands still until a test moves it, so that "three seconds" and "fifteen minutes"
 * cost nothing. It governs interaction deadlines, tokens, nonces and timestamps; the gateway's
 * heartbeats stay on real time, because the client at the other end lives there.
 */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  #appointments: Appointment[] = [];

  constructor(startMs: number = Date.UTC(2026, 0, 5, 12)) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  schedule(delayMs: number, task: () => void): () => void {
    const appointment = { at: this.#now + delayMs, order: this.#order++, task };
    this.#appointments.push(appointment);
    return () => {
      this.#appointments = this.#appointments.filter((other) => other !== appointment);
    };
  }

  /** Moves time forward by `ms` and runs, in order, whatever falls due on the way. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#appointments
        .filter((appointment) => appointment.at <= until)
        .sort((a, b) => a.at - b.at || a.order - b.order);
      if (next === undefined) break;
      this.#appointments = this.#appointments.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
    }
    this.#now = until;
  }
}
