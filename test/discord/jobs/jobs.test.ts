import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/discord/jobs/jobs.js';
import { createMetrics } from '../../../src/discord/metrics.js';

function openJobs() {
  const metrics = createMetrics();
  return { metrics, jobs: new Jobs({ metrics, log: pino({ level: 'silent' }) }) };
}

/** A job that waits until it is let go. */
function gated() {
  const gates: (() => void)[] = [];
  let runs = 0;
  return {
    runs: () => runs,
    open: () => {
      for (const gate of gates.splice(0)) gate();
    },
    run: () => {
      runs += 1;
      return new Promise<void>((resolve) => gates.push(resolve));
    },
  };
}

describe('jobs', () => {
  it('never run one twice at once; who asks meanwhile has it done once more', async () => {
    const { jobs } = openJobs();
    const job = gated();
    jobs.add({ name: 'tell', everyMs: 3_600_000, run: job.run });
    const first = jobs.run('tell');
    const others = [jobs.run('tell'), jobs.run('tell')];
    expect(job.runs()).toBe(1);
    job.open();
    await new Promise((resolve) => setImmediate(resolve));
    expect(job.runs()).toBe(2);
    job.open();
    await Promise.all([first, ...others]);
    expect(job.runs()).toBe(2);
  });

  it('go on after a failure, which is counted', async () => {
    const { jobs, metrics } = openJobs();
    let runs = 0;
    jobs.add({
      name: 'broken',
      everyMs: 3_600_000,
      run: async () => {
        runs += 1;
        throw new Error('a mistake of ours');
      },
    });
    await jobs.run('broken');
    await jobs.run('broken');
    jobs.background(Promise.reject(new Error('another')));
    await jobs.settled();
    expect([runs, metrics.counters.errors]).toEqual([2, 3]);
  });

  it('stop when what is under way is done, and do not begin again', async () => {
    const { jobs } = openJobs();
    const job = gated();
    jobs.add({ name: 'tell', everyMs: 5, run: job.run });
    jobs.start();
    await new Promise((resolve) => setTimeout(resolve, 30));
    let isStopped = false;
    const stopping = jobs.stop().then(() => {
      isStopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([isStopped, job.runs()]).toEqual([false, 1]);
    job.open();
    await stopping;
    await jobs.run('tell');
    jobs.soon('tell');
    jobs.soon('no such job');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(job.runs()).toBe(1);
  });
});
