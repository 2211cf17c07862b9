import type { DateNode, Holiday } from '../expression.js';
import { readFollowingYear } from './month-dates.js';
import type { Rule } from './rule.js';

/**
 * Holidays whose day follows from the year by a fixed rule. Feasts of the moon (Eid, Passover,
 * Diwali) are left out: their day depends on sightings and tables that we do not have. So are
 * days that each country keeps on a day of its own (Independence Day, Victory Day); Thanksgiving,
 * Memorial, Labor, Mother's and Father's Day are read as the United States keep them.
 */
export const holiday: Rule<DateNode> = ({ run }, at) => {
  if (!run.startsClean(at)) return null;
  let best: { readonly holiday: Holiday; readonly next: number } | null = null;
  for (const [words, rule] of HOLIDAYS_BY_WORD.get(run.at(at)?.text ?? '') ?? []) {
    if (!run.isPhrase(at, words)) continue;
    const next = at + words.length;
    if (best === null || next > best.next) best = { holiday: rule, next };
  }
  if (best === null) return null;
  const year = readFollowingYear(run, best.next);
  const isReal = year !== null && !run.is(best.next, '-', '/', '.');
  return {
    node: {
      kind: 'holiday',
      holiday: best.holiday,
      year: isReal ? { kind: 'year', year: year.node } : null,
    },
    next: isReal ? year.next : best.next,
  };
};

const fixed = (month: number, day: number): Holiday => ({ kind: 'fixed', month, day });
const easter = (plus: number): Holiday => ({ kind: 'easter', plus });
const nth = (month: number, weekday: number, count: number, plus?: number): Holiday => ({
  kind: 'nth-weekday',
  month,
  weekday,
  nth: count,
  ...(plus === undefined ? {} : { plus }),
});

/** Names in lower case, apostrophes as tokens of their own, alternatives behind a bar. */
const HOLIDAYS: ReadonlyArray<readonly [string, Holiday]> = [
  ["new year ' s day|new years day|new year day|new year ' s", fixed(1, 1)],
  ["new year ' s eve|new years eve|new year eve", fixed(12, 31)],
  ['epiphany', fixed(1, 6)],
  ['groundhog day', fixed(2, 2)],
  ["valentine ' s day|st valentine ' s day|saint valentine ' s day", fixed(2, 14)],
  ["st patrick ' s day|st . patrick ' s day|saint patrick ' s day", fixed(3, 17)],
  ["international women ' s day|women ' s day", fixed(3, 8)],
  ["april fool ' s day|april fools ' day|april fools day|april fool ' s|april fools", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ["st george ' s day|st . george ' s day|saint george ' s day", fixed(4, 23)],
  [
    "international workers ' day|international worker ' s day|workers ' day|international labour day|international labor day",
    fixed(5, 1),
  ],
  ['juneteenth', fixed(6, 19)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ["all saints ' day|all saint ' s day", fixed(11, 1)],
  ["all souls ' day", fixed(11, 2)],
  ['guy fawkes night|guy fawkes day', fixed(11, 5)],
  ["armistice day|remembrance day|veterans day|veterans ' day", fixed(11, 11)],
  ['christmas eve|xmas eve', fixed(12, 24)],
  ['christmas day|christmas|xmas day|xmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['martin luther king day|martin luther king jr day|martin luther king jr . day', nth(1, 1, 3)],
  ["mother ' s day|mothers day", nth(5, 7, 2)],
  ['memorial day', nth(5, 1, -1)],
  ["father ' s day|fathers day", nth(6, 7, 3)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['thanksgiving day|thanksgiving', nth(11, 4, 4)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['good friday', easter(-2)],
  ['easter sunday|easter day|easter', easter(0)],
  ['easter monday', easter(1)],
  ['ascension day', easter(39)],
  ['pentecost', easter(49)],
];

const HOLIDAYS_BY_WORD: ReadonlyMap<
  string,
  ReadonlyArray<readonly [readonly string[], Holiday]>
> = indexHolidays();

/** The first words of holidays' names, for `openingWith`. */
export const HOLIDAY_OPENINGS = [...HOLIDAYS_BY_WORD.keys()].join(' ');

function indexHolidays(): ReadonlyMap<
  string,
  ReadonlyArray<readonly [readonly string[], Holiday]>
> {
  const byWord = new Map<string, Array<readonly [readonly string[], Holiday]>>();
  for (const [names, rule] of HOLIDAYS) {
    for (const name of names.split('|')) {
      const words = name.split(' ');
      const list = byWord.get(words[0] ?? '') ?? [];
      list.push([words, rule]);
      byWord.set(words[0] ?? '', list);
    }
  }
  return byWord;
}
