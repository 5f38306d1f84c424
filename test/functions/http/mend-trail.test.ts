import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { pointersOf } from '../../support/form-faults.ts';
import { formOf } from '../../support/mended-form.ts';
import { aSubmission } from '../../support/records.ts';

const { patient } = aSubmission();
const { phone: _, email: __, ...unreached } = patient;

describe('the audit entry of a mended form', () => {
  const pointersAfter = async (submission: Partial<Submission>, body: object) => {
    const form = formOf(submission);
    expect(await form.mend(body)).toMatchObject({ status: 200 });
    const entries = form.committed.flatMap((change) => (change.kind === 'audit' ? change.entry : []));
    expect(JSON.stringify(entries)).not.toMatch(/Rosa|10451|bronx|212|Ana/);
    return entries.map(({ action, detail }) => [action, detail?.pointers]);
  };

  test.each<[string, Partial<Submission>, object, string]>([
    [
      'given or changed',
      {},
      { patient: { givenName: 'Rosa', sex: 'female', phone: '212 555 0147' } },
      '/patient/givenName /patient/phone',
    ],
    ['taken away', {}, { patient: { address: null }, preferences: null }, '/patient/address /preferences'],
    [
      'within another',
      {},
      { patient: { address: { postalCode: '10451' } }, preferences: { clinicIds: ['bronx'] } },
      '/patient/address/postalCode /preferences/clinicIds',
    ],
    [
      'what was not known, and is as it stood',
      { incomplete: [{ pointer: '/language', detail: 'is required' }] },
      { language: 'es' },
      '/language',
    ],
    ['who filled it in', { submittedBy: undefined }, { submitter: { name: 'Ana' } }, '/submittedBy /submitter'],
  ])('names by pointer what was mended, and no value: %s', async (_what, submission, body, pointers) => {
    expect(await pointersAfter(submission, body)).toEqual([['form-mended', pointers]]);
  });
});

describe('the channel that a mended form prefers', () => {
  test.each<[string, Partial<Submission['patient']>, object]>([
    ['e-mail, and the address goes', {}, { email: null }],
    ['a text, and the phone goes', { preferredContact: 'sms' }, { phone: null }],
    ['a text, and the consent goes', { preferredContact: 'sms' }, { smsConsent: false }],
    ['a call, and the phone goes', { preferredContact: 'phone' }, { phone: '' }],
    ['now one that it never had', { email: undefined, preferredContact: 'phone' }, { preferredContact: 'email' }],
  ])('is refused where it serves it no longer: %s', async (_what, before, patch) => {
    const form = formOf({ patient: { ...patient, ...before } });
    const answer = await form.mend({ patient: patch });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, ['/patient/preferredContact']]);
    expect(form.committed).toEqual([]);
  });

  test.each<[string, Partial<Submission>, object]>([
    ['another is named with it', {}, { email: null, preferredContact: 'phone' }],
    ['it served it no better before', { patient: { ...unreached, phone: '+16315550123' } }, { givenName: 'Rosa' }],
    [
      'whoever filled it in is called',
      { patient: { ...patient, preferredContact: 'phone' }, submitter: { name: 'Ana', phone: '+16315550124' } },
      { phone: null },
    ],
  ])('is taken where %s', async (_what, submission, patch) => {
    expect(await formOf(submission).mend({ patient: patch })).toMatchObject({ status: 200 });
  });
});
