import { describe, expect, test, vi } from 'vitest';
import { addReferralAnswers } from '../../../functions/http/referrals/add-referral-answers.ts';
import { getReferral } from '../../../functions/http/referrals/get-referral.ts';
import { listReferrals } from '../../../functions/http/referrals/list-referrals.ts';
import { previewTriage } from '../../../functions/http/referrals/preview-triage.ts';
import { referralRoutes } from '../../../functions/http/referrals/routes.ts';
import { submitReferral } from '../../../functions/http/referrals/submit-referral.ts';
import { withdrawReferral } from '../../../functions/http/referrals/withdraw-referral.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { cannotWalk } from '../../support/asks.ts';
import { routineReferral } from '../../support/bodies.ts';
import { asking, type FakeCase, type FakeDeps, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { referralId, referrer } from '../../support/histories.ts';
import { aCaseHeader, aClinicalRecord, monday } from '../../support/records.ts';

function referrals(fake: FakeCase = {}, changes: Partial<FakeDeps> = {}) {
  const { deps: fakes, committed } = fakeDeps(fake);
  const deps = { ...fakes, ...changes };
  const operations = {
    submitReferral: submitReferral(deps),
    listReferrals: listReferrals(deps),
    getReferral: getReferral(deps),
    addReferralAnswers: addReferralAnswers(deps),
    previewTriage: previewTriage(deps),
    withdrawReferral: withdrawReferral(deps),
  };
  const ask = asking(httpFunction(routesFor(referralRoutes, operations), operations, deps));
  return { ask, committed, kinds: () => committed.map(({ kind }) => kind) };
}

const fails = async (): Promise<never> => {
  throw new Error('the store is down');
};
const send = ({ ask }: ReturnType<typeof referrals>) =>
  ask('POST', '/v1/referrals', { caller: referrer, body: routineReferral });

describe('a referral', () => {
  test('is answered with its address, a token that books and the earliest times', async () => {
    const answer = await send(referrals());
    const { referralId: id, bookingToken, earliestSlots } = answer.body;
    expect(answer).toMatchObject({ status: 201, headers: { Location: `https://spine.example/v1/referrals/${id}` } });
    expect(bookingToken).toEqual(expect.any(String));
    expect(earliestSlots).toHaveLength(5);
  });

  test.each([
    ['the directory', { directory: { directory: fails, scheduleGroups: fails } }],
    ['the schedule', { schedule: { ...fakeDeps().deps.schedule, week: fails } }],
  ])('is stored where %s cannot be read: it names no times', async (_, broken) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const world = referrals({}, broken);
    const answer = await send(world);
    expect(answer).toMatchObject({ status: 201, body: { earliestSlots: [], bookingToken: expect.any(String) } });
    expect(world.kinds()).toContain('case-created');
  });
});

describe('another referrer’s referral', () => {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-hospital' });
  test.each([
    ['GET', '/v1/referrals/{id}', undefined],
    ['PATCH', '/v1/referrals/{id}', { clinical: { fever: 'no' } }],
    ['POST', '/v1/referrals/{id}/withdraw', {}],
  ])('is not found by %s %s', async (method, path, body) => {
    const { ask, committed } = referrals({ header });
    expect(await ask(method, path, { caller: referrer, body, id: referralId })).toMatchObject({ status: 404 });
    expect(committed).toEqual([]);
  });
});

test('a preview of triage keeps nothing but an answer whose sender gave a key', async () => {
  const { ask, kinds } = referrals();
  const body = { cancerHistory: 'none' };
  expect(await ask('POST', '/v1/triage/preview', { caller: referrer, body })).toMatchObject({ status: 200 });
  expect(kinds()).toEqual([]);
  const headers = { 'Idempotency-Key': 'once' };
  await ask('POST', '/v1/triage/preview', { caller: referrer, body, headers });
  expect(kinds()).toEqual(['request-answered']);
});

describe('answers to a referral that make it an emergency', () => {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology', urgency: 'routine' });

  test.each([
    ['the directory', { directory: { directory: fails, scheduleGroups: fails } }],
    ['the schedule', { schedule: { ...fakeDeps().deps.schedule, appointmentsOfCase: fails } }],
  ])('are taken where %s cannot be read: only its visits are not shown', async (_, broken) => {
    const world = referrals({ header }, broken);
    const patch = { caller: referrer, id: referralId, body: { clinical: cannotWalk } };
    const answer = await world.ask('PATCH', '/v1/referrals/{id}', patch);
    expect(answer).toMatchObject({ status: 200, body: { urgency: 'emergent', triage: { urgency: 'emergent' } } });
    expect(answer.body).not.toHaveProperty('appointments');
    expect(world.kinds()).toContain('timer-set');
  });
});

describe('answers to a referral under an If-Match that is gone', () => {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology', urgency: 'routine' });
  const ask = async (clinical: unknown) => {
    const world = referrals({ header });
    const headers = { 'If-Match': '"99"' };
    const answer = await world.ask('PATCH', '/v1/referrals/{id}', {
      caller: referrer,
      id: referralId,
      headers,
      body: { clinical },
    });
    return { ...answer, kinds: world.kinds() };
  };

  test('are taken where they make it an emergency', async () => {
    const { status, body, kinds } = await ask(cannotWalk);
    expect([status, body.urgency]).toEqual([200, 'emergent']);
    expect(kinds).toContain('timer-set');
  });

  test('are refused else', async () => {
    for (const clinical of [{ ecog: 1 }, {}]) expect(await ask(clinical)).toMatchObject({ status: 412, kinds: [] });
  });
});

describe('answers to a referral', () => {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology', urgency: 'urgent' });

  test('that change nothing are answered with its state', async () => {
    const world = referrals({ header });
    const answer = await world.ask('PATCH', '/v1/referrals/{id}', { caller: referrer, id: referralId, body: {} });
    expect(answer).toMatchObject({ status: 200, body: { referralId, urgency: 'urgent', version: header.version } });
    expect(world.kinds()).toEqual([]);
  });

  test('that come too often are refused with phone, time and triage', async () => {
    const often = aClinicalRecord({ answersAddedAt: Array.from({ length: 6 }, () => monday.epochMilliseconds / 1000) });
    const world = referrals({ header }, { clinical: { latest: async () => often, records: async () => [often] } });
    const patch = { caller: referrer, id: referralId, body: { clinical: { ecog: 1 } } };
    expect(await world.ask('PATCH', '/v1/referrals/{id}', patch)).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '3600' },
      body: { phone: '(212) 555-0199', triage: { urgency: 'urgent' } },
    });
  });
});
