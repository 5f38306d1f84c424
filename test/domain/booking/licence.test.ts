import { describe, expect, it } from 'vitest';
import { isLicensedFor, isLicensedIn, stateOf } from '../../../shared/domain/booking/licence.ts';
import { bookingRight } from '../../../shared/domain/booking/right-to-book.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { aCaseHeader } from '../../support/records.ts';
import { alder, followUp, offered, settings } from './fixtures.ts';

const remote = { ...followUp, modality: 'telehealth' as const };

describe('a licence', () => {
  it.each<[string[] | undefined, string | undefined, boolean]>([
    [['NY'], 'NY', true],
    [['CT', 'NJ'], 'NJ', true],
    [['CT', 'NJ'], 'NY', false],
    [undefined, 'NY', true],
    [undefined, 'NJ', false],
    [['NJ'], undefined, false],
    [undefined, undefined, true],
    [[], 'NY', false],
  ])('of %j counts in %s: %s', (licensedStates, state, is) => {
    expect(isLicensedIn({ licensedStates }, state, settings)).toBe(is);
  });

  it('decides about visits from afar alone, and only where somebody is known to live somewhere', () => {
    expect(isLicensedFor(alder, followUp, 'NJ', settings)).toBe(true);
    expect(isLicensedFor(alder, remote, 'NJ', settings)).toBe(false);
    expect(isLicensedFor(alder, remote, 'NY', settings)).toBe(true);
    expect(isLicensedFor(alder, remote, undefined, settings)).toBe(true);
  });

  it('leaves no free time to whoever is not licensed', () => {
    const away = { entitlement: { urgency: 'routine' as const, state: 'NJ' } };
    expect(offered({ ...away, appointmentType: remote })).toEqual([]);
    expect(offered({ ...away, appointmentType: followUp })).not.toEqual([]);
    const licensed = { ...alder, licensedStates: ['NJ'] };
    expect(offered({ ...away, appointmentType: remote, practitioner: licensed })).not.toEqual([]);
  });
});

describe('the state of a case', () => {
  const ofCase = (more: Partial<CaseHeader>, type: AppointmentType = remote) =>
    bookingRight(aCaseHeader(more), 'staff', type, settings).entitlement.state;

  it("is its own, else the practice's", () => {
    expect([stateOf({ homeState: 'NJ' }, settings), stateOf({}, settings)]).toEqual(['NJ', 'NY']);
    expect([ofCase({ homeState: 'NJ' }), ofCase({})]).toEqual(['NJ', 'NY']);
  });

  it('is none of a visit in person', () => {
    expect(ofCase({ homeState: 'NJ' }, followUp)).toBeUndefined();
  });
});
