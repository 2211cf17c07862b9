import type { Command } from 'commander';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What to tell somebody whose options npm kept for itself: `npm run ask "…" --top 1` hands the script
 * no `--top`, but a variable `npm_config_top`. Null when npm kept none of this command's options, or
 * npm did not start this.
 */
export function describeKeptByNpm(command: Command, environment: Environment): string | null {
  const script = environment['npm_lifecycle_event'];
  if (script === undefined) return null;
  const kept = command.options.flatMap(({ long, flags }) => {
    if (long === undefined || long === null) return [];
    const name = long.slice(long.startsWith('--no-') ? '--no-'.length : '--'.length);
    const value = environment[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined) return [];
    return [{ long, asTyped: isSwitch(value) ? flags : `${long} ${quoteWord(value)}` }];
  });
  if (kept.length === 0) return null;
  const names = kept.map(({ long }) => long).join(' and ');
  const run = script === 'start' ? 'npm start' : `npm run ${script}`;
  const words = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const line = [run, '--', ...words, ...kept.map(({ asTyped }) => asTyped)].join(' ');
  return (
    `npm kept ${names} for itself: options for a script go after "--". ` +
    `Please write:\n  ${line}`
  );
}

/** npm took the value that followed for a word of its own, or there was none. */
function isSwitch(value: string): boolean {
  return value === 'true' || value === 'false' || value === '';
}

function quoteWord(value: string): string {
  return value.includes(' ') ? JSON.stringify(value) : value;
}
