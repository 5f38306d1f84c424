import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDoors, surgeon } from '../../../support/calendar-doors.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const date = fc.oneof(
  fc.constantFrom('2026-11-24', '2026-12-25', '0000-01-01', '9999-12-31', '+012026-01-01', '2026-02-30', '2028-02-29'),
  fc.string(),
  fc.jsonValue(),
);
const time = fc.oneof(fc.constantFrom('00:00', '09:00', '12:00', '23:59', '24:00'), fc.jsonValue());
const types = fc.oneof(fc.constantFrom(['new-consult'], ['x'], []), fc.jsonValue());
const hours = fc.record(
  {
    clinicId: fc.constantFrom('bronx', 'manhattan', 'nowhere', 1),
    weekdays: fc.oneof(fc.constantFrom([1], [1, 2, 3, 4, 5, 6, 7], []), fc.jsonValue()),
    start: time,
    end: time,
    date,
    from: date,
    to: date,
    fromTime: time,
    toTime: time,
    until: date,
    everyWeeks: fc.oneof(fc.constantFrom(1, 7, 12, 13), fc.jsonValue()),
    appointmentTypes: types,
    reservedFor: fc.constantFrom('urgent', 'nobody'),
    releaseHours: fc.oneof(fc.constantFrom(0, 24), fc.jsonValue()),
    replacesHours: fc.oneof(fc.boolean(), fc.jsonValue()),
    reason: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
/** What a door asks for, out of what it may be sent. */
const only = (names: readonly string[]) => (body: object) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
const weekly = [
  'clinicId',
  'weekdays',
  'start',
  'end',
  'from',
  'until',
  'everyWeeks',
  'appointmentTypes',
  'reservedFor',
  'releaseHours',
];
const span = ['from', 'to', 'fromTime', 'toTime', 'weekdays', 'reason'];
const session = ['clinicId', 'date', 'start', 'end', 'appointmentTypes', 'replacesHours'];

it('whatever is sent to the calendar is kept or refused with pointers, never a fault of ours', async () => {
  const { ask } = await calendarDoors();
  await fc.assert(
    fc.asyncProperty(fc.array(hours, { maxLength: 3 }), hours, fc.jsonValue(), async (several, one, anything) => {
      const answers = [
        await ask('PUT', `/v1/practitioners/${surgeon}/availability?preview=true`, {
          weekly: several.map(only(weekly)),
        }),
        await ask('PUT', `/v1/practitioners/${surgeon}/availability`, { weekly: anything, limits: anything }),
        await ask('POST', `/v1/practitioners/${surgeon}/time-off?preview=true`, only(span)(one)),
        await ask('POST', `/v1/practitioners/${surgeon}/sessions`, only(session)(one)),
        await ask('POST', '/v1/clinics/bronx/closures', only(span)(one)),
        await ask('POST', '/v1/clinics/bronx/openings', only(['date'])(one)),
        await ask('POST', '/v1/clinics/bronx/openings', one),
      ];
      for (const { status, body } of answers) {
        expect([200, 201, 409, 422]).toContain(status);
        if (status === 422) expect(body.errors[0].pointer).toMatch(/^\//);
      }
    }),
    { seed: 20261126, numRuns: propertyRuns(60) },
  );
});
