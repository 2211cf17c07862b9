import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { AliasTable } from '../analysis/aliases.js';
import { OperatorError } from '../operator-error.js';

/**
 * Reads an alias table from YAML: a list of `{name, variants}`, see `seeds/aliases.yaml`. An empty
 * file is an empty table. Contradictions between entries are found by `createAnalyzer`.
 * @param file named in errors only.
 * @throws AliasFileError with the line or entry, and what was expected there.
 */
export function parseAliases(yaml: string, file: string): AliasTable {
  let content: unknown;
  try {
    content = parse(yaml, { maxAliasCount: 0, prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    const where = error instanceof YAMLParseError ? error.linePos?.[0]?.line : undefined;
    throw new AliasFileError(
      file,
      where === undefined ? 'the file' : `line ${where}`,
      'YAML',
      error instanceof Error ? error.message : String(error),
      error,
    );
  }
  const result = table.safeParse(content ?? []);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [entry, ...field] = issue?.path ?? [];
  const where =
    entry === undefined
      ? 'the file'
      : `entry ${Number(entry) + 1}${field.length === 0 ? '' : `, ${field.join('.')}`}`;
  throw new AliasFileError(
    file,
    where,
    'a list of entries with a name and variants, all of them texts of 1 to 80 characters',
    issue?.message ?? 'something else',
    result.error,
  );
}

const spelling = z.string().trim().min(1).max(80);

const table = z
  .array(z.strictObject({ name: spelling, variants: z.array(spelling).max(100) }).readonly())
  .max(10_000)
  .readonly();

/** An alias file that cannot be used. */
export class AliasFileError extends OperatorError {
  readonly code = 'ALIAS_FILE';

  constructor(
    readonly file: string,
    readonly where: string,
    expected: string,
    found: string,
    cause: unknown,
  ) {
    super(`${file}, ${where}: expected ${expected}; found: ${found}. Correct the file.`, { cause });
  }
}
