import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oldTableLines } from '../../infra/tools/quality/old-tables.ts';
import { outsideTables } from '../../shared/config/outside-tables.ts';
import { oldTables } from '../../shared/domain/core/old-tables.ts';

const shared = join(import.meta.dirname, '../../shared');
const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).map((path) => join(shared, path));

/** Every file of the product that says where a table comes from: JSON with `source` and `date`, modules with a `…Source` of both. */
const sources: [string, string, string][] = files.flatMap((path): [string, string, string][] => {
  if (path.endsWith('.json')) {
    const { source, date } = JSON.parse(readFileSync(path, 'utf8'));
    return source === undefined ? [] : [[path.slice(shared.length), source, date]];
  }
  if (!path.endsWith('.ts')) return [];
  const said = readFileSync(path, 'utf8').matchAll(/ \w*Source = \{\s+source:\s+(['"])(.*?)\1,\s+date: '(.*?)'/g);
  return [...said].map(([, , source, date]) => [path.slice(shared.length), source!, date!]);
});

describe('the tables of the world outside', () => {
  test.each(outsideTables.map((each) => [each.name, each] as const))(
    '%s says where it comes from and when',
    (name, each) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(each.source).toMatch(/\w{3}/);
      expect(each.source, 'a document of our own').not.toMatch(/\.md|\[D\]|section \d/);
      expect(each.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(each.months).toBeGreaterThan(0);
      expect(oldTables([each], each.date)).toEqual([]);
      expect(oldTables([each], '2100-01-01')).toEqual([each]);
    },
  );

  test('are all in the register, which says nothing that they do not say', () => {
    expect(sources.map(([, source, date]) => `${source} ${date}`).toSorted()).toEqual(
      outsideTables.map(({ source, date }) => `${source} ${date}`).toSorted(),
    );
    expect(new Set(outsideTables.map(({ name }) => name)).size).toBe(outsideTables.length);
  });

  test('are told in words once they have grown old', () => {
    const table = { name: 'area-codes', source: 'somewhere', date: '2026-01-31', months: 13 };
    expect(oldTables([table], '2027-02-28')).toEqual([]);
    expect(oldTables([table], '2027-03-01')).toEqual([table]);
    expect(oldTableLines('2100-01-01')).toHaveLength(outsideTables.length);
    expect(oldTableLines('2100-01-01')).toContainEqual(
      expect.stringMatching(
        /^OLD TABLE states: compared last on 2024-10-01\. Compare it again with: US Postal Service/,
      ),
    );
  });
});
