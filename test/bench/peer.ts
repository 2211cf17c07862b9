/** What every engine indexes: the same text for all. */
export interface BenchDocument {
  /** Empty where there is none. */
  readonly title: string;
  readonly text: string;
}

/**
 * A search engine to measure: ours, or another's with its defaults and OR between words. A
 * document's place is the count of those given before it.
 */
export interface Peer {
  readonly name: string;
  /** Takes the documents one by one and keeps nothing of them but its index. */
  build(documents: Iterable<BenchDocument>): void | Promise<void>;
  /** Places of the best documents, best first, at most `limit`: a complete list, nothing lazy. */
  search(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** Memory that Node does not count as heap or external, in bytes; absent when there is none. */
  nativeBytes?(): number;
  /** Adds one document; questions find it once this is done. Absent where only a new build helps. */
  add?(document: BenchDocument): void | Promise<void>;
  /** The index in the engine's own form, for a file; absent where it has none. */
  save?(): string | Uint8Array | Promise<string | Uint8Array>;
  /** Takes the place of `build`. */
  load?(saved: Uint8Array): void | Promise<void>;
  /** As `load`, in the engine's own way of reading a file. */
  loadFile?(path: string): Promise<void>;
}

/** Title and text as one field, for engines that are given only one. */
export function oneField(document: BenchDocument): string {
  return document.title === '' ? document.text : `${document.title} ${document.text}`;
}
