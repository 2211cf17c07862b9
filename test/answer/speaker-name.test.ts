import { describe, expect, it } from 'vitest';
import { readSpeaker } from '../../src/answer/speaker-name.js';

const is = (asked: string, name: string | null, title?: string): boolean | undefined =>
  readSpeaker(asked)?.(title === undefined ? { name } : { name, title });

describe('a speaker who is asked for', () => {
  it.each([
    ['jana dvořák', 'Jana Dvořák'],
    ['JANA DVORAK', 'Jana Dvořák'],
    ['Dvorak', 'Jana Dvořák'],
    ['Dvořák, Jana', 'JANA DVOŘÁK'],
    ['Mrs Dvorak', 'Jana Dvořák'],
    ['President Dvorak', 'Jana Dvořák'],
    ['the Rev. Dr. Dvorak', 'Jana Dvořák'],
    ['J. Dvorak', 'Jana Dvořák'],
    ['Jana Dvořák', 'J. Dvořák'],
    ['ONeill', 'Siân O’Neill'],
    ["O'Neill", 'Siân ONeill'],
    ['al-sisi', 'Abdel Al-Sisi'],
    ['sisi', 'Abdel Al-Sisi'],
    ['Ağaoğlu', 'Cem Agaoglu'],
    ['Mr Speaker', 'Mr Speaker'],
    ['harbour trust', 'The Harbour Trust'],
  ])('%s is %s', (asked, name) => {
    expect(is(asked, name)).toBe(true);
  });

  it('may be asked for by the office beside the name, or by the office alone', () => {
    expect(is('Dvorak, engineer', 'Jana Dvořák', 'county engineer')).toBe(true);
    expect(is('the Prime Minister', 'Jana Dvořák', 'Prime Minister of Exland')).toBe(true);
    expect(is('prime minister', null, 'Prime Minister')).toBe(true);
    expect(is('the President', 'Jana Dvořák', 'Prime Minister of Exland')).toBe(false);
    expect(is('Exland', 'Jana Dvořák', 'Prime Minister of Exland')).toBe(false);
  });

  it.each([
    ['Jan Dvorak', 'Jana Dvořák'],
    ['Dvor', 'Jana Dvořák'],
    ['K. Dvorak', 'Jana Dvořák'],
    ['Jana Dvořák', 'Dvořák'],
    ['Mr Speaker', 'Jana Dvořák'],
    ['Dvorak', null],
  ])('%s is not %s', (asked, name) => {
    expect(is(asked, name)).toBe(false);
  });

  it('is nobody where nothing is asked for that could be a name', () => {
    for (const asked of ['', '  ', '…', 'the']) expect(readSpeaker(asked)).toBeNull();
  });
});
