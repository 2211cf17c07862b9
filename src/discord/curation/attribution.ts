import type { SourceMetadata } from '../../corpus/source.js';
import type { Say } from '../../locales/catalogue.js';
import { english } from '../../locales/en.js';

/** What a moderator may say about a text besides its address and date, in the order of the form. */
export const attributionFields = [
  'publisher',
  'title',
  'author',
  'speaker',
  'perspective',
  'language',
] as const;
export type AttributionField = (typeof attributionFields)[number];

/** One `name: value` a line, for a person to fill in; the names are those of the command's options. */
export function writeAttribution(metadata: SourceMetadata, say: Say): string {
  return attributionFields
    .map((field) => `${say(`curate.${field}.name`)}: ${metadata[field] ?? ''}`)
    .join('\n');
}

/** What the lines say; `unknown` is the first line that is none of them. Empty values are unknown. */
export function readAttribution(
  text: string,
  say: Say,
): { readonly metadata: SourceMetadata; readonly unknown: string | null } {
  const metadata: Partial<Record<AttributionField, string>> = {};
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    const colon = line.search(/[:：]/);
    const field = colon === -1 ? null : fieldNamed(line.slice(0, colon), say);
    if (field === null) return { metadata, unknown: line.trim() };
    const value = line.slice(colon + 1).trim();
    if (value !== '') metadata[field] = value;
  }
  return { metadata, unknown: null };
}

/** By its name in the person's language, in English, or as front matter has it. */
function fieldNamed(name: string, say: Say): AttributionField | null {
  const wanted = name.trim().toLowerCase();
  const named = (field: AttributionField) => [
    field,
    say(`curate.${field}.name`),
    english[`curate.${field}.name`],
  ];
  return attributionFields.find((field) => named(field).includes(wanted)) ?? null;
}
