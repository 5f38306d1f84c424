import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emergencyIntake, withMember } from '../../support/bodies.ts';
import { formFaults } from '../../support/form-faults.ts';
import { intakeDoors } from '../../support/intake-function.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** Any JSON in the place of any member outside the answers, or of one that nobody knows. */
const members = [
  'language',
  'submittedBy',
  'submitter',
  'insurance',
  'preferences',
  'consent',
  'patient.givenName',
  'patient.familyName',
  'patient.birthDate',
  'patient.sex',
  'patient.email',
  'patient.address',
  'patient.preferredContact',
  'patient.smsConsent',
  'patient.interpreter',
  'patient.ext',
  'patient.other',
  'other',
];
const anything = fc.tuple(
  fc.constantFrom(...members),
  fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 200 })),
);
const known = fc.constantFrom(
  ...formFaults
    .filter(([, path]) => !path.startsWith('clinical'))
    .map(([, path, value]) => [path, value] as [string, unknown]),
);

test('an emergency with one to three faults in its form is stored and paged, while a contact remains', async () => {
  const faults = fc.array(fc.oneof(anything, known), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(faults, async (made) => {
      const contact = withMember(emergencyIntake, 'patient.phone', '+1 718 555 0187');
      const body = made.reduce((form, [path, value]) => withMember(form, path, value), contact);
      const doors = intakeDoors();
      const answer = await doors.send(body);
      expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
      expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
      expect(doors.stored()).toBeDefined();
    }),
    { numRuns: propertyRuns(300) },
  );
});

const bodies = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.record(
    {
      clinical: fc.oneof(fc.constant(emergencyIntake.clinical), fc.jsonValue({ maxDepth: 4 })),
      patient: fc.oneof(fc.constant(emergencyIntake.patient), fc.jsonValue()),
      language: fc.jsonValue(),
      submitter: fc.jsonValue(),
      diagnoses: fc.jsonValue(),
      note: fc.jsonValue(),
      referrer: fc.jsonValue(),
      preferences: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);

test('any JSON at all is taken or refused, and what is taken can be read again', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      for (const door of ['send', 'refer'] as const) {
        const doors = intakeDoors();
        const { status } = await doors[door](JSON.stringify(body));
        expect([201, 422]).toContain(status);
        expect(doors.counts().cases).toBe(status === 201 ? 1 : 0);
        doors.stored();
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});
