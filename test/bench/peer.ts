/** What every engine indexes: the same text for all. */
export interface BenchDocument {
  readonly id: string;
  /** Empty where there is none. */
  readonly title: string;
  readonly text: string;
}

/** A search engine to measure: ours, or another's with its defaults and OR between words. */
export interface Peer {
  readonly name: string;
  build(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Ids of the best documents, best first, at most `limit`: a complete list, nothing lazy. */
  search(question: string, limit: number): readonly string[];
  /** Memory that Node does not count as heap or external, in bytes; absent when there is none. */
  nativeBytes?(): number;
}

/** Title and text as one field, for engines that are given only one. */
export function oneField(document: BenchDocument): string {
  return document.title === '' ? document.text : `${document.title} ${document.text}`;
}
