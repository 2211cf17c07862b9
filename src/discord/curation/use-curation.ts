import type { ModalSubmitInteraction } from 'discord.js';
import type { NewSource } from '../../moderation/source-desk.js';
import { textView } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { inPlace, type Plan, privately, type Said, whisper, whispered } from '../reply/plan.js';
import { addSource, askToConfirm, confirmChange } from './change-source.js';
import { asCurator, type Curator } from './curators.js';
import type { ProposedChange } from './proposed-changes.js';
import { readmit, showSetAside } from './set-aside.js';
import { readSourceForm, refuseSource } from './source-form.js';

/**
 * What the buttons and forms of `/source` do. Their ids name a change that is being proposed; whose
 * it is and what it says is looked up, and whoever uses them must be allowed to at this moment.
 */
export function useCuration({ interaction, parts, bot }: StandingUse): Plan {
  const [verb = '', name = ''] = parts;
  const say = speakFor('only-asker', interaction);
  /** What this component was made for; taken once, and only by its own moderator. */
  const proposedTo = ({ moderator }: Curator) =>
    bot.proposals.take(name, moderator.id, moderator.guildId);
  const gone = whispered(textView(say('curate.gone')));
  if (interaction.isModalSubmit()) {
    if (verb !== 'paste') return whisper(textView(say('moderation.forged')));
    return privately(() =>
      asCurator(interaction, bot, async (curator) => {
        const change = proposedTo(curator);
        return change?.kind === 'paste' ? takePasted(interaction, change, curator) : gone;
      }),
    );
  }
  const curate = (act: (curator: Curator) => Said | Promise<Said>) =>
    inPlace(() => asCurator(interaction, bot, act));
  switch (verb) {
    case 'confirm':
      return curate((curator) => {
        const change = proposedTo(curator);
        return change === null || change.kind === 'paste' || change.kind === 'aside'
          ? gone
          : confirmChange(change, curator);
      });
    case 'keep':
      return curate((curator) => {
        proposedTo(curator);
        return { view: textView(say('curate.kept')) };
      });
    case 'aside':
      if (!/^\d{1,6}$/.test(name)) return whisper(textView(say('moderation.forged')));
      return curate(async (curator) => ({ view: await showSetAside(Number(name), curator) }));
    case 'readmit':
    case 'remove':
      return curate((curator) => {
        const change = proposedTo(curator);
        if (change?.kind !== 'aside') return gone;
        const { document } = change;
        return verb === 'readmit'
          ? readmit(document, curator)
          : askToConfirm({ kind: 'retract', document, reason: '' }, curator);
      });
    default:
      return whisper(textView(say('moderation.forged')));
  }
}

/** Takes the text that a form brought, or asks whether it is to replace another. */
async function takePasted(
  interaction: ModalSubmitInteraction,
  { metadata, replaces }: Extract<ProposedChange, { kind: 'paste' }>,
  curator: Curator,
): Promise<Said> {
  const { say } = curator;
  const brought = await readSourceForm(interaction, say);
  if (brought.kind === 'refused') {
    return { view: refuseSource([brought.why], brought.text, say) };
  }
  const source = { ...brought.source, metadata: { ...kept(metadata), ...brought.source.metadata } };
  if (replaces !== null) return askToConfirm({ kind: 'supersede', source, ...replaces }, curator);
  const { outcome, lines } = await addSource(source, curator);
  return {
    view:
      outcome.kind === 'refused' ? refuseSource(lines, textOf(source), say) : textView(...lines),
  };
}

function textOf({ content }: NewSource): string {
  return content.kind === 'text' ? content.text : '';
}

/** What the form does not ask for, such as a licence that the old revision had. */
function kept({ licence, zone, wording }: Extract<ProposedChange, { kind: 'paste' }>['metadata']) {
  return {
    ...(licence === undefined ? {} : { licence }),
    ...(zone === undefined ? {} : { zone }),
    ...(wording === undefined ? {} : { wording }),
  };
}
