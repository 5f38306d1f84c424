import { describe, expect, test } from 'vitest';
import { Throttled } from '../../../shared/workflows/core/commit-errors.ts';
import {
  emergencyIntake,
  ofAnother,
  referral,
  routineIntake,
  routineReferral,
  withMember,
} from '../../support/bodies.ts';
import { caseDoor } from '../../support/case-door.ts';
import { formFaults, pointersOf } from '../../support/form-faults.ts';
import { frontDesk, nurse, patient, referrer } from '../../support/histories.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const byPhone = (intake: unknown) => ({ channel: 'phone', intake });
const byFax = (form: unknown, more: object = {}) => ({ channel: 'fax', referral: form, ...more });
const emergencyReferral = { ...referral, clinical: emergencyIntake.clinical };
const frontDeskTriage = ['headline', 'instructions', 'phone', 'urgency'];

describe('a case that staff take', () => {
  test.each([
    ['an intake', byPhone(routineIntake), 'intake'],
    ['a referral', byFax(routineReferral), 'referral'],
  ])('is stored as one that came by itself, and audited with who took it: %s', async (_, body, kind) => {
    const door = caseDoor();
    const answer = await door.open(body);
    const { header, record } = door.stored() ?? {};
    expect(answer).toMatchObject({
      status: 201,
      headers: { Location: `https://spine.example/v1/cases/${header?.caseId}`, ETag: '"1"' },
      body: {
        caseId: header?.caseId,
        [`${kind}Id`]: header?.caseId,
        status: 'received',
      },
    });
    expect(answer.body.bookingToken).toEqual(expect.any(String));
    expect([header?.kind, header?.referrerId, record?.submission.channel]).toEqual([kind, undefined, body.channel]);
    expect(door.audited()).toMatchObject([
      { action: 'case-received', actor: { kind: 'staff', id: 'front-desk-1' }, detail: { channel: body.channel } },
    ]);
  });

  test('is told to the front desk by what to say, and to a nurse in full', async () => {
    const ofFrontDesk = await caseDoor().open(byPhone(emergencyIntake));
    const ofNurse = await caseDoor().open(byPhone(emergencyIntake), nurse);
    expect(Object.keys(ofFrontDesk.body.triage).toSorted()).toEqual(frontDeskTriage);
    const { headline, instructions } = ofNurse.body.triage.translations.en;
    expect(ofFrontDesk.body.triage).toMatchObject({ urgency: 'emergent', headline, instructions });
    expect(ofNurse.body.triage).toHaveProperty('decisiveRules');
    const ofReferral = await caseDoor().open(byFax(routineReferral));
    expect(Object.keys(ofReferral.body.triage).toSorted()).toEqual(frontDeskTriage);
  });

  test('answers what the public door answers, with its id besides', async () => {
    const { body: ofPublic } = await intakeDoors().send(routineIntake);
    const { body: ofStaff } = await caseDoor().open(byPhone(routineIntake), nurse);
    expect(Object.keys(ofStaff).toSorted()).toEqual([...Object.keys(ofPublic), 'caseId'].toSorted());
    expect(ofStaff.triage).toEqual(ofPublic.triage);
  });

  test('belongs to the registered referrer that it names, who sees it then', async () => {
    const door = caseDoor();
    const answer = await door.open(byFax(routineReferral, { referrerId: 'demo-oncology' }), nurse);
    expect(answer.status).toBe(201);
    expect(door.stored()?.header.referrerId).toBe('demo-oncology');
    expect(door.audited()[0]?.actor).toEqual({ kind: 'staff', id: 'nurse-1' });
  });

  test('is counted by nobody', async () => {
    const none = { perSourceAndHour: 0, perContactAndHour: 0 };
    const door = caseDoor({}, { intakeLimits: none });
    expect(await door.open(byPhone(routineIntake))).toMatchObject({ status: 201 });
    expect(door.committed.map(({ kind }) => kind)).not.toContain('hourly-counted');
  });

  test.each([patient, referrer])('is no door for others', async (caller) => {
    const door = caseDoor();
    expect(await door.open(byPhone(routineIntake), caller)).toMatchObject({ status: 403 });
    expect(door.committed).toEqual([]);
  });
});

describe('a form at fault', () => {
  const withoutConsent = withMember(routineIntake, 'consent', undefined);
  test.each<[string, unknown, string[]]>([
    ['nothing', {}, ['/channel', '/intake']],
    ['no form', { channel: 'phone' }, ['/intake']],
    ['both forms', { ...byPhone(routineIntake), referral: routineReferral }, ['/referral']],
    ['no channel', { intake: routineIntake }, ['/channel']],
    ['another channel', { channel: 'pigeon', intake: routineIntake }, ['/channel']],
    ['an unknown member', { ...byPhone(routineIntake), urgent: true }, ['/urgent']],
    ['an unknown member of the form', byPhone({ ...routineIntake, urgent: true }), ['/intake/urgent']],
    ['no consent', byPhone(withoutConsent), ['/intake/consent']],
    [
      'a birth to come',
      byPhone(withMember(routineIntake, 'patient.birthDate', '2030-01-01')),
      ['/intake/patient/birthDate'],
    ],
    [
      'no name',
      byFax(withMember(routineReferral, 'patient', { ...routineReferral.patient, givenName: '', familyName: '' })),
      ['/referral/patient/familyName', '/referral/patient/givenName'],
    ],
    ['a referrer of an intake', { ...byPhone(routineIntake), referrerId: 'demo-oncology' }, ['/referrerId']],
    ['a referrer whom nobody knows', byFax(routineReferral, { referrerId: 'nobody' }), ['/referrerId']],
    ['a list', [], ['']],
  ])('is refused by pointer, and nothing is stored: %s', async (_, body, pointers) => {
    const door = caseDoor();
    const answer = await door.open(body);
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, pointers.toSorted()]);
    expect(door.committed).toEqual([]);
  });
});

describe('an emergency', () => {
  test.each(formFaults)('is stored and paged whatever is wrong with its form: %s', async (_, path, value, pointers) => {
    const door = caseDoor();
    const answer = await door.open(byPhone(withMember(emergencyIntake, path, value)));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(pointersOf(answer.body.incomplete)).toEqual(pointers.map((pointer) => `/intake${pointer}`).toSorted());
    expect(door.pages()).toBe(1);
    // As the form that PATCH mends names them.
    expect(pointersOf(door.stored()?.record.submission.incomplete)).toEqual(pointers.toSorted());
  });

  test.each<[string, unknown, string[]]>([
    ['no channel', { intake: emergencyIntake }, ['/channel']],
    ['another channel', { channel: 7, intake: emergencyIntake }, ['/channel']],
    ['an unknown member', { ...byPhone(emergencyIntake), urgent: true }, ['/urgent']],
    ['both forms', { ...byPhone(routineIntake), referral: emergencyReferral }, ['/referral']],
    ['the form itself', emergencyIntake, ['/channel', '/intake']],
    ['the form under another name', { channel: 'phone', form: emergencyIntake }, ['/intake']],
    ['a referrer whom nobody knows', byFax(emergencyReferral, { referrerId: 'nobody' }), ['/referrerId']],
    ['a referrer of an intake', { ...byPhone(emergencyIntake), referrerId: 'demo-oncology' }, ['/referrerId']],
  ])('is stored whatever stands beside its form, and that is listed: %s', async (_, body, pointers) => {
    const door = caseDoor();
    const answer = await door.open(body);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(pointersOf(answer.body.incomplete)).toEqual(pointers.toSorted());
    expect(door.pages()).toBe(1);
    // Nobody has to mend what stood beside the form.
    expect(door.stored()?.header).not.toHaveProperty('incomplete');
  });

  test('is stored though nobody left a number: whoever took it can be asked', async () => {
    const door = caseDoor();
    const answer = await door.open(byPhone({ clinical: emergencyIntake.clinical }));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(door.pages()).toBe(1);
  });

  test('that cannot be stored now is answered with what to say, and no clinical answer', async () => {
    const ledger = { commit: async () => Promise.reject(new Throttled()) };
    const answer = await caseDoor({}, { ledger }).open(byPhone(emergencyIntake));
    expect(answer).toMatchObject({ status: 503, body: { triage: { urgency: 'emergent' } } });
    expect(Object.keys(answer.body.triage).toSorted()).toEqual(frontDeskTriage);
  });
});

describe('what is sent twice', () => {
  const kept = () => {
    const doors = intakeDoors();
    return caseDoor({}, { ledger: doors.store.ledger as never, requests: doors.store.requests as never });
  };
  const isReplay = { headers: { 'Idempotent-Replayed': 'true' } };

  test('gets the first answer again within a quarter of an hour, with a key or without', async () => {
    for (const headers of [{}, { 'Idempotency-Key': 'once' }]) {
      const door = kept();
      const first = await door.open(byPhone(routineIntake), frontDesk, headers);
      expect(await door.open(byPhone(routineIntake), frontDesk, headers)).toMatchObject({
        body: first.body,
        ...isReplay,
      });
    }
  });

  test('by another of the staff is another case: the front desk never gets the answer of a nurse', async () => {
    const door = kept();
    await door.open(byPhone(routineIntake), nurse);
    const second = await door.open(byPhone(routineIntake), frontDesk);
    expect(second.headers).not.toHaveProperty('Idempotent-Replayed');
    expect(Object.keys(second.body.triage).toSorted()).toEqual(frontDeskTriage);
  });

  test('under the key of another person is a case of its own, and so is an emergency under a used key', async () => {
    const door = kept();
    const key = { 'Idempotency-Key': 'once' };
    await door.open(byPhone(routineIntake), frontDesk, key);
    for (const form of [ofAnother(routineIntake), { ...emergencyIntake, patient: routineIntake.patient }])
      expect(await door.open(byPhone(form), frontDesk, key)).toMatchObject({ status: 201 });
    const other = withMember(routineIntake, 'clinical.freeText', 'It is a bit worse.');
    expect(await door.open(byPhone(other), frontDesk, key)).toMatchObject({ status: 422 });
  });
});
