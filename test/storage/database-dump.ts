import Database from 'better-sqlite3';

/** Every row of every table of a database file, as text that is equal when they are. */
export function dumpDatabase(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all() as readonly string[];
    return tables
      .map((table) => {
        const rows = database.prepare(`select * from "${table}"`).raw().all();
        return `${table}\n${rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n')}`;
      })
      .join('\n\n');
  } finally {
    database.close();
  }
}
