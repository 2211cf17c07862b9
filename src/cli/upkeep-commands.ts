import type { Command } from 'commander';
import type { AuditVerdict } from '../moderation/audit-chain.js';
import type { AuditHead } from '../moderation/audit-log.js';
import type { BackupReport } from '../storage/sqlite/inspect-database-file.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { listAltered, listAlteredRows } from './list-altered.js';
import { parseAuditHead } from './option-values.js';
import { Progress } from './progress.js';

/** `backup <file>`, `restore <file>` and `audit verify`: the database as a whole. */
export function registerUpkeepCommands(program: Command, context: CommandContext): void {
  registerBackup(program, context);
  registerRestore(program, context);
  registerAudit(program, context);
}

function registerBackup(program: Command, { terminal, openUpkeep }: CommandContext): void {
  program
    .command('backup')
    .description('copy the database into one file, also while the bot runs')
    .argument('<file>', 'a new file; an existing one is never overwritten')
    .action(async (file: string) => {
      const upkeep = await openUpkeep();
      const progress = new Progress(terminal);
      progress.show(`copying ${upkeep.place} and reading the copy from end to end`);
      const { bytes, ...report } = await upkeep.backup(file).finally(() => progress.clear());
      await terminal.print(
        `Backed up ${upkeep.place} to ${file}: ${describeSize(bytes)}, read from end to end.\n` +
          'The secret key is not in it: keep a copy of secret.key, or of HASH_KEY, somewhere else.',
      );
      requireUnaltered(report, 'Keep your older backups.');
    });
}

function registerRestore(program: Command, { terminal, openUpkeep }: CommandContext): void {
  program
    .command('restore')
    .description('restore the database from a backup; stop the bot first')
    .argument('<file>', 'a file that backup has made; it is not changed')
    .option(
      '--replace',
      'replace the database that is there; the old one is kept under another name',
    )
    .action(async (file: string, { replace = false }: { readonly replace?: boolean }) => {
      const upkeep = await openUpkeep();
      const progress = new Progress(terminal);
      progress.show(`reading ${file} from end to end`);
      const { bytes, replacedFile, ...report } = await upkeep
        .restore(file, { replaces: replace })
        .finally(() => progress.clear());
      const old = replacedFile === null ? '' : `\nWhat was there before is now ${replacedFile}.`;
      await terminal.print(`Restored ${file} to ${upkeep.place}: ${describeSize(bytes)}.${old}`);
      requireUnaltered(report, 'An older backup may have them as they were.');
    });
}

function registerAudit(program: Command, { terminal, openUpkeep }: CommandContext): void {
  program
    .command('audit')
    .description('look at the log of what moderators did')
    .command('verify')
    .description('read the whole log and check that nothing in it has been changed or removed')
    .option('--head <number:hash>', 'the last entry as it was noted before', parseAuditHead)
    .action(async ({ head = null }: { readonly head?: AuditHead | null }) => {
      const { verdict, ...report } = await (await openUpkeep()).verifyAudit(head);
      if (verdict.kind === 'broken') throw new CommandFailure(describeBreak(verdict));
      const { entries } = verdict;
      const noted =
        head === null
          ? ''
          : ` It contains entry ${head.number} as you noted it, and all before it.`;
      await terminal.print(
        `The audit log is intact: ${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`}.${noted}\n` +
          `Its head is ${verdict.head.number}:${verdict.head.hash}\n` +
          'Note it somewhere else: --head then shows whether anything up to it was changed or cut off.',
      );
      requireUnaltered(report, 'Restore a backup, or ingest documents again from where they came.');
      await terminal.print('All documents are what was stored.');
    });
}

function describeBreak({ number, fault }: Extract<AuditVerdict, { kind: 'broken' }>): string {
  const what = {
    missing: 'it is missing',
    altered: 'it is not what was written',
    unlinked: 'it does not follow the entry before it',
    'not-as-noted': 'it is another one than was noted',
  }[fault];
  return (
    `The audit log is broken at entry ${number}: ${what}. Somebody has written to the database by ` +
    'other means than the bot. Keep it as it is, and compare it with a backup.'
  );
}

/** @throws CommandFailure naming what is not what was stored. */
function requireUnaltered(
  { altered, alteredRows }: Pick<BackupReport, 'altered' | 'alteredRows'>,
  remedy: string,
): void {
  const lists = [
    ...(altered.length > 0 ? [listAltered(altered)] : []),
    ...(alteredRows.length > 0 ? [listAlteredRows(alteredRows)] : []),
  ];
  if (lists.length > 0) throw new CommandFailure([...lists, remedy].join('\n'));
}

function describeSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KiB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
