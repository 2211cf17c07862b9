import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askingPlan } from './ask-questions.js';
import { type Bound, measureInJava, type TakeFigures } from './measure-in-process.js';
import { passagesPath, type SearchTexts } from './search-texts.js';

/** Lucene's files on the disk, and the same copied to memory: the faster one counts. */
export const luceneNames = { mapped: 'Lucene', ram: 'Lucene in RAM' } as const;

/** Where Debian's `liblucene8-java` puts its jars. */
const jarFolder = '/usr/share/java';

/** How Lucene can be run here. */
export type LuceneHere =
  | { readonly kind: 'present'; readonly version: string; readonly args: readonly string[] }
  | { readonly kind: 'absent'; readonly why: string };

/** Looks for Java and for Lucene 8. */
export function findLucene(): LuceneHere {
  const names = existsSync(jarFolder) ? readdirSync(jarFolder) : [];
  const jars = ['core', 'analyzers-common'].flatMap((part) =>
    names.filter((name) => new RegExp(`^lucene-${part}-8[.\\d]*\\.jar$`).test(name)).slice(-1),
  );
  const version = /-(8[.\d]*)\.jar$/.exec(jars[0] ?? '')?.[1];
  if (jars.length < 2 || version === undefined) {
    return {
      kind: 'absent',
      why: `Lucene was left out: no Lucene 8 in ${jarFolder}. Debian has it: apt-get install liblucene8-java`,
    };
  }
  // `stdout` is null where there is no such program, whatever its type says.
  const { stdout } = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  if (!String(stdout).includes('jdk.compiler')) {
    return {
      kind: 'absent',
      why: 'Lucene was left out: no Java 17 with a compiler. Debian has it: apt-get install openjdk-17-jdk-headless',
    };
  }
  const classPath = jars.map((name) => join(jarFolder, name)).join(':');
  return {
    kind: 'present',
    version,
    args: ['-cp', classPath, join(import.meta.dirname, 'LuceneBench.java')],
  };
}

/** Longer than for the others: Java compiles twice, the second time for speed. */
const warmUpMs = 5_000;

/** What Lucene reads and writes. */
export interface LuceneFiles {
  /** Of the texts. */
  readonly folder: string;
  /** Of its index. */
  readonly index: string;
  readonly texts: SearchTexts;
  /** Whether to add documents while questions are asked. */
  readonly adding: boolean;
}

/** One run over one size: `measure` builds, asks and adds; `ram` and `load` take what it built. */
export async function measureLucene(
  lucene: Extract<LuceneHere, { kind: 'present' }>,
  command: 'measure' | 'ram' | 'load',
  { folder, index, texts, adding }: LuceneFiles,
  bound: Bound,
  take: TakeFigures,
): Promise<string | null> {
  const questions = join(folder, 'questions.tsv');
  writeQuestions(questions, texts);
  const { budgetMs, rounds } = askingPlan;
  const args =
    command === 'load'
      ? [index, texts.questions[0]?.timed[0] ?? '']
      : [
          passagesPath(folder),
          index,
          questions,
          ...[warmUpMs, budgetMs, rounds].map(String),
          adding ? 'adding' : 'not',
        ];
  return await measureInJava([...lucene.args, command, ...args], bound, take);
}

function writeQuestions(path: string, texts: SearchTexts): void {
  const lines = texts.questions.flatMap(({ words, warmUp, timed }) => [
    ...warmUp.map((question) => `${words}\twarmUp\t${question}\n`),
    ...timed.map((question) => `${words}\ttimed\t${question}\n`),
  ]);
  writeFileSync(path, lines.join(''));
}
