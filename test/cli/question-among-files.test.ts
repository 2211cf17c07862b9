import { describe, expect, it } from 'vitest';
import { questionAmongFiles } from '../../src/cli/question-among-files.js';
import { packagePath } from '../../src/package-path.js';

const [readme, licence] = [packagePath('README.md'), packagePath('LICENSE')];

describe('questionAmongFiles', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one quoted question', [readme, 'What is this?'], [readme]],
    ['a question word by word', [readme, 'What', 'is', 'this?'], [readme]],
    ['a question after two files', [readme, licence, 'What is this?'], [readme, licence]],
    ['a question with a slash in it', [readme, 'Is it and/or?'], [readme]],
  ])('reads %s', async (_name, words, files) => {
    const question = words.slice(files.length).join(' ');
    expect(await questionAmongFiles(words)).toEqual({ question, files });
  });

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['a file alone', [readme]],
    ['a file alone that is not there', ['nowhere.txt']],
    ['files alone', [readme, licence]],
    ['a misspelt file before the question', [readme, 'LICENCE.md', 'What is this?']],
    ['a misspelt folder before the question', [readme, 'nodes/', 'What is this?']],
  ])('finds no question in %s', async (_name, words) => {
    expect(await questionAmongFiles(words)).toBeNull();
  });
});
