/** One command as Discord's interface has it, in either direction. */
export type CommandJson = Readonly<Record<string, unknown>>;

/** What registering a set would change; names with their kind, in order. */
export interface CommandDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares what is registered with what should be, by what people can notice. */
export function diffCommands(
  registered: readonly CommandJson[],
  wanted: readonly CommandJson[],
): CommandDiff {
  const before = byName(registered);
  const after = byName(wanted);
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const [name, command] of after) {
    const old = before.get(name);
    if (old === undefined) added.push(name);
    else (old === command ? unchanged : changed).push(name);
  }
  const removed = [...before.keys()].filter((name) => !after.has(name));
  return { added, changed, removed, unchanged };
}

/** Whether anything would change. */
export function isEmptyDiff({ added, changed, removed }: CommandDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** The diff as lines: `+ /check`, `~ /quote`, `- /old`, `= /help`. */
export function describeDiff({ added, changed, removed, unchanged }: CommandDiff): string {
  const lines = [
    ...added.map((name) => `+ ${name}`),
    ...changed.map((name) => `~ ${name}`),
    ...removed.map((name) => `- ${name}`),
    ...unchanged.map((name) => `= ${name}`),
  ];
  return lines.join('\n');
}

const prefixes: Readonly<Record<number, string>> = { 1: '/', 2: 'user: ', 3: 'message: ' };

function byName(commands: readonly CommandJson[]): ReadonlyMap<string, string> {
  return new Map(
    commands.map((command) => {
      const type = typeof command.type === 'number' ? command.type : 1;
      return [`${prefixes[type] ?? ''}${String(command.name)}`, JSON.stringify(canonical(command))];
    }),
  );
}

/** The fields that a bot sets; the others (id, version …) are Discord's own. */
const ownFields = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
] as const;

/** What Discord gives back when a field was not set. */
const defaults: Readonly<Record<string, unknown>> = {
  type: 1,
  description: '',
  required: false,
  autocomplete: false,
  nsfw: false,
};

/** Fields in one order, defaults and empty ones left out, sets of numbers sorted. */
function canonical(node: CommandJson): CommandJson {
  const result: Record<string, unknown> = {};
  for (const field of ownFields) {
    const value = node[field];
    if (value === undefined || value === null || value === defaults[field]) continue;
    if (Array.isArray(value)) {
      if (value.length === 0) continue;
      result[field] = value.every((item) => typeof item === 'number')
        ? [...value].sort((a, b) => a - b)
        : value.map((item: CommandJson) => canonical(item));
    } else if (typeof value === 'object') {
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      if (entries.length > 0) result[field] = Object.fromEntries(entries);
    } else result[field] = value;
  }
  return result;
}
