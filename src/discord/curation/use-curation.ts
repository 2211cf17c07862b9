import type { ModalSubmitInteraction } from 'discord.js';
import type { NewSource } from '../../moderation/source-desk.js';
import type { Modal } from '../render/modal.js';
import { standingId } from '../render/standing-id.js';
import { textView, withButtons } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { draftOf, filledIn } from '../reply/form-drafts.js';
import { inPlace, type Plan, privately, type Said, whisper, whispered } from '../reply/plan.js';
import { addSource, askToConfirm, confirmChange } from './change-source.js';
import { asCurator, type Curator } from './curators.js';
import type { ProposedChange } from './proposed-changes.js';
import { readmit, showSetAside } from './set-aside.js';
import { readSourceForm, refuseSource, sourceModal } from './source-form.js';

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
    case 'paste':
      return { kind: 'modal', work: () => asCurator(interaction, bot, openAgain(parts)) };
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

/** Opens the form of a pasted text again, with all that was typed into it. */
function openAgain([verb = '', name = '', draftName = '']: readonly string[]) {
  return async ({ moderator, bot, say }: Curator): Promise<Modal | Said> => {
    const change = bot.proposals.find(name, moderator.id, moderator.guildId);
    const draft = bot.drafts.find(draftName, moderator.id);
    if (change?.kind !== 'paste' || draft === null) return whispered(textView(say('curate.gone')));
    const { metadata, replaces } = change;
    const title = say(replaces === null ? 'curate.form.add' : 'curate.form.supersede');
    const id = standingId('c', verb, name, draftName);
    return filledIn(sourceModal({ id, title, metadata, takesAll: false }, say), draft);
  };
}

/** Takes the text that a form brought, or asks whether it is to replace another. */
async function takePasted(
  interaction: ModalSubmitInteraction,
  change: Extract<ProposedChange, { kind: 'paste' }>,
  curator: Curator,
): Promise<Said> {
  const { metadata, replaces } = change;
  const { say, bot, moderator } = curator;
  const refused = (why: readonly string[], text: string): Said => {
    const name = bot.proposals.keep(change, moderator.id, moderator.guildId);
    const draft = bot.drafts.keep(draftOf(interaction), moderator.id);
    const id = standingId('c', 'paste', name, draft);
    return {
      view: withButtons(refuseSource(why, text, say), [{ id, label: say('form.again') }]),
    };
  };
  const brought = await readSourceForm(interaction, say);
  if (brought.kind === 'refused') {
    return refused([brought.why], brought.text);
  }
  const source = { ...brought.source, metadata: { ...kept(metadata), ...brought.source.metadata } };
  if (replaces !== null) return askToConfirm({ kind: 'supersede', source, ...replaces }, curator);
  const { outcome, lines } = await addSource(source, curator);
  return outcome.kind === 'refused' ? refused(lines, textOf(source)) : { view: textView(...lines) };
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
