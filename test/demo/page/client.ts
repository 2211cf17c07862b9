import type {
  AuthorView,
  Deed,
  MessageView,
  Outcome,
  PersonView,
  Places,
  StatusView,
  Told,
} from '../protocol.js';

/** Everything that a person's client knows. */
export interface Everything {
  readonly guild: string;
  readonly me: PersonView;
  readonly bot: AuthorView;
  readonly people: readonly PersonView[];
  places: Places;
  status: StatusView;
  /** By channel, then by id, oldest first. */
  readonly messages: Map<string, Map<string, MessageView>>;
}

/** The connection to the demo: events come in, deeds go out. */
export class Client {
  #events: EventSource | undefined;
  #everything: Everything | undefined;
  readonly #listener: (told: Told | { readonly kind: 'lost' }) => void;

  /** @param listener hears of each event after it is known here; `lost` when the demo is gone */
  constructor(listener: (told: Told | { readonly kind: 'lost' }) => void) {
    this.#listener = listener;
  }

  /** What is known. @throws before the first event */
  get known(): Everything {
    if (this.#everything === undefined) throw new Error('Nothing is known yet.');
    return this.#everything;
  }

  /** Takes somebody's seat; '' takes the first. */
  become(personId: string): void {
    this.#events?.close();
    const events = new EventSource(`/events?person=${encodeURIComponent(personId)}`);
    this.#events = events;
    for (const kind of ['everything', 'places', 'message', 'gone', 'typing', 'status'] as const) {
      events.addEventListener(kind, (event: MessageEvent<string>) => {
        this.#hear(JSON.parse(event.data) as Told);
      });
    }
    // The browser connects again by itself.
    events.addEventListener('error', () => this.#listener({ kind: 'lost' }));
  }

  /** Does something as the person in whose seat one is. */
  async do(deed: Deed): Promise<Outcome> {
    try {
      const response = await fetch(`/deeds?person=${this.known.me.id}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(deed),
      });
      if (!response.ok) return { kind: 'failed', reason: await response.text() };
      return (await response.json()) as Outcome;
    } catch (error) {
      return { kind: 'failed', reason: `The demo cannot be reached: ${String(error)}` };
    }
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case 'everything': {
        const messages = new Map<string, Map<string, MessageView>>();
        this.#everything = { ...told, messages };
        for (const message of told.messages) this.#keep(message);
        break;
      }
      case 'places':
        this.known.places = told.places;
        break;
      case 'status':
        this.known.status = told.status;
        break;
      case 'message':
        this.#keep(told.message);
        break;
      case 'gone':
        this.known.messages.get(told.channelId)?.delete(told.id);
        break;
      case 'typing':
        break;
    }
    this.#listener(told);
  }

  #keep(message: MessageView): void {
    const { messages } = this.known;
    const channel = messages.get(message.channelId) ?? new Map<string, MessageView>();
    messages.set(message.channelId, channel.set(message.id, message));
  }
}
