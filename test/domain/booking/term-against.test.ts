import { describe, expect, it } from 'vitest';
import { termAgainst } from '../../../shared/domain/booking/term-against.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { aCaseHeader } from '../../support/records.ts';
import { followUp, settings } from './fixtures.ts';

const against = (change: Partial<CaseHeader>, terms: Partial<AppointmentType>) =>
  termAgainst(aCaseHeader(change), { ...followUp, name: 'This visit', ...terms }, settings);
const first: Partial<AppointmentType> = { statuses: ['received', 'acknowledged'] };
const later: Partial<AppointmentType> = { statuses: ['seen'] };

describe('the term of a type that keeps a case from it', () => {
  it.each<[Partial<CaseHeader>, Partial<AppointmentType>, string]>([
    [{ status: 'received' }, later, 'This visit can be booked once we have seen the patient.'],
    [{ status: 'scheduled' }, later, 'This visit can be booked once we have seen the patient.'],
    [{ status: 'received' }, { statuses: ['scheduled'] }, 'This visit can be booked once a visit is booked.'],
    [
      { status: 'scheduled' },
      first,
      'This visit cannot be booked here once a visit is booked: we choose the next visit together.',
    ],
    [
      { status: 'seen' },
      first,
      'This visit cannot be booked here once we have seen the patient: we choose the next visit together.',
    ],
    [
      { urgency: 'routine' },
      { urgencies: ['urgent', 'emergent'] },
      'This visit is kept for cases that are more urgent than this one.',
    ],
    [{ urgency: 'urgent' }, { urgencies: ['routine'] }, 'This visit is not for cases as urgent as this one.'],
    [
      { urgency: 'expedited' },
      { urgencies: ['routine', 'urgent'] },
      'This visit is not for cases as urgent as this one.',
    ],
  ])('is said in words that its patient knows: %o, %o', (change, terms, words) => {
    expect(against(change, terms)).toBe(words);
  });

  it('is none where all hold', () => {
    expect(against({ status: 'received', urgency: 'routine' }, first)).toBeUndefined();
  });
});
