import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { type EventName, inEvent, noteOutcome } from '../../logging/event-trail.js';
import type { Bot } from '../bot.js';
import type { Command } from '../commands/command.js';
import { deadlines, limits } from '../limits.js';
import { press } from '../press/dispatch.js';
import { textView } from '../render/view.js';
import { pressedTooMuch, speakFor, submittedTooMuch } from '../reply/asking.js';
import { classifyFailure } from '../reply/delivery-failure.js';
import { type Plan, whisper } from '../reply/plan.js';
import { type Answerable, respond } from '../reply/respond.js';

/** Takes interactions to their commands and buttons. Never throws. */
export function interactionDoor(commands: readonly Command[], bot: Bot) {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  return (interaction: Interaction): Promise<void> =>
    inEvent(nameOf(interaction), bot.log, () => take(interaction));

  async function take(interaction: Interaction): Promise<void> {
    if (!bot.seen.isNew(interaction.id)) {
      bot.metrics.counters.replayed += 1;
      noteOutcome('replayed');
      return;
    }
    // Under more load than the machine can bear, work for those who gave up would keep the rest waiting.
    if (bot.age.ofMs(interaction.id) > deadlines.firstAnswerMs) {
      bot.metrics.counters.late += 1;
      noteOutcome('late');
      return;
    }
    if (interaction.isAutocomplete()) await complete(interaction);
    else if (isAnswerable(interaction)) await respond(interaction, planFor(interaction), bot);
  }

  async function planFor(interaction: Answerable): Promise<Plan> {
    try {
      if (interaction.isMessageComponent()) {
        return pressedTooMuch(interaction, bot) ?? press(interaction, bot);
      }
      if (interaction.isModalSubmit()) {
        return submittedTooMuch(interaction, bot) ?? press(interaction, bot);
      }
      const command = byName.get(interaction.commandName);
      if (command?.kind === 'slash' && interaction.isChatInputCommand()) {
        return await command.execute(interaction, bot);
      }
      if (command?.kind === 'message' && interaction.isMessageContextMenuCommand()) {
        return await command.execute(interaction, bot);
      }
      bot.log.warn('a command is registered but unknown: run `deploy` again');
    } catch (error) {
      bot.log.error({ err: error }, 'an interaction could not be read');
    }
    noteOutcome('failed');
    bot.metrics.counters.errors += 1;
    return whisper(textView(speakFor('only-asker', interaction)('error.failed')));
  }

  /** What the log calls an interaction; a name that is not one of ours is left out. */
  function nameOf(interaction: Interaction): EventName {
    if (interaction.isMessageComponent()) return { kind: 'button' };
    if (interaction.isModalSubmit()) return { kind: 'form' };
    const kind = interaction.isAutocomplete() ? 'suggestions' : 'command';
    const command = byName.get(interaction.commandName)?.data.name;
    return command === undefined ? { kind } : { kind, command };
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const command = byName.get(interaction.commandName);
    try {
      const choices =
        command?.kind === 'slash' ? ((await command.autocomplete?.(interaction, bot)) ?? []) : [];
      await interaction.respond(choices.slice(0, limits.autocompleteChoices));
      bot.metrics.counters.autocompletions += 1;
    } catch (error) {
      // Suggestions are a convenience: a late one is nobody's loss.
      const isLate = classifyFailure(error) === 'late';
      bot.metrics.counters[isLate ? 'late' : 'errors'] += 1;
      noteOutcome(isLate ? 'late' : 'failed');
      bot.log.debug({ err: error }, 'suggestions were not delivered');
    }
  }
}

function isAnswerable(interaction: Interaction): interaction is Answerable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}
