import { describe, expect, it } from 'vitest';
import type { HolderLedger } from '../../../shared/domain/booking/hold.ts';
import { admitHold, admitShared, ledgerWithout } from '../../../shared/domain/booking/hold-limits.ts';
import type { Holder } from '../../../shared/domain/core/party.ts';
import { instant, limits, now } from './fixtures.ts';
import { entry, hold, ids, ledger, patient, second, ten } from './hold-fixtures.ts';
import { refusalOf } from './matchers.ts';

describe('the holds of a case in a day', () => {
  const made = (count: number, date = '2026-11-20') => ({ ...ledger(patient), made: { date, count } });
  const admitted = (before: HolderLedger, at = now) => admitHold(before, hold(patient), at, limits).ledger.made;

  it('are counted, given back, booked and run out ones too', () => {
    expect(admitted(made(1))).toEqual({ date: '2026-11-20', count: 2 });
    expect(ledgerWithout(made(2), ['hld_1'], now).made).toEqual({ date: '2026-11-20', count: 2 });
  });

  it('end at the limit, in words', () => {
    expect(admitted(made(3))?.count).toBe(4);
    const refusal = refusalOf(() => admitHold(made(4), hold(patient), now, limits));
    expect([refusal.kind, refusal.message]).toEqual([
      'too-many-holds',
      '4 times were held for this case today, the most in a day. Book a free time, or call us.',
    ]);
  });

  it('begin anew with the day of the practice, not of UTC', () => {
    expect(refusalOf(() => admitted(made(4), instant('2026-11-20T23:59'))).kind).toBe('too-many-holds');
    expect(admitted(made(4), instant('2026-11-21T00:00'))).toEqual({ date: '2026-11-21', count: 1 });
  });
});

describe('what all booking tokens of one contact or source hold together', () => {
  const contact: Holder = { kind: 'contact', id: 'digest-of-a-number' };
  const source: Holder = { kind: 'source', id: 'digest-of-an-address' };
  const three = [entry('hld_0'), entry('hld_1'), entry('hld_2')];

  it('is listed and guarded by the version, whatever cases it is for', () => {
    const next = admitShared(ledger(contact, entry('hld_0')), hold(patient, { caseId: 'int_1' }), [], now, limits);
    expect(next).toMatchObject({ holder: contact, version: 5 });
    expect(next.holds.at(-1)).toEqual({ holdId: 'hld_new', slot: ten, caseId: 'int_1', until: second + 600 });
    expect(next).not.toHaveProperty('made');
  });

  it.each([
    [contact, 'with this phone number or e-mail address'],
    [source, 'from this connection'],
  ])('ends at the limit, in words: %o', (holder, words) => {
    const refusal = refusalOf(() => admitShared(ledger(holder, ...three), hold(patient), [], now, limits));
    expect([refusal.kind, refusal.message]).toEqual([
      'too-many-holds',
      `3 times are being held ${words} already. Book one of them, wait ten minutes, or call us.`,
    ]);
  });

  it('does not count what is gone: given back, booked, or replaced by this one', () => {
    const next = admitShared(ledger(contact, ...three), hold(patient), ['hld_1'], now, limits);
    expect(ids(next)).toEqual(['hld_0', 'hld_2', 'hld_new']);
  });

  it('does not count what is over', () => {
    const held = [entry('hld_0'), entry('hld_1', second), entry('hld_2')];
    expect(ids(admitShared(ledger(contact, ...held), hold(patient), [], now, limits))).toEqual([
      'hld_0',
      'hld_2',
      'hld_new',
    ]);
  });
});
