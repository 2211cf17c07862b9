/** The engines to compare, ours first. What makes them needs the peers to be installed; this does not. */
export const engineNames = [
  'Receipts',
  'MiniSearch',
  'FlexSearch',
  'SQLite FTS5',
  'wink-bm25',
  'lunr',
  'Orama',
] as const;

export type EngineName = (typeof engineNames)[number];
