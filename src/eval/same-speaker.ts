/** Whether two ways to write a name are the same once case, accents, punctuation and spacing are set aside. */
export function isSameSpeaker(a: string, b: string): boolean {
  const folded = foldName(a);
  return folded !== '' && folded === foldName(b);
}

function foldName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Letters that Unicode does not take apart, which English spellings of names write as below.
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'a');
  // Lower case may bring a mark back: İ becomes i with a dot above.
  return (letters.replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
