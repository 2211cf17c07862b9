import Table from 'cli-table3';
import type { VerdictCounts, VoiceFailure, VoiceResult } from './voices.js';

/** Whose words were shown as whose, for the terminal: figures, tables by role and kind, then failures. */
export function renderVoices(result: VoiceResult): string {
  const { set, documents, quotes, role, rating, unfound } = result;
  return [
    `${set}: ${documents} documents, ${quotes} judged stretches`,
    countsTable('', { who: result.who, direct: result.direct, dates: result.dates }),
    countsTable('role', result.byRole),
    countsTable('kind', result.byKind),
    `claims shown with their rating: ${rating.carried} of ${rating.of}`,
    `kind of words told: right ${role.right}, wrong ${role.wrong}, not told ${role.untold}`,
    ...(unfound === 0 ? [] : [`not in the readable text: ${unfound}`]),
    ...result.failures.map(renderFailure),
  ].join('\n');
}

function countsTable(title: string, rows: Readonly<Record<string, VerdictCounts>>): string {
  const table = new Table({
    head: [title, 'right', 'wrong', 'silent', 'of'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  });
  for (const [name, { right, wrong, silent }] of Object.entries(rows)) {
    table.push([name, ...[right, wrong, silent, right + wrong + silent].map(String)]);
  }
  return table.toString();
}

function renderFailure({
  document,
  kind,
  exact,
  wrong,
  who,
  expected,
  found,
}: VoiceFailure): string {
  const { speaker, role, rating, said, about } = expected;
  const times = about.map(({ words, value }) => `“${words}” ${value}`);
  return [
    '',
    `${document}  ${kind}  ${wrong.map((one) => (one === 'who' ? `who ${who}` : one)).join(', ')}`,
    `  “${oneLine(exact)}”`,
    `  expected  ${facts(speaker ?? expected.accept[0] ?? 'nobody', role, rating, said, times)}`,
    found === null
      ? '  found     not in the readable text'
      : `  found     ${facts(
          [found.title, found.name ?? found.description].filter(Boolean).join(' ') || 'nobody',
          found.role,
          found.rating,
          found.said,
          found.about,
        )}`,
  ].join('\n');
}

function facts(
  who: string,
  role: string | null,
  rating: string | null,
  said: string | null,
  about: readonly string[],
): string {
  return [
    who,
    role ?? 'kind not told',
    ...(rating === null ? [] : [`rating “${rating}”`]),
    ...(said === null ? [] : [`said ${said}`]),
    ...(about.length === 0 ? [] : [`about ${about.join(', ')}`]),
  ].join('; ');
}

/** At most 160 characters on one line. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
