/** So far apart may marks of emphasis be: no sentence is longer. In UTF-16 code units. */
const REACH = 2_000;

/** The places of marks of emphasis that only say how words are set. */
export function droppedMarks(text: string, areLines: boolean): ReadonlySet<number> {
  const dropped = new Set<number>();
  const open: Run[] = [];
  for (const run of runsOf(text)) {
    const before = run.closes ? open.findLastIndex(({ mark }) => mark === run.mark) : -1;
    const opening = open[before];
    if (opening === undefined || run.place - opening.place > REACH) {
      if (run.opens && open.length < 50) open.push(run);
      continue;
    }
    open.length = before;
    if (areLines && isLabel(text, opening, run)) continue;
    for (let place = 0; place < run.mark.length; place++) {
      dropped.add(opening.place + place);
      dropped.add(run.place + place);
    }
  }
  return dropped;
}

function* runsOf(text: string): Generator<Run> {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      at += 1;
      continue;
    }
    if (sign === '`') {
      const end = text.slice(at + 1, at + 1 + REACH).indexOf('`');
      if (end !== -1) at += end + 1;
      continue;
    }
    if (sign === 'h' && /^https?:\/\//u.test(text.slice(at, at + 8))) {
      while (at < text.length && !/[\s)\]>]/u.test(text.charAt(at))) at += 1;
      at -= 1;
      continue;
    }
    if (sign !== '*' && sign !== '_' && sign !== '~' && sign !== '=') continue;
    let end = at;
    while (text[end] === sign) end += 1;
    const mark = text.slice(at, end);
    const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' '];
    const isDouble = sign === '~' || sign === '=';
    const isWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (mark.length <= 3 && (!isDouble || mark.length === 2) && !(sign === '_' && isWord)) {
      yield { place: at, mark, opens: !/\s/u.test(after), closes: !/\s/u.test(before) };
    }
    at = end - 1;
  }
}

/** Whether only marks of lists, quotations and headings stand before a place in its line. */
export function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  const start = before.lastIndexOf('\n') + 1;
  if (start === 0 && at > 20) return false;
  return /^[\s>]*(?:(?:[-*+•]|\d{1,9}[.)]|#{1,6})[ \t]+)?$/u.test(before.slice(start));
}

interface Run {
  readonly place: number;
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Whether set type marks who speaks, a label, or a line as a whole: then it tells what the line is. */
function isLabel(text: string, opening: Run, closing: Run): boolean {
  if (!/[*_]/u.test(opening.mark) || !isLineStart(text, opening.place)) return false;
  const end = closing.place + closing.mark.length;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  if (rest.trim() === '') return true;
  const words = text.slice(opening.place + opening.mark.length, closing.place);
  return (
    words.length <= 80 &&
    (/[:：]\s*$/u.test(words) || /^\s*(?:[:：]|\([^()]{1,60}\)\s*:|[—–]\s)/u.test(rest))
  );
}
