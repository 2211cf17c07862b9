/** At most `count` items at even distances, in their order: the same items in every run. */
export function drawEvenly<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * items.length) / count))
    .map((at) => items[at])
    .filter((item) => item !== undefined);
}
