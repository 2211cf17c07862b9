import type { SourceDesk, SourceOutcome } from '../review/source-desk.js';

/** The desk of a bot whose corpus cannot be changed, such as one of `--corpus`: it refuses in words. */
export const closedSourceDesk: SourceDesk = {
  add: async () => refused,
  supersede: async () => refused,
  retract: async () => ({ kind: 'not-found' }),
  listSetAside: async () => [],
  readmit: async () => 'not-set-aside',
  history: async () => [],
  revision: async () => null,
};

const refused: SourceOutcome = {
  kind: 'refused',
  problems: [
    {
      code: 'read-only',
      value: '',
      place: null,
      field: null,
      message: 'expected a stored corpus, found one that is only read; start without --corpus',
    },
  ],
};
