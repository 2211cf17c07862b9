import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { currentEvent, inEvent, noteOutcome } from '../../src/logging/event-trail.js';
import { linesOf, readableLog } from '../readable-log.js';

describe('an event', () => {
  it('has one random id on every line about it, from begin to end, and says how it ended', async () => {
    const { log, lines } = readableLog('debug');
    const one = (outcome: 'late' | 'double') =>
      inEvent({ kind: 'command', command: 'check' }, log, async () => {
        log.info('before');
        await pause(1);
        noteOutcome(outcome);
        log.info('after');
      });
    await Promise.all([one('late'), one('double')]);
    const ids = [...new Set(lines().map(({ event }) => event))];
    expect(ids).toHaveLength(2);
    for (const [at, outcome] of [
      [0, 'late'],
      [1, 'double'],
    ] as const) {
      const own = lines().filter(({ event }) => event === ids[at]);
      expect(own.map(({ msg }) => msg)).toEqual([
        'an event begins',
        'before',
        'after',
        'an event ends',
      ]);
      expect(own.at(-1)).toMatchObject({ kind: 'command', command: 'check', outcome });
      expect(own.at(-1)?.['ms']).toEqual(expect.any(Number));
    }
    expect(ids[0]).toMatch(/^[0-9a-f]{10}$/);
  });

  it('goes on under its id in what it causes', async () => {
    const { log, lines } = readableLog('debug');
    await inEvent({ kind: 'button' }, log, () =>
      inEvent({ kind: 'job', job: 'tell-askers' }, log, async () => undefined, currentEvent()),
    );
    expect(new Set(lines().map(({ event }) => event)).size).toBe(1);
    expect(lines()).toHaveLength(4);
  });

  it('ends as failed when its work throws, and passes the error on', async () => {
    const { log, lines } = readableLog('debug');
    const work = inEvent({ kind: 'form' }, log, () => Promise.reject(new Error('no')));
    await expect(work).rejects.toThrow('no');
    expect(lines().at(-1)).toMatchObject({ msg: 'an event ends', outcome: 'failed' });
  });

  it('is over outside of it', async () => {
    const { log, lines } = readableLog('info');
    await inEvent({ kind: 'form' }, log, async () => undefined);
    log.info('later');
    expect(linesOf(lines(), 'later')[0]).not.toHaveProperty('event');
    expect(currentEvent()).toBeNull();
  });
});
