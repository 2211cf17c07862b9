import { createHmac, randomBytes } from 'node:crypto';

/**
 * Words that somebody wrote freely, in an entry of the audit log. The entry's hash is of their seal,
 * so they can be erased and the log still be verified.
 */
export interface SealedWords {
  /** `sealWords`; null in entries of before there were seals, whose hash is of the words themselves. */
  readonly seal: string | null;
  /** Null once they are erased. */
  readonly kept: KeptWords | null;
}

/** Words with what their seal was made with. */
export interface KeptWords {
  /** Empty where there is no seal. */
  readonly salt: string;
  readonly text: string;
}

/** Seals words under a salt of their own, 128 random bits. */
export function sealAnew(text: string): SealedWords & { readonly kept: KeptWords } {
  const salt = randomBytes(16).toString('base64url');
  return { seal: sealWords(text, salt), kept: { salt, text } };
}

/**
 * HMAC-SHA-256 of words, lower-case hex. With the salt it proves that they are the words; once the
 * salt is erased with them, not even a reason of one word can be found by trying.
 */
export function sealWords(text: string, salt: string): string {
  return createHmac('sha256', salt).update(JSON.stringify(text), 'utf8').digest('hex');
}
