import { DiscordAPIError, HTTPError } from 'discord.js';
import { restErrors } from '../limits.js';

/** Why an answer did not arrive. */
export type DeliveryFailure =
  /** The interaction or its token had expired. */
  | 'late'
  /** It has an answer already. */
  | 'double'
  /** The bot may not write there; trying again is no use. */
  | 'forbidden'
  /** The connection broke before an answer came, or Discord itself failed: it may or may not have arrived. */
  | 'unknown'
  | 'other';

/** Sorts what discord.js throws when it sends. */
export function classifyFailure(error: unknown): DeliveryFailure {
  if (error instanceof DiscordAPIError) {
    switch (error.code) {
      case restErrors.unknownInteraction:
      case restErrors.invalidToken:
        return 'late';
      case restErrors.alreadyAnswered:
        return 'double';
      case restErrors.cannotSendToUser:
      case restErrors.missingPermissions:
      case restErrors.missingAccess:
      case restErrors.noMutualGuilds:
      case restErrors.threadLocked:
        return 'forbidden';
      default:
        return 'other';
    }
  }
  const isUnknown =
    (error instanceof HTTPError && error.status >= 500) ||
    // No answer within `rest.timeout`, and again at every repetition.
    (error instanceof Error && error.name === 'AbortError') ||
    brokenConnection.has(codeOf(error));
  return isUnknown ? 'unknown' : 'other';
}

/** The code with which Discord refused a request; null when it was not Discord that failed. */
export function codeOfRefusal(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

const brokenConnection: ReadonlySet<string> = new Set([
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  return typeof cause === 'string' ? cause : '';
}
