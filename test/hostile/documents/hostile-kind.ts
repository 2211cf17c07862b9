/** A sort of text that is made to be hard to read, at any size. */
export interface HostileKind {
  /** Says what is in it. */
  readonly name: string;
  readonly format: 'markdown' | 'text';
  /** A text of about so many UTF-16 code units; the same size gives the same text. */
  readonly text: (size: number) => string;
}

/** What is said again and again, between what stands once at each end. */
interface Repeated {
  readonly head?: string;
  readonly unit: string;
  readonly tail?: string;
  /** Both, where nothing is said. */
  readonly formats?: readonly HostileKind['format'][];
}

/** A kind of one unit that is repeated, for each of its formats. */
export function repeating(name: string, repeated: Repeated): readonly HostileKind[] {
  const { head = '', unit, tail = '', formats = ['text', 'markdown'] } = repeated;
  return made(
    name,
    (size) => head + filled(unit, size - head.length - tail.length) + tail,
    formats,
  );
}

/** A kind whose texts are made by a function, for each of its formats. */
export function made(
  name: string,
  text: HostileKind['text'],
  formats: readonly HostileKind['format'][] = ['text', 'markdown'],
): readonly HostileKind[] {
  return formats.map((format) => ({ name: `${name} (${format})`, format, text }));
}

/** The unit as often as it fits, at least once. */
export function filled(unit: string, size: number): string {
  return unit.repeat(Math.max(1, Math.floor(size / unit.length)));
}

/** Lines of a counting function until the size is reached. */
export function counted(line: (index: number) => string, size: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}
