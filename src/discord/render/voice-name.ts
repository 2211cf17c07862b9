import type { Voice } from '../../corpus/voice.js';
import type { Say } from '../../locales/catalogue.js';

/** A name with how its words came there, where they are not simply said. */
export function nameOf({ role }: Pick<Voice, 'role'>, name: string, say: Say): string {
  switch (role) {
    case 'reported':
      return say('who.reported', { name });
    case 'author':
      return say('who.author', { name });
    case 'asked':
      return say('who.interviewer', { name });
    case 'claimed':
      return say('who.claimant', { name });
    case 'rating':
      return say('who.reviewer', { name });
    default:
      return name;
  }
}
