import type { Block, ButtonView, EmbedView, SelectView } from '../protocol.js';
import { element } from './element.js';
import { icon } from './icon.js';
import { link, markdownView, type Reader } from './markdown-view.js';

/** What happens when somebody uses a part of a message; resolves when it has come to something. */
export interface Uses {
  readonly press: (customId: string) => Promise<void>;
  readonly choose: (customId: string, values: readonly string[]) => Promise<void>;
}

/** The parts of a message, from top to bottom. */
export function blocksView(
  blocks: readonly Block[],
  reader: Reader,
  uses: Uses,
): readonly HTMLElement[] {
  return blocks.map((block) => blockView(block, reader, uses));
}

function blockView(block: Block, reader: Reader, uses: Uses): HTMLElement {
  const inside = (blocks: readonly Block[]) => blocksView(blocks, reader, uses);
  switch (block.kind) {
    case 'text':
      return element('div', { class: 'text' }, ...markdownView(block.nodes, reader));
    case 'embed':
      return embedView(block, reader);
    case 'container':
      return accented(
        element('div', { class: 'container' }, ...inside(block.blocks)),
        block.accent,
      );
    case 'section':
      return element(
        'div',
        { class: 'section' },
        element('div', { class: 'section-text' }, ...inside(block.blocks)),
        block.accessory === null ? null : blockView(block.accessory, reader, uses),
      );
    case 'separator':
      return block.divider
        ? element('hr', { class: block.isLarge ? 'separator large' : 'separator' })
        : element('div', { class: block.isLarge ? 'gap large' : 'gap' });
    case 'row':
      return element('div', { class: 'row' }, ...inside(block.blocks));
    case 'button':
      return buttonView(block, uses);
    case 'select':
      return selectField(block, uses);
    case 'attachment':
      return element('p', { class: 'attachment' }, `${block.what} ${block.name}`.trim());
  }
}

function buttonView(button: ButtonView, uses: Uses): HTMLElement {
  if (button.url !== null && !button.isDisabled) {
    const face = [document.createTextNode(button.label), icon('outside')];
    const made = link(button.url, face);
    made.className = 'button button-link';
    return made;
  }
  const { customId } = button;
  const made = element(
    'button',
    {
      type: 'button',
      class: `button button-${button.style}`,
      disabled: button.isDisabled,
      'data-custom-id': customId,
    },
    button.label,
  );
  made.addEventListener('click', () => {
    if (customId === null || made.getAttribute('aria-busy') === 'true') return;
    made.setAttribute('aria-busy', 'true');
    void uses.press(customId).finally(() => made.removeAttribute('aria-busy'));
  });
  return made;
}

function selectField(select: SelectView, uses: Uses): HTMLElement {
  const field = selectElement(select);
  const choose = async () => {
    const values = [...field.selectedOptions].map(({ value }) => value).filter(Boolean);
    if (values.length === 0) return;
    field.setAttribute('aria-busy', 'true');
    await uses.choose(select.customId, values);
    field.removeAttribute('aria-busy');
    // As in a client: the message, if it is not changed, offers the choice anew.
    for (const option of field.options) option.selected = option.defaultSelected;
  };
  if (!field.multiple) {
    field.addEventListener('change', () => void choose());
    return element('div', { class: 'select' }, field);
  }
  const send = element('button', { type: 'button', class: 'button button-secondary' }, 'Choose');
  send.addEventListener('click', () => void choose());
  return element('div', { class: 'select' }, field, send);
}

/** A select of the page's own for one of Discord's; the placeholder is its name. */
export function selectElement(select: SelectView): HTMLSelectElement {
  const isMultiple = select.most > 1;
  return element(
    'select',
    {
      'aria-label': select.placeholder,
      disabled: select.isDisabled,
      multiple: isMultiple,
      'data-custom-id': select.customId,
      size: isMultiple ? Math.min(5, select.options.length) : null,
    },
    isMultiple
      ? null
      : element('option', { value: '', hidden: true, selected: true }, select.placeholder),
    ...select.options.map(({ label, value, description, isDefault }) =>
      element(
        'option',
        { value, selected: isDefault },
        description === '' ? label : `${label} — ${description}`,
      ),
    ),
  );
}

function embedView(embed: EmbedView, reader: Reader): HTMLElement {
  const title = markdownView(embed.title, reader);
  return accented(
    element(
      'article',
      { class: 'container embed' },
      embed.author !== '' && element('p', { class: 'embed-author' }, embed.author),
      title.length > 0 &&
        element('h3', {}, ...(embed.url === null ? title : [link(embed.url, title)])),
      embed.description.length > 0 &&
        element('div', { class: 'text' }, ...markdownView(embed.description, reader)),
      embed.fields.length > 0 &&
        element(
          'dl',
          { class: 'embed-fields' },
          ...embed.fields.map(({ name, value, isInline }) =>
            element(
              'div',
              { class: isInline ? 'inline' : null },
              element('dt', {}, ...markdownView(name, reader)),
              element('dd', {}, ...markdownView(value, reader)),
            ),
          ),
        ),
      embed.footer !== '' && element('p', { class: 'embed-footer' }, embed.footer),
    ),
    embed.accent,
  );
}

function accented<Made extends HTMLElement>(made: Made, accent: string | null): Made {
  if (accent !== null) made.style.setProperty('--edge', accent);
  return made;
}
