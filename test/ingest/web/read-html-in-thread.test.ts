import { describe, expect, it } from 'vitest';
import { FewAtOnce, readHtmlInThread } from '../../../src/ingest/web/read-html-in-thread.js';

describe('FewAtOnce', () => {
  it('does two things at once, the others in their order, and refuses what would wait too long', async () => {
    const few = new FewAtOnce(2, 2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number) =>
      few.run(async () => {
        begun.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        return n;
      });
    const done = [work(0), work(1), work(2), work(3)];
    expect(await work(4)).toBeNull();
    expect(begun).toEqual([0, 1]);
    for (let n = 0; n < 4; n++) {
      ends[n]?.();
      expect(await done[n]).toBe(n);
      expect(begun.length).toBe(Math.min(4, n + 3));
    }
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(await few.run(async () => 'again')).toBe('again');
  });

  it('frees the place of what failed', async () => {
    const few = new FewAtOnce(1, 1);
    const failing = () => Promise.reject(new Error('no'));
    await expect(few.run(failing)).rejects.toThrow('no');
    expect(await few.run(async () => 1)).toBe(1);
  });
});

describe('readHtmlInThread', () => {
  it('reads an ordinary page although eight hostile ones came before it', async () => {
    const hostile = `<p>${'<b>'.repeat(60_000)}x`;
    const pages = Array.from({ length: 8 }, () => readHtmlInThread(hostile, 1_000));
    const page = readHtmlInThread('<title>T</title><p>It fell.</p>', 60_000);
    expect(await page).toMatchObject({ text: 'It fell.\n' });
    expect((await Promise.all(pages)).length).toBe(8);
  }, 120_000);
});
