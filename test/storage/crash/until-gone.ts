import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Waits until a PostgreSQL server has noticed that a client is dead. What the client had sent last,
 * which may be its commit, is still carried out after its death; who reads meanwhile may see one
 * half before and one half after.
 * @throws Error after half a minute.
 */
export async function untilGone(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'watch' });
  await client.connect();
  try {
    for (let tries = 0; tries < 1_500; tries++) {
      const { rows } = await client.query(
        `select pid from pg_stat_activity
         where datname = current_database() and application_name = 'receipts'`,
      );
      if (rows.length === 0) return;
      await sleep(20);
    }
  } finally {
    await client.end();
  }
  throw new Error('expected the server to drop a dead client within half a minute');
}
