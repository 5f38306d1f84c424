import { describe, expect, it } from 'vitest';
import { apiDocument } from '../../../functions/http/directory/api-document.ts';
import { type ApiOperation, apiOperations } from '../../../functions/http/pages/docs/api-operation.ts';
import { exampleCall } from '../../../functions/http/pages/docs/example.ts';
import { schemaRows } from '../../../functions/http/pages/docs/schema-words.ts';
import { handler } from '../../../functions/http/pages/index.ts';
import { addReferralAnswers } from '../../../functions/http/referrals/add-referral-answers.ts';
import { previewTriage } from '../../../functions/http/referrals/preview-triage.ts';
import { referralRoutes } from '../../../functions/http/referrals/routes.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { memberNotes } from '../../../shared/texts/en/docs-members.ts';
import { asking, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { referralId, referrer } from '../../support/histories.ts';
import { intakeDoors } from '../../support/intake-function.ts';
import { readHtml } from '../../support/page-html.ts';
import { aCaseHeader } from '../../support/records.ts';

const operations = apiOperations(apiDocument());
const named = (name: string): ApiOperation => operations.find(({ operationId }) => operationId === name)!;

const ask = async (operation?: string) => {
  const [resource, pathParameters] = operation === undefined ? ['/docs', null] : ['/docs/{operation}', { operation }];
  const answer = await handler(gatewayEvent('GET', resource, { pathParameters, headers: {} }), lambdaContext);
  return readHtml(answer.body);
};

describe('what the documentation prints is accepted', () => {
  const { send, refer } = intakeDoors();
  const printed = (name: string): unknown => JSON.parse(/-d '([\s\S]*)'$/.exec(exampleCall(named(name)))?.[1] ?? '');

  it('a referral, as it stands: nobody is paged for it', async () => {
    const answer = await refer(printed('submitReferral'));
    expect(answer).toMatchObject({ status: 201, body: { triage: { pageOnCall: false } } });
  });

  it('an intake', async () => {
    const answer = await send(printed('submitIntake'));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'routine' } } });
  });

  it('a preview, and later answers', async () => {
    const fake = { header: aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology' }) };
    const { deps } = fakeDeps(fake);
    const operations = { previewTriage: previewTriage(deps), addReferralAnswers: addReferralAnswers(deps) };
    const ask = asking(httpFunction(routesFor(referralRoutes, operations), operations, deps));
    const caller = referrer;
    const preview = await ask('POST', '/v1/triage/preview', { caller, body: printed('previewTriage') });
    expect(preview).toMatchObject({ status: 200, body: { pageOnCall: false } });
    const body = printed('addReferralAnswers');
    expect(await ask('PATCH', '/v1/referrals/{id}', { caller, body, id: referralId })).toMatchObject({ status: 200 });
  });
});

describe('the members of a referral', () => {
  it.each([
    ['patient.birthDate', '1962-04-09, or 1962-04'],
    ['patient.givenName', 'One of givenName and familyName is required'],
    ['referrer.npi', 'ten digits'],
    ['diagnoses', 'ICD-10-CM'],
    ['clinical.primarySite', 'prostate'],
    ['clinical.symptoms.painRegion', 'lumbar'],
    ['clinical.exam.neuroSigns', 'paged at once'],
    ['insurance.primary.kind', 'workers-compensation'],
    ['reason', 'consult'],
  ])('%s is told with its form', async (name, told) => {
    const { main } = await ask('submitReferral');
    const row = main.split('\n').find((line) => line.includes(name) && line.includes(told));
    expect(row ?? main.slice(main.indexOf(name), main.indexOf(name) + 300)).toContain(told);
  });

  it('leave no note without a member that is sent', () => {
    const names = operations.flatMap(({ requestBody }) =>
      schemaRows((requestBody?.content['application/json']?.schema ?? {}) as Record<string, unknown>).map(
        ({ name }) => name,
      ),
    );
    for (const end of Object.keys(memberNotes))
      expect(
        names.some((name) => name === end || name.endsWith(`.${end}`)),
        end,
      ).toBe(true);
  });

  it('come after how to get a token', async () => {
    const { html } = await ask();
    expect(html).toContain('grant_type=client_credentials');
    for (const name of ['previewTriage', 'submitReferral']) expect(html).toContain(`href="./docs/${name}"`);
  });
});
