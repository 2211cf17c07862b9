import Database from 'better-sqlite3';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** SQLite's FTS5 in memory: its own BM25, Porter stems over unicode61 words. */
export function sqliteFts5(): Peer {
  let ids: readonly string[] = [];
  let database: Database.Database | null = null;
  let select: Database.Statement<[string, number], number> | null = null;
  return {
    name: 'SQLite FTS5',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      const opened = new Database(':memory:');
      opened.exec("create virtual table page using fts5(text, tokenize = 'porter unicode61')");
      const insert = opened.prepare('insert into page(rowid, text) values (?, ?)');
      opened.transaction(() => {
        for (const [id, document] of documents.entries()) insert.run(id, oneField(document));
      })();
      select = opened
        .prepare<[string, number], number>(
          'select rowid from page where page match ? order by rank limit ?',
        )
        .pluck();
      database = opened;
    },
    search(question, limit) {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (select === null || words.length === 0) return [];
      const anyWord = words.map((word) => `"${word}"`).join(' OR ');
      return select.all(anyWord, limit).map((id) => ids[id] ?? '');
    },
    nativeBytes: () =>
      database === null
        ? 0
        : Number(database.pragma('page_count', { simple: true })) *
          Number(database.pragma('page_size', { simple: true })),
  };
}
