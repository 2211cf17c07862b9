import type { ModalSubmitInteraction } from 'discord.js';
import type { SourceMetadata } from '../../corpus/source.js';
import type { Say } from '../../locales/catalogue.js';
import type { NewSource } from '../../moderation/source-desk.js';
import { readTypedDate } from '../../moments/typed-date.js';
import { limits } from '../limits.js';
import type { Modal, ModalField } from '../render/modal.js';
import { plainLabel } from '../render/plain-text.js';
import { layOut, textView, type View } from '../render/view.js';
import { readAttribution, writeAttribution } from './attribution.js';
import { fetchFile, maxFileBytes, type OfferedFile } from './offered-file.js';

/** A form in which a moderator brings a text: pasted, as a file, or by its address. */
export interface SourceForm {
  readonly id: string;
  readonly title: string;
  /** What is known already, filled in. */
  readonly metadata: SourceMetadata;
  /** Whether an address or a file will do instead of a pasted text. */
  readonly takesAll: boolean;
}

/** A text with what was said about it, or why there is none, in words for the moderator. */
export type BroughtSource =
  | { readonly kind: 'brought'; readonly source: NewSource }
  /** `text` is what was pasted, so that it can be given back. */
  | { readonly kind: 'refused'; readonly why: string; readonly text: string };

/** The form as a modal. */
export function sourceModal({ id, title, metadata, takesAll }: SourceForm, say: Say): Modal {
  const file: ModalField = {
    kind: 'file',
    id: 'file',
    label: say('curate.form.file'),
    hint: say('curate.form.file.hint'),
  };
  return {
    id,
    title,
    fields: [
      {
        kind: 'text',
        id: 'text',
        label: say('curate.form.text'),
        hint: say('curate.form.text.hint'),
        isLong: true,
        isRequired: !takesAll,
        most: limits.textInput,
      },
      {
        kind: 'text',
        id: 'url',
        label: say('curate.form.url'),
        hint: say(takesAll ? 'curate.form.url.hint' : 'curate.form.url.origin'),
        most: 1_000,
        value: metadata.url ?? '',
      },
      ...(takesAll ? [file] : []),
      {
        kind: 'text',
        id: 'about',
        label: say('curate.form.about'),
        hint: say('curate.form.about.hint'),
        isLong: true,
        most: 2_000,
        value: writeAttribution(metadata, say),
      },
      {
        kind: 'text',
        id: 'date',
        label: say('curate.form.date'),
        hint: say('curate.date.description'),
        most: 40,
        value: metadata.publishedAt ?? '',
      },
    ],
  };
}

/** Reads what the form brought; a file is fetched. */
export async function readSourceForm(
  { fields }: ModalSubmitInteraction,
  say: Say,
): Promise<BroughtSource> {
  const value = (id: string) => (fields.fields.has(id) ? fields.getTextInputValue(id) : '');
  const about = readAttribution(value('about'), say);
  if (about.unknown !== null) {
    const line = plainLabel(about.unknown, 100);
    return { kind: 'refused', why: say('curate.form.unknown', { line }), text: value('text') };
  }
  const [url, date] = [value('url').trim(), value('date').trim()];
  const file = fields.fields.has('file') ? fields.getUploadedFiles('file')?.first() : undefined;
  return bringSource(
    {
      text: value('text'),
      file: file ?? null,
      metadata: {
        ...about.metadata,
        ...(url === '' ? {} : { url: wholeAddress(url) }),
        ...(date === '' ? {} : { publishedAt: readTypedDate(date) ?? date }),
      },
    },
    say,
  );
}

/** An address as people type it: without https:// it is one all the same. What is none stays as it is. */
export function wholeAddress(typed: string): string {
  const host = typed.split(/[/?#]/, 1)[0] ?? '';
  const isBare = !typed.includes('://') && host.includes('.') && !/\s/.test(typed);
  return isBare && URL.canParse(`https://${typed}`) ? `https://${typed}` : typed;
}

/** What a moderator brings: a text before a file before the address that the metadata names. */
export async function bringSource(
  given: {
    readonly text: string;
    readonly file: OfferedFile | null;
    readonly metadata: SourceMetadata;
  },
  say: Say,
): Promise<BroughtSource> {
  const { text, file, metadata } = given;
  if (text.trim() !== '') {
    return { kind: 'brought', source: { content: { kind: 'text', text }, metadata } };
  }
  if (file !== null) {
    const fetched = await fetchFile(file);
    const name = plainLabel(file.name, 100);
    if (fetched.kind === 'fetched') {
      return { kind: 'brought', source: { content: fetched.content, metadata } };
    }
    const why =
      fetched.kind === 'too-large'
        ? say('curate.file-too-large', {
            name,
            most: inMebibytes(maxFileBytes),
            found: inMebibytes(fetched.bytes),
          })
        : say('curate.file-unavailable', { name, reason: plainLabel(fetched.reason, 60) });
    return { kind: 'refused', why, text };
  }
  const { url } = metadata;
  if (typeof url === 'string') {
    const content = { kind: 'address', url } as const;
    return { kind: 'brought', source: { content, metadata } };
  }
  return { kind: 'refused', why: say('curate.nothing-given'), text };
}

/** Says why nothing was stored; a text that was pasted goes along, so that nobody has to write it again. */
export function refuseSource(why: readonly string[], text: string, say: Say): View {
  if (text.trim() === '') return textView(...why);
  return layOut([[...why, say('curate.your-text')].join('\n')], [{ name: 'your-text.txt', text }]);
}

function inMebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
