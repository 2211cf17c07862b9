import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The log of a harbour that does not exist: with a web address, a side and Markdown in its words. */
export const harbourFile = `---
publisher: Sandness Port Authority
title: Harbour log of 3 March 2019
url: https://port.sandness.example/log/2019-03-03
perspective: port authority
publishedAt: 2019-03-03
language: en
---

# Harbour log

The ferry Petrel left the pier at 08:36 with 112 passengers, two more than allowed.

Nobody counted the children on board the Petrel, wrote the harbour master, because children do not pay.

The pilot's note about the Petrel reads **full_ahead** and \`stop\` @everyone <@123456789012345678> :smile: see https://example.org/a_b_c

The coast guard closed the strait at noon because of the storm, and the Petrel waited behind the mole.
`;

/** Minutes without an address, from another side. */
export const councilFile = `---
publisher: Town of Sandness
title: Council minutes of 5 March 2019
perspective: town council
publishedAt: 2019-03-05
language: en
---

# Council minutes

Councillor Weber asked why the strait was closed without a warning to the island of Eider.

The mayor answered that the strait stays closed until the buoys are repaired, and that no ferry sails before that.
`;

/** Writes both into a new folder. */
export function harbourFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'harbour-'));
  writeFileSync(join(folder, 'harbour.md'), harbourFile);
  writeFileSync(join(folder, 'council.md'), councilFile);
  return folder;
}
