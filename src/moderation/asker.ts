import { createHmac } from 'node:crypto';

declare const brand: unique symbol;

/** Stands for one person without naming them: the same person and key give the same hash. */
export type AskerHash = string & { readonly [brand]: 'AskerHash' };

/**
 * HMAC-SHA-256 of a platform's user id, as 32 hex digits. Without the key nobody can tell who it is,
 * even though there are few enough ids to try them all.
 */
export function hashAsker(userId: string, key: string | Uint8Array): AskerHash {
  return createHmac('sha256', key).update(userId).digest('hex').slice(0, 32) as AskerHash;
}
