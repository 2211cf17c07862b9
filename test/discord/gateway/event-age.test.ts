import { SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { EventAge } from '../../../src/discord/gateway/event-age.js';

const start = Date.UTC(2026, 0, 5);
const idAt = (ms: number): string => SnowflakeUtil.generate({ timestamp: start + ms }).toString();

describe('EventAge', () => {
  it('tells how much longer an event took than the quickest one, whatever the two clocks say', () => {
    let now = 77;
    const age = new EventAge(() => now);
    expect(age.ofMs(idAt(0))).toBe(0);
    now += 5_000;
    expect(age.ofMs(idAt(1_500))).toBe(3_500);
    expect(age.ofMs(idAt(5_000))).toBe(0);
  });

  it('never thinks an event older than it is', () => {
    let now = 0;
    const age = new EventAge(() => now);
    // The first one was 2 s on its way, so the second, fresh one looks no older than that.
    now = 2_000;
    expect(age.ofMs(idAt(0))).toBe(0);
    now = 2_100;
    expect(age.ofMs(idAt(2_100))).toBe(0);
    now = 5_200;
    expect(age.ofMs(idAt(2_200))).toBe(3_000);
  });

  it('forgets within twenty minutes how the clocks once stood', () => {
    let now = 0;
    const age = new EventAge(() => now);
    age.ofMs(idAt(0));
    // Discord’s clock is put back by ten seconds.
    for (let minute = 1; minute <= 25; minute++) {
      now = minute * 60_000;
      age.ofMs(idAt(now - 10_000));
    }
    expect(age.ofMs(idAt(now - 10_000))).toBe(0);
  });
});
