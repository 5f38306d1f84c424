import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SlotsQuery } from '../../shared/contract/directory-queries.ts';
import { PageQuery } from '../../shared/contract/queries.ts';
import { WorklistQuery } from '../../shared/contract/staff-queries.ts';
import { cursorText } from '../../shared/domain/core/opaque-cursor.ts';
import { inputFaults } from '../../shared/http/core/input-faults.ts';

const faults = (schema: z.ZodMiniType, query: object) => {
  const read = z.safeParse(schema, query, { reportInput: true });
  return read.success ? [] : inputFaults(read.error.issues);
};

describe.each([
  ['a list', PageQuery, {}, 200],
  ['the worklist', WorklistQuery, {}, 200],
  ['a search', SlotsQuery, { appointmentType: 'new-consult', from: '2026-11-24', to: '2026-11-24' }, 1000],
] as const)('the limit of %s', (_, schema, rest, most) => {
  it('is read in decimal digits, and is 50 where it is left out', () => {
    expect(z.parse(schema, { ...rest, limit: '7' }).limit).toBe(7);
    expect(z.parse(schema, { ...rest, limit: '007' }).limit).toBe(7);
    expect(z.parse(schema, rest).limit).toBe(50);
  });

  it.each(['0x10', '1e2', ' 5', '5 ', '+5', '-5', '5.0', '', 'five', '٥', 'Infinity', '0b1', '1_0'])(
    'is refused as %j',
    (limit) => {
      expect(faults(schema, { ...rest, limit })).toEqual([
        { pointer: '/limit', detail: 'must be a whole number, written in digits like 50' },
      ]);
    },
  );

  it('is named once where it is too small or too big', () => {
    expect(faults(schema, { ...rest, limit: '0' })).toEqual([{ pointer: '/limit', detail: 'must be at least 1' }]);
    for (const limit of ['1001', '9'.repeat(30), '9'.repeat(400)])
      expect(faults(schema, { ...rest, limit })).toEqual([{ pointer: '/limit', detail: `must be at most ${most}` }]);
  });
});

describe('the cursor of a list', () => {
  it('is told from a text that no list gave, together with all other faults', () => {
    expect(faults(PageQuery, { cursor: cursorText({ pk: 'a' }) })).toEqual([]);
    for (const cursor of ['', 'x', 'bnVsbA', `${cursorText({ pk: 'a' })}=`, 'x'.repeat(1025)]) {
      const named = faults(PageQuery, { cursor, limit: 'x' });
      expect(named.map(({ pointer }) => pointer).toSorted(), cursor).toEqual(['/cursor', '/limit']);
    }
  });
});
