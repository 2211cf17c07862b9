import { randomBytes } from 'node:crypto';

/** 128 random bits, base64url: names something to the outside so that nobody can guess another's name. */
export function newHandle(): string {
  return randomBytes(16).toString('base64url');
}
