/**
 * The characters of the bytes 0x80 to 0x9F, which are controls in Latin-1; the five that are not
 * assigned stay what they are. https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text in windows-1252, which is also what the labels of Latin-1 and ASCII mean on the web. By a
 * table of our own, because Node.js reads it as Latin-1 since 20.18.3; its other decoders are right.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return Buffer.from(buffer, byteOffset, byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => UPPER.charAt(sign.charCodeAt(0) - 0x80));
}
