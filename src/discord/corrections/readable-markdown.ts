/**
 * The words of one of the bot's own texts as a plain file can show them: escapes, headings, small
 * print and bold marks taken away, timestamps as ISO 8601 in UTC. Quotes keep their `> `, so that
 * what is quoted and what the bot said stay apart.
 */
export function readableMarkdown(content: string): string {
  return content
    .split('\n')
    .map((line) => line.replace(/^(?:-# |#{1,3} )/, ''))
    .join('\n')
    .replace(/\\([!-/:-@[-`{-~])|\*\*|<t:(-?\d{1,12})(?::\w)?>/g, (_mark, escaped, seconds) =>
      seconds === undefined ? (escaped ?? '') : isoOf(Number(seconds)),
    );
}

function isoOf(seconds: number): string {
  const instant = new Date(seconds * 1000);
  return Number.isNaN(instant.getTime()) ? String(seconds) : instant.toISOString();
}
