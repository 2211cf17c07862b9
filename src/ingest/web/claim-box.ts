import type { StatedReview } from '../../corpus/source.js';
import { readStatedDate } from '../stated-date.js';
import { isVerdict, type PageBlock } from './page-text.js';

/**
 * The review in a box above an article, as PolitiFact and others set it: who, `stated on May 30,
 * 2024 in a video:`, the words, and a verdict, often as a picture. Null where there is no such box.
 */
export function readClaimBox(blocks: readonly PageBlock[]): StatedReview | null {
  for (let place = 1; place < Math.min(blocks.length - 1, REACH); place++) {
    const line = blocks[place]?.text ?? '';
    const stated = line.length > 200 ? null : STATED.exec(line);
    const claimant = blocks[place - 1]?.text ?? '';
    const claim = blocks[place + 1]?.text ?? '';
    if (
      stated === null ||
      claimant.length > 80 ||
      /[.!?:]$/u.test(claimant) ||
      claim.length > 1_000
    )
      continue;
    const claimedAt = readStatedDate(stated[1] ?? '');
    const verdict = blocks[place + 2]?.text ?? '';
    return {
      claim: claim.replace(/^["“”«„]|["“”»]$/gu, ''),
      claimant,
      ...(claimedAt === null ? {} : { claimedAt }),
      ...(isVerdict(verdict) ? { rating: verdict } : {}),
    };
  }
  return null;
}

/** It stands above the article's words. */
const REACH = 12;

const STATED =
  /^(?:stated|said|claimed|wrote|posted|tweeted|shared|argued)(?: this)? on ((?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2}))(?: .{1,120})?:$/iu;
