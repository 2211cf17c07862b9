import type { Span } from '../../analysis/span.js';
import { trimMarks } from '../../analysis/trim-marks.js';
import type { Moment } from '../../moments/moment.js';
import { readStamp } from '../../moments/stamp.js';
import { type Draft, draftOf } from '../draft.js';
import { nobody, unnamed, type Voice } from '../voice.js';
import type { Reading } from './read-transcript.js';
import { readSpeechLines, type SpeechLine } from './speech-line.js';
import { type Turn, voiceTurn } from './turn-drafts.js';

/** Who wrote the words of a mail at one depth of quoting, and when. */
interface Writer {
  readonly voice: Voice;
  readonly said: Moment | null;
}

/**
 * The drafts of a mail: its own words are the sender's on its day, those behind `>` are of who is
 * said to have written them, heads and signatures are nobody's. Null for any other document.
 */
export function readMail(reading: Reading, drafts: readonly Draft[]): readonly Draft[] | null {
  const { text } = reading;
  const first = /\S/u.exec(text.slice(0, 400))?.index ?? 0;
  if (!HEADER.test(text.slice(first, first + 40))) return null;
  const lines = readSpeechLines(text, drafts);
  const end = endOfHeaders(text, lines, 0);
  if (end === 0) return null;
  return new Mail(reading, lines).read();
}

const HEADER =
  /^(?:[>\s*_]{0,8})(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|in-reply-to|references|return-path|received|delivered-to|mime-version|content-type|list-id|organi[sz]ation|von|an|gesendet|betreff|de|à|envoyé|objet)[*_]{0,2}\s?:/iu;

class Mail {
  readonly #text: string;
  readonly #zone: string | null;
  readonly #lines: readonly SpeechLine[];
  readonly #result: Draft[] = [];
  #writers: Writer[] = [];
  #turn: (Turn & { readonly depth: number }) | null = null;
  #isSignature = false;

  constructor({ text, source }: Reading, lines: readonly SpeechLine[]) {
    this.#text = text;
    this.#zone = source.zone;
    this.#lines = lines;
  }

  read(): readonly Draft[] {
    let at = 0;
    while (at < this.#lines.length) at = this.#readLine(at);
    this.#close();
    return this.#result;
  }

  /** Reads a line, or several that belong together; the place of the next one. */
  #readLine(at: number): number {
    const line = this.#lines[at] as SpeechLine;
    const written = this.#text.slice(line.span.start, line.span.end);
    const mark = QUOTE_MARKS.exec(written)?.[0] ?? '';
    const depth = mark.replace(/[^>]/gu, '').length;
    const words = written.slice(mark.length);
    const headers =
      line.startsBlock || at === 0 || DIVIDER.test(this.#before(at))
        ? endOfHeaders(this.#text, this.#lines, at)
        : at;
    if (headers > at) {
      const head = this.#lines.slice(at, headers);
      this.#writers = this.#writers.slice(0, depth);
      this.#writers[depth] = this.#senderOf(head);
      return this.#note(at, headers);
    }
    const attribution = this.#attributionAt(at, words);
    if (attribution !== null) {
      this.#writers = this.#writers.slice(0, depth + 1);
      this.#writers[depth + 1] = attribution.writer;
      return this.#note(at, attribution.next);
    }
    if (/^(?:--|—|__+)\s*$/u.test(words) || DIVIDER.test(words)) {
      this.#isSignature = /^(?:--|—)\s*$/u.test(words);
      const next = this.#note(at, at + 1);
      this.#isSignature = /^(?:--|—)\s*$/u.test(words);
      return next;
    }
    if (words.trim() === '') return this.#note(at, at + 1);
    if (this.#isSignature && depth === 0) return this.#note(at, at + 1, true);
    this.#isSignature = false;
    this.#speak(line, depth);
    return at + 1;
  }

  #speak(line: SpeechLine, depth: number): void {
    if (this.#turn?.depth !== depth) this.#close();
    const writer = this.#writers[depth] ?? { voice: unnamed, said: null };
    this.#turn ??= { voice: writer.voice, said: writer.said, speaker: '', drafts: [], depth };
    const { drafts } = this.#turn;
    const last = drafts.at(-1);
    if (last !== undefined && !line.startsBlock) {
      drafts[drafts.length - 1] = {
        ...last,
        span: { start: last.span.start, end: line.span.end },
      };
    } else drafts.push(draftOf(depth === 0 ? 'paragraph' : 'quotation', line.span, []));
  }

  #note(from: number, to: number, isSignature = false): number {
    this.#close();
    if (!isSignature) this.#isSignature = false;
    const span = {
      start: (this.#lines[from] as SpeechLine).span.start,
      end: (this.#lines[to - 1] as SpeechLine).span.end,
    };
    this.#result.push({ ...draftOf('metadata', span, []), voice: nobody });
    return to;
  }

  #close(): void {
    const turn = this.#turn;
    this.#turn = null;
    if (turn === null) return;
    voiceTurn(this.#text, turn);
    for (const draft of turn.drafts) this.#result.push(draft);
  }

  #before(at: number): string {
    const span = this.#lines[at - 1]?.span;
    return span === undefined ? '' : this.#text.slice(span.start, span.end).slice(0, 120);
  }

  #senderOf(head: readonly SpeechLine[]): Writer {
    let voice: Voice = unnamed;
    let said: Moment | null = null;
    for (const { span } of head) {
      const [, field = '', value = ''] =
        /^[>\s*_]{0,8}([\p{L}-]{1,20})[*_]{0,2}\s?:[*_]{0,2}\s?([^\r\n]{0,200})/u.exec(
          this.#text.slice(span.start, Math.min(span.end, span.start + 260)),
        ) ?? [];
      if (/^(?:from|von|de)$/iu.test(field)) voice = { ...writerNamed(value), evidence: span };
      if (/^(?:date|sent|gesendet|envoyé)$/iu.test(field)) said = this.#stamp(value);
    }
    return { voice, said };
  }

  #stamp(written: string): Moment | null {
    return readStamp(written.trim(), { order: null, zone: this.#zone });
  }

  /** `On Tue, 15 Nov 2022 at 21:40, Ada Roe wrote:`, on one line or two. */
  #attributionAt(at: number, words: string): { writer: Writer; next: number } | null {
    const next = this.#lines[at + 1];
    const following =
      next === undefined || next.startsBlock
        ? ''
        : this.#text
            .slice(next.span.start, Math.min(next.span.end, next.span.start + 200))
            .replace(QUOTE_MARKS, '');
    const one = this.#attribution(words);
    if (one !== null)
      return { writer: { ...one, voice: this.#at(one.voice, at, at) }, next: at + 1 };
    if (!/^(?:on|am|le|el)\s/iu.test(words) || words.length > 200) return null;
    const two = this.#attribution(`${words} ${following}`);
    if (two === null) return null;
    return { writer: { ...two, voice: this.#at(two.voice, at, at + 1) }, next: at + 2 };
  }

  #at(voice: Voice, from: number, to: number): Voice {
    const start = (this.#lines[from] as SpeechLine).span.start;
    const evidence: Span = { start, end: (this.#lines[to] as SpeechLine).span.end };
    return voice.name === null ? voice : { ...voice, evidence };
  }

  #attribution(line: string): Writer | null {
    if (line.length > 300) return null;
    const written = line.replace(/\s+/gu, ' ').trim();
    const wrote = WROTE.exec(written);
    if (wrote === null) return null;
    const before = written.slice(0, wrote.index).trim();
    const dated = /^(?:on|am|le|el) /iu.exec(before);
    if (dated === null) {
      const writer = writerNamed(before);
      return writer.name !== null && writer.name.split(' ').length <= 5
        ? { voice: writer, said: null }
        : null;
    }
    const rest = before.slice(dated[0].length);
    // The name follows the last comma behind the date, or the clock.
    const clock =
      /^.{0,60}?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z+]{1,4}[\d:+-]{0,6}\)?)?,? /iu.exec(
        rest,
      );
    const cut = clock === null ? rest.lastIndexOf(', ') + 2 : clock[0].length;
    if (cut < 2) return null;
    const stamp = rest.slice(0, cut).replace(/[,\s]{1,3}$/u, '');
    return { voice: writerNamed(rest.slice(cut)), said: this.#stamp(stamp) };
  }
}

const QUOTE_MARKS = /^(?:>[ \t]?){1,20}/u;
const DIVIDER =
  /^(?:>[ \t]?){0,20}-{2,}\s?(?:original message|forwarded message|original-nachricht|message d'origine|begin forwarded message)\b|^begin forwarded message/iu;
const WROTE = /,? ?(?:wrote|writes|schrieb|a écrit|escribió|said) ?:$/u;

/** The place after the lines of a mail's head that begins at `from`; `from` where none begins. */
function endOfHeaders(text: string, lines: readonly SpeechLine[], from: number): number {
  let at = from;
  let sender = 0;
  let others = 0;
  for (; at < lines.length; at++) {
    const { span, indent, startsBlock } = lines[at] as SpeechLine;
    if (at > from && startsBlock) break;
    const line = text.slice(span.start, Math.min(span.end, span.start + 60));
    if (HEADER.test(line)) {
      if (/^[>\s*_]{0,8}(?:from|von|de)[*_]{0,2}\s?:/iu.test(line)) sender += 1;
      else others += 1;
    } else if (indent === 0 && !/^[\w-]{2,40}: /u.test(line)) break;
  }
  return sender > 0 && others > 0 ? at : from;
}

/** `Ada Roe <ada@example.org>`, `"Roe, Ada" <…>`, `ada@example.org (Ada Roe)`: the name, or the address alone. */
function writerNamed(written: string): Voice {
  const bracketed = /^[^<(]{1,80}@[^<(\s]{1,80} \(([^)]{2,60})\)/u.exec(written)?.[1];
  const bare = trimMarks(
    (bracketed ?? written).replace(/[<[][^<>[\]]{0,120}[>\]]/gu, ' '),
    EDGES,
    EDGES,
  );
  const comma = /^(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[\p{L}.'’ -]{1,40})$/u.exec(bare);
  const name = comma === null ? bare : `${comma[2]} ${comma[1]}`;
  const address = written.split(/[\s<>()]/u).find((word) => word.includes('@'));
  if (name !== '') return { role: 'quoted', name };
  return address === undefined ? unnamed : { role: 'quoted', name: address };
}

const EDGES = ' \t"\'*_,;:';
