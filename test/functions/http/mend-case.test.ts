import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { pointersOf } from '../../support/form-faults.ts';
import { formOf } from '../../support/mended-form.ts';
import { aSubmission } from '../../support/records.ts';

const { phone: _, ...withoutPhone } = aSubmission().patient;
const { birthDate: __, ...withoutBirth } = aSubmission().patient;
const faults = (...pointers: string[]) => ({
  incomplete: pointers.map((pointer) => ({ pointer, detail: 'is required' })),
});

describe('staff mend a form', () => {
  test('that could not be read in part: with the last part it is whole', async () => {
    const form = formOf(
      { patient: withoutPhone, ...faults('/patient/phone', '/patient/birthDate') },
      { incomplete: true },
    );
    const half = await form.mend({ patient: { birthDate: '1962' } });
    expect(half).toMatchObject({ status: 200, headers: { ETag: '"5"' }, body: { incomplete: true } });
    expect(pointersOf(form.record()?.submission.incomplete)).toEqual(['/patient/phone']);
    const whole = await form.mend({ patient: { birthDate: '1962', phone: '(631) 555-0123 ext. 4' } });
    expect(whole.body).not.toHaveProperty('incomplete');
    expect(whole.body.contact).toMatchObject({ phone: '+16315550123', ext: '4' });
  });

  test('and add a number to a case that had only an e-mail address: it can be called and written to', async () => {
    const form = formOf({ patient: { ...withoutPhone, smsConsent: false } });
    const answer = await form.mend({ patient: { phone: '631 555 0123', smsConsent: true, preferredContact: 'sms' } });
    expect(answer.body.contact).toMatchObject({ phone: '+16315550123', smsConsent: true, preferred: 'sms' });
    expect(answer.body.contact.email).toBe(aSubmission().patient.email);
  });

  test('and say who filled it in, where the form did not', async () => {
    for (const [submitter, sender] of [
      [{ name: 'Ana' }, 'caregiver'],
      [null, 'patient'],
    ] as const) {
      const form = formOf({ submittedBy: undefined, ...faults('/submittedBy') });
      const answer = await form.mend({ submitter });
      expect(answer.status).toBe(200);
      expect(form.record()?.submission).toMatchObject({ submittedBy: sender });
      expect(form.record()?.submission).not.toHaveProperty('incomplete');
    }
  });

  test('and with another region, clinic or address the case is told elsewhere', async () => {
    const there = {
      preferences: { region: 'nyc', clinicIds: ['bronx'] },
      patient: { address: { postalCode: '10451' } },
    };
    const answer = await formOf({}).mend(there);
    expect(answer.body).toMatchObject({ region: 'nyc', clinicId: 'bronx' });
    const removed = await formOf({}).mend({ preferences: null });
    expect(removed.body).not.toHaveProperty('region');
  });

  test('and how much of the birth date is known stands in the header', async () => {
    const knownAfter = async (birthDate: string) => {
      const form = formOf({ patient: withoutBirth }, { birthKnown: 'none' });
      expect(await form.mend({ patient: { birthDate } })).toMatchObject({ status: 200 });
      const header = form.committed.findLast((change) => change.kind === 'case-changed')?.header;
      return header?.birthKnown;
    };
    expect(await knownAfter('1962')).toBe('year');
    expect(await knownAfter('1962-04')).toBe('month');
    expect(await knownAfter('1962-04-09')).toBeUndefined();
  });

  test('and that somebody takes no steps and lives in another state stands in the header', async () => {
    const there = { preferences: { stepFree: true }, patient: { address: { state: 'NJ' } } };
    const answer = await formOf({ preferences: { clinicIds: ['brooklyn'], telehealth: false } }).mend(there);
    expect(answer).toMatchObject({ status: 200, body: { stepFree: true } });
    expect(answer.body).not.toHaveProperty('clinicId');
    const back = await formOf({}, { stepFree: true, homeState: 'NJ' }).mend({ language: 'en' });
    expect(back.body).not.toHaveProperty('stepFree');
  });

  test('and a clinic that they cannot name any more stays wished for, and places no case', async () => {
    const form = formOf({ preferences: { clinicIds: ['nowhere', 'bronx'], telehealth: false } });
    const answer = await form.mend({ language: 'en' });
    expect(answer).toMatchObject({ status: 200, body: { clinicId: 'bronx' } });
    expect(form.record()?.submission.preferences?.clinicIds).toEqual(['nowhere', 'bronx']);
  });

  test('and with another language the case speaks it', async () => {
    const form = formOf({});
    const answer = await form.mend({ language: 'en-US' });
    expect(answer.body).toMatchObject({ language: 'en' });
    expect(form.record()?.triage.input.language).toBe('en');
  });

  test('as it is, and nothing is written', async () => {
    const form = formOf({});
    for (const same of [{}, { language: 'es' }, { patient: { givenName: 'Maria Fernanda' } }])
      expect(await form.mend(same)).toMatchObject({ status: 200, headers: { ETag: '"4"' } });
    expect(form.committed).toEqual([]);
  });
});

describe('staff take nothing away that nobody is reached without', () => {
  const { email: __, ...unreached } = withoutPhone;

  test.each<[string, Partial<Submission>, object, string[]]>([
    ['the names', {}, { givenName: null, familyName: '' }, ['/patient/familyName', '/patient/givenName']],
    ['the birth date', {}, { birthDate: null }, ['/patient/birthDate']],
    ['every way to them', {}, { phone: '', email: null }, ['/patient/email', '/patient/phone']],
  ])('%s', async (_what, submission, patient, pointers) => {
    const form = formOf(submission);
    const answer = await form.mend({ patient });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, pointers]);
    expect(answer.body.errors[0].detail).toContain('give another one instead');
    expect(form.committed).toEqual([]);
  });

  test('nor the submitter who alone can be called', async () => {
    const submitter = { name: 'Ana', relationship: 'daughter', phone: '+16315550123' };
    const answer = await formOf({ patient: unreached, submitter }).mend({ submitter: null });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, ['/submitter/phone']]);
  });

  test('but one of two ways, and their consent to text messages stays as they gave it', async () => {
    const form = formOf({ patient: { ...aSubmission().patient, smsConsent: true } });
    expect(await form.mend({ patient: { phone: null } })).toMatchObject({ status: 200 });
    expect(form.record()?.submission.patient).toMatchObject({ smsConsent: true });
  });

  test('and what was missing before stays listed', async () => {
    const missing = ['/patient/familyName', '/patient/givenName', '/patient/phone'];
    const { givenName: _given, familyName: _family, ...nameless } = unreached;
    const form = formOf({ patient: nameless, ...faults(...missing) }, { incomplete: true });
    const answer = await form.mend({ patient: { phone: null, givenName: '', interpreter: true } });
    expect(answer.status).toBe(200);
    expect(pointersOf(form.record()?.submission.incomplete)).toEqual(missing);
  });
});

describe('is refused', () => {
  test('of a version that somebody has changed, with what it is now', async () => {
    const form = formOf({});
    const answer = await form.mend({ language: 'en' }, { 'If-Match': '"3"' });
    expect(answer).toMatchObject({ status: 412, body: { current: { version: 4, round: 0, urgency: 'urgent' } } });
    expect(form.committed).toEqual([]);
    expect(await form.mend({ language: 'en' }, { 'If-Match': '"4"' })).toMatchObject({ status: 200 });
  });

  test('once the case has ended', async () => {
    const answer = await formOf({}, { status: 'closed' }).mend({ language: 'en' });
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringContaining('closed') } });
  });

  test.each<[string, unknown, string[]]>([
    ['answers', { clinical: { symptoms: {} } }, ['/clinical']],
    ['consent', { consent: { treatment: true } }, ['/consent']],
    ['a number that is none', { patient: { phone: '911' } }, ['/patient/phone']],
    ['a birth to come', { patient: { birthDate: '2030-01-01' } }, ['/patient/birthDate']],
    ['an unknown member', { patient: { mobile: '631 555 0123' } }, ['/patient/mobile']],
    ['no language', { language: '?' }, ['/language']],
    ['nobody', { patient: null }, ['/patient']],
    ['a clinic that there is not', { preferences: { clinicIds: ['bronx', 'nowhere'] } }, ['/preferences/clinicIds/1']],
    ['a region against the clinic', { preferences: { region: 'nyc', clinicIds: ['nassau'] } }, ['/preferences/region']],
    [
      'a clinic with steps for somebody who takes none',
      { preferences: { stepFree: true, clinicIds: ['brooklyn'] } },
      ['/preferences/clinicIds/0'],
    ],
    [
      'a visit from afar where nobody is licensed',
      {
        preferences: { telehealth: true },
        patient: { address: { line1: '1 Elm', city: 'Newark', state: 'NJ', postalCode: '07102' } },
      },
      ['/preferences/telehealth'],
    ],
    ['a list', [], ['']],
  ])('by pointer: %s', async (_, body, pointers) => {
    const form = formOf({});
    const answer = await form.mend(body);
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, pointers]);
    expect(form.committed).toEqual([]);
  });

  test('a clinic with steps in words of the front desk', async () => {
    const { body } = await formOf({}).mend({ preferences: { stepFree: true, clinicIds: ['brooklyn'] } });
    expect(body.errors[0].detail).toBe(
      'is a clinic of which we do not know a step-free way in, and this patient needs one',
    );
  });
});
