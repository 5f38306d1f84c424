import { expect, it } from 'vitest';
import { checkSlot } from '../../../shared/domain/booking/free-times.ts';
import { timeTakenReasons } from '../../../shared/domain/booking/time-taken.ts';
import { appointmentTypes, calendar, question, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const types = appointmentTypes.map((each) => ({ ...each, modality: 'telehealth' as const }));

it.each([
  [false, 'Choose a visit at a clinic, or call us.'],
  [true, 'Choose somebody else, or a visit at a clinic.'],
])(
  'a time of somebody without a licence there: what to do instead, as no other time helps; by staff: %s',
  (staff, instead) => {
    const entitlement = { urgency: 'routine' as const, state: 'NJ', staff };
    const asked = question({ calendar: { ...calendar(), appointmentTypes: types }, entitlement });
    const refusal = refusalOf(() => checkSlot(asked, slot(`${tuesday}T10:00`, 20), []));
    expect([refusal.kind, refusal.extras]).toEqual(['time-taken', { reason: 'not-licensed' }]);
    expect(refusal.message).toBe(`${timeTakenReasons['not-licensed']} ${instead}`);
  },
);
