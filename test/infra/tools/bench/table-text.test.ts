import { expect, test } from 'vitest';
import type { Row } from '../../../../infra/tools/bench/report/row.ts';
import { tableText } from '../../../../infra/tools/bench/report/table-text.ts';
import { unitsOf } from '../../../../infra/tools/bench/report/units.ts';

const units = unitsOf([
  { operation: 'Query', uses: [{ TableName: 'Schedule', CapacityUnits: 0.5 }] },
  { operation: 'Query', uses: [{ TableName: 'Schedule', CapacityUnits: 0.5 }] },
  {
    operation: 'TransactWriteItems',
    uses: [{ TableName: 'Cases', CapacityUnits: 3, GlobalSecondaryIndexes: { worklist: { CapacityUnits: 1 } } }],
  },
]);

test('reads and writes are added up apart, units of indexes named', () => {
  expect(units).toEqual({
    reads: 2,
    readUnits: 1,
    writes: 1,
    writeUnits: 3,
    parts: ['Query(Schedule 0.5)', 'Query(Schedule 0.5)', 'TransactWriteItems(Cases 2+1)'],
  });
});

test('a table has its figures in columns, and under a row what is asked of it', () => {
  const rows: Row[] = [
    {
      name: 'search',
      times: { n: 200, p50: 1.234, p95: 20, p99: 30.55 },
      processor: 2.5,
      units,
      checks: [{ what: 'C2 RCU', value: 1, most: 0.5, floor: 0.5 }],
      note: '50 times',
    },
    { name: 'hold', checks: [] },
  ];
  expect(tableText(rows).split('\n')).toEqual([
    '          n  p50 ms  p95 ms  p99 ms  cpu ms  reads  RCU  writes  WCU',
    'search  200    1.23      20    30.6    2.50      2    1       1    3',
    '    C2 RCU: 1 ≤ 0.50, floor 0.50: beyond',
    '    Query(Schedule 0.5)',
    '    TransactWriteItems(Cases 2+1)',
    '    50 times',
    'hold',
  ]);
});
