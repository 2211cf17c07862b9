import type { ChatInputCommandInteraction } from 'discord.js';
import type { SourceMetadata } from '../../corpus/source.js';
import { readTypedDate } from '../../moments/typed-date.js';
import { findDocument, isNamed } from '../ask/find-document.js';
import type { Bot } from '../bot.js';
import type { Modal } from '../render/modal.js';
import { standingId } from '../render/standing-id.js';
import { textView } from '../render/view.js';
import { type Plan, privately, type Said } from '../reply/plan.js';
import { attributionFields } from './attribution.js';
import { addSource, askToConfirm, inheritedMetadata, notFound } from './change-source.js';
import { asCurator, type Curator } from './curators.js';
import { renderHistory } from './history-view.js';
import type { NamedDocument } from './proposed-changes.js';
import { isSetAside, showSetAside } from './set-aside.js';
import { bringSource, sourceModal, wholeAddress } from './source-form.js';

type Use = ChatInputCommandInteraction;

/** `/source add`: from an address or a file at once; without either, a form for a pasted text opens. */
export function planAdd(interaction: Use, bot: Bot): Plan {
  const metadata = statedMetadata(interaction);
  if (isBrought(interaction)) {
    return reply(interaction, bot, async (curator) => {
      const brought = await bring(interaction, metadata, curator);
      if ('view' in brought) return brought;
      const { lines } = await addSource(brought, curator);
      return { view: textView(...lines) };
    });
  }
  return openForm(interaction, bot, (curator) => pasteForm({ metadata, replaces: null }, curator));
}

/** `/source supersede`: as with `add`; what the new revision says about itself adds to what is known. */
export function planSupersede(interaction: Use, bot: Bot): Plan {
  const reason = reasonOf(interaction);
  const withDocument = <Result>(
    act: (document: NamedDocument, metadata: SourceMetadata, curator: Curator) => Promise<Result>,
  ) => {
    return async (curator: Curator): Promise<Result | Said> => {
      const wanted = interaction.options.getString('document', true);
      const document = await findNamed(wanted, bot);
      if (document === null) return notFound(wanted, curator);
      const metadata = { ...inheritedMetadata(document), ...statedMetadata(interaction) };
      return act(document, metadata, curator);
    };
  };
  if (!isBrought(interaction)) {
    return openForm(
      interaction,
      bot,
      withDocument(async (document, metadata, curator) =>
        pasteForm({ metadata, replaces: { document, reason } }, curator),
      ),
    );
  }
  return reply(
    interaction,
    bot,
    withDocument(async (document, metadata, curator) => {
      const source = await bring(interaction, metadata, curator);
      return 'view' in source
        ? source
        : askToConfirm({ kind: 'supersede', document, source, reason }, curator);
    }),
  );
}

/** `/source retract`: asks for confirmation first. */
export function planRetract(interaction: Use, bot: Bot): Plan {
  return reply(interaction, bot, async (curator) => {
    const wanted = interaction.options.getString('document', true);
    const document = await findNamed(wanted, bot);
    if (document === null) return notFound(wanted, curator);
    return askToConfirm({ kind: 'retract', document, reason: reasonOf(interaction) }, curator);
  });
}

/** `/source history`: also of a document that was taken out, if its id is known. */
export function planHistory(interaction: Use, bot: Bot): Plan {
  return reply(interaction, bot, async (curator) => {
    const wanted = interaction.options.getString('document', true);
    const found = await findNamed(wanted, bot);
    const id = found?.id ?? (wanted.trim() as NamedDocument['id']);
    const [first, ...others] = await bot.sources.history(id);
    if (first === undefined) return notFound(wanted, curator);
    const aside = await isSetAside(id, bot);
    return { view: renderHistory([first, ...others], aside, curator.say) };
  });
}

/** `/source set-aside`: what is stored and not answered from, and the ways back and out. */
export function planSetAside(interaction: Use, bot: Bot): Plan {
  return reply(interaction, bot, async (curator) => ({ view: await showSetAside(0, curator) }));
}

/** A document of the corpus, or one that is set aside, which is named by its id, title or file. */
async function findNamed(wanted: string, bot: Bot): Promise<NamedDocument | null> {
  const found = await bot.turns.finish(findDocument(bot.knowledge().corpus, wanted));
  if (found !== null) return found;
  const aside = await bot.sources.listSetAside();
  const name = wanted.trim();
  return aside.find(({ id }) => id === name) ?? aside.find((one) => isNamed(one, name)) ?? null;
}

function reply(interaction: Use, bot: Bot, act: (curator: Curator) => Promise<Said>): Plan {
  return privately(() => asCurator(interaction, bot, act));
}

function openForm(
  interaction: Use,
  bot: Bot,
  open: (curator: Curator) => Promise<Modal | Said>,
): Plan {
  return { kind: 'modal', work: () => asCurator(interaction, bot, open) };
}

async function pasteForm(
  paste: {
    readonly metadata: SourceMetadata;
    readonly replaces: { readonly document: NamedDocument; readonly reason: string } | null;
  },
  { moderator, bot, say }: Curator,
): Promise<Modal> {
  const name = bot.proposals.keep({ kind: 'paste', ...paste }, moderator.id, moderator.guildId);
  return sourceModal(
    {
      id: standingId('c', 'paste', name),
      title: say(paste.replaces === null ? 'curate.form.add' : 'curate.form.supersede'),
      metadata: paste.metadata,
      takesAll: false,
    },
    say,
  );
}

async function bring(interaction: Use, metadata: SourceMetadata, { say }: Curator) {
  const file = interaction.options.getAttachment('file');
  const brought = await bringSource({ text: '', file, metadata }, say);
  return brought.kind === 'brought'
    ? brought.source
    : ({ view: textView(brought.why) } satisfies Said);
}

function isBrought({ options }: Use): boolean {
  return options.getAttachment('file') !== null || options.getString('url') !== null;
}

function reasonOf({ options }: Use): string {
  return options.getString('reason', true).trim();
}

/** What the options say; an option that was left out says nothing. */
function statedMetadata({ options }: Use): SourceMetadata {
  const stated: [string, string][] = [];
  for (const field of [...attributionFields, 'url'] as const) {
    const value = options.getString(field)?.trim() ?? '';
    if (value !== '') stated.push([field, field === 'url' ? wholeAddress(value) : value]);
  }
  const date = options.getString('date')?.trim() ?? '';
  if (date !== '') stated.push(['publishedAt', readTypedDate(date) ?? date]);
  return Object.fromEntries(stated);
}
