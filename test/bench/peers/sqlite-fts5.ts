import Database from 'better-sqlite3';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** SQLite's FTS5 in memory: its own BM25, Porter stems over unicode61 words. */
export function sqliteFts5(): Peer {
  let database = new Database(':memory:');
  let next = 0;
  const select = () =>
    database
      .prepare<[string, number], number>(
        'select rowid from page where page match ? order by rank limit ?',
      )
      .pluck();
  const insert = () => {
    const statement = database.prepare('insert into page(rowid, text) values (?, ?)');
    return (document: BenchDocument): void => {
      statement.run(next++, oneField(document));
    };
  };
  let best: ReturnType<typeof select> | null = null;
  let add: ReturnType<typeof insert> | null = null;
  return {
    name: 'SQLite FTS5',
    build(documents) {
      database.exec("create virtual table page using fts5(text, tokenize = 'porter unicode61')");
      const addOne = insert();
      database.transaction(() => {
        for (const document of documents) addOne(document);
      })();
      best = select();
    },
    search(question, limit) {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (best === null || words.length === 0) return [];
      return best.all(words.map((word) => `"${word}"`).join(' OR '), limit);
    },
    nativeBytes: () =>
      Number(database.pragma('page_count', { simple: true })) *
      Number(database.pragma('page_size', { simple: true })),
    add(document) {
      add ??= insert();
      add(document);
    },
    save: () => database.serialize(),
    load(saved) {
      database = new Database(Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength));
      best = select();
    },
  };
}
