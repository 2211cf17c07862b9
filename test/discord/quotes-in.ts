import { displayedQuotes, type SeenMessage } from '../loopback/index.js';
import { everyComponent } from '../loopback/rules/components.js';

/** The words of every quote block of a message, as a person reads them. */
export function quotesIn(message: SeenMessage): readonly string[] {
  return [...everyComponent(message.payload.components)]
    .map(({ component }) => component['content'])
    .filter((content) => typeof content === 'string')
    .flatMap((content) => displayedQuotes(content))
    .map((quote) => quote.replace(/^“|”$/g, ''));
}
