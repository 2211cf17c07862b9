import { StorageError } from '../storage-error.js';

/**
 * The error as one of ours when PostgreSQL's SQLSTATE, or the network's code, tells its cause; as it
 * is otherwise. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function namePostgresError(error: unknown, location: string, waitedMs: number): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = error;
  if (code === LOCK_NOT_AVAILABLE) {
    return new StorageError('DATABASE_LOCKED', location, { found: `${waitedMs} ms`, cause });
  }
  if (code === READ_ONLY_TRANSACTION || code === INSUFFICIENT_PRIVILEGE) {
    const remedy =
      'name the primary server rather than a standby, and a user who may create tables and write them';
    return new StorageError('DATABASE_READ_ONLY', location, { remedy, cause });
  }
  if (code === DISK_FULL) return new StorageError('DISK_FULL', location, { cause });
  if (CORRUPTED.has(code)) return new StorageError('DATABASE_CORRUPT', location, { cause });
  if (/^(?:Cannot use a pool after|driver has already been destroyed)/.test(error.message)) {
    return new StorageError('DATABASE_CLOSED', location, { cause });
  }
  const [found, remedy] = unreachable(code, error.message) ?? [];
  if (found === undefined || remedy === undefined) return error;
  return new StorageError('DATABASE_UNREACHABLE', location, { found, remedy, cause });
}

/**
 * As it is when it is one of ours or a fault of the program; else with what the server said to the
 * attempt to open its database, whatever that was.
 */
export function nameRefusedOpening(error: unknown, location: string): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const isOfServer = error.constructor === Error || 'severity' in error || 'code' in error;
  if (!isOfServer) return error;
  return new StorageError('DATABASE_UNREACHABLE', location, {
    found: `the answer “${error.message}”`,
    remedy: `${CHECK_SERVER}, and that it is PostgreSQL`,
    cause: error,
  });
}

const LOCK_NOT_AVAILABLE = '55P03';
const READ_ONLY_TRANSACTION = '25006';
const INSUFFICIENT_PRIVILEGE = '42501';
const DISK_FULL = '53100';
const CORRUPTED: ReadonlySet<string> = new Set(['XX001', 'XX002']);

const CHECK_SERVER = 'check that the server runs and that host and port of DATABASE_URL are right';
const CHECK_USER = 'check user and password in DATABASE_URL';

/** What was found instead of a database, and what to do; null when the error is of another kind. */
function unreachable(code: string, message: string): readonly [string, string] | null {
  if (code === 'ECONNREFUSED') return ['nothing that listens there', CHECK_SERVER];
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return ['no such host', CHECK_SERVER];
  if (/^E(?:TIMEDOUT|HOSTUNREACH|NETUNREACH|NOENT|ACCES)$/.test(code))
    return [`no way there (${code})`, CHECK_SERVER];
  if (code === '28000' && /no encryption/.test(message)) {
    return ['a server that wants TLS', 'add ?sslmode=require to DATABASE_URL'];
  }
  if (/does not support SSL/.test(message)) {
    return ['a server without TLS', 'take sslmode out of DATABASE_URL, or switch TLS on'];
  }
  if (/^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_|ERR_SSL_|EPROTO)/.test(code)) {
    return [
      `a certificate or a TLS that is not trusted (${code})`,
      'name the authority with sslrootcert=FILE in DATABASE_URL, or correct the host',
    ];
  }
  if (code === '57014') {
    return [
      'a statement that took too long',
      'check what the server is busy with (pg_stat_activity)',
    ];
  }
  if (/^timeout exceeded when trying to connect/.test(message)) {
    return [
      'no free connection in time, because all wait for the server',
      'check that the server answers and what it is busy with (pg_stat_activity)',
    ];
  }
  if (
    /^(?:Query read timeout|timeout expired|Connection terminated due to connection timeout)/.test(
      message,
    )
  ) {
    return ['a server that does not answer', CHECK_SERVER];
  }
  if (code === '28P01' || code === '28000') return ['a server that refuses this user', CHECK_USER];
  if (/password must be a string/.test(message))
    return ['a server that asks for a password', CHECK_USER];
  if (code === '3D000') {
    return ['a server without this database', 'create it (createdb), or correct DATABASE_URL'];
  }
  if (code === '53300') {
    return [
      'a server with no free connection',
      'raise its max_connections, or stop what uses them',
    ];
  }
  // Class 08: connections; 57P01 to 57P03: the server shuts down or starts.
  const isLost =
    /^(?:08...|57P0[1235]|25P03|ECONNRESET|EPIPE)$/.test(code) ||
    /^(?:Connection terminated|Client (?:has encountered a connection error|was closed))/.test(
      message,
    );
  return isLost ? ['a connection that broke off', CHECK_SERVER] : null;
}
