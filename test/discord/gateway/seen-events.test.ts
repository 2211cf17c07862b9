import { describe, expect, it } from 'vitest';
import { SeenEvents } from '../../../src/discord/gateway/seen-events.js';

describe('events', () => {
  it('are new once', () => {
    const seen = new SeenEvents();
    expect([seen.isNew('1'), seen.isNew('1'), seen.isNew('2')]).toEqual([true, false, true]);
  });
});
