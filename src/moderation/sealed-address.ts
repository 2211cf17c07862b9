import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

declare const brand: unique symbol;

/**
 * Where somebody can be told something later, encrypted: the stores keep people only as keyed hashes,
 * but a hash cannot be written to. Erased as soon as it has served.
 */
export type SealedAddress = string & { readonly [brand]: 'SealedAddress' };

/** Where and how to tell an asker. Ids are the platform's. */
export interface ReturnAddress {
  readonly userId: string;
  /** Where it was asked; told there when a direct message is not allowed. */
  readonly channelId: string;
  /** BCP 47: the language in which the asker uses the platform. */
  readonly locale: string;
}

/** Encrypts with AES-256-GCM under a key derived from the operator's secret; no two seals are equal. */
export function sealAddress(address: ReturnAddress, secret: string | Uint8Array): SealedAddress {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(address), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url') as SealedAddress;
}

/** Null when it was sealed with another secret, or altered: then the asker cannot be told. */
export function openAddress(
  sealed: SealedAddress,
  secret: string | Uint8Array,
): ReturnAddress | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as ReturnAddress;
  } catch {
    // The authentication tag does not fit: not sealed by us, or not with this secret.
    return null;
  }
}

/** Another key than that of the hashes, though both come from one secret. */
function keyOf(secret: string | Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'receipts return address', 32));
}
