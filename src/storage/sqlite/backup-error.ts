import { OperatorError } from '../../operator-error.js';

/** A backup or a restore was asked for that would destroy something, or that cannot be done here. */
export abstract class BackupError extends OperatorError {
  abstract override readonly code:
    | 'BACKUP_EXISTS'
    | 'BACKUP_MISSING'
    | 'BACKUP_UNSUPPORTED'
    | 'RESTORE_TARGET_EXISTS';
}

export class BackupExistsError extends BackupError {
  readonly code = 'BACKUP_EXISTS';
  constructor(target: string) {
    super(
      `expected a new name for the backup, found that ${target} exists; name another file, or move that one away`,
    );
  }
}

export class BackupMissingError extends BackupError {
  readonly code = 'BACKUP_MISSING';
  override readonly exitCode = 2;
  constructor(backup: string) {
    super(`expected a backup at ${backup}, found no such file; check the name`);
  }
}

export class BackupUnsupportedError extends BackupError {
  readonly code = 'BACKUP_UNSUPPORTED';
  constructor() {
    super(
      'expected a SQLite file, found the address of a PostgreSQL server; back it up with “pg_dump --format=custom” and restore it with “pg_restore”',
    );
  }
}

export class RestoreTargetExistsError extends BackupError {
  readonly code = 'RESTORE_TARGET_EXISTS';
  constructor(file: string) {
    super(
      `expected no database at ${file}, found one; to replace it, add --replace (the old one is kept)`,
    );
  }
}
