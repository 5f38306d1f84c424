import { beforeAll, describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
let nurse: string;
let referrer: string;
beforeAll(async () => {
  nurse = await stack.api.staff('nurse');
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
});

const patch = (path: string, token: string, body: unknown) => stack.api.call('PATCH', path, { token, body });
const caseOf = async (caseId: string) => (await stack.api.get(`/v1/cases/${caseId}`, { token: nurse })).body;
const pagesOf = async (caseId: string) => (await stack.api.outbox(caseId)).filter(({ kind }) => kind === 'page');
const bladder = (value: string) => ({ clinical: { symptoms: { bladderBowel: { value, onsetDays: 1 } } } });

async function intake() {
  const { body } = await stack.api.post('/v1/intakes', ofAnother(routineIntake));
  return { caseId: body.intakeId as string, token: body.bookingToken as string, path: `/v1/intakes/${body.intakeId}` };
}

async function refer(more: object = {}) {
  const body = { ...routineReferral, diagnoses: [], ...more };
  const { referralId } = (await stack.api.post('/v1/referrals', body, { token: referrer })).body;
  return { caseId: referralId as string, path: `/v1/referrals/${referralId}` };
}

describe('answers that a patient adds', () => {
  it('and takes back lower nothing: it stays paged until a person answers, who sees both results', async () => {
    const { caseId, token, path } = await intake();
    expect(await patch(path, token, bladder('loss-of-control-or-retention'))).toMatchObject({
      status: 200,
      body: { triage: { urgency: 'emergent' } },
    });
    const back = await patch(path, token, bladder('normal'));
    expect(back).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' } } });
    expect(back.body).not.toHaveProperty('bookingToken');
    const shown = await caseOf(caseId);
    expect(shown).toMatchObject({ urgency: 'emergent', pagingOpen: true, needsHumanReview: true });
    expect(shown.triageVersions.map(({ urgency }: { urgency: string }) => urgency)).toContain('emergent');
    await stack.api.until(async () => (await pagesOf(caseId)).length > 0);
  });

  it('page where a rule newly demands it at the same level, though somebody had acknowledged', async () => {
    const { caseId, token, path } = await intake();
    await stack.api.post(`/v1/cases/${caseId}/triage`, { urgency: 'urgent', reason: 'phoned' }, { token: nurse });
    const { round } = await caseOf(caseId);
    const weak = { symptoms: { limbWeakness: { value: 'unilateral', onsetDays: 30, course: 'stable' } } };
    await patch(path, token, { clinical: { cancerHistory: 'current', ...weak } });
    expect(await caseOf(caseId)).toMatchObject({ pagingOpen: true, pageOnCall: true, round: round + 1 });
  });

  it('are taken where they are an emergency, whatever else is wrong with them', async () => {
    const { caseId, token, path } = await intake();
    const { clinical } = bladder('loss-of-control-or-retention');
    const inside = await patch(path, token, { clinical: { ...clinical, mood: 'low', ecog: 9 } });
    expect(inside).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' } } });
    const pointers = ({ incomplete }: { incomplete: { pointer: string }[] }) =>
      incomplete.map(({ pointer }) => pointer);
    expect(pointers(await caseOf(caseId)).toSorted()).toEqual(['/clinical/ecog', '/clinical/mood']);
    const other = await intake();
    expect(await patch(other.path, other.token, { clinical, extra: 1 })).toMatchObject({ status: 200 });
    expect(pointers(await caseOf(other.caseId))).toEqual(['/extra']);
    const astray = await intake();
    expect(await patch(astray.path, astray.token, clinical)).toMatchObject({
      body: { triage: { urgency: 'emergent' } },
    });
    const words = await intake();
    const said = { clinical: 'I cannot walk since this morning.' };
    expect(await patch(words.path, words.token, said)).toMatchObject({ body: { triage: { urgency: 'emergent' } } });
    const calm = await intake();
    expect(await patch(calm.path, calm.token, { clinical: { mood: 'low' } })).toMatchObject({ status: 422 });
  });

  it('come with the manage token of a visit too, which is given no token that opens more', async () => {
    const { caseId, token, path } = await intake();
    const { slots } = (await stack.api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body;
    const { body } = await stack.api.post('/v1/appointments', { slotId: slots[3].slotId, caseId }, { token });
    const answer = await patch(path, body.manageToken, { clinical: { ecog: 1 } });
    expect(answer).toMatchObject({ status: 200, body: { intakeId: caseId } });
    expect(answer.body).not.toHaveProperty('bookingToken');
    const other = await intake();
    expect((await patch(other.path, body.manageToken, { clinical: { ecog: 1 } })).status).toBe(404);
  });
});

describe('what a referrer says beside the answers', () => {
  it.each<[string, object]>([
    ['a note', { note: 'Lost bladder control yesterday and cannot walk.' }],
    ['a code', { diagnoses: ['G83.4'] }],
  ])('%s counts at once and later', async (_, said) => {
    const { api } = stack;
    const sent = await api.post('/v1/referrals', { ...routineReferral, diagnoses: [], ...said }, { token: referrer });
    expect(sent).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    const { caseId, path } = await refer();
    expect(await patch(path, referrer, said)).toMatchObject({ status: 200, body: { urgency: 'emergent' } });
    await api.until(async () => (await pagesOf(caseId)).length > 0);
  });

  it('is added to what was said before; the same again changes nothing', async () => {
    const { caseId, path } = await refer({ note: 'Pain at night.', diagnoses: ['c50911'] });
    await patch(path, referrer, { note: 'Please see soon.', diagnoses: ['C50.911', 'm545'] });
    const shown = await caseOf(caseId);
    expect(shown.submission).toMatchObject({
      note: 'Pain at night.\n\nPlease see soon.',
      diagnoses: ['C50.911', 'M54.5'],
    });
    await patch(path, referrer, { note: 'Please see soon.', diagnoses: ['m54.5'] });
    expect((await caseOf(caseId)).version).toBe(shown.version);
  });
});

describe('words', () => {
  const withWords = async () => {
    const clinical = { ...routineIntake.clinical, freeText: 'My knee clicks since I fell off the chair.' };
    const { intakeId } = (await stack.api.post('/v1/intakes', ofAnother({ ...routineIntake, clinical }))).body;
    return intakeId as string;
  };
  const read = (caseId: string, version: number, token = nurse, headers = {}) =>
    stack.api.post(`/v1/cases/${caseId}/words-read`, { version }, { token, headers });

  it('wait to be read until a nurse or above says so, whoever acknowledges or sets a level', async () => {
    const caseId = await withWords();
    const { deadlines } = await caseOf(caseId);
    expect(deadlines.readBy).toMatch(/^2030-01-15T/);
    await stack.api.post(`/v1/cases/${caseId}/acknowledge`, {}, { token: nurse });
    await stack.api.post(`/v1/cases/${caseId}/triage`, { urgency: 'urgent', reason: 'phoned' }, { token: nurse });
    const standing = await caseOf(caseId);
    expect(standing).toMatchObject({ unreadText: true, deadlines: { readBy: deadlines.readBy } });
    const { cases } = (await stack.api.get('/v1/worklist?limit=200', { token: nurse })).body;
    expect(cases).toContainEqual(expect.objectContaining({ caseId, unreadText: true }));

    expect((await read(caseId, standing.version, await stack.api.staff('front-desk'))).status).toBe(403);
    expect(await read(caseId, 1)).toMatchObject({ status: 412, body: { current: { version: standing.version } } });
    expect((await read(caseId, standing.version, nurse, { 'If-Match': '"1"' })).status).toBe(412);
    const done = await read(caseId, standing.version, nurse, { 'If-Match': `"${standing.version}"` });
    expect(done).toMatchObject({ status: 200, body: { unreadText: false, deadlines: { readBy: null } } });
    expect((await read(caseId, done.body.version)).body.version).toBe(done.body.version);
    const { entries } = (await stack.api.get(`/v1/cases/${caseId}/history`, { token: nurse })).body;
    expect(entries.filter(({ action }: { action: string }) => action === 'words-read')).toHaveLength(1);
  });

  it('that come later wait anew; nobody reads those of a case that has ended', async () => {
    const { caseId, path } = await refer();
    expect(await caseOf(caseId)).toMatchObject({ unreadText: false, deadlines: { readBy: null } });
    await patch(path, referrer, { note: 'Her knee clicks.' });
    const shown = await caseOf(caseId);
    expect(shown).toMatchObject({ unreadText: true, deadlines: { readBy: expect.any(String) } });
    const { version } = (await stack.api.post(`${path}/withdraw`, {}, { token: referrer })).body;
    expect(await read(caseId, version)).toMatchObject({ status: 409 });
  });
});
