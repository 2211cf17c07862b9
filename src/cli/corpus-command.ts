import type { Command } from 'commander';
import type { AlteredRevision } from '../corpus/altered-revision.js';
import { findSourceGaps, renderSourceGaps } from './check-corpus.js';
import { type CommandContext, withServices } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { registerDocumentCommands } from './document-commands.js';
import { listAltered } from './list-altered.js';
import { listCorpus } from './list-corpus.js';

/** `corpus`: what the bot knows, what it does not know about its sources, and single documents taken out and back. */
export function registerCorpusCommand(program: Command, context: CommandContext): void {
  const { terminal } = context;
  const corpus = program.command('corpus').description('list, check and remove what the bot knows');
  corpus
    .command('list')
    .description('list the documents')
    .argument('[files...]', 'look at these files or folders instead; nothing is stored')
    .action((files: string[]) =>
      withServices(context, files, async (services) => {
        const aside = await services.stores.documents.listSetAside();
        await terminal.printParts(listCorpus(services.corpus(), terminal.width, aside));
      }),
    );
  registerDocumentCommands(corpus, context);
  corpus
    .command('check')
    .description(
      'find sources without publisher, date, perspective, address, zone …, and documents that were altered',
    )
    .argument('[files...]', 'check these files or folders instead; nothing is stored')
    .option('--strict', 'exit with 1 when something is missing')
    .action((files: string[], { strict }: { strict?: true }) =>
      withServices(context, files, async (services) => {
        const { documents } = services.corpus();
        const gaps = findSourceGaps(services.corpus());
        await terminal.printParts(renderSourceGaps(gaps, documents.size, terminal.width));
        const altered: AlteredRevision[] = [];
        for await (const one of services.stores.documents.eachAltered()) altered.push(one);
        if (altered.length > 0) throw new CommandFailure(listAltered(altered));
        if (strict && gaps.length > 0) {
          throw new CommandFailure(
            `Expected complete metadata; found gaps in ${gaps.length} documents. State the fields in front matter, a sidecar or as flags of ingest.`,
          );
        }
      }),
    );
}
