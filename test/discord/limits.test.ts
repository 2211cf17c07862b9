import { describe, expect, it } from 'vitest';
import { limits } from '../../src/discord/limits.js';
import { catalogues } from '../../src/locales/translate.js';

/** What Discord, or a phone, would cut: sentences by what they are used for. */
const rooms: readonly (readonly [RegExp, number])[] = [
  [/^queue\.(?:claim|release|answer|add-source|reject|merge|consent|send-back|read)$/, 34],
  [/^(?:list\.next|list\.first|told\.show)$/, 34],
  [/^(?:answer|reject|merge|send-back)\.title$/, limits.modalTitle],
  [/^(?:answer\.(?:words|quotes)|reject\.reason|merge\.(?:into|number))$/, limits.modalLabel],
  [/\.hint$/, limits.selectOptionText],
  [/^settings\.(?:watch-mode|audience|locale|two)\./, limits.selectOptionText],
  [/^request\.(?:read|take-back)$/, limits.selectPlaceholder],
  [/^(?:settings|review|request)(?:\.[a-z]+)*\.description$/, limits.commandDescription],
  [/^(?:settings|review|request)(?:\.[a-z]+)*\.name$/, limits.commandName],
];

describe.each(Object.entries(catalogues))('the moderators’ side in %s', (language, catalogue) => {
  it('fits where it stands, so that nothing is cut', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      const room = rooms.find(([pattern]) => pattern.test(key))?.[1];
      if (room === undefined || typeof text !== 'string') continue;
      // A question's number takes up to eight digits in the place of `{{number}}`.
      const longest = text.replace('{{number}}', '12345678');
      expect(longest.length, `${language} ${key}: ${text}`).toBeLessThanOrEqual(room);
    }
  });
});
