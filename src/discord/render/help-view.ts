import type { Say } from '../../locales/catalogue.js';
import { textView, type View } from './view.js';

/** How to ask, with examples; fits on one screen of a phone. */
export function renderHelp(say: Say): View {
  const claim = `*${say('help.example-claim')}*`;
  const quote = `*${say('help.example-quote')}*`;
  return textView(
    `### ${say('help.title')}`,
    say('help.intro'),
    '',
    `- ${say('help.ask', { example: claim })}`,
    `- ${say('help.quote', { example: quote })}`,
    `- ${say('help.sources')}`,
    `- ${say('help.message')}`,
    `- ${say('help.direct')}`,
    '',
    say('help.reading'),
    `-# ${say('help.privacy')}`,
  );
}

/** One line for somebody who only said the bot's name. */
export function renderShortHelp(say: Say): View {
  return textView(say('help.short', { example: `*${say('help.example-claim')}*` }));
}
