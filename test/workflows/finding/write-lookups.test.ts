import { describe, expect, test } from 'vitest';
import { readSearch } from '../../../shared/contract/case-search.ts';
import { searchCases } from '../../../shared/workflows/finding/search-cases.ts';
import { writeLookups } from '../../../shared/workflows/finding/write-lookups.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { caseOfPerson, type Person } from '../../support/person-cases.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const caseId = anId('int');

const caseOf = (person: Person, id = caseId, code = '7KQ4-M2XD') => caseOfPerson(id, person, { code });

async function found(q: string, limit = 50): Promise<string[]> {
  const { deps } = workflowWorld(store);
  const { items } = await searchCases(deps, { ...readSearch(q), limit, mayGoOn: () => true });
  return items.map((header) => header.caseId);
}

async function written(id = caseId) {
  const { deps, remaining } = workflowWorld(store);
  return writeLookups(deps, { caseId: id }, remaining);
}

const maria: Person = { givenName: 'María José', familyName: 'Núñez-O’Brien', birthDate: '1962-04-09' };

describe('a case is found', () => {
  test.each([
    ['7kq4m2xd'],
    ['7KQ4 - M2XD'],
    ['(631) 555-0123'],
    ['1.631.555.0123'],
    ['+16315550123'],
    ['1962-04-09'],
    ['4/9/1962'],
    ['04/09/62'],
    ['April 9, 1962'],
    ['9 de abril de 1962'],
    ['04091962'],
    ['1962'],
    ['04/1962'],
    ['MARIA.gonzalez-prueba@EXAMPLE.org'],
    ['nunez'],
    ['NÚÑEZ'],
    ['NÚÑEZ'.normalize('NFD')],
    ["o'brien"],
    ['obrien maria'],
    ['jose nunez obrien'],
    ['nunez-obrien, m'],
    ['NunezOBrien MariaJose'],
    ['nunez 1962-04-09'],
    ['obrien 4/9/1962'],
    ['April 9, 1962 nunez maria'],
    ['nunez 1962'],
    ['nunez 631-555-0123'],
    ['(631) 555-0123 4/9/1962'],
    ['Nunez, 7KQ4-M2XD'],
    ['maria maria.gonzalez-prueba@example.org'],
    ['Dr. Núñez'],
    ['Sra. maria nunez'],
    ['code 7kq4-m2xd'],
    ['nunez o brien'],
    [caseId],
    [caseId.toUpperCase()],
  ])('by %s', async (q) => {
    await store.begin(caseOf(maria));
    await written();
    expect(await found(q)).toEqual([caseId]);
  });

  test.each([
    ['nunes'],
    ['maria gonzalez'],
    ['1962-04-10'],
    ['+16315550124'],
    ['7KQ4-M2XE'],
    ['spine'],
    ['nunes 1962-04-09'],
    ['nunez 1962-04-10'],
    ['nunez 1963'],
    ['nunez 631-555-0124'],
    ['nunes 631-555-0123'],
    ['(631) 555-0123 4/10/1962'],
    ['nunez 12'],
    [anId('ref')],
  ])('not by %s', async (q) => {
    await store.begin(caseOf(maria));
    await written();
    expect(await found(q)).toEqual([]);
  });

  test('by its new name once its form was mended, and by the wrong one no more', async () => {
    await store.begin(caseOf({ givenName: 'Mario', familyName: 'Nunes' }));
    await written();
    const { deps } = workflowWorld(store);
    const header = (await deps.cases.header(caseId))!;
    const record = (await deps.clinical.latest(caseId))!;
    const contact = { ...header.contact, givenName: 'María', familyName: 'Núñez' };
    await store.commit(
      { kind: 'case-changed', header: { ...header, version: 2, contact }, from: header.version },
      {
        kind: 'clinical-added',
        record: {
          ...record,
          version: 2,
          submission: { ...record.submission, patient: { ...record.submission.patient, birthDate: '1971-01-02' } },
        },
      },
    );
    expect(await written()).toBe(true);
    expect(await found('nunez maria')).toEqual([caseId]);
    expect(await found('1/2/1971')).toEqual([caseId]);
    expect(await found('nunes')).toEqual([]);
    expect(await found('mario')).toEqual([]);
    expect(await found('1962')).toEqual([]);
    expect(await written()).toBe(false);
  });

  test('with all its lookups where there are more than one transaction holds', async () => {
    await store.begin(caseOf({ givenName: 'Ana Belen Clara Diana', familyName: 'Ruiz de la Torre y Vega' }));
    await written();
    for (const q of ['belen ruiz', 'delatorre ana', 'vega', 'clara torre']) expect(await found(q)).toEqual([caseId]);
  });

  test('no more often than it is there, page after page, the newest first', async () => {
    const ids = Array.from({ length: 7 }, (_, at) => anId('int', at + 1));
    for (const [at, id] of ids.entries()) {
      const [created, added] = caseOf({ givenName: 'Ana', familyName: at % 2 ? 'Ruiz' : 'Vega' }, id);
      if (created?.kind !== 'case-created') throw new Error('A case begins with its header.');
      const receivedAt = `2026-11-${10 + at}T14:00:00.000Z`;
      if (at === 0) await store.begin([]);
      await store.commit({ ...created, header: { ...created.header, receivedAt } }, added!);
      await written(id);
    }
    const { deps } = workflowWorld(store);
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await searchCases(deps, { ...readSearch('ana'), limit: 3, cursor, mayGoOn: () => true });
      pages.push(page.items.map((header) => header.caseId));
      cursor = page.cursor;
    } while (cursor);
    expect(pages.flat()).toEqual(ids.toReversed());
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(await found('ana vega')).toEqual([ids[6], ids[4], ids[2], ids[0]]);
    const other = searchCases(deps, { ...readSearch('ruiz'), limit: 3, cursor: 'eyJhIjoxfQ', mayGoOn: () => true });
    await expect(other).rejects.toMatchObject({ kind: 'invalid-input' });
  });
});
