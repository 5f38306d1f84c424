import { describe, expect, it } from 'vitest';
import { acknowledgePage } from '../../../../functions/http/acknowledgements/acknowledge-page.ts';
import { answerPageByForm } from '../../../../functions/http/acknowledgements/answer-page-by-form.ts';
import { acknowledgementPageRoutes } from '../../../../functions/http/acknowledgements/page-routes.ts';
import { acknowledgementRoutes } from '../../../../functions/http/acknowledgements/routes.ts';
import { type PageViewDeps, showPage } from '../../../../functions/http/acknowledgements/show-page.ts';
import { httpFunction } from '../../../../shared/http/core/http-function.ts';
import { twoDoors } from '../../../../shared/http/core/two-doors.ts';
import { htmlDoor } from '../../../../shared/http/html/html-door.ts';
import { jsonDoor } from '../../../../shared/http/json/json-door.ts';
import { answerWorld } from '../../../support/answer-world.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { testSite } from '../../../support/page-server.ts';
import { started } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = started(openStore);
const path = '/acknowledgements/{token}';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const context = { ...lambdaContext, getRemainingTimeInMillis: () => 14_000 };

/** The function of both doors as it is deployed, on the store. */
function setup(changes: (deps: PageViewDeps) => Partial<PageViewDeps> = () => ({})) {
  const world = answerWorld(store);
  const all = { ...world.deps, ...testSite };
  const deps = { ...all, ...changes(all) };
  const setting = { clock: world.deps.clock, zone: testSite.zone };
  const pages = httpFunction(
    acknowledgementPageRoutes,
    { showPage: showPage(deps), answerPageByForm: answerPageByForm(deps) },
    { ...setting, door: htmlDoor(testSite) },
  );
  const api = httpFunction(
    acknowledgementRoutes,
    { acknowledgePage: acknowledgePage(deps) },
    { ...setting, door: jsonDoor },
  );
  const handler = twoDoors(acknowledgementPageRoutes, pages, api);
  const ask = (method: string, token = '', more: Parameters<typeof gatewayEvent>[2] = {}, resource = path) =>
    handler(gatewayEvent(method, resource, { pathParameters: { token }, headers: form, ...more }), context);
  return { ...world, ask };
}

const page = (statusCode: number, text: string) => ({
  statusCode,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  body: expect.stringContaining(text),
});

describe('the page of a page', () => {
  it.each(['GET', 'HEAD'])('asks by %s and changes nothing, however often', async (method) => {
    const { ask, paged, headerOf } = setup();
    const { caseId, header, tokens } = await paged();
    for (const _ of [1, 2]) expect(await ask(method, tokens[0])).toMatchObject(page(200, 'I have it'));
    expect((await headerOf(caseId)).version).toBe(header.version);
  });

  it('acts by POST, once, and shows it each time', async () => {
    const { ask, paged, headerOf } = setup();
    const { caseId, tokens } = await paged();
    expect(await ask('POST', tokens[0])).toMatchObject(page(200, 'You have it'));
    const answered = await headerOf(caseId);
    expect(answered).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-one' });
    expect(await ask('POST', tokens[0])).toMatchObject(page(200, 'You have it'));
    expect(await ask('GET', tokens[0])).toMatchObject(page(200, 'You have it'));
    expect((await headerOf(caseId)).version).toBe(answered.version);
  });

  it('keeps by its form that the patient was reached, once its reader has answered', async () => {
    const { ask, paged, headerOf } = setup();
    const { caseId, tokens } = await paged();
    expect((await ask('GET', tokens[0])).body).not.toContain(caseId);
    const answered = (await ask('POST', tokens[0])).body;
    expect(answered).toContain('I reached the patient');
    expect(answered).toContain(`href="../staff/cases/${caseId}"`);
    for (const _ of [1, 2])
      expect(await ask('POST', tokens[0], { body: 'act=reached' })).toMatchObject(page(200, 'Recorded at'));
    expect((await headerOf(caseId)).lastContact).toMatchObject({ channel: 'phone', reached: true, attempts: 1 });
    const later = await ask('GET', tokens[0]);
    expect(later).toMatchObject(page(200, 'Nobody is paged for this call any more.'));
    expect(later.body).toContain(`href="../staff/cases/${caseId}"`);
  });

  it.each(['act=call', 'act=', 'act=reached&act=reached', 'ACT=reached', 'act[]=reached'])(
    'takes a form with %s for the answer, and no more',
    async (body) => {
      const { ask, paged, headerOf } = setup();
      const { caseId, tokens } = await paged();
      for (const _ of [1, 2]) expect(await ask('POST', tokens[0], { body })).toMatchObject(page(200, 'You have it'));
      expect((await headerOf(caseId)).reachedAt).toBeUndefined();
    },
  );

  it('answers a flood by its form, a lot at a time', async () => {
    const { ask, flooded } = setup();
    const { token } = await flooded(52);
    expect(await ask('GET', token)).toMatchObject(page(200, 'I have all 52'));
    expect(await ask('POST', token)).toMatchObject(page(200, '50 of 52 done.'));
    expect(await ask('POST', token)).toMatchObject(page(200, 'You have all of them'));
  });

  const forms: [string, Parameters<typeof gatewayEvent>[2]][] = [
    ['of another media type', { headers: { 'content-type': 'application/json' }, body: '{"a": 1' }],
    ['without a media type', { headers: {} }],
    ['with fields that nobody asked for', { body: '__proto__=x&a=%zz&a=2' }],
    ['that is no text', { body: '/////w==', isBase64Encoded: true }],
  ];
  it.each(forms)('acts by a form %s', async (_, more) => {
    const { ask, paged } = setup();
    const { tokens } = await paged();
    expect(await ask('POST', tokens[0], more)).toMatchObject(page(200, 'You have it'));
  });

  it.each(['GET', 'POST'])('says to a colleague by %s that another has it, and whom to call', async (method) => {
    const { ask, paged } = setup();
    const { tokens } = await paged('nurse-one', 'nurse-two');
    await ask('POST', tokens[0]);
    const answer = await ask(method, tokens[1]);
    expect(answer).toMatchObject(page(412, 'A colleague has it'));
    expect(answer.body).toContain('(631) 981-2663');
  });

  it.each(['GET', 'POST'])('says by %s that a newer page waits', async (method) => {
    const { ask, paged, raise, headerOf } = setup();
    const { caseId, tokens } = await paged();
    await raise(caseId);
    expect(await ask(method, tokens[0])).toMatchObject(page(412, 'A newer page waits'));
    expect((await headerOf(caseId)).pagingOpen).toBe(true);
  });

  const hostile: [string, string][] = [
    ['that nobody was sent', 'x'],
    ['of markup', '<script>alert(1)</script>'],
    ['that is long', 'x'.repeat(5000)],
    ['that leads up', '..'],
    ['that is empty', ''],
    ['that is an escape', '%00'],
    ['that turns the text around', '\u202e'],
  ];
  it.each(hostile)('is not there for a token %s', async (_, token) => {
    for (const method of ['GET', 'POST']) {
      const answer = await setup().ask(method, token);
      expect(answer).toMatchObject({ statusCode: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      expect(answer.body).not.toContain('<script');
    }
  });

  it('says to who has left whom to tell', async () => {
    const { ask, paged, set } = setup();
    const { tokens } = await paged();
    set.staff = [];
    expect(await ask('POST', tokens[0])).toMatchObject(page(403, 'tell the person on call'));
  });

  it('says while the store is away that nothing was done, and tells nothing of why', async () => {
    const { ask, paged } = setup((deps) => ({
      cases: {
        ...deps.cases,
        header: async () => {
          throw Object.assign(new Error('secret'), { name: 'ThrottlingException' });
        },
      },
    }));
    const { tokens } = await paged();
    const answer = await ask('POST', tokens[0]);
    expect(answer).toMatchObject(page(503, 'Try again shortly'));
    expect(answer.body).not.toContain('secret');
  });

  it('has a twin in the API, which answers data', async () => {
    const { ask, paged } = setup();
    const { tokens: own } = await paged();
    const json = { headers: { 'content-type': 'application/json' }, body: '{}' };
    const answer = await ask('POST', own[0], json, '/v1/acknowledgements/{token}');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'Content-Type': 'application/json' } });
  });
});
