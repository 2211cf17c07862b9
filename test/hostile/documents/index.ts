import { countingKinds } from './counting-kinds.js';
import type { HostileKind } from './hostile-kind.js';
import { markupKinds } from './markup-kinds.js';
import { headingKinds, speechKinds } from './speech-kinds.js';
import { wordingKinds } from './wording-kinds.js';
import { lineKinds, writingKinds } from './writing-kinds.js';

/** All sorts of documents that are made to end, to stall or to betray the bot. */
export const documentKinds: readonly HostileKind[] = [
  ...markupKinds,
  ...writingKinds,
  ...lineKinds,
  ...countingKinds,
  ...speechKinds,
  ...headingKinds,
  ...wordingKinds,
];
