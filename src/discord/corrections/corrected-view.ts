import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import { limits } from '../limits.js';
import { spendingOf } from '../render/budget.js';
import { type AttachedText, type Block, layOut, type View } from '../render/view.js';

/** What one of the bot's messages shows now, as the platform keeps it. */
export interface ShownMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The files that it carries, with their words. */
  readonly files: readonly AttachedText[];
}

/**
 * The message with a notice on top and its old wording readable below, without its buttons: they
 * would lead on with what is no longer to be relied on. What does not fit goes along as a file.
 * Null when the notice stands on top already, because the bot was interrupted after the edit.
 */
export function correctedView(shown: ShownMessage, notice: string, say: Say): View | null {
  const texts = shown.components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  const head = `${notice}\n\n-# ${say('correction.earlier')}`;
  const attachedHead = `${notice}\n\n-# ${say('correction.attached')}`;
  const top = texts[0]?.trim();
  if (top === head.trim() || top === attachedHead.trim()) return null;
  const whole: Block[] = [head, { kind: 'rule' }, ...texts];
  const view = layOut(whole, shown.files);
  if (fits(view)) return view;
  const earlier: AttachedText = {
    name: freeName(shown.files),
    text: texts.map(readableMarkdown).join('\n\n'),
  };
  return layOut([attachedHead], [earlier, ...shown.files].slice(0, limits.files));
}

function fits(view: View): boolean {
  const { text, textBytes, components } = spendingOf(view);
  return (
    text <= limits.text &&
    textBytes <= limits.textBytes &&
    // Each file needs a component that shows it.
    components + view.files.length <= limits.components &&
    view.files.length <= limits.files
  );
}

function freeName(files: readonly AttachedText[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'earlier-answer.txt' : `earlier-answer-${number}.txt`;
    if (!files.some((file) => file.name === name)) return name;
  }
}

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
