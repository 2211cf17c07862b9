import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';

describe('a hashed asker', () => {
  it('is the same for the same person and key, and tells nothing without the key', () => {
    expect(hashAsker('123', 'a')).toBe(hashAsker('123', 'a'));
    expect(hashAsker('123', 'a')).not.toBe(hashAsker('123', 'b'));
    expect(hashAsker('123', 'a')).toMatch(/^[0-9a-f]{32}$/);
  });
});
