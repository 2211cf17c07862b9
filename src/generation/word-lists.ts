import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { AliasTable } from '../analysis/aliases.js';
import { createAnalyzer } from '../analysis/analyzer.js';
import type { RarerTerms } from '../answer/known-words.js';
import type { SynonymTable } from '../answer/synonyms.js';
import type { FrequencyTable } from '../answer/word-frequencies.js';
import { OperatorError } from '../operator-error.js';
import { parseAliases } from './alias-file.js';
import { createLanguage, type Language, type LanguageOptions } from './generation.js';

const entry = z.string().trim().min(1);
const group = z.array(entry).min(2);
const noSynonyms: SynonymTable = { forms: [], synonyms: [] };
const synonymFile = z.strictObject({ forms: z.array(group), synonyms: z.array(group) });

/** A list of words cannot be used: which file, which place in it, what was expected. */
export class WordListError extends OperatorError {
  readonly code = 'WORD_LIST_INVALID';

  constructor(
    readonly file: string,
    readonly expected: string,
    found: string,
    options?: ErrorOptions,
  ) {
    super(
      `${file}: expected ${expected}; found ${found}. Correct the file and start again.`,
      options,
    );
  }
}

/** The language of the word lists in a folder, with these aliases and an operator's synonyms. */
export async function readLanguage(
  folder: string,
  aliases: AliasTable,
  options: Omit<LanguageOptions, 'rarerTerms'> & { readonly synonymsFile?: string | null },
): Promise<Language> {
  const { synonymsFile = null } = options;
  const shipped = await readSynonymFile(join(folder, 'synonyms.yaml'));
  const own = synonymsFile === null ? noSynonyms : await readSynonymFile(synonymsFile, 'required');
  const synonyms = {
    forms: [...shipped.forms, ...own.forms],
    synonyms: [...shipped.synonyms, ...own.synonyms],
  };
  const frequencies = await readFrequencyFile(join(folder, 'english-terms.yaml'));
  const rarerTerms = await readTermFile(join(folder, 'english-rarer-terms.yaml'));
  const analyzer = createAnalyzer({ aliases });
  return createLanguage(analyzer, synonyms, frequencies, { ...options, rarerTerms });
}

/**
 * Spelling variants of names, see `parseAliases`. A file that must exist and does not is an error;
 * the built-in one may be absent and is then empty.
 * @throws WordListError when it cannot be read; AliasFileError when it makes no sense
 */
export async function readAliasFile(
  path: string,
  presence: 'required' | 'optional',
): Promise<AliasTable> {
  const text = await readText(path, presence);
  return text === null ? [] : parseAliases(text, path);
}

/**
 * Words that are asked for one another: YAML with `forms` and `synonyms`, lists of groups. A file that must
 * exist and does not is an error; another is then empty.
 * @throws WordListError with the line
 */
export async function readSynonymFile(
  path: string,
  presence: 'required' | 'optional' = 'optional',
): Promise<SynonymTable> {
  const text = await readText(path, presence);
  if (text === null) return noSynonyms;
  // "no" and dates stay words: the failsafe schema knows text only.
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', logLevel: 'error', lineCounter: lines });
  const [problem] = yaml.errors;
  if (problem !== undefined) {
    throw new WordListError(path, 'YAML', problem.message, { cause: problem });
  }
  const result = synonymFile.safeParse(yaml.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path ?? [];
  const node = yaml.getIn(place, true);
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  throw new WordListError(
    path,
    'the keys "forms" and "synonyms", each a list of groups of words',
    `${issue?.message ?? 'something else'} on line ${line}, at ${place.map(String).join('.') || 'its top'}`,
  );
}

/**
 * How often words come in English: YAML of one kind, a term and its occurrences in a billion words on
 * each line that does not begin with `#`. Read by hand, for a parser of YAML takes a second.
 * @throws WordListError also when there is no such file: it comes with the program
 */
export async function readFrequencyFile(path: string): Promise<FrequencyTable> {
  const table = new Map<string, number>();
  const lines = ((await readText(path, 'required')) ?? '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(': ');
    const count = colon > 0 ? Number(line.slice(colon + 2)) : 0;
    if (!(count > 0)) {
      throw new WordListError(
        path,
        'a term, a colon, a blank and a number above 0 on each line',
        `${JSON.stringify(line)} on line ${index + 1}`,
      );
    }
    table.set(line.slice(0, colon), count);
  }
  return table;
}

/**
 * Terms in order of their code units: a YAML list below comments, each line a dash, a blank and a term.
 * It is not taken apart, which would take longer at every start than looking words up ever does.
 * @throws WordListError also when there is no such file: it comes with the program
 */
export async function readTermFile(path: string): Promise<RarerTerms> {
  const text = (await readText(path, 'required')) ?? '';
  const list = text.indexOf('\n- ');
  if (list === -1) throw new WordListError(path, 'a list of terms', 'none');
  return text.slice(list + 3).replaceAll('\n- ', '\n');
}

async function readText(path: string, presence: 'required' | 'optional'): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && presence === 'optional') return null;
    throw new WordListError(path, 'a readable file', code ?? 'an unreadable one', { cause });
  }
}
