import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formBody } from '../../shared/contract/intake-form/form-body.ts';
import { sentNames } from '../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../shared/contract/intake-form/form-state.ts';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { plausibleAnswers } from '../support/form-answers.ts';
import { formsOf } from '../support/page-form.ts';
import { calmAnswers } from '../support/page-walk.ts';
import { asTyped, caseIn, openPhoneForm, typedOn } from '../support/phone-form-pages.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

const open = (role?: 'nurse' | 'front-desk', query?: string) => openPhoneForm(world, role, query);
const caseOf = async (caseId: string) =>
  (await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: nurse.token })).body;

const cancerOfBreast = { cancer: 'current', site: 'breast' };
const today = '2026-11-23';
/** What every way to be reached takes. */
const reachedAnyhow = { email: 'carmen@example.com', texts: ['yes'] };

/** What two cases of the same answers differ in. */
const own = /^(caseId|code|.*Id|at|.*At|.*By|links|possibleDuplicates|version)$/;
const withoutOwn = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (name, member) => (own.test(name) ? undefined : member)));

describe('the form of a call', () => {
  test('asks every question of the patients’ form, in sound HTML, of either kind', async () => {
    const { page } = await open();
    const names = new Set(formsOf(page.html).flatMap(({ controls }) => controls.map(({ name }) => name)));
    const asked = formPages.flatMap(({ fields }) => fields.flatMap(sentNames));
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
    expect(await validHtml(page.html)).toEqual([]);
    expect(await validHtml((await open('nurse', '?form=referral')).page.html)).toEqual([]);
  });

  test('takes a case and leads to it', async () => {
    const client = await open();
    const page = await client.submit(calmAnswers, 'take');
    expect(page.via[0]).toBe(`/staff/cases/${caseIn(page)}?did=taken`);
    const taken = await caseOf(caseIn(page));
    expect(taken).toMatchObject({ urgency: 'routine', submission: { channel: 'phone' } });
  });

  test('stores the same case, answers and triage as the same form of the API', async () => {
    const client = await open();
    await fc.assert(
      fc.asyncProperty(plausibleAnswers, async (plausible: Answers) => {
        const answers = { ...plausible, ...reachedAnyhow };
        const typed = { ...answers, form: 'intake', channel: 'phone', language: 'en', act: 'take' };
        const page = await client.post(typed, '/staff/intakes/new');
        const body = { channel: 'phone', intake: formBody(answers, 'en', today) };
        const { status, body: byApi } = await world.system.ask({
          method: 'POST',
          path: '/v1/cases',
          token: nurse.token,
          body,
        });
        expect([status, page.errors]).toEqual([201, []]);
        const [taken, sent] = await Promise.all([caseOf(caseIn(page)), caseOf(byApi.caseId)]);
        expect(taken.triage.urgency).toBe(byApi.triage.urgency);
        expect(withoutOwn(taken)).toEqual(withoutOwn(sent));
      }),
      { numRuns: propertyRuns(30) },
    );
  });

  test('is shown again with all that was typed where it is refused, each fault at its field', async () => {
    const client = await open();
    const typed = { ...calmAnswers, phone: '12', 'birth.month': 'Febtober', consent: ['privacy'], words: 'a  b\nc' };
    const page = await client.submit(typed, 'take');
    expect(page.status).toBe(422);
    expect(page.errors.map(({ field }) => field).toSorted()).toEqual(['birth.month', 'consent', 'phone']);
    expect(page.title).toMatch(/^Error:/);
    expect(typedOn(page)).toMatchObject(asTyped({ ...typed, words: 'a  b\nc' }));
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('tells of a date that is none, and of a way to reach somebody that lacks what it takes', async () => {
    const client = await open();
    const late = { weakness: 'unilateral', 'weakness.start': 'over-3-months', 'weakness.on.year': '2031' };
    const page = await client.submit(
      { ...calmAnswers, cancer: 'none', ...late, 'weakness.now': 'same', contact: 'email' },
      'take',
    );
    expect(page.errors.map(({ field }) => field)).toEqual(['weakness.on.year', 'email']);
  });

  test('typed in twice leads to the case that there is, and says so; judged twice stores nothing', async () => {
    const typed = { ...calmAnswers, given: 'Twice' };
    const first = await (await open()).submit(typed, 'take');
    const second = await (await open()).submit(typed, 'take');
    expect(second.via[0]).toBe(`/staff/cases/${caseIn(first)}?did=again`);
    expect(first.main).toContain('The case is stored.');
    expect(second.main).toContain('Nothing was stored twice.');
    const refused = await open();
    await refused.submit({ gait: 'normal' }, 'take');
    expect((await refused.submit({}, 'take')).status).toBe(422);
  });
});

describe('what it would be if it were sent now', () => {
  test('is shown by Check, with the reasons for a nurse and without for the front desk', async () => {
    const typed = { ...calmAnswers, ...cancerOfBreast, 'pain.severity': '6' };
    const forNurse = await (await open()).submit(typed, 'check');
    const forDesk = await (await open('front-desk')).submit(typed, 'check');
    expect([forNurse.status, forDesk.status]).toEqual([200, 200]);
    expect(forNurse.html).toContain('data-level="If sent now: Expedited"');
    expect(forDesk.html).toContain('data-level="If sent now: Expedited"');
    expect(forNurse.main).toContain('Why');
    expect(forDesk.main).not.toContain('Why');
    expect(typedOn(forDesk)).toMatchObject(asTyped(typed));
  });

  test('is answered alone to the script, and to nobody without a form of theirs', async () => {
    const client = await open();
    const panel = await client.post({ gait: 'cannot-walk', language: 'es' }, '/staff/intakes/triage');
    expect(panel.html).toMatch(/^<div class="panel__body" data-level="If sent now: Emergent">/);
    expect(panel.html).toContain('Llame al 911');
    const foreign = await client.post({ gait: 'cannot-walk', _form: 'forged' }, '/staff/intakes/triage');
    expect(foreign.status).toBe(403);
    expect(panel.headers['content-security-policy']).toMatch(/^default-src 'none';.*; connect-src 'self'$/);
  });

  test('says of an emergency that it waits for answers, until they are asked', async () => {
    const client = await open();
    const half = await client.submit({ cancer: 'none', weakness: 'unilateral' }, 'check');
    expect(half.main).toContain('Ask first');
    const since = { 'weakness.start': 'over-3-months', 'weakness.sudden': 'no', 'weakness.now': 'same' };
    const known = await client.submit(since, 'check');
    expect(known.main).not.toMatch(/Ask first|Emergent/);
    const worse = await client.submit({ 'weakness.start': 'today', 'weakness.sudden': 'yes' }, 'check');
    expect(worse.main).toContain('Emergent');
    expect(worse.main).not.toContain('Ask first');
  });
});
