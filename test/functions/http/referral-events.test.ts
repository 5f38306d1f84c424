import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rescueAnswers } from '../../../functions/http/answers/rescue-answers.ts';
import { answerRequest } from '../../../functions/http/referrals/answer-request.ts';
import { getReferral } from '../../../functions/http/referrals/get-referral.ts';
import { listReferralEvents } from '../../../functions/http/referrals/list-referral-events.ts';
import { referralRoutes } from '../../../functions/http/referrals/routes.ts';
import { ReferralAnswersBody } from '../../../shared/contract/case-bodies.ts';
import { salvageReferral } from '../../../shared/contract/salvage-bodies.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { aCard, aNote, anEnd, aReferralEvent, aRequest, someAdvice } from '../../support/act-records.ts';
import { asking, type FakeCase, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { referralId, referrer } from '../../support/histories.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { aCaseHeader, anId } from '../../support/records.ts';

function referrals(changes: Partial<CaseHeader> = {}, fake: FakeCase = {}) {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology', ...changes });
  const { deps, committed } = fakeDeps({ header, ...fake });
  const operations = {
    getReferral: getReferral(deps),
    listReferralEvents: listReferralEvents(deps),
    answerRequest: answerRequest(deps),
  };
  const rescue = { answerRequest: rescueAnswers(deps, ReferralAnswersBody, salvageReferral) };
  const handler = httpFunction(routesFor(referralRoutes, operations), operations, { ...deps, rescue });
  return { ask: asking(handler), committed };
}

const closed = { status: 'closed', outcome: 'treated' } as const;
const ended = anEnd({ ...closed, reason: 'Brace for six weeks.' });
const answerOf = '/v1/information-requests/{id}/answer';
const request = aRequest({ caseId: referralId });

test('a referral shows what the practice wrote to its referrer and asked, and no note or name of the staff', async () => {
  const { ask } = referrals(closed, { acts: [aNote(), someAdvice(), ended], requests: [request] });
  const { body } = await ask('GET', '/v1/referrals/{id}', { caller: referrer, id: referralId });
  expect(body).toMatchObject({
    status: 'closed',
    outcome: 'treated',
    reason: 'Brace for six weeks.',
    advice: [{ text: 'A brace, and imaging in six weeks.' }],
    informationRequests: [{ requestId: request.requestId, status: 'open', question: 'Which level was radiated?' }],
  });
  expect(JSON.stringify(body)).not.toMatch(/daughter|nurse-1/);
});

test('a referral says how to withdraw it while that is lawful', async () => {
  const linksOf = async (status: CaseHeader['status']) =>
    (await referrals({ status }).ask('GET', '/v1/referrals/{id}', { caller: referrer, id: referralId })).body.links;
  expect(await linksOf('scheduled')).toHaveProperty('withdraw');
  for (const status of ['seen', 'closed', 'withdrawn'] as const)
    expect(await linksOf(status)).not.toHaveProperty('withdraw');
});

describe('the events of a referral', () => {
  const events = [
    aReferralEvent(),
    aReferralEvent({
      place: 2,
      caseVersion: 2,
      eventId: anId('evt', 2),
      type: 'referral.information-requested',
      about: request.requestId,
    }),
    aReferralEvent({ place: 3, caseVersion: 3, eventId: anId('evt', 3), type: 'referral.closed', about: ended.actId }),
    aReferralEvent({ place: 4, caseVersion: 4, eventId: anId('evt', 4), type: 'referral.of-a-later-release' }),
  ];
  const list = (query?: Record<string, string>, caller = referrer) =>
    referrals(closed, { acts: [ended], requests: [request], card: aCard({ events: 4 }), events }).ask(
      'GET',
      '/v1/referrals/{id}/events',
      { caller, id: referralId, ...(query && { query }) },
    );

  test('tell what the practice said and asked, with the referrer’s own id', async () => {
    expect((await list()).body).toEqual({
      events: [
        expect.objectContaining({ sequence: 1, type: 'referral.received', externalId: 'EXT-1' }),
        expect.objectContaining({ sequence: 2, request: expect.objectContaining({ requestId: request.requestId }) }),
        expect.objectContaining({ sequence: 3, outcome: 'treated', reason: 'Brace for six weeks.' }),
      ],
    });
  });

  test('come in pages; a cursor of another list is refused', async () => {
    const { cursor } = (await list({ limit: '2' })).body;
    const last = (await list({ limit: '2', cursor })).body;
    expect(last).toEqual({ events: [expect.objectContaining({ sequence: 3, type: 'referral.closed' })] });
    const other = Buffer.from(JSON.stringify({ of: anId('ref', 9), after: 2 })).toString('base64url');
    expect(await list({ cursor: other })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } });
  });

  test('are nobody else’s', async () => {
    expect((await list(undefined, { ...referrer, referrerId: 'demo-hospital' } as never)).status).toBe(404);
  });

  test('are none where none was told yet', async () => {
    const { ask } = referrals();
    const answer = await ask('GET', '/v1/referrals/{id}/events', { caller: referrer, id: referralId });
    expect(answer).toMatchObject({ status: 200, body: { events: [] } });
  });
});

describe('an answer to an information request', () => {
  const answer = (body: unknown, changes: Partial<CaseHeader> = {}) => {
    const { ask, committed } = referrals(changes, { requests: [request] });
    return { committed, answered: ask('POST', answerOf, { caller: referrer, id: request.requestId, body }) };
  };

  test('is answered with the request', async () => {
    const { answered, committed } = answer({ note: 'Level L3.' });
    expect(await answered).toMatchObject({ status: 200, body: { requestId: request.requestId, status: 'answered' } });
    expect(committed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clinical-added', 'request-changed']));
  });

  test('at fault is refused by name, unless it is an emergency', async () => {
    const faulty = { clinical: { ecog: 9 }, colour: 'red' };
    expect(await answer(faulty).answered).toMatchObject({ status: 422, body: { errors: [{ pointer: '/colour' }] } });
    const symptoms = { gait: { value: 'cannot-walk', onsetDays: 1 } };
    const { answered, committed } = answer({ ...faulty, clinical: { ...faulty.clinical, symptoms } });
    expect(await answered).toMatchObject({ status: 200, body: { status: 'answered' } });
    const { header } = committed.find((change) => change.kind === 'case-changed') ?? {};
    expect(header).toMatchObject({ urgency: 'emergent', pagingOpen: true, incomplete: true });
  });

  test('that is an emergency tells what to do now, and what could not be read', async () => {
    const symptoms = { gait: { value: 'cannot-walk', onsetDays: 1 } };
    const { answered } = answer({ clinical: { ecog: 9, symptoms }, colour: 'red' });
    expect((await answered).body).toMatchObject({
      status: 'answered',
      triage: {
        urgency: 'emergent',
        phone: '(212) 555-0199',
        instructions: expect.arrayContaining([expect.any(String)]),
      },
      incomplete: expect.arrayContaining([{ pointer: '/colour', detail: expect.any(String) }]),
    });
  });

  test.each([{}, { note: ' ' }, { note: '', clinical: {}, diagnoses: [] }])(
    '%j says nothing, and ends no request',
    async (body) => {
      const { answered, committed } = answer(body);
      expect(await answered).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/note', detail: 'says nothing: give note, clinical or diagnoses' }] },
      });
      expect(committed).toEqual([]);
    },
  );

  test('that is an emergency is taken whatever else stands in its body', async () => {
    const symptoms = { gait: { value: 'cannot-walk', onsetDays: 1 } };
    const beside = fc.record(
      { note: fc.jsonValue(), diagnoses: fc.jsonValue(), dueBy: fc.jsonValue(), clinical: fc.constant({ ecog: 9 }) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(beside, async ({ clinical, ...others }) => {
        const { answered, committed } = answer({ ...others, clinical: { ...clinical, symptoms } });
        expect(await answered).toMatchObject({ status: 200, body: { status: 'answered' } });
        expect(committed).toContainEqual(expect.objectContaining({ kind: 'round-changed' }));
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('of a case that has ended says what it is', async () => {
    const { answered } = answer({ note: 'Level L3.' }, { status: 'declined' });
    expect(await answered).toMatchObject({ status: 409, body: { detail: expect.stringContaining('declined') } });
  });
});
