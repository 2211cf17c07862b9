import type { SetAsideDocument } from '../../corpus/set-aside.js';
import type { Say } from '../../locales/catalogue.js';
import type { Bot } from '../bot.js';
import { describeInstantDay } from '../render/moment.js';
import { pageAt, pageButtons, pageLine } from '../render/pages.js';
import { mentionOf, plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { type Block, layOut, textView, type View } from '../render/view.js';
import type { Said } from '../reply/plan.js';
import type { Curator } from './curators.js';
import { nameDocument } from './outcome-view.js';
import type { NamedDocument } from './proposed-changes.js';

/** Documents on one page, each with a text and a row of two buttons: with them Discord's 40 components suffice. */
const perPage = 5;

/** A page of what is stored and not answered from: what, why, by whom, and the ways back and out. */
export async function showSetAside(page: number, curator: Curator): Promise<View> {
  const { bot, say } = curator;
  const aside = await bot.sources.listSetAside();
  if (aside.length === 0) return textView(say('curate.aside.none'));
  const number = pageAt(page, Math.ceil(aside.length / perPage));
  const first = number.at * perPage;
  return layOut([
    [
      `### ${say('curate.aside.title')}`,
      say('curate.aside.meaning'),
      ...pageLine(number, say),
    ].join('\n'),
    ...aside.slice(first, first + perPage).flatMap((document) => showOne(document, curator)),
    pageButtons(number, say, (to) => standingId('c', 'aside', String(to))),
  ]);
}

/** Tries a document in a thread and takes it back, or says why it stays where it is. */
export async function readmit(
  document: NamedDocument,
  { moderator, bot, say }: Curator,
): Promise<Said> {
  const outcome = await bot.sources.readmit(document.id, document.revision, moderator.id);
  if (outcome === 'not-set-aside') return { view: textView(say('curate.gone')) };
  return {
    view: textView(
      `### ${say(outcome === 'readmitted' ? 'curate.aside.readmitted' : 'curate.aside.stays')}`,
      nameDocument(document, say),
      say(outcome === 'readmitted' ? 'curate.answers-now' : `curate.aside.still.${outcome}`),
    ),
  };
}

/** Whether a document is stored and waits to be taken back. */
export async function isSetAside(id: NamedDocument['id'], bot: Bot): Promise<boolean> {
  return (await bot.sources.listSetAside()).some((one) => one.id === id);
}

function showOne(aside: SetAsideDocument, { moderator, bot, say }: Curator): Block[] {
  const name = bot.proposals.keep(
    { kind: 'aside', document: aside },
    moderator.id,
    moderator.guildId,
  );
  const { code, message } = aside;
  const lines = [
    nameDocument(aside, say),
    say(`curate.aside.${code}`),
    ...(code === 'chosen' ? [say('curate.reason', { reason: plainLabel(message, 200) })] : []),
    `-# ${describeDeed(aside, say)} · ${plainLabel(aside.id, 100)}`,
  ];
  return [
    lines.join('\n'),
    [
      { id: standingId('c', 'readmit', name), label: say('curate.button.readmit') },
      { id: standingId('c', 'remove', name), label: say('curate.button.retract') },
    ],
  ];
}

/** By whom and when. */
function describeDeed({ by, at }: SetAsideDocument, say: Say): string {
  const date = describeInstantDay(at, say);
  if (by === 'program') return say('curate.aside.by.program', { date });
  if (by === 'operator') return say('curate.aside.by.operator', { date });
  return say('curate.aside.by.moderator', { mention: mentionOf(by), date });
}
