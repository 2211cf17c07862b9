/** Keeps what watching has shown, so that the same claim is not shown again and again. */
export interface WatchStore {
  /**
   * True for the first sighting of a claim in a channel since `notBefore`, and notes it; false for
   * every other, also when two processes see it at the same instant. Instants are ISO 8601 UTC.
   */
  noteSighting(sighting: Sighting, notBefore: string): Promise<boolean>;
}

/** A known claim, met again. */
export interface Sighting {
  /** Names the claim without its text, such as the id of the item that answered it. */
  readonly claim: string;
  readonly channelId: string;
  readonly guildId: string;
  readonly at: string;
}
