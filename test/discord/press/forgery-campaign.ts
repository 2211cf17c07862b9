import fc from 'fast-check';
import { attempt, type Forgery, type ForgerySort, faultOf, forgeryAgainst } from './forgeries.js';
import type { ForgeryScene } from './forgery-scene.js';

/** What a campaign of forgeries came to. */
export interface CampaignReport {
  readonly attempts: number;
  readonly bySort: ReadonlyMap<ForgerySort, number>;
  /** Attempts that were not refused in words, with what happened instead; at most ten. */
  readonly faults: readonly { readonly forgery: Forgery; readonly fault: string }[];
}

/** Tried at once, as a crowd would. */
const atOnce = 8;

/** Tries `count` forgeries, several at a time; the same seed tries the same ones. */
export async function runForgeries(
  scene: ForgeryScene,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<CampaignReport> {
  const forgeries = fc.sample(forgeryAgainst(scene), { numRuns: count, seed });
  const bySort = new Map<ForgerySort, number>();
  const faults: { forgery: Forgery; fault: string }[] = [];
  const waiting = forgeries.values();
  const work = async (): Promise<void> => {
    for (const forgery of waiting) {
      const fault = faultOf(await attempt(forgery, scene));
      bySort.set(forgery.sort, (bySort.get(forgery.sort) ?? 0) + 1);
      if (fault !== null && faults.length < 10) faults.push({ forgery, fault });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { attempts: forgeries.length, bySort, faults };
}

/** Everything that anybody but the forgers could notice: what is in the channels and whom it notified. */
export function visibleTraces({ discord, places, guild }: ForgeryScene): string {
  const channels = [...discord.world.channels.values()].map(({ id, name, messages }) => [
    id,
    name,
    [...messages.values()]
      .filter(({ seenBy }) => seenBy === null)
      .map(({ payload, edits }) => [payload.id, edits, payload.components]),
  ]);
  return JSON.stringify([channels, discord.pings, places.desk.id, guild.id]);
}
