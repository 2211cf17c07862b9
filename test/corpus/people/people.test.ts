import { describe, expect, it } from 'vitest';
import { personsIn } from '../../../src/corpus/people/name-runs.js';
import { People } from '../../../src/corpus/people/people.js';

function peopleOf(...names: readonly string[]): People {
  const people = new People();
  for (const name of names) people.note(name);
  return people;
}

describe('the people of a document', () => {
  it('are known by surname, by first name, by an initial and in capitals', () => {
    const people = peopleOf('Ada Roe', 'BO VAN DER LIND');
    for (const short of ['Roe', 'ROE', 'Ada', 'A. Roe', 'ADA ROE'])
      expect(people.full(short), short).toBe('Ada Roe');
    for (const short of ['Lind', 'van der Lind', 'Bo'])
      expect(people.full(short), short).toBe('Bo van der Lind');
    expect(people.full('Tarn')).toBeNull();
  });

  it('are nobody where two share the name, and one where it only differs in length', () => {
    const two = peopleOf('Ada Roe', 'Mia Roe');
    expect(two.full('Roe')).toBeNull();
    expect(two.isShared('ROE')).toBe(true);
    const one = peopleOf('Ada Roe', 'Ada M. Roe', 'Poor Ada Roe');
    expect(one.full('Roe')).toBe('Ada Roe');
    expect(one.isShared('Roe')).toBe(false);
  });

  it('are called by initials in labels only', () => {
    const people = peopleOf('Elena Ulm');
    expect(people.fullOfLabel('EU')).toBe('Elena Ulm');
    expect(people.full('EU')).toBeNull();
  });

  it('are no organisations, which are known by what they are', () => {
    const people = peopleOf('Exville Ferry Agency');
    expect(people.full('Agency')).toBeNull();
    expect(people.organisation('the agency')).toBe('Exville Ferry Agency');
  });

  it('are he or she as the text tells, else as the first name does, else unknown', () => {
    const people = peopleOf('Margaret Dow', 'James Corry', 'Quill Roe');
    expect(people.genderOf('Margaret Dow')).toBe('female');
    expect(people.genderOf('James Corry')).toBe('male');
    expect(people.genderOf('Quill Roe')).toBeNull();
    people.noteGender('James Corry', 'female');
    expect(people.genderOf('James Corry')).toBe('female');
    people.noteGender('James Corry', 'male');
    expect(people.genderOf('James Corry')).toBeNull();
  });
});

describe('names in a line', () => {
  it.each([
    ['Interview with April Roe and Bo May, in May 2024', ['April Roe', 'Bo May']],
    ['Minister Ada Roe, Exville Gazette, and Bo van der Lind', ['Ada Roe', 'Bo van der Lind']],
    ['In April Exville Tower opened. August Brandt came', ['Exville Tower', 'August Brandt']],
    ['Campaigner Ada Mary Roe\nBo Lind', ['Ada Mary Roe', 'Bo Lind']],
    ['Projectionist Hattie Crewe. Oliver Hattie Crewe', ['Hattie Crewe', 'Oliver Hattie Crewe']],
  ])('are those of persons, by their looks: %s', (line, names) => {
    expect([...personsIn(line)]).toEqual(names);
  });
});
