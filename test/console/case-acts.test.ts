import { beforeAll, describe, expect, test } from 'vitest';
import { type CasePages, pageOf, startCasePages } from '../support/case-pages.ts';

let nurse: CasePages['nurse'];
let desk: CasePages['desk'];
let aCase: CasePages['aCase'];
let shown: CasePages['shown'];
beforeAll(async () => {
  ({ nurse, desk, aCase, shown } = await startCasePages());
});

describe('acts on a case, by a nurse', () => {
  test('“I have it” stands open, is the main button, and is gone once pressed', async () => {
    const id = await aCase();
    const page = await nurse.open(pageOf(id));
    expect(page.html.match(/main-button/g)).toHaveLength(1);
    const after = await nurse.press('I have it');
    expect(after.via).toEqual([`${pageOf(id)}?did=acknowledge`]);
    expect(after.html).not.toContain('I have it');
    expect((await shown(id)).acknowledgedBy).toBe('nurse-1');
  });

  test('acknowledges by the round that was seen, whatever else changed meanwhile', async () => {
    const id = await aCase();
    await nurse.open(pageOf(id));
    await desk.open(pageOf(id));
    await desk.submit({ 'note/text': 'She called.' }, 'Add the note');
    const after = await nurse.press('I have it');
    expect(after.status).toBe(200);
    expect((await shown(id)).acknowledgedBy).toBe('nurse-1');
  });

  test.each([
    ['Log it', { 'contact/channel': 'phone', 'contact/reached': 'true', 'contact/note': 'Doing well.' }, 'contact'],
    ['Assign', { 'assign/assignee': 'nurse-2' }, 'assign'],
    ['Change the urgency', { 'override/urgency': 'expedited', 'override/reason': 'Worse today.' }, 'override'],
    ['Yes, decline this case', { 'decline/reason': 'Not for us.' }, 'decline'],
    ['Yes, redirect this case', { 'redirect/reason': 'To the emergency room.' }, 'redirect'],
    ['Yes, close this case', { 'close/outcome': 'treated' }, 'close'],
  ])('%s', async (button, fields, did) => {
    const id = await aCase();
    await nurse.open(pageOf(id));
    const after = await nurse.submit(fields, button);
    expect(after.via).toEqual([`${pageOf(id)}?did=${did}`]);
    expect(after.errors).toEqual([]);
    if (did === 'assign') expect(after.main).toContain('Assigned to nurse-2.');
    if (did === 'contact') expect(after.main).toContain('Logged: reached by phone.');
    const { body } = { body: await shown(id) };
    const outcome = {
      contact: body.lastContact?.reached,
      assign: body.assignee === 'nurse-2',
      override: body.urgency === 'expedited' && body.override.reason === 'Worse today.',
      decline: body.status === 'declined' && body.ended.reason === 'Not for us.',
      redirect: body.status === 'redirected' && body.ended.reason === 'To the emergency room.',
      close: body.status === 'closed' && body.outcome === 'treated',
    };
    expect(outcome[did as keyof typeof outcome]).toBe(true);
  });

  test('assigns to nobody', async () => {
    const id = await aCase({ assignee: 'nurse-2' });
    await nurse.open(pageOf(id));
    await nurse.submit({ 'assign/assignee': '' }, 'Assign');
    expect((await shown(id)).assignee).toBeUndefined();
  });

  test('asks the referrer of a referral, and advises them; of an intake neither is offered', async () => {
    const id = await aCase({}, 'ref');
    await nurse.open(pageOf(id));
    await nurse.submit({ 'ask/items': ['mri', 'labs'], 'ask/dueBy': '2026-11-30' }, 'Send the request');
    await nurse.submit({ 'advice/text': 'Keep walking.', 'advice/close': 'false' }, 'Send the advice');
    const body = await shown(id);
    expect(body.informationRequests).toMatchObject([{ items: ['mri', 'labs'], dueBy: '2026-11-30' }]);
    expect(body.advice).toMatchObject([{ text: 'Keep walking.' }]);
    const intake = await nurse.open(pageOf(await aCase()));
    expect(intake.html).not.toMatch(/Ask the referrer|Advise the referrer/);
  });

  test('says that the words were read, at the version that stood on the page', async () => {
    const id = await aCase({ unreadText: true });
    await nurse.open(pageOf(id));
    await nurse.press('I have read the words');
    expect((await shown(id)).unreadText).toBe(false);
  });

  test('brings back a case that was set aside', async () => {
    const id = await aCase({ setAsideAt: '2026-11-23T13:00:00.000Z', source: 'flood' });
    await nurse.open(pageOf(id));
    await nurse.press('Bring it back');
    expect((await shown(id)).setAsideAt).toBeUndefined();
  });

  test('judges a possible double', async () => {
    const other = await aCase();
    const id = await aCase({ possibleDuplicates: [other] });
    await nurse.open(pageOf(id));
    await nurse.submit({ [`judge.${other}/same`]: 'true' }, 'Save the answer');
    expect((await shown(id)).linked).toEqual([other]);
  });
});

describe('mending the form', () => {
  test('sends what was changed and nothing else', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    const { submission } = await shown(id);
    const after = await desk.submit(
      { 'mend/patient/familyName': 'Gonzalez', 'mend/preferences/region': 'long-island' },
      'Save',
    );
    expect(after.via).toEqual([`${pageOf(id)}?did=mend`]);
    expect(after.main).toContain('Form corrected: last name · front-desk-1');
    const now = (await shown(id)).submission;
    expect(now.patient).toEqual({ ...submission.patient, familyName: 'Gonzalez' });
    expect(now.preferences.region).toBe('long-island');
  });

  test('keeps an extension that stands beside a new number', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    await desk.submit({ 'mend/patient/phone': '(631) 555-0199', 'mend/patient/ext': '42' }, 'Save');
    await desk.submit({ 'mend/patient/phone': '(631) 555-0198' }, 'Save');
    expect((await shown(id)).submission.patient).toMatchObject({ phone: '+16315550198', ext: '42' });
  });

  test('what another mended meanwhile is not undone by the same form sent again on the new version', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    await nurse.open(pageOf(id));
    await nurse.submit({ 'mend/patient/phone': '+16315550111' }, 'Save');
    const met = await desk.submit({ 'mend/patient/givenName': 'Marta' }, 'Save');
    expect(met.status).toBe(412);
    expect(met.main).toContain('+16315550111');
    await desk.press('Do it on the new version');
    expect((await shown(id)).submission.patient).toMatchObject({ givenName: 'Marta', phone: '+16315550111' });
  });

  test('names each fault at its field and keeps all that was typed', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    const typed = {
      'mend/patient/givenName': 'Ana <b>',
      'mend/patient/birthDate': '2031-02-30',
      'mend/patient/email': 'no',
    };
    const page = await desk.submit(typed, 'Save');
    expect(page.status).toBe(422);
    expect(page.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['mend/patient/birthDate', 'mend/patient/email']),
    );
    expect(page.html).toContain('value="Ana &lt;b&gt;"');
    expect(page.html).toContain('value="2031-02-30"');
    expect(page.html).toMatch(/<details[^>]*id="act-mend" open/);
    expect(page.title).toMatch(/^Error:/);
  });
});
