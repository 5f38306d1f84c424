import { expect, test } from 'vitest';
import { addReferralAnswers } from '../../../functions/http/referrals/add-referral-answers.ts';
import { getReferral } from '../../../functions/http/referrals/get-referral.ts';
import { referralRoutes } from '../../../functions/http/referrals/routes.ts';
import { submitReferral } from '../../../functions/http/referrals/submit-referral.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { cannotWalk } from '../../support/asks.ts';
import { routineReferral } from '../../support/bodies.ts';
import { asking, type FakeCase, type FakeDeps, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { referralId, referrer } from '../../support/histories.ts';
import { aCaseHeader, aClinicalRecord, monday } from '../../support/records.ts';

function referrals(fake: FakeCase = {}, changes: Partial<FakeDeps> = {}) {
  const deps = { ...fakeDeps(fake).deps, ...changes };
  const operations = {
    submitReferral: submitReferral(deps),
    getReferral: getReferral(deps),
    addReferralAnswers: addReferralAnswers(deps),
  };
  return asking(httpFunction(routesFor(referralRoutes, operations), operations, deps));
}
const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology' });

test('a new referral is answered in the referrer’s words, with the patient’s attached', async () => {
  const body = { ...routineReferral, clinical: cannotWalk };
  const answer = await referrals()('POST', '/v1/referrals', { caller: referrer, body });
  expect(answer).toMatchObject({
    status: 201,
    body: {
      triage: {
        headline: 'EMERGENT: send to the emergency department now.',
        instructions: expect.arrayContaining(['Surgeon on call: (212) 555-0188.', expect.stringMatching(/^Paged: /)]),
        forPatient: { headline: expect.stringContaining('911') },
      },
    },
  });
});

test('so is one that is read again', async () => {
  const answer = await referrals({ header })('GET', '/v1/referrals/{id}', { caller: referrer, id: referralId });
  expect(answer).toMatchObject({
    status: 200,
    body: { triage: { headline: expect.stringMatching(/^URGENT/), forPatient: { language: 'es' } } },
  });
});

test('and one whose answers came too often', async () => {
  const often = aClinicalRecord({ answersAddedAt: Array.from({ length: 6 }, () => monday.epochMilliseconds / 1000) });
  const ask = referrals({ header }, { clinical: { latest: async () => often, records: async () => [often] } });
  const patch = { caller: referrer, id: referralId, body: { clinical: { ecog: 1 } } };
  expect(await ask('PATCH', '/v1/referrals/{id}', patch)).toMatchObject({
    status: 429,
    body: { triage: { headline: expect.stringMatching(/^URGENT/), forPatient: { language: 'es' } } },
  });
});
