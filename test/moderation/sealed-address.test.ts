import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openAddress,
  type SealedAddress,
  sealAddress,
} from '../../src/moderation/sealed-address.js';

const address = { userId: '100', channelId: '200', locale: 'tr' };

describe('a sealed address', () => {
  it('is opened with the secret that sealed it, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.record({
          userId: fc.string({ unit: 'binary' }),
          channelId: fc.string(),
          locale: fc.string(),
        }),
        fc.oneof(fc.string(), fc.uint8Array()),
        (written, secret) => {
          expect(openAddress(sealAddress(written, secret), secret)).toEqual(written);
        },
      ),
    );
  });

  it('is not opened with another secret', () => {
    expect(openAddress(sealAddress(address, 'a'), 'b')).toBeNull();
  });

  it('does not show what it holds, nor that two hold the same', () => {
    const one = sealAddress(address, 'a');
    const other = sealAddress(address, 'a');
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').includes('100')).toBe(false);
  });

  it('is not opened when any part of it was altered, or when it never was one', () => {
    const bytes = Buffer.from(sealAddress(address, 'a'), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(openAddress(altered.toString('base64url') as SealedAddress, 'a')).toBeNull();
    }
    for (const never of [
      '',
      'x',
      '__proto__',
      '\0'.repeat(40),
      '👩‍👩‍👧'.repeat(20),
      'A'.repeat(4_000),
    ]) {
      expect(openAddress(never as SealedAddress, 'a')).toBeNull();
    }
  });
});
