import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlteredRevision } from '../../src/corpus/altered-revision.js';
import type { DocumentId } from '../../src/corpus/document.js';
import type { DocumentStore } from '../../src/corpus/document-store.js';
import { setAsideAltered } from '../../src/generation/set-aside.js';
import type { Database } from '../../src/storage/database.js';
import { createDocumentStore } from '../../src/storage/documents/document-store.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { documentExample } from '../corpus/document-example.js';
import { currentOf } from './current-of.js';

const id = (name: string) => name as DocumentId;
const doc = (name: string, text: string) =>
  documentExample(text, { id: name, source: { publisher: 'Harbour Gazette' } });
const one = doc('a', 'The bridge fell.');
const two = doc('b', 'The bridge stands.');
const at = '2026-11-30T20:00:00.000Z';

/** Every way in which somebody, or a disk, changes what a document says behind the store's back. */
const alterations: readonly (readonly [AlteredRevision['what'], about: string, command: string])[] =
  [
    [
      'text',
      'one letter of the text',
      "update revision set text = 'The bridge fall.' where document_id = 'a'",
    ],
    ['text', 'an empty text', "update revision set text = '' where document_id = 'a'"],
    [
      'text',
      'the text of another document',
      "update revision set text = 'The bridge stands.' where document_id = 'a'",
    ],
    [
      'labels',
      'its publisher',
      "update revision set source = replace(source, 'Harbour', 'Harvest') where document_id = 'a'",
    ],
    [
      'labels',
      'a source that is no JSON',
      "update revision set source = '{' where document_id = 'a'",
    ],
    ['labels', 'its form', "update revision set form = 'digest' where document_id = 'a'"],
    [
      'labels',
      'its fingerprint of labels',
      "update revision set labels = '0' where document_id = 'a'",
    ],
    ['labels', 'its seal', "update revision_seal set seal = '0' where number = 1"],
    ['labels', 'no seal', 'delete from revision_seal where number = 1'],
    [
      'current',
      'another revision as current',
      `update document set current = '${two.revision}' where id = 'a'`,
    ],
    ['current', 'none as current', "update document set current = null where id = 'a'"],
    [
      'missing',
      'no revision',
      "delete from revision_seal where number = 1; delete from revision where document_id = 'a'",
    ],
  ];

/** What becomes of documents that are not what was stored. `make` names a new, empty database. */
export function describeAlteredDocuments(name: string, make: () => Promise<string>): void {
  describe(`${name} with altered documents`, () => {
    let database: Database;
    let store: DocumentStore;
    let met: AlteredRevision[];
    const alter = async (commands: string) => {
      for (const command of commands.split(';')) {
        await database.run((query) => sql.raw(command).execute(query));
      }
    };
    beforeEach(async () => {
      database = await openDatabase(await make());
      store = createDocumentStore(database);
      await store.put([one, two]);
      met = [];
      store.onAltered((altered) => met.push(altered));
    });
    afterEach(() => database.close());

    it('tells of none where there is none', async () => {
      expect(await currentOf(store)).toEqual([one, two]);
      for await (const altered of store.eachAltered()) expect(altered).toBeNull();
      expect(met).toEqual([]);
    });

    it.each(alterations)(
      'gives out nothing of it, and everything else (%s): %s',
      async (what, _about, command) => {
        await alter(command);
        expect(await currentOf(store)).toEqual([two]);
        expect(met.map((altered) => [altered.id, altered.what])).toEqual([['a', what]]);
        const each = [];
        for await (const portion of store.eachCurrent()) each.push(...portion);
        expect(each).toEqual([two]);
        const read = [];
        for await (const portion of store.readEach([one.id, two.id])) read.push(...portion);
        expect(read).toEqual([two]);
        const found: string[] = [];
        for await (const altered of store.eachAltered()) found.push(altered.id);
        expect(found).toContain('a');
        expect(new Set(found)).toEqual(new Set(['a']));
        if (what === 'text' || what === 'labels') {
          expect(await store.revision(one.id, one.revision)).toBeNull();
          expect(await store.history(one.id)).toEqual([]);
        }
        if (what === 'labels')
          expect([...(await store.find([one.id, two.id])).keys()]).toEqual(['b']);
      },
    );

    it.each(alterations)(
      'sets it aside with the reason and one line in the log, and takes it back when it is put anew (%s): %s',
      async (what, _about, command) => {
        await alter(command);
        const lines: string[] = [];
        const log = {
          error: (_: unknown, line: string) => lines.push(line),
          warn: () => undefined,
        };
        const watch = setAsideAltered(store, log as never, () => at);
        await currentOf(store);
        await currentOf(store);
        await watch.settled();
        expect(lines.length).toBe(1);
        const aside = await store.listSetAside();
        // Nobody knows what was current, so nothing can be set aside; it is out of the corpus anyway.
        if (what === 'current' && command.includes('null')) expect(aside).toEqual([]);
        else {
          expect(aside).toMatchObject([{ id: 'a', code: 'altered', by: 'program', at }]);
          expect(aside[0]?.source.publisher).toBe(what === 'text' ? 'Harbour Gazette' : null);
          expect(aside[0]?.message).not.toContain('bridge');
        }
        await store.put([one]);
        expect(await store.listSetAside()).toEqual([]);
        expect(await currentOf(store)).toEqual([one, two]);
        for await (const altered of store.eachAltered()) expect(altered).toBeNull();
      },
    );

    it('gives out no earlier revision that was altered, and the current one still', async () => {
      const newer = doc('a', 'The bridge was rebuilt.');
      await store.put([newer]);
      await alter("update revision set text = 'No bridge.' where number = 1");
      expect(await currentOf(store)).toEqual([newer, two]);
      expect(await store.history(id('a'))).toEqual([newer]);
      expect(await store.revision(one.id, one.revision)).toBeNull();
      expect(met).toMatchObject([
        { id: 'a', revision: one.revision, what: 'text' },
        { what: 'text' },
      ]);
    });

    it('serves others while a long text is checked, also one of pairs that lie across blocks', async () => {
      const long = doc('long', `x${'👩‍🚀'.repeat(400_000)}`);
      await store.put([long]);
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      expect(await store.revision(long.id, long.revision)).toEqual(long);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(0);
    });
  });
}
