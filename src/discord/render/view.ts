import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  ButtonStyle,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { limits } from '../limits.js';
import { cutLabel } from './plain-text.js';

/** A text that goes with a message as a file. */
export interface AttachedText {
  readonly name: string;
  readonly text: string;
}

/**
 * A message laid out: Components V2, text displays in reading order with the buttons that belong to
 * them. Why not embeds: whoever has switched link previews off, or denies the bot *Embed Links*,
 * sees no embed at all, so a quote could vanish; embeds are narrow on phones; and screen readers read
 * text displays as the plain text they are. No accent colour: green or red would be read as a verdict.
 * The price: the flag cannot be taken back, and a notification on a locked phone shows no text.
 */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly AttachedText[];
}

/** A button that a person can press: something to do, or a place to go. */
export type ViewButton =
  | { readonly id: string; readonly label: string; readonly tone?: 'plain' | 'main' }
  | { readonly url: string; readonly label: string };

/** One block of a view, in reading order: a text, buttons in rows, a select, or a line across. */
export type Block = string | readonly ViewButton[] | SelectBlock | { readonly kind: 'rule' };

/** A select, which takes a row of its own: of own options, of the server's channels or of its roles. */
export type SelectBlock =
  | {
      readonly kind: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly isChosen?: boolean;
      }[];
    }
  | ({ readonly kind: 'channels'; readonly types: readonly ChannelType[] } & PlaceSelect)
  | ({ readonly kind: 'roles' } & PlaceSelect);

interface PlaceSelect {
  readonly id: string;
  readonly placeholder: string;
  /** Ids that are chosen now; none is a choice too. */
  readonly chosen: readonly string[];
  /** 1 to 25. */
  readonly most: number;
}

/** Lays the blocks out; empty texts and empty rows are left out. */
export function layOut(blocks: readonly Block[], files: readonly AttachedText[] = []): View {
  return { components: blocks.flatMap(toComponents), files };
}

/** A view with further buttons below it. */
export function withButtons(view: View, buttons: readonly ViewButton[]): View {
  return { ...view, components: [...view.components, ...layOut([buttons]).components] };
}

/** A view that is one text. */
export function textView(...lines: readonly string[]): View {
  return layOut([lines.join('\n')]);
}

function toComponents(block: Block): APIMessageTopLevelComponent[] {
  if (typeof block === 'string') {
    return block.trim() === '' ? [] : [{ type: ComponentType.TextDisplay, content: block }];
  }
  if (!('kind' in block)) {
    return rowsOf(block).map((row) => ({
      type: ComponentType.ActionRow,
      components: row.map(toButton),
    }));
  }
  return block.kind === 'rule'
    ? [{ type: ComponentType.Separator }]
    : [{ type: ComponentType.ActionRow, components: [toSelect(block)] }];
}

function rowsOf(buttons: readonly ViewButton[]): readonly (readonly ViewButton[])[] {
  const rows: ViewButton[][] = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsPerRow) {
    rows.push(buttons.slice(at, at + limits.buttonsPerRow));
  }
  return rows;
}

function toButton(button: ViewButton): APIButtonComponent {
  const label = cutLabel(button.label, limits.buttonLabelAdvised);
  if ('url' in button) {
    return { type: ComponentType.Button, style: ButtonStyle.Link, url: button.url, label };
  }
  return {
    type: ComponentType.Button,
    style: button.tone === 'main' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: button.id,
    label,
  };
}

function toSelect(block: SelectBlock): APISelectMenuComponent {
  const shared = {
    custom_id: block.id,
    placeholder: cutLabel(block.placeholder, limits.selectPlaceholder),
  };
  if (block.kind === 'select') {
    return {
      type: ComponentType.StringSelect,
      ...shared,
      options: block.options.slice(0, limits.selectOptions).map(({ value, label, isChosen }) => ({
        value,
        label: cutLabel(label, limits.selectOptionText),
        ...(isChosen === true ? { default: true } : {}),
      })),
    };
  }
  const chosen = block.chosen.slice(0, block.most);
  const places = { ...shared, min_values: 0, max_values: block.most };
  return block.kind === 'channels'
    ? {
        type: ComponentType.ChannelSelect,
        ...places,
        channel_types: [...block.types],
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      }
    : {
        type: ComponentType.RoleSelect,
        ...places,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      };
}
