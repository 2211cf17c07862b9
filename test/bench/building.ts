import type { BenchDocument, Peer } from './peer.js';

/** What indexing cost an engine. */
export interface Building {
  readonly peer: string;
  readonly buildMs: number;
  /** Heap and external memory that the index holds on to, after collection, and the engine's native memory. */
  readonly memoryMb: number;
}

/** Builds the engine's index and weighs it. Exact only with `--expose-gc`. */
export async function buildPeer(peer: Peer, documents: Iterable<BenchDocument>): Promise<Building> {
  const before = await heldBytes();
  const startMs = performance.now();
  await peer.build(documents);
  const buildMs = performance.now() - startMs;
  const bytes = (await heldBytes()) - before + (peer.nativeBytes?.() ?? 0);
  return { peer: peer.name, buildMs, memoryMb: bytes / 2 ** 20 };
}

/** Heap and external memory after collection. Twice with a pause between: finalizers free external memory only after the first collection. */
export async function heldBytes(): Promise<number> {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
