import type { Document } from '../../corpus/document.js';
import type { Say } from '../../locales/catalogue.js';
import { isDecision } from '../../moderation/decision-name.js';
import type { Correction } from '../../moderation/given-answer-store.js';
import type { Bot } from '../bot.js';
import { curatingGuilds } from '../curation/curators.js';
import { nameDocument } from '../curation/outcome-view.js';
import { plainLabel } from '../render/plain-text.js';

/** Longest reason that is shown, in characters, so that a notice leaves room for the old wording. */
const maxReason = 500;

/**
 * What happened to a source, why, when and by whose decision: the same lines above an answer that
 * quoted it and in what its asker is told. The reason is shown as the moderators' words.
 */
export function describeCorrection(
  correction: Correction,
  document: Document | null,
  say: Say,
  bot: Pick<Bot, 'places' | 'guilds'>,
): readonly string[] {
  if (isDecision(correction))
    return [say(`correction.decision.${correction.kind}`), say('correction.again')];
  const source = document === null ? say('source.lost') : nameDocument(document, say);
  return [
    say(`correction.${correction.kind}`, { source }),
    say('correction.decided', {
      moderators: nameModerators(say, bot),
      time: exactTime(correction.at),
    }),
    ...(correction.reason.trim() === ''
      ? []
      : [say('correction.reason', { reason: plainLabel(correction.reason, maxReason) })]),
    say('correction.again'),
  ];
}

/** The moderators of the one server that may change the corpus; of several it is not kept which one it was. */
function nameModerators(say: Say, bot: Pick<Bot, 'places' | 'guilds'>): string {
  const [guildId, ...others] = curatingGuilds(bot);
  const name = guildId === undefined || others.length > 0 ? null : bot.guilds.name(guildId);
  return name === null
    ? say('correction.moderators')
    : say('correction.moderators-of', { server: plainLabel(name, 100) });
}

/** An ISO 8601 instant as Discord shows it to each viewer, in their own zone. */
function exactTime(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? plainLabel(instant, 40) : `<t:${Math.floor(ms / 1000)}:f>`;
}
