import type { Asked, Door, Run } from '../handlers/asked.ts';
import { spreadOf } from '../report/figures.ts';
import type { Row } from '../report/row.ts';

const [warmUp, calls] = [500, 4000];
const goalMicroseconds = 50;

const nothing = {
  'GET /healthz': { operation: 'checkHealth' },
  'a booking that does nothing': {
    operation: 'no-operation',
    caller: { kind: 'booking', caseId: 'int_00000000000000000000' },
    body: { caseId: 'int_00000000000000000000', slotId: 'spine-surgeon-1~manhattan~new-consult~29530680~40' },
  },
} as const satisfies Record<string, Asked>;

function rowOf(name: string, { answers, processor }: Run): Row {
  if (answers.some(({ status }) => status >= 400)) throw new Error(`${name} was refused.`);
  const times = spreadOf(answers.map(({ milliseconds }) => milliseconds * 1000));
  return {
    name: `overhead, ${name}, microseconds`,
    times,
    processor: (processor * 1000) / answers.length,
    checks: [{ what: 'P3 p50, microseconds', value: times.p50, most: goalMicroseconds }],
    note: 'all steps of a request, its log line and metrics written to nowhere; this row in microseconds',
  };
}

/** What a handler takes around an operation that does nothing and calls nobody. */
export async function overheadRows(door: Door): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, asked] of Object.entries(nothing)) {
    const list = (count: number): Asked[] => Array.from({ length: count }, () => asked);
    await door.run(list(warmUp));
    rows.push(rowOf(name, await door.run(list(calls))));
  }
  return rows;
}
