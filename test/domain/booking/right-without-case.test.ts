import { describe, expect, it } from 'vitest';
import { rightOf } from '../../../shared/domain/booking/right-to-book.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { followUp, settings } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

describe('without a case', () => {
  const ask = (caller: Caller, type: Partial<AppointmentType> = {}) =>
    rightOf({ caller, type: { ...followUp, ...type }, settings });
  const staff: Caller = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] };

  it('what a routine case may take is shown, to staff too', () => {
    expect([ask({ kind: 'public' }), ask(staff)]).toEqual([
      { entitlement: { staff: false } },
      { entitlement: { staff: true } },
    ]);
  });

  it('states and levels are judged once there is a case; whom the type is for at once', () => {
    expect(ask({ kind: 'public' }, { statuses: ['seen'], urgencies: ['urgent'] })).toEqual({
      entitlement: { staff: false },
    });
    expect(refusalOf(() => ask({ kind: 'public' }, { bookableBy: ['staff'] })).kind).toBe('not-self-bookable');
  });
});
