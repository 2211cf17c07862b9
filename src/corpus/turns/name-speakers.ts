import type { Span } from '../../analysis/span.js';
import { People } from '../people/people.js';
import { foldName, spelled } from '../people/person-name.js';
import type { Voice } from '../voice.js';
import type { SpeakerLabel } from './speaker-label.js';
import type { SpeechHead } from './speech-head.js';
import type { TurnMark } from './turn-mark.js';

/** Gives each label of a document its voice: named as fully as the document does, and never by a guess. */
export class Speakers {
  readonly #people = new People();
  /** With which forms of address each name stands: Mr Smith and Ms Smith are two people. */
  readonly #addresses = new Map<string, Set<string>>();
  readonly #titles = new Map<string, string>();
  readonly #isChat: boolean;
  /** The voice of each label that was asked for, without its place. */
  readonly #voices = new Map<string, Voice>();

  constructor(
    text: string,
    head: SpeechHead,
    turns: readonly { readonly mark: TurnMark; readonly lineEnd: number }[],
    isChat: boolean,
  ) {
    this.#isChat = isChat;
    if (isChat) return;
    for (const line of head.lines) {
      this.#people.noteNamesIn(line);
      const stated = OFFICE_HOLDER.exec(line);
      const [, office, name] = stated ?? [];
      if (office !== undefined && name !== undefined && /^\p{Lu}/u.test(name))
        this.#people.noteOffice(office, name.trim());
    }
    const introduced = new Set<string>();
    for (const { mark, lineEnd } of turns) {
      const { label } = mark;
      if (label === null || label.name === null || label.isOffice) continue;
      this.#people.note(label.name);
      const key = foldName(label.name);
      const addresses = this.#addresses.get(key) ?? new Set();
      if (label.address !== null && PERSONAL.test(label.address))
        addresses.add(kindOf(label.address));
      this.#addresses.set(key, addresses);
      if (label.title !== null && !this.#titles.has(key)) this.#titles.set(key, label.title);
      if (label.name.includes(' ') || introduced.has(key)) continue;
      introduced.add(key);
      this.#readIntroduction(
        label.name,
        text.slice(mark.words, Math.min(lineEnd, mark.words + 600)),
      );
    }
  }

  /** `I am Imre Doyle`, said by DOYLE. */
  #readIntroduction(surname: string, words: string): void {
    for (const match of words.matchAll(INTRODUCTION)) {
      const [, name = ''] = match;
      const given = name.replace(/[.,;]$/u, '').split(' ');
      for (let length = 2; length <= given.length; length++) {
        if (foldName(given[length - 1] ?? '') !== foldName(surname)) continue;
        this.#people.note(given.slice(0, length).join(' '));
      }
    }
  }

  /** The voice of a turn with this label; `evidence` is the label's place. */
  voiceOf(label: SpeakerLabel, evidence: Span): Voice {
    if (this.#isChat) return { role: 'quoted', name: label.name, evidence };
    const key = `${label.written}\n${label.name}\n${label.title}`;
    const known = this.#voices.get(key) ?? this.#readVoice(label);
    this.#voices.set(key, known);
    return { ...known, evidence };
  }

  #readVoice(label: SpeakerLabel): Voice {
    if (label.name === null) return { role: 'quoted', name: null, description: label.written };
    if (label.isOffice) {
      const holder = this.#people.holderOf(label.name);
      return holder === null
        ? { role: 'quoted', name: label.name }
        : { role: 'quoted', name: holder, title: label.name };
    }
    const key = foldName(label.name);
    const title = label.title ?? this.#titles.get(key);
    const name = this.#nameOf(label, key);
    const full = this.#titles.get(foldName(name));
    return {
      role: 'quoted',
      name,
      ...((title ?? full) === undefined ? {} : { title: (title ?? full) as string }),
    };
  }

  #nameOf(label: SpeakerLabel, key: string): string {
    const name = label.name as string;
    const isTwo = (this.#addresses.get(key)?.size ?? 0) > 1;
    if (!isTwo) {
      const full = this.#people.fullOfLabel(name);
      if (full !== null) return full;
    }
    return isTwo || this.#people.isShared(name) ? label.written : spelled(name);
  }
}

const OFFICE_HOLDER =
  /^[*_\s-]{0,4}((?:the )?(?:moderator|host|presenter|chair|chairman|chairwoman|chairperson|interviewer|interviewee|narrator|anchor|reporter|witness|coroner|facilitator|speaker|guest|operator|judge|clerk))[*_]{0,2}\s?:[*_]{0,2}\s(\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){1,3}?)(?=[,(]|$)/iu;
const INTRODUCTION =
  /\b(?:I am|I['’]m|[Mm]y name is|[Mm]y name['’]s|[Tt]his is)[ \u00A0](\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3})/gu;
const PERSONAL = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|madam|madame)$/u;

/** Mrs and Ms may be one woman, Mr is another person. */
function kindOf(address: string): string {
  return /^(?:mr|sir|lord)$/u.test(address) ? 'mr' : address === 'mx' ? 'mx' : 'ms';
}
