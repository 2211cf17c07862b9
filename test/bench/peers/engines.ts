import type { Peer } from '../peer.js';
import { flexSearch } from './flexsearch.js';
import { lunrPeer } from './lunr.js';
import { miniSearch } from './minisearch.js';
import { orama } from './orama.js';
import { receipts } from './receipts.js';
import { sqliteFts5 } from './sqlite-fts5.js';
import { winkBm25 } from './wink-bm25.js';

/** The engines to compare, ours first. */
export const engines: readonly (() => Peer)[] = [
  receipts,
  miniSearch,
  flexSearch,
  sqliteFts5,
  winkBm25,
  lunrPeer,
  orama,
];
