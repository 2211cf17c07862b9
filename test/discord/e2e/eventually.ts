/**
 * Looks again and again, at most a minute, for what the bot does on its own.
 * @throws Error when it does not come
 */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < 2_400; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('expected something of the bot that did not come within a minute');
}
