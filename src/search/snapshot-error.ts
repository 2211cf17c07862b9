/** What of a snapshot is not as it must be. */
export type SnapshotFault =
  | 'length'
  | 'magic'
  | 'byte order'
  | 'format'
  | 'checksum'
  | 'section'
  | 'similarity';

/** A snapshot that must not be used. Nothing is lost: an index is always rebuilt from its corpus. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code = 'INDEX_SNAPSHOT';

  constructor(
    readonly fault: SnapshotFault,
    readonly expected: string,
    readonly found: string,
  ) {
    super(
      `expected ${fault} ${JSON.stringify(expected)} in an index snapshot, found ` +
        `${JSON.stringify(found)}; build the index again from the corpus`,
    );
  }
}
