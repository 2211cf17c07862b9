import type { Command } from 'commander';
import type { DocumentOutcome } from '../generation/document-upkeep.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { showOnOneLine } from './safe-text.js';
import type { Upkeep } from './upkeep.js';

/** `corpus remove`, `corpus set-aside` and `corpus readmit`: one document, without loading the others. */
export function registerDocumentCommands(
  corpus: Command,
  { terminal, openUpkeep }: CommandContext,
): void {
  const command = (
    name: string,
    description: string,
    done: (id: string) => string,
    work: (upkeep: Upkeep, id: string, reason: string) => Promise<DocumentOutcome>,
  ): Command =>
    corpus
      .command(name)
      .description(description)
      .argument('<id>', 'as `corpus list` names it')
      .action(async (id: string, { reason = '' }: { readonly reason?: string }) => {
        const outcome = await work(await openUpkeep(), id, reason);
        if (outcome.kind !== 'done') throw new CommandFailure(describe(showOnOneLine(id), outcome));
        await terminal.print(`${showOnOneLine(id)} ${done(id)}`);
      });
  command(
    'remove',
    'remove a document; answers given from it are corrected; its text stays stored',
    () => 'has been removed from the corpus.',
    (upkeep, id) => upkeep.removeDocument(id),
  );
  command(
    'set-aside',
    'remove a document until it is readmitted',
    (id) => `is set aside. Bring it back with: npm run corpus -- readmit ${id}`,
    (upkeep, id, reason) => upkeep.setDocumentAside(id, reason),
  ).option('--reason <text>', 'why, for those who look later', '');
  command(
    'readmit',
    'bring back what was set aside, if it can be cut and indexed',
    () => 'is in the corpus again.',
    (upkeep, id) => upkeep.readmitDocument(id),
  );
}

function describe(id: string, outcome: Exclude<DocumentOutcome, { kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'unknown': {
      const { nearest } = outcome;
      const meant = nearest === null ? '' : ` Did you mean ${showOnOneLine(nearest)}?`;
      return `Expected the id of a stored document, found ${id}.${meant} npm run corpus -- list names them.`;
    }
    case 'not-current':
      return `Expected a document that is in the corpus, found ${id}, which has already been removed.`;
    case 'not-set-aside':
      return `Expected a document that is set aside, found ${id}, which is not.`;
    case 'unfit':
      return `Expected a text that can be cut and indexed, found ${outcome.found}: ${id} stays set aside. Correct its text and ingest it again.`;
  }
}
