import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { type Arrival, openCase } from '../../../shared/domain/cases/open-case.ts';
import { isSameReferral, type Referral } from '../../../shared/domain/cases/repeated-referral.ts';
import { emergency, referred, routine } from '../../support/arrivals.ts';
import { freshIds } from '../../support/fault-store.ts';
import { monday } from '../../support/records.ts';

const referralOf = (changes: Partial<Arrival> = {}): Referral =>
  openCase({ ...referred, ...changes }, { now: monday, ids: freshIds(), ruleset });
const ofPatient = (patient: object) =>
  referralOf({ submission: { ...referred.submission, patient: { ...referred.submission.patient, ...patient } } });
const healthy = { clinical: routine.clinical, submission: { ...referred.submission, diagnoses: [] } };
const emergent = { clinical: emergency.clinical };
const isSame = (again: Referral, open: Referral = referralOf()) => isSameReferral(again, open, ruleset);
const refused = (again: Referral, open?: Referral) => () => isSame(again, open);
const inUse = expect.objectContaining({
  kind: 'referral-exists',
  extras: { errors: [expect.objectContaining({ pointer: '/externalId' })], referralId: expect.stringMatching(/^ref_/) },
});

describe('a referral under the externalId of an open one', () => {
  it.each([
    ['unchanged', referralOf()],
    ['with a note', referralOf({ submission: { ...referred.submission, note: 'Sent again.' } })],
    ['with another phone', ofPatient({ phone: '+16315550177' })],
    ['with a name written otherwise', ofPatient({ givenName: 'MARGARET', familyName: 'Sámple' })],
    ['with answers that come out better', referralOf(healthy)],
  ])('is the same one: %s', (_, again) => expect(isSame(again)).toBe(true));

  it('of another patient is refused', () => {
    expect(refused(ofPatient({ givenName: 'Peter' }))).toThrow(inUse);
    expect(refused(ofPatient({ familyName: 'Sample-Jones' }))).toThrow(inUse);
    expect(refused(ofPatient({ birthDate: '1963-04-09' }))).toThrow(/another patient/);
  });

  it('with answers that come out worse is refused, and told where they belong', () => {
    const open = referralOf(healthy);
    expect(refused(referralOf(), open)).toThrow(inUse);
    expect(refused(referralOf(), open)).toThrow(`PATCH /v1/referrals/${open.header.caseId}`);
  });

  it('that came out no worse when it came first is the same one, also where staff have set it lower since', () => {
    const open = referralOf();
    expect(isSame(referralOf(), { ...open, header: { ...open.header, urgency: 'routine' } })).toBe(true);
  });
});

describe('an emergency under the externalId of an open referral', () => {
  const known = referralOf(emergent);

  it('is a case of its own where that one stands lower, or was set lower', () => {
    expect(isSame(referralOf(emergent))).toBe(false);
    expect(isSame(referralOf(emergent), { ...known, header: { ...known.header, urgency: 'urgent' } })).toBe(false);
  });

  it('is a case of its own where it is somebody else’s, or nobody can tell whose', () => {
    const submission = { ...referred.submission, patient: { givenName: 'Peter', birthDate: '1950-01-01' } };
    expect(isSame(referralOf({ ...emergent, submission } as Arrival), known)).toBe(false);
    const nobody = { ...referred.submission, patient: {} };
    expect(isSame(referralOf({ ...emergent, submission: nobody } as Arrival), known)).toBe(false);
  });

  it('is a case of its own where a rule pages that did not fire before', () => {
    const open = { ...known, record: { ...known.record, triage: referralOf(healthy).record.triage } };
    expect(isSame(referralOf(emergent), open)).toBe(false);
  });

  it('is a case of its own for words of self-harm that are new', () => {
    const again = referralOf(emergent);
    expect(isSame({ ...again, header: { ...again.header, emergentClocks: true } }, known)).toBe(false);
  });

  it('is the same one where that stands for it', () => expect(isSame(referralOf(emergent), known)).toBe(true));
});
