import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { buttonFace, displayMessage } from './display.js';
import { integerOf, type JsonObject, objectsOf, stringOf } from './json.js';
import type { Viewer } from './markdown.js';
import { everyComponent } from './rules/components.js';
import { type ModalField, modalFields } from './rules/modals.js';
import type { MessagePayload, MessageRecord } from './state/messages.js';

/** A button as a person sees it. */
export interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A select as a person sees it. */
export interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string;
  readonly type: number;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly disabled: boolean;
}

/** A message as it looked to somebody at one moment. */
export class SeenMessage {
  readonly payload: MessagePayload;
  /** Identity for what a person does next; what is shown comes from {@link payload}. */
  readonly record: MessageRecord;
  readonly #viewer: Viewer;

  constructor(record: MessageRecord, viewer: Viewer) {
    this.record = record;
    this.payload = record.payload;
    this.#viewer = viewer;
  }

  get id(): string {
    return this.payload.id;
  }

  get channelId(): string {
    return this.payload.channel_id;
  }

  get content(): string {
    return this.payload.content;
  }

  /** What a person reads, line by line: text, embeds, components. */
  get text(): string {
    return displayMessage(this.payload, this.#viewer);
  }

  get isEphemeral(): boolean {
    return (this.payload.flags & MessageFlags.Ephemeral) !== 0;
  }

  get isThinking(): boolean {
    return (this.payload.flags & MessageFlags.Loading) !== 0;
  }

  get isFromBot(): boolean {
    return this.payload.author['bot'] === true;
  }

  get buttons(): readonly SeenButton[] {
    return [...everyComponent(this.payload.components)]
      .filter(({ component }) => component['type'] === ComponentType.Button)
      .map(({ component }) => ({
        label: buttonFace(component),
        customId: stringOf(component['custom_id']) || null,
        url: integerOf(component['style']) === ButtonStyle.Link ? stringOf(component['url']) : null,
        disabled: component['disabled'] === true,
      }));
  }

  get selects(): readonly SeenSelect[] {
    return [...everyComponent(this.payload.components)].flatMap(({ component }) => {
      const type = integerOf(component['type']) ?? 0;
      if (!selectTypes.has(type)) return [];
      return {
        customId: stringOf(component['custom_id']),
        placeholder: stringOf(component['placeholder']),
        type,
        options: objectsOf(component['options']).map((option) => ({
          label: stringOf(option['label']),
          value: stringOf(option['value']),
        })),
        disabled: component['disabled'] === true,
      };
    });
  }

  /** The message as it stands now. */
  now(): SeenMessage {
    return new SeenMessage(this.record, this.#viewer);
  }

  /** Whether it was taken away meanwhile. */
  get isGone(): boolean {
    return this.record.deleted;
  }
}

const selectTypes: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** A modal as a person sees it, with the means to send it. */
export class SeenModal {
  readonly title: string;
  readonly customId: string;
  readonly components: readonly JsonObject[];

  constructor(
    modal: JsonObject,
    /** The message whose component opened it, if one did. */
    readonly source: MessageRecord | null,
    /** What the opening interaction says of itself. */
    readonly metadata: JsonObject,
    readonly channelId: string,
  ) {
    this.title = stringOf(modal['title']);
    this.customId = stringOf(modal['custom_id']);
    this.components = objectsOf(modal['components']);
  }

  get fields(): readonly ModalField[] {
    return modalFields(this.components);
  }
}

/** What a person sees in answer to something they did. */
export type Outcome =
  | { readonly kind: 'message'; readonly messages: readonly SeenMessage[] }
  | { readonly kind: 'modal'; readonly modal: SeenModal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A suggestion while typing. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}
