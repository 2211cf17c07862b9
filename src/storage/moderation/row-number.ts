/** The number that an id is the text of; null for what no row was ever called: ids come back from outside. */
export function rowNumber(id: string): number | null {
  const number = Number(id);
  return String(number) === id && Number.isInteger(number) && number >= 0 && number < 2 ** 31
    ? number
    : null;
}
