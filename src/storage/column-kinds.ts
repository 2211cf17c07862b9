import type { ColumnDataType, RawBuilder } from 'kysely';
import type { Sealing } from './seals/seal-triggers.js';

/** The kinds of columns that databases spell differently; everything else in migrations is shared. */
export interface ColumnKinds {
  /** Text that is compared, and ordered, by code points: see `compareIds`. */
  readonly key: ColumnDataType | RawBuilder<unknown>;
  /** A primary key that counts up by itself. */
  readonly counter: RawBuilder<unknown>;
  readonly sealing: Sealing;
}
