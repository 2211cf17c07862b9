/** Why questions do not reach the moderators of a server, and whether those who manage it were told. */
export interface Trouble {
  /** What is in the way; the door has the words. */
  readonly cause: string;
  /** Since when, ISO 8601 UTC. */
  readonly at: string;
  /** When they were told; null while nobody was. */
  readonly toldAt: string | null;
}

/** Keeps what is in the way of a server's queue, so that its managers are told once, also after a restart. */
export interface TroubleStore {
  /** The same cause again changes nothing; another one takes its place, and is yet to be told. Gives what holds now. */
  begin(guildId: string, cause: string, at: string): Promise<Trouble>;
  /** Those who manage the server were told, or cannot be. */
  noteTold(guildId: string, at: string): Promise<void>;
  /** Nothing is in the way any more; gives what was, null when nothing was. */
  end(guildId: string): Promise<Trouble | null>;
  /** What is in the way now; null when nothing is. */
  read(guildId: string): Promise<Trouble | null>;
}
