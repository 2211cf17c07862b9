/** What of a message can hold words. */
export interface WordyMessage {
  readonly content: string;
  readonly embeds: readonly {
    readonly title: string | null;
    readonly description: string | null;
  }[];
}

/**
 * The words of a message, for reading as a question: its text without mentions, custom emoji and
 * timestamps; where there is none, the titles and descriptions of its embeds (a shared news link).
 */
export function readableText({ content, embeds }: WordyMessage): string {
  const own = withoutTags(content);
  if (own !== '') return own;
  return embeds
    .flatMap(({ title, description }) => [title, description])
    .filter((text) => text !== null)
    .map(withoutTags)
    .join('\n')
    .trim();
}

/** `<@1>`, `<#1>`, `<:name:1>`, `<t:1:R>` and `</command:1>` are no words of the writer's. */
function withoutTags(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w{2,32}:|\/[^:<>]{1,100}:)\d{1,20}>|<t:-?\d{1,17}(?::\w)?>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
