import type { Document } from '../../../src/corpus/document.js';
import { documentExample } from '../../corpus/document-example.js';

const first = 'Albatross Bellona Calypso Dorado Egret Falcon Gannet Heron Iris Juno'.split(' ');
const second =
  'Anchor Beacon Castle Dawn Ember Forest Garden Harvest Island Jewel Kestrel Lantern Meadow North Orchard Palace Quarry River Summit Tower'.split(
    ' ',
  );
const cargo = 'barley cement copper flax granite herring linen salt timber wool'.split(' ');

/** A document that nobody complains of, and a question that it answers. */
export interface GoodDocument {
  readonly document: Document;
  readonly question: string;
}

/** Two hundred short reports on ships, which must be answered from whatever else is in the corpus. */
export const goodDocuments: readonly GoodDocument[] = first.flatMap((one, row) =>
  second.map((other, column) => {
    const ship = `${one} ${other}`;
    const [pier, load] = [1 + ((row * 20 + column) % 37), cargo[(row + column) % 10] ?? 'salt'];
    const day = `${1 + (column % 28)} May 20${10 + row}`;
    const text = [
      `The ${ship} left pier ${pier} on ${day} with ${pier * 3} crates of ${load}.`,
      `Captain Roe of the ${ship} said: “We had waited for the ${load} since noon.”`,
      `The harbour office counted ${pier + row} passengers, and the ${ship} paid no duty.`,
    ].join('\n\n');
    return {
      document: documentExample(text, {
        id: `good-${row}-${column}`,
        source: { title: `Report on the ${ship}`, publisher: 'Harbour Gazette', language: 'en' },
      }),
      question: `when did the ${ship} leave pier ${pier} with crates of ${load}`,
    };
  }),
);
