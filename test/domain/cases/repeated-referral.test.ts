import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { type Arrival, openCase } from '../../../shared/domain/cases/open-case.ts';
import { type Referral, repeatOf } from '../../../shared/domain/cases/repeated-referral.ts';
import { emergency, referred, routine } from '../../support/arrivals.ts';
import { freshIds } from '../../support/fault-store.ts';
import { monday } from '../../support/records.ts';

const referralOf = (changes: Partial<Arrival> = {}): Referral =>
  openCase({ ...referred, ...changes }, { now: monday, ids: freshIds(), ruleset });
const ofPatient = (patient: object) =>
  referralOf({ submission: { ...referred.submission, patient: { ...referred.submission.patient, ...patient } } });
const healthy = { clinical: routine.clinical, submission: { ...referred.submission, diagnoses: [] } };
const emergent = { clinical: emergency.clinical };
const judged = (again: Referral, open: Referral = referralOf()) => repeatOf(again, open, ruleset);
const isSame = (again: Referral, open?: Referral) => judged(again, open) === 'same';
const refused = (again: Referral, open?: Referral) => () => judged(again, open);
const withWords = (words: object, more: Partial<Arrival> = {}) =>
  referralOf({ ...more, submission: { ...referred.submission, ...words } });
const inUse = expect.objectContaining({
  kind: 'referral-exists',
  extras: { errors: [expect.objectContaining({ pointer: '/externalId' })], referralId: expect.stringMatching(/^ref_/) },
});

describe('a referral under the externalId of an open one', () => {
  it.each([
    ['unchanged', referralOf()],
    ['with another phone', ofPatient({ phone: '+16315550177' })],
    ['with a name written otherwise', ofPatient({ givenName: 'MARGARET', familyName: 'Sámple' })],
    ['with other wishes', withWords({ preferences: { region: 'queens', clinicIds: [], telehealth: true } })],
    ['with another insurance', withWords({ insurance: { primary: { kind: 'medicare' } } })],
    ['with fewer codes', withWords({ diagnoses: referred.submission.diagnoses?.slice(0, 1) })],
  ])('is the same one: %s', (_, again) => expect(isSame(again)).toBe(true));

  it('is the same one where a note and codes were added since', () => {
    const first = withWords({ note: 'Walks with a cane.\n\nLives alone.' });
    const since = withWords({
      note: 'Walks with a cane.\n\nLives alone.\n\nMRI is booked.',
      diagnoses: ['C79.51', 'M54.5'],
    });
    expect(isSame(withWords({ ...first.record.submission, diagnoses: ['M54.5'] }), since)).toBe(true);
  });

  it.each([
    ['a note', withWords({ note: 'Sent again.' })],
    ['a code', withWords({ diagnoses: [...(referred.submission.diagnoses ?? []), 'M54.5'] })],
    ['words of the patient', referralOf({ clinical: { ...referred.clinical, freeText: 'It hurts at night.' } })],
    ['answers that come out better', referralOf(healthy)],
  ])('with %s that it does not have is refused, and told where they belong', (_, again) => {
    const open = referralOf();
    expect(refused(again, open)).toThrow(inUse);
    expect(refused(again, open)).toThrow(`PATCH /v1/referrals/${open.header.caseId}`);
  });

  it('with answers that it does not have and that page is a case of its own, which has the name', () => {
    const { header, record } = withWords({ note: 'Cannot stand since noon.' });
    expect(judged({ header: { ...header, urgency: 'urgent', pageOnCall: true }, record })).toBe('newer');
  });

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
    expect(judged(referralOf(emergent))).toBe('newer');
    expect(judged(referralOf(emergent), { ...known, header: { ...known.header, urgency: 'urgent' } })).toBe('newer');
  });

  it('is a case of its own where it brings answers that the other does not have', () =>
    expect(judged(withWords({ note: 'Worse since noon.' }, emergent), known)).toBe('newer'));

  it('is a case without the name where it is somebody else’s, or nobody can tell whose', () => {
    const submission = { ...referred.submission, patient: { givenName: 'Peter', birthDate: '1950-01-01' } };
    expect(judged(referralOf({ ...emergent, submission } as Arrival), known)).toBe('unnamed');
    const nobody = { ...referred.submission, patient: {} };
    expect(judged(referralOf({ ...emergent, submission: nobody } as Arrival), known)).toBe('unnamed');
  });

  it('is a case of its own where a rule pages that did not fire before', () => {
    const open = { ...known, record: { ...known.record, triage: referralOf(healthy).record.triage } };
    expect(judged(referralOf(emergent), open)).toBe('newer');
  });

  it('is a case of its own for words of self-harm that are new', () => {
    const again = referralOf(emergent);
    expect(judged({ ...again, header: { ...again.header, emergentClocks: true } }, known)).toBe('newer');
  });

  it('is the same one where that stands for it', () => expect(isSame(referralOf(emergent), known)).toBe(true));
});
