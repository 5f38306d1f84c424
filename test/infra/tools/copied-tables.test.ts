import { describe, expect, test } from 'vitest';
import { copiedTables, oldTables } from '../../../infra/tools/quality/copied-tables.ts';

const table = { name: 'area codes', source: 'somewhere', date: '2026-01-31', months: 12 };

describe('a table copied from outside', () => {
  test('is warned of once it has grown old', () => {
    expect(oldTables([table], '2027-01-31')).toEqual([]);
    expect(oldTables([table], '2027-02-01')).toEqual([expect.stringMatching(/^area codes: .*2026-01-31.*somewhere/)]);
  });

  test.each(copiedTables.map((each) => [each.name, each] as const))(
    'says where it comes from and when: %s',
    (_, each) => {
      expect(each.source).toMatch(/\w{4}/);
      expect(each.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(each.months).toBeGreaterThan(0);
      expect(oldTables([each], each.date)).toEqual([]);
      expect(oldTables([each], '2100-01-01')).toHaveLength(1);
    },
  );
});
