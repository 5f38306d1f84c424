import { expect, test } from 'vitest';
import { emergencyIntake, routineIntake, routineReferral, withMember } from '../../support/bodies.ts';
import { caseDoor } from '../../support/case-door.ts';
import { nurse } from '../../support/histories.ts';

const fax = (form: unknown) => ({ channel: 'fax', referral: form });
const phone = (form: unknown) => ({ channel: 'phone', intake: form });

test.each(['en', 'es'])(
  'the front desk reads what the patient of a referral is told, in English: %s',
  async (spoken) => {
    const spokenBy = (language: string) => fax(withMember(routineReferral, 'patient.language', language));
    const { triage } = (await caseDoor().open(spokenBy(spoken))).body;
    const ofReferrer = (await caseDoor().open(spokenBy('en'), nurse)).body.triage;
    const { headline, instructions } = ofReferrer.forPatient;
    expect(triage).toEqual({ urgency: ofReferrer.urgency, headline, instructions, phone: ofReferrer.phone });
    expect(triage.headline).not.toBe(ofReferrer.headline);
    expect(JSON.stringify(triage)).not.toMatch(/\b[A-Z]{1,2}\d{1,2}\b/);
  },
);

test.each([routineIntake, emergencyIntake])('and of an intake in English, whatever its language', async (intake) => {
  const english = (await caseDoor().open(phone({ ...intake, language: 'en' }), nurse)).body.triage;
  const { headline, instructions, urgency } = english;
  const desk = (await caseDoor().open(phone({ ...intake, language: 'es' }))).body.triage;
  expect(desk).toEqual({ urgency, headline, instructions, phone: english.phone });
});
