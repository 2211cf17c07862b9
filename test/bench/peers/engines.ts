import type { Peer } from '../peer.js';
import { type EngineName, engineNames } from './engine-names.js';
import { flexSearch } from './flexsearch.js';
import { lunrPeer } from './lunr.js';
import { miniSearch } from './minisearch.js';
import { orama } from './orama.js';
import { receipts } from './receipts.js';
import { sqliteFts5 } from './sqlite-fts5.js';
import { winkBm25 } from './wink-bm25.js';

/** How each engine is made. */
const enginesByName = {
  Receipts: receipts,
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  'SQLite FTS5': sqliteFts5,
  'wink-bm25': winkBm25,
  lunr: lunrPeer,
  Orama: orama,
} satisfies Record<EngineName, () => Peer>;

/** The engines as they are made, in the order of their names. */
export const engines: readonly (() => Peer)[] = engineNames.map((name) => enginesByName[name]);

/** A fresh engine. @throws RangeError for an unknown name. */
export function engineNamed(name: string): Peer {
  const make = engines[(engineNames as readonly string[]).indexOf(name)];
  if (make === undefined) throw new RangeError(`expected an engine's name, found ${name}`);
  return make();
}
