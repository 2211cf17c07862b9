/** Plain data as bytes, to be handed from one thread to another and made into objects when they are asked for. */
export interface PackedRecords {
  /** JSON in UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each ends in `bytes`. */
  readonly ends: Uint32Array;
}

/** @param jsons each as `JSON.stringify` writes it */
export function packRecords(jsons: readonly string[]): PackedRecords {
  const encoded = jsons.map((json) => encoder.encode(json));
  const ends = new Uint32Array(encoded.length);
  let length = 0;
  encoded.forEach((one, place) => {
    length += one.length;
    ends[place] = length;
  });
  const bytes = new Uint8Array(length);
  encoded.forEach((one, place) => {
    bytes.set(one, (ends[place] as number) - one.length);
  });
  return { bytes, ends };
}

/** Reads what was packed; whoever asks twice gets the same object. */
export class Records<Item extends object> {
  readonly #packed: PackedRecords;
  readonly #read: (Item | undefined)[] = [];

  constructor(packed: PackedRecords) {
    this.#packed = packed;
  }

  at(place: number): Item {
    const known = this.#read[place];
    if (known !== undefined) return known;
    const { bytes, ends } = this.#packed;
    const json = decoder.decode(bytes.subarray(ends[place - 1] ?? 0, ends[place]));
    const item = JSON.parse(json) as Item;
    this.#read[place] = item;
    return item;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
