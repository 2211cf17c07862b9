/**
 * A key that a JSON object holds twice at its top; null when each is there once. `JSON.parse` takes
 * the last one without a word, and which of two publishers was meant nobody knows. Only for a text
 * that parses as an object.
 * @param keys Those that matter; others may be there as often as they like.
 */
export function duplicateKey(json: string, keys: readonly string[]): string | null {
  // Reading every character takes as long as parsing, so first it is looked whether there can be one.
  const isPossible =
    json.includes('\\u') || keys.some((key) => isTwiceIn(json, JSON.stringify(key)));
  if (!isPossible) return null;
  const wanted = new Set(keys);
  const seen = new Set<string>();
  let depth = 0;
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') {
      const end = endOfString(json, at);
      if (isKey && depth === 1) {
        const key = JSON.parse(json.slice(at, end)) as string;
        if (seen.has(key)) return key;
        if (wanted.has(key)) seen.add(key);
      }
      isKey = false;
      at = end - 1;
    } else if (sign === '{' || sign === '[') {
      depth += 1;
      isKey = sign === '{';
    } else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === ',') isKey = true;
  }
  return null;
}

function isTwiceIn(json: string, quoted: string): boolean {
  const first = json.indexOf(quoted);
  return first >= 0 && json.includes(quoted, first + quoted.length);
}

/** After the quotation mark that closes the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return json.length;
}
