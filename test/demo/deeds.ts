import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { CannotDo, type Reply, type SeenMessage, type SeenModal } from '../loopback/index.js';
import type { OfferedFile } from '../loopback/offered-file.js';
import { modalForm } from './modal-form.js';
import type { PersonScreen } from './person-screen.js';
import type { ChosenFile, Deed, GivenValue, Outcome } from './protocol.js';

const id = z.string().regex(/^\d{1,20}$/);
const word = z.string().max(100);
const chosenFile = z.object({
  name: z.string().min(1).max(255),
  contentType: word,
  bytes: z.base64(),
});
const given = z.record(word, z.union([z.string().max(6_000), z.number(), z.boolean(), chosenFile]));

const deedSchema: z.ZodType<Deed> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    channelId: id,
    text: z.string().min(1).max(2_000),
    replyTo: id.nullable(),
  }),
  z.object({ kind: z.literal('slash'), channelId: id, command: word, options: given }),
  z.object({
    kind: z.literal('suggest'),
    channelId: id,
    command: word,
    option: word,
    typed: z.string().max(6_000),
    others: given,
  }),
  z.object({ kind: z.literal('menu'), channelId: id, messageId: id, command: word }),
  z.object({ kind: z.literal('press'), channelId: id, messageId: id, customId: word }),
  z.object({
    kind: z.literal('choose'),
    channelId: id,
    messageId: id,
    customId: word,
    values: z.array(word).max(25),
  }),
  z.object({
    kind: z.literal('submit'),
    ticket: word,
    fields: z.record(word, z.union([z.string().max(4_000), z.array(word).max(25)])),
    files: z.record(word, chosenFile),
  }),
]);

/** What a page asks for, read. @throws ZodError for anything else */
export function readDeed(value: unknown): Deed {
  return deedSchema.parse(value);
}

/** Does what people of the demo do, and remembers the forms that they have open. */
export class Deeds {
  /** Forms nobody sent are forgotten, the oldest first; Discord forgets them after 15 minutes. */
  readonly #modals = new LRUCache<string, SeenModal>({ max: 100 });

  /** Does it; what a client would not let happen, or the bot leaves unanswered, is told as `failed`. */
  async do(deed: Deed, screen: PersonScreen): Promise<Outcome> {
    try {
      return await this.#do(deed, screen);
    } catch (error) {
      if (error instanceof CannotDo) return { kind: 'failed', reason: error.message };
      throw error;
    }
  }

  async #do(deed: Deed, screen: PersonScreen): Promise<Outcome> {
    const { person } = screen;
    switch (deed.kind) {
      case 'say': {
        const options =
          deed.replyTo === null
            ? {}
            : { replyTo: this.#message(deed.channelId, deed.replyTo, screen) };
        await person.say({ id: deed.channelId }, screen.withMentions(deed.text), options);
        return { kind: 'done' };
      }
      case 'slash': {
        const where = { channel: { id: deed.channelId } };
        return this.#outcome(
          await person.slash(deed.command, withFiles(deed.options), where),
          screen,
        );
      }
      case 'suggest': {
        const where = { channel: { id: deed.channelId } };
        const { command, option, typed, others } = deed;
        return this.#outcome(
          await person.autocomplete(command, option, typed, withFiles(others), where),
          screen,
        );
      }
      case 'menu': {
        const message = this.#message(deed.channelId, deed.messageId, screen);
        return this.#outcome(await person.messageCommand(deed.command, message), screen);
      }
      case 'press': {
        const message = this.#message(deed.channelId, deed.messageId, screen);
        return this.#outcome(await person.press(message, deed.customId, acknowledged), screen);
      }
      case 'choose': {
        const message = this.#message(deed.channelId, deed.messageId, screen);
        const { customId, values } = deed;
        return this.#outcome(await person.select(message, customId, values, acknowledged), screen);
      }
      case 'submit': {
        const modal = this.#modals.get(deed.ticket);
        if (modal === undefined) return { kind: 'failed', reason: 'The form is closed.' };
        const outcome = this.#outcome(
          await person.submit(
            modal,
            { ...deed.fields, ...offeredFields(deed.files) },
            acknowledged,
          ),
          screen,
        );
        this.#modals.delete(deed.ticket);
        return outcome;
      }
    }
  }

  #message(channelId: string, messageId: string, screen: PersonScreen): SeenMessage {
    const message = screen.find(channelId, messageId);
    if (message === null) throw new CannotDo('the message is gone');
    return message;
  }

  #outcome({ outcome }: Reply, screen: PersonScreen): Outcome {
    switch (outcome.kind) {
      case 'modal': {
        const ticket = randomUUID();
        this.#modals.set(ticket, outcome.modal);
        return { kind: 'modal', modal: modalForm(outcome.modal, ticket, screen.choosable) };
      }
      case 'choices':
        return {
          kind: 'choices',
          choices: outcome.choices.map(({ name, value }) => ({ label: name, value })),
        };
      case 'failed':
        return { kind: 'failed', reason: outcome.reason };
      default:
        return { kind: 'done' };
    }
  }
}

/** Files as the loopback Discord takes them. */
function offeredFile({ name, contentType, bytes }: ChosenFile): OfferedFile {
  return { name, contentType, bytes: Buffer.from(bytes, 'base64') };
}

/** One file a field. */
function offeredFields(files: Readonly<Record<string, ChosenFile>>) {
  return Object.fromEntries(
    Object.entries(files).map(([field, file]) => [field, [offeredFile(file)]]),
  );
}

function withFiles(options: Readonly<Record<string, GivenValue>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' ? offeredFile(value) : value,
    ]),
  );
}

const acknowledged = { until: 'acknowledged' } as const;
