import { createHash } from 'node:crypto';
import type { ModalSubmitInteraction } from 'discord.js';
import type { CitedQuote } from '../../answer/answer.js';
import { claimsIn } from '../../answer/reviewed-claims.js';
import type { Say } from '../../locales/catalogue.js';
import type { Reply } from '../../moderation/review-item.js';
import { limits } from '../limits.js';
import type { Modal, ModalField } from '../render/modal.js';
import { paginate } from '../render/pages.js';
import { plainLabel } from '../render/plain-text.js';
import { showSlices } from '../render/slice-view.js';
import { nameCitedPlainly } from '../render/source-name.js';
import { layOut, textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import type { FormDraft } from '../reply/form-drafts.js';
import { retryable, type Said } from '../reply/plan.js';
import { holdClaim } from './claim-question.js';
import { decide } from './outcome.js';
import { queueId } from './queue-post-view.js';

/** Longest answer in a moderator's own words, in characters: with quotes it still fits on a phone. */
const maxWords = 1_000;

/** Longest public wording of a question, in characters: as much as is shown above an answer. */
const maxWording = 300;

/** Asks for the answer in one form: own words, the sources' words, or both. */
export async function openAnswer(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { item, say } = press;
  return {
    id: queueId(item, 'answer'),
    title: say('answer.title', { number: item.id }),
    fields: await answerFields(press, null),
  };
}

/** The fields of an answer, filled with one that there is. */
export async function answerFields(
  press: QueuePress,
  before: Reply | null,
): Promise<readonly ModalField[]> {
  const { say } = press;
  const chosen = before?.quotes ?? [];
  const passages = await offeredPassages(press, chosen, searchOf(press.draft));
  return [
    ...(passages.length === 0
      ? []
      : [
          {
            kind: 'select' as const,
            id: 'quotes',
            label: say('answer.quotes'),
            hint: say('answer.quotes.hint'),
            most: passages.length,
            options: passages.map((cited, at) => ({
              value: keyOf(cited),
              label: oneLine(cited.quote.exact),
              hint: oneLine(placeOf(cited, say)),
              ...(at < chosen.length ? { isChosen: true as const } : {}),
            })),
          },
        ]),
    {
      kind: 'text',
      id: 'words',
      label: say('answer.words'),
      hint: say('answer.words.hint'),
      isLong: true,
      isRequired: passages.length === 0,
      most: maxWords,
      ...filledWith(before?.words),
    },
    // Empty at first, not with the question as it was asked: that was asked of moderators alone.
    {
      kind: 'text',
      id: 'wording',
      label: say('answer.wording'),
      hint: say('answer.wording.hint'),
      most: maxWording,
      ...filledWith(before?.publicWording),
    },
    {
      kind: 'text',
      id: 'search',
      label: say('answer.search'),
      hint: say('answer.search.hint'),
      most: maxSearch,
    },
  ];
}

/** Longest search in an answer's form, in characters. */
const maxSearch = 200;

/** What was looked for when the form was sent last; empty where nothing was. */
function searchOf(draft: FormDraft | null): string {
  return draft?.texts.get('search')?.trim() ?? '';
}

function filledWith(text: string | null | undefined): { readonly value?: string } {
  return text === null || text === undefined ? {} : { value: text };
}

/** Answers with what was written and chosen. */
export async function submitAnswer(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const read = await readReply(press, []);
  return 'said' in read ? read.said : answerNow(press, read.reply);
}

/** What was written and chosen, or what is wrong with it. `before`: quotes of the answer that is changed. */
export async function readReply(
  press: QueuePress<ModalSubmitInteraction>,
  before: readonly CitedQuote[],
): Promise<{ readonly reply: Reply } | { readonly said: Said }> {
  const { fields } = press.interaction;
  const { say, bot } = press;
  const { termsOf } = bot.knowledge().answerer;
  const written = fields.getTextInputValue('words').trim();
  // A form that was opened before an update of the bot has no such field.
  const wording = fields.fields.has('wording') ? fields.getTextInputValue('wording').trim() : '';
  const chosen = fields.fields.has('quotes') ? fields.getStringSelectValues('quotes') : [];
  const search = fields.fields.has('search') ? fields.getTextInputValue('search').trim() : '';
  if (search !== '' && search !== searchOf(press.draft)) {
    return { said: await showFound(search, press) };
  }
  const passages = chosen.length === 0 ? [] : await offeredPassages(press, before, search);
  const quotes = chosen.map((key) => passages.find((cited) => keyOf(cited) === key) ?? null);
  const known = quotes.filter((cited) => cited !== null);
  if (known.length < quotes.length) {
    return {
      said: retryable(
        textView(
          say('answer.passage-gone'),
          ...(written === '' ? [] : [`**${say('outcome.your-words')}**`, written]),
        ),
      ),
    };
  }
  if (written === '' && known.length === 0) {
    return { said: retryable(textView(say('answer.nothing'))) };
  }
  return {
    reply: {
      words: written === '' ? null : written,
      quotes: known,
      ...(wording === '' ? {} : { publicWording: wording, wordingTerms: termsOf(wording) }),
    },
  };
}

/** Puts an answer to the store; the claim is looked at there. */
export function answerNow(press: QueuePress, reply: Reply): Promise<Said> {
  return decide(press, { kind: 'answer', reply }, reply.words ?? '');
}

/**
 * What can be chosen: what an answer quotes already or was chosen before, then what a search found,
 * then what comes nearest to the question; as many as a select holds.
 */
async function offeredPassages(
  press: QueuePress,
  quoted: readonly CitedQuote[],
  search: string,
): Promise<readonly CitedQuote[]> {
  const found =
    search === '' ? [] : await press.bot.knowledge().answerer.nearest(search, limits.selectOptions);
  const all = [...quoted, ...found, ...(await passagesFor(press))];
  const distinct = [...new Map(all.map((cited) => [keyOf(cited), cited])).values()];
  const chosen = new Set(press.draft?.chosen.get('quotes') ?? []);
  const isChosen = (cited: CitedQuote) => chosen.has(keyOf(cited));
  return [...distinct.filter(isChosen), ...distinct.filter((cited) => !isChosen(cited))].slice(
    0,
    limits.selectOptions,
  );
}

/** Passages that a search shows in full; all that it found are in the form that is opened again. */
const shownFound = 3;

/** What a search over all passages found: the best in their own words, the rest to choose from in the form. */
async function showFound(search: string, { bot, say }: QueuePress): Promise<Said> {
  const found = await bot.knowledge().answerer.nearest(search, limits.selectOptions);
  const head = say('answer.found', { count: found.length, search: plainLabel(search, maxSearch) });
  const best = found.slice(0, shownFound);
  // Besides the head, room is kept for the lines of attribution. Guesses.
  const [slices = []] = paginate(best, head, { text: 300, bytes: 600 }, say);
  const { blocks, files } = showSlices(slices, best, say);
  return retryable(layOut([head, ...blocks], files));
}

/** The passages that come nearest to the question now, whatever the bot thought of them. */
export function passagesFor({ bot, item }: QueuePress): Promise<readonly CitedQuote[]> {
  return bot.knowledge().answerer.nearest(item.question, limits.selectOptions);
}

/** Names a passage of one revision; short, because a document's id may not be. */
export function keyOf({ quote }: CitedQuote): string {
  const { documentId, revision, span } = quote;
  return createHash('sha256')
    .update(JSON.stringify([documentId, revision, span.start, span.end]))
    .digest('base64url')
    .slice(0, 22);
}

function placeOf({ citation }: CitedQuote, say: Say): string {
  const { voice, source } = citation;
  const ratings = claimsIn(citation).map(({ rating }) => rating?.words ?? '?');
  return [...ratings, voice.name, source.publisher, nameCitedPlainly(citation, say)]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
}

/** A select shows plain text: no Markdown to escape, only line ends and what is invisible to lose. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim() || '…';
}
