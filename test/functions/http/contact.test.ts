import { describe, expect, test } from 'vitest';
import { recordContact } from '../../../functions/http/cases/record-contact.ts';
import { caseRoutes } from '../../../functions/http/cases/routes.ts';
import { getCase } from '../../../functions/http/staff/get-case.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import { CaseAnswer } from '../../../shared/contract/staff-answers.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ContactRecord } from '../../../shared/domain/cases/contact-record.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { asking, type FakeCase, fakeDeps } from '../../support/fake-case.ts';
import { frontDesk, intakeId, nurse, patient } from '../../support/histories.ts';
import { aRound } from '../../support/paging-records.ts';
import { aCaseHeader, anAppointment } from '../../support/records.ts';

function staffed(changes: Partial<CaseHeader> = {}, fake: FakeCase = {}) {
  const { deps, committed } = fakeDeps({ header: aCaseHeader(changes), round: aRound({ round: 2 }), ...fake });
  const { getCase: get } = staffRoutes;
  const { recordContact: post } = caseRoutes;
  const operations = { getCase: getCase(deps), recordContact: recordContact(deps) };
  const ask = asking(httpFunction({ getCase: get, recordContact: post }, operations, deps));
  return { ask, committed, kinds: () => committed.map(({ kind }) => kind) };
}

const paged = { urgency: 'emergent', round: 2, pagingOpen: true, version: 3 } as const;
const route = '/v1/cases/{id}/contact';
const call = { channel: 'phone', reached: true, note: 'Says that her legs are weaker.' };
const at = '2026-11-23T09:00:00-05:00';

describe('a call to the person of a case that is paged', () => {
  test('by a nurse who reached them ends the round', async () => {
    const { ask, committed } = staffed(paged);
    const answer = await ask('POST', route, { caller: nurse, body: call, id: intakeId });
    expect(answer).toMatchObject({
      status: 200,
      headers: { ETag: '"4"' },
      body: {
        pagingOpen: false,
        acknowledgedBy: 'nurse-1',
        reachedAt: at,
        lastContact: { at, channel: 'phone', reached: true, attempts: 1 },
      },
    });
    expect(WorklistItem.parse(answer.body)).toEqual(answer.body);
    expect(JSON.stringify(answer.body)).not.toContain('weaker');
    expect(committed).toMatchObject([
      { kind: 'case-changed', from: 3 },
      { kind: 'contact-added', record: { attempt: 1, by: 'nurse-1', note: call.note } },
      { kind: 'event', event: { kind: 'case-changed', change: 'acknowledged' } },
      { kind: 'round-changed', round: { ended: { how: 'reached', by: 'nurse-1' } } },
      { kind: 'audit', entry: { action: 'contact-recorded', detail: { channel: 'phone', reached: 'true' } } },
    ]);
  });

  test('by the front desk is kept, and the paging goes on', async () => {
    const { ask, kinds } = staffed(paged);
    const answer = await ask('POST', route, { caller: frontDesk, body: call, id: intakeId });
    expect(answer).toMatchObject({ status: 200, body: { pagingOpen: true, lastContact: { reached: true } } });
    expect(answer.body).not.toHaveProperty('reachedAt');
    expect(kinds()).toEqual(['case-changed', 'contact-added', 'audit', 'reaction-promised']);
  });

  test('in vain is kept, and the paging goes on', async () => {
    const { ask } = staffed(paged);
    const body = { channel: 'sms', reached: false };
    const answer = await ask('POST', route, { caller: nurse, body, id: intakeId });
    expect(answer).toMatchObject({ status: 200, body: { pagingOpen: true, lastContact: { channel: 'sms' } } });
  });

  test('for a version that is gone is refused', async () => {
    const { ask, committed } = staffed(paged);
    const headers = { 'If-Match': '"2"' };
    expect(await ask('POST', route, { caller: nurse, body: call, headers, id: intakeId })).toMatchObject({
      status: 412,
    });
    expect(committed).toEqual([]);
  });
});

test('the front desk reaches somebody for whom nobody is paged: the clock is met', async () => {
  const { ask } = staffed({ pagingOpen: false });
  const answer = await ask('POST', route, { caller: frontDesk, body: call, id: intakeId });
  expect(answer).toMatchObject({ status: 200, body: { status: 'received', reachedAt: at } });
});

test.each([
  ['no channel', { reached: true }, '/channel'],
  ['another channel', { ...call, channel: 'pigeon' }, '/channel'],
  ['no word whether they were reached', { channel: 'phone' }, '/reached'],
  ['an empty note', { ...call, note: '' }, '/note'],
  ['a note without end', { ...call, note: 'x'.repeat(1001) }, '/note'],
])('%s is pointed at', async (_, body, pointer) => {
  const { ask, committed } = staffed();
  const answer = await ask('POST', route, { caller: nurse, body, id: intakeId });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  expect(committed).toEqual([]);
});

test('a patient notes no call', async () => {
  expect(await staffed().ask('POST', route, { caller: patient, body: call, id: intakeId })).toMatchObject({
    status: 403,
  });
});

test.each([
  ['a nurse', nurse, true],
  ['the front desk', frontDesk, false],
] as const)('%s sees who tried; what patients and staff wrote in their own words: %s', async (_, caller, words) => {
  const contact = { caseId: intakeId, attempt: 1, at: '2026-11-23T14:00:00.000Z', by: 'nurse-1' } as const;
  const contacts = [{ ...contact, channel: 'phone', reached: true, note: 'Legs are weaker.' } as const];
  const visit = anAppointment({
    ...{ status: 'cancelled', cancelReason: 'My cancer has come back.', overbooked: true },
    staffReason: 'Her pain comes back at night.',
  });
  const { body } = await staffed({}, { visit, contacts }).ask('GET', '/v1/cases/{id}', { caller, id: intakeId });
  expect(CaseAnswer.parse(body)).toEqual(body);
  const shown = { at, by: 'nurse-1', channel: 'phone', reached: true };
  expect(body.contacts).toEqual([words ? { ...shown, note: 'Legs are weaker.' } : shown]);
  expect(body.appointments[0].cancelReason).toBe(words ? 'My cancer has come back.' : undefined);
  expect(body.appointments[0]).toMatchObject({ overbooked: true });
  expect(body.appointments[0].staffReason).toBe(words ? 'Her pain comes back at night.' : undefined);
  expect(/comes? back/.test(JSON.stringify(body))).toBe(words);
});

test('what the front desk noted of a call the front desk reads, and what a nurse noted nurses and above', async () => {
  const noted = (attempt: number, role?: 'front-desk' | 'nurse') => ({
    ...{ caseId: intakeId, attempt, at: '2026-11-23T14:00:00.000Z', by: 'somebody', channel: 'phone', reached: true },
    ...{ note: `Note ${attempt}.`, ...(role && { role }) },
  });
  const contacts = [noted(1, 'front-desk'), noted(2, 'nurse'), noted(3)] as ContactRecord[];
  const shownTo = async (caller: typeof nurse | typeof frontDesk) => {
    const { body } = await staffed({}, { contacts }).ask('GET', '/v1/cases/{id}', { caller, id: intakeId });
    expect(CaseAnswer.parse(body)).toEqual(body);
    return body.contacts.map(({ note }: { note?: string }) => note);
  };
  expect(await shownTo(frontDesk)).toEqual(['Note 1.', undefined, undefined]);
  expect(await shownTo(nurse)).toEqual(['Note 1.', 'Note 2.', 'Note 3.']);
  const { ask, committed } = staffed();
  await ask('POST', route, { caller: frontDesk, body: call, id: intakeId });
  expect(committed).toContainEqual(
    expect.objectContaining({ kind: 'contact-added', record: expect.objectContaining({ role: 'front-desk' }) }),
  );
});
