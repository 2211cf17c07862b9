import type { Command } from 'commander';
import type { IngestProgress } from '../ingest/ingest-report.js';
import { type CommandContext, withServices } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { Progress } from './progress.js';
import { renderIngestReport } from './render-ingest-report.js';

/** The flags that label all texts of one ingest, and the metadata fields they state. */
const labelFlags = {
  id: 'name of the document, for one text only',
  title: 'title',
  section: 'part of its publication, such as Opinion',
  publisher: 'who published it',
  author: 'who wrote it',
  url: 'http(s) address of the original',
  language: 'BCP 47, such as en',
  zone: 'IANA time zone of its clock times, such as Asia/Baku',
  perspective: 'the side it speaks for',
  licence: 'licence of the text',
  wording: 'verbatim or summary',
  speaker: 'who speaks the whole text',
  publishedAt: 'ISO date, such as 2020-10-14',
} as const;

type LabelFlags = { readonly [Field in keyof typeof labelFlags]?: string };

/** `ingest <files, folders or addresses>`: adds texts to the stored corpus and says what became of each. */
export function registerIngestCommand(program: Command, context: CommandContext): void {
  const { terminal } = context;
  const command = program
    .command('ingest')
    .description(
      'add texts to the corpus: .txt, .md, .html, .jsonl, .csv, .tsv, .vtt, .srt, web pages',
    )
    .argument('<paths...>', 'files, folders or web addresses')
    .option('--replace', 'let a document take over another file’s id');
  for (const [field, meaning] of Object.entries(labelFlags)) {
    command.option(`--${toFlag(field)} <value>`, meaning);
  }
  command.action(async (paths: string[], flags: LabelFlags & { readonly replace?: true }) => {
    const { replace, ...labels } = flags;
    const progress = new Progress(terminal);
    await withServices(context, [], async (services) => {
      const report = await services.ingest(paths, {
        flags: labels,
        ...(replace ? { replaces: true } : {}),
        onProgress: (state) => progress.show(describeProgress(state)),
      });
      progress.clear();
      const { documents, passages } = services.corpus();
      await terminal.print(
        renderIngestReport(report, terminal.width, {
          documents: documents.size,
          passages: passages.length,
        }),
      );
      if (report.documents === 0 && report.problems.length > 0) {
        throw new CommandFailure('Nothing could be read; the problems above say why.');
      }
    });
  });
}

function toFlag(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function describeProgress(state: IngestProgress): string {
  const { filesDone, filesTotal, bytesDone, bytesTotal, documents } = state;
  const percent = bytesTotal === 0 ? 100 : Math.floor((100 * bytesDone) / bytesTotal);
  return `reading: ${percent} %, file ${filesDone} of ${filesTotal}, ${documents} documents`;
}
