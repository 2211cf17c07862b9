import type { CommandView, MessageView } from '../protocol.js';
import type { Client } from './client.js';
import { CommandForm } from './command-form.js';
import { byId, element, fill } from './element.js';
import { icon } from './icon.js';
import { type Suggestion, SuggestionList } from './suggestion-list.js';

/** What leaves the composer. */
export interface ComposerActions {
  readonly say: (text: string, replyTo: string | null) => void;
  readonly use: (command: CommandView, options: CommandForm['values']) => void;
}

/** Where a person writes: text with mentions, a reply, or a slash command with its options. */
export class Composer {
  readonly #form = byId('composer') as HTMLFormElement;
  readonly #suggestions = new SuggestionList();
  readonly #entry = element('textarea', { id: 'entry', rows: 1, maxlength: 2000 });
  readonly #reply = element('div', { class: 'reply-bar', hidden: true });
  readonly #stage = element('div', { class: 'stage' });
  readonly #send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': 'Send', title: 'Send (Enter)' },
    icon('send'),
  );
  readonly #client: Client;
  readonly #actions: ComposerActions;
  #channelId = '';
  #command: { readonly view: CommandView; readonly form: CommandForm } | undefined;
  #replyTo: string | null = null;

  constructor(client: Client, actions: ComposerActions) {
    this.#client = client;
    this.#actions = actions;
    const commands = element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Commands', title: 'Commands (/)' },
      icon('slash'),
    );
    commands.addEventListener('click', () => {
      this.#leaveCommand();
      this.#entry.value = '/';
      this.#entry.focus();
      this.#suggest();
    });
    fill(
      this.#form,
      this.#suggestions.box,
      this.#reply,
      element('div', { class: 'entry-row' }, commands, this.#stage, this.#send),
    );
    this.#stage.append(this.#entry);
    this.#suggestions.adopt(this.#entry);
    this.#entry.addEventListener('input', () => this.#suggest());
    this.#form.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** Turns to a channel; what was typed elsewhere is put away. */
  open(channelId: string, label: string): void {
    this.#channelId = channelId;
    this.#entry.value = '';
    this.#entry.placeholder = label;
    this.#entry.setAttribute('aria-label', label);
    this.#leaveCommand();
    this.stopReplying();
  }

  /** Makes what is written next a reply. */
  replyTo(message: MessageView): void {
    this.#leaveCommand();
    this.#replyTo = message.id;
    const stop = element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Do not reply' },
      icon('close'),
    );
    stop.addEventListener('click', () => this.stopReplying());
    fill(this.#reply, 'Replying to ', element('b', {}, message.author.name), stop);
    this.#reply.hidden = false;
    this.#entry.focus();
  }

  stopReplying(): void {
    this.#replyTo = null;
    this.#reply.hidden = true;
  }

  /** Puts the cursor here, except where that would bring up a keyboard on the screen. */
  focus(): void {
    if (matchMedia('(hover: hover)').matches) this.#entry.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.target === this.#entry && this.#suggestions.takesKey(event)) return;
    if (event.key === 'Escape') {
      if (this.#command !== undefined) this.#leaveCommand(true);
      else this.stopReplying();
    } else if (event.key === 'Enter' && event.target === this.#entry) {
      if (event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    }
  }

  #submit(): void {
    if (this.#command !== undefined) {
      const { view, form } = this.#command;
      const values = form.values;
      this.#leaveCommand(true);
      this.#actions.use(view, values);
      return;
    }
    const text = this.#entry.value.trim();
    if (text === '') return;
    const replyTo = this.#replyTo;
    this.#entry.value = '';
    this.#suggestions.hide();
    this.stopReplying();
    this.#actions.say(text, replyTo);
  }

  #suggest(): void {
    const typed = this.#entry.value;
    if (typed.startsWith('/')) {
      const name = typed.slice(1);
      // A command's name may be of several words: `source add`.
      const whole = this.#slashCommands().find(({ label }) => name.startsWith(`${label} `));
      if (whole !== undefined) {
        return this.#enterCommand(whole, name.slice(whole.label.length + 1));
      }
      return this.#suggestions.show(this.#entry, 'Commands', this.#commandsLike(name), true);
    }
    const upToCaret = typed.slice(0, this.#entry.selectionStart);
    const [, at] = /(?:^|\s)@([\p{L}\p{N}_]*)$/u.exec(upToCaret) ?? [];
    if (at === undefined) return this.#suggestions.hide();
    this.#suggestions.show(this.#entry, 'People', this.#peopleLike(at, upToCaret.length), true);
  }

  #slashCommands(): readonly CommandView[] {
    return this.#client.known.places.commands.filter(
      ({ kind, channelIds }) => kind === 'slash' && channelIds.includes(this.#channelId),
    );
  }

  #commandsLike(typed: string): readonly Suggestion[] {
    const wanted = typed.toLowerCase();
    return this.#slashCommands()
      .filter(({ label }) => label.toLowerCase().startsWith(wanted))
      .map((command) => ({
        label: `/${command.label}`,
        detail: command.description,
        pick: () => this.#enterCommand(command, ''),
      }));
  }

  #peopleLike(typed: string, caret: number): readonly Suggestion[] {
    const { bot, people } = this.#client.known;
    return [bot, ...people]
      .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map(({ name }) => ({
        label: `@${name}`,
        pick: () => {
          const start = caret - typed.length;
          this.#entry.setRangeText(`${name} `, start, caret, 'end');
        },
      }));
  }

  #enterCommand(view: CommandView, text: string): void {
    this.#suggestions.hide();
    this.stopReplying();
    const { known } = this.#client;
    const channelId = this.#channelId;
    const form = new CommandForm({
      command: view,
      places: known.places,
      suggestions: this.#suggestions,
      suggest: async (option, typed, others) => {
        const deed = { kind: 'suggest', channelId, command: view.name, option, typed, others };
        const outcome = await this.#client.do(deed as Parameters<Client['do']>[0]);
        return outcome.kind === 'choices' ? outcome.choices : [];
      },
      cancel: () => this.#leaveCommand(true),
    });
    this.#command = { view, form };
    this.#entry.value = '';
    fill(this.#stage, form.box);
    form.begin(text);
    if (view.options.every(({ required }) => !required)) this.#send.focus();
  }

  #leaveCommand(focus = false): void {
    this.#suggestions.hide();
    this.#command = undefined;
    fill(this.#stage, this.#entry);
    if (focus) this.#entry.focus();
  }
}
