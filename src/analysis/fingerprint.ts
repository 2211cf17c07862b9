/**
 * A short, stable name for a text: 64 bits of FNV-1a over UTF-16 code units, as 16 hex digits.
 * For telling versions apart, not for security.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string): string {
  const half = (offset: number): string => {
    let hash = offset;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}
