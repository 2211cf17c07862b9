import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { packagePath } from '../../src/package-path.js';

/** Most of a minute each; begun last, one of them would hold up the end of a run alone. */
const longest = [
  'test/storage/crash/crash.test.ts',
  'test/storage/postgres.test.ts',
  'test/discord/e2e/endings.test.ts',
  'test/discord/e2e/words-in-logs.test.ts',
  'test/discord/e2e/hostile-texts.test.ts',
];

/**
 * Begins with the longest files, and keeps those of a project together, in the order of the projects:
 * files that share a process can do so only one after the other.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { projects } = this.ctx;
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(packagePath(), moduleId));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort(
      (one, other) =>
        projects.indexOf(one.project) - projects.indexOf(other.project) ||
        place(one) - place(other),
    );
  }
}
