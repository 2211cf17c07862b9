import { decodeHTML } from 'entities';

/** Whether a text is captions: WebVTT by its first line, SubRip by a number above a line of times. */
export function isCaptions(text: string): boolean {
  const head = text.slice(0, 500).replace(/^\uFEFF/u, '');
  if (/^WEBVTT(?:\s|$)/u.test(head)) return true;
  const [first = '', second = ''] = head.trimStart().split(/\r\n|\n|\r/u);
  return TIMES.test(first) || (/^\d{1,9}[ \t]*$/u.test(first) && TIMES.test(second));
}

/**
 * The words of captions (WebVTT, SubRip) as they are heard: without times, places on the screen,
 * styles, notes and markup. What is shown in pieces is put together again: cues of one speaker, and
 * lines of one cue, are one paragraph. Who speaks stands before the words, as `Name: words`, where
 * the captions say it (`<v Name>`, `NAME:`); a dash alone, or `>>`, begins a new paragraph and stays.
 * https://www.w3.org/TR/webvtt1/
 */
export function readCaptions(text: string): string {
  const paragraphs: Paragraph[] = [];
  const cues = [...readCues(text)];
  const bracketed = bracketedNames(cues);
  for (const cue of cues) {
    for (const turn of readTurns(cue, bracketed)) add(paragraphs, turn);
  }
  const written = paragraphs.map(({ speaker, words }) => {
    const said = words.join(' ');
    return speaker === null ? said : `${speaker}: ${said}`;
  });
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

interface Turn {
  readonly speaker: string | null;
  /** Whether somebody else begins, whoever that is. */
  readonly isNew: boolean;
  readonly words: string;
}

interface Paragraph {
  readonly speaker: string | null;
  readonly words: string[];
}

const TIMES = /^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{3}[ \t]+-->/u;

/** The lines of each cue: those between its times and the next empty line. */
function* readCues(text: string): Generator<readonly string[]> {
  const lines = text.split(/\r\n|\n|\r/u);
  for (let at = 0; at < lines.length; at++) {
    if (!TIMES.test(lines[at] ?? '')) continue;
    const cue: string[] = [];
    for (at += 1; at < lines.length && lines[at]?.trim() !== ''; at++) {
      const line = lines[at] ?? '';
      if (TIMES.test(line)) {
        // No empty line between two cues: the number above the times is the next one's.
        if (/^\d+$/u.test(cue.at(-1)?.trim() ?? '')) cue.pop();
        at -= 1;
        break;
      }
      cue.push(line);
    }
    yield cue;
  }
}

const VOICE = /^<v(?:\.[^\s>]*)?[ \t]([^>]*)>/u;
/** A name before a colon: in capitals, or of capitalised words; a bracket may hold more about it. */
const NAME =
  /^((?:\p{Lu}[\p{Lu}\p{M}\p{N}.'’-]*|\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}\p{N}.'’-]*|\d{1,3}|of|the|de|van|von)){0,5}(?: \([^()]{1,40}\))?):[ \t]+(?=\S)/u;

/** `Roe, Ada: words`, as meetings have it. */
const TURNED =
  /^(\p{Lu}[\p{L}\p{M}'’-]{1,30}, \p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}\.)?):[ \t]+(?=\S)/u;

/** `(Maud) words`, `[Alfie]: words` */
const BRACKETED =
  /^(?:\[(\p{Lu}[\p{L}\p{M}\p{N} .'’-]{1,40})\]|\((\p{Lu}[\p{L}\p{M}\p{N} .'’-]{1,40})\))(:?)[ \t]+(?=\S)/u;
/** What captions tell in brackets of how something is said, or heard. */
const MANNER =
  /(?:ing|ed|ly)$|^(?:in|on|off|over|with|to|from)\b|\b(?:laughs?|laughter|chuckles?|sighs?|coughs?|whispers?|shouts?|yells?|screams?|sings?|music|song|applause|cheers?|cries|sobs?|gasps?|groans?|pause|beat|silence|inaudible|indistinct|crosstalk|speaks?|door|phone|bell|knocks?|continues|horn|wind|rain|thunder|footsteps|audience|crowd|all|both|tv|radio|voiceover|foreign|english|french|spanish|german|russian)\b/iu;

/** Names in brackets that begin a line twice, or before a colon. */
function bracketedNames(cues: readonly (readonly string[])[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of cues.flat()) {
    const [all, square, round, colon] = BRACKETED.exec(wordsOf(line)) ?? [];
    const name = square ?? round;
    if (all === undefined || name === undefined || MANNER.test(name)) continue;
    times.set(name, (times.get(name) ?? 0) + (colon === ':' ? 2 : 1));
  }
  return new Set([...times].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

function* readTurns(lines: readonly string[], bracketed: ReadonlySet<string>): Generator<Turn> {
  for (const line of lines) {
    // Everything from one voice tag to the next is that voice's.
    const parts = line.split(/(?=<v[.\s])/u);
    for (const part of parts) {
      const voice = VOICE.exec(part)?.[1];
      const shown = wordsOf(part);
      const begins = /^(?:[-–—]|>>+)[ \t]*/u.exec(shown);
      const rest = begins === null ? shown : shown.slice(begins[0].length);
      if (rest === '') continue;
      const inBrackets = voice === undefined ? BRACKETED.exec(rest) : null;
      const held = inBrackets?.[1] ?? inBrackets?.[2] ?? '';
      const named = NAME.exec(rest) ?? TURNED.exec(rest);
      const name = voice !== undefined ? null : bracketed.has(held) ? inBrackets : named;
      const told = bracketed.has(held) ? held : name?.[1];
      const speaker =
        voice === undefined
          ? told === undefined
            ? null
            : nameOfVoice(told)
          : nameOfVoice(wordsOf(voice));
      // Without a name the mark is all that tells of another speaker.
      const words =
        name !== null ? rest.slice(name[0].length) : speaker === null && begins ? shown : rest;
      yield {
        speaker: speaker === '' ? null : speaker,
        isNew: begins !== null || /^\s*<v/u.test(part),
        words,
      };
    }
  }
}

/** As the name is spoken: `Roe, Ada (Guest)` of a meeting's directory is `Ada Roe`. */
function nameOfVoice(written: string): string {
  const name = written.replace(/ \((?:guest|external|unverified|host)\)$/iu, '');
  const turned =
    /^(\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)?), (\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?)$/u.exec(
      name,
    );
  return turned === null || /^(?:Jr|Sr|MP|MD|PhD|QC|KC)\.?$/u.test(turned[2] ?? '')
    ? name
    : `${turned[2]} ${turned[1]}`;
}

/** Without tags, times within a cue, and places such as `{\an8}`; white space folded. */
function wordsOf(written: string): string {
  const bare = written.replace(/<[^<>]*>/gu, '').replace(/\{\\[^{}]*\}/gu, '');
  return decodeHTML(bare).replace(/\s+/gu, ' ').trim();
}

function add(paragraphs: Paragraph[], { speaker, isNew, words }: Turn): void {
  const last = paragraphs.at(-1);
  const goesOn =
    last !== undefined &&
    (speaker === null ? !isNew : speaker === last.speaker) &&
    !isStageNote(words) &&
    !isStageNote(last.words.at(-1) ?? '');
  if (!goesOn) paragraphs.push({ speaker: isStageNote(words) ? null : speaker, words: [words] });
  // Captions that roll show a line again in the next cue.
  else if (last.words.at(-1) !== words) last.words.push(words);
}

/** `[APPLAUSE]`, `(laughs)`, `♪ … ♪`: nobody’s words. */
function isStageNote(words: string): boolean {
  return /^(?:\[[^[\]]*\]|\([^()]*\)|♪.*)$/u.test(words);
}
