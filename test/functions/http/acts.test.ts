import { describe, expect, test } from 'vitest';
import { askReferrer } from '../../../functions/http/cases/ask-referrer.ts';
import { assignCase } from '../../../functions/http/cases/assign-case.ts';
import { closeCase, declineCase, redirectCase } from '../../../functions/http/cases/end-case.ts';
import { addNote, giveAdvice } from '../../../functions/http/cases/say-of-case.ts';
import { getCase } from '../../../functions/http/staff/get-case.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { aNote, anEnd, aRequest, someAdvice } from '../../support/act-records.ts';
import { routesOfStaff } from '../../support/case-routes.ts';
import { asking, type FakeCase, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { frontDesk, nurse, referralId } from '../../support/histories.ts';
import { aCaseHeader, aClinicalRecord, aSubmission } from '../../support/records.ts';

function staffed(changes: Partial<CaseHeader> = {}, fake: FakeCase = {}) {
  const header = aCaseHeader({ caseId: referralId, kind: 'referral', referrerId: 'demo-oncology', ...changes });
  const { deps, committed } = fakeDeps({ header, ...fake });
  const operations = {
    getCase: getCase(deps),
    assignCase: assignCase(deps),
    addNote: addNote(deps),
    giveAdvice: giveAdvice(deps),
    askReferrer: askReferrer(deps),
    declineCase: declineCase(deps),
    redirectCase: redirectCase(deps),
    closeCase: closeCase(deps),
  };
  const ask = asking(httpFunction(routesFor(routesOfStaff, operations), operations, deps));
  return { ask, committed };
}

const bodies = {
  assign: { assignee: 'nurse-1' },
  notes: { text: 'Wants mornings.' },
  advice: { text: 'First an MRI.', close: false },
  'information-requests': { items: ['pathology'], dueBy: '2026-11-23' },
  decline: { reason: 'Not a spine problem.' },
  redirect: {},
  close: { outcome: 'treated' },
} as const;
const acts = Object.entries(bodies);

describe('what staff do with a case', () => {
  test.each(acts)(
    '%s is kept with an audit entry that quotes nobody, and answered with the version',
    async (act, body) => {
      const { ask, committed } = staffed();
      const answer = await ask('POST', `/v1/cases/{id}/${act}`, { caller: nurse, id: referralId, body });
      const made = act === 'notes' || act === 'information-requests';
      expect(answer).toMatchObject({ status: made ? 201 : 200, headers: { ETag: '"2"' } });
      if (made) expect(answer.headers).toMatchObject({ Location: `https://spine.example/v1/cases/${referralId}` });
      const told = committed.filter(({ kind }) => ['audit', 'event', 'case-changed'].includes(kind));
      expect(told.map(({ kind }) => kind)).toContain('audit');
      expect(JSON.stringify(told)).not.toMatch(/mornings|MRI|problem/);
    },
  );

  test.each(acts)('%s takes the version that was seen, and says what it is now', async (act, body) => {
    const { ask, committed } = staffed({ version: 5 });
    const headers = { 'If-Match': '"4"' };
    const answer = await ask('POST', `/v1/cases/{id}/${act}`, { caller: nurse, id: referralId, body, headers });
    expect(answer).toMatchObject({ status: 412, body: { current: { version: 5, round: 0, urgency: 'urgent' } } });
    expect(committed).toEqual([]);
  });

  test.each([
    ['"4", "5"', true],
    ['"4" , W/"5"', true],
    ['"4", *', true],
    ['"3", "4"', false],
    ['"4", "abc"', false],
  ])('any tag of a list will do: %s', async (tags, isSeen) => {
    const { ask } = staffed({ version: 5 });
    const asked = { caller: nurse, id: referralId, body: { assignee: 'nurse-1' }, headers: { 'If-Match': tags } };
    const answer = await ask('POST', '/v1/cases/{id}/assign', asked);
    expect(answer.status).toBe(isSeen ? 200 : 412);
  });

  test.each(acts)('%s is for whom it is', async (act, body) => {
    const { ask } = staffed();
    const answer = await ask('POST', `/v1/cases/{id}/${act}`, { caller: frontDesk, id: referralId, body });
    const open = act === 'assign' || act === 'notes';
    expect(answer.status === 403).toBe(!open);
  });

  test.each<[string, object, string]>([
    ['assign', {}, '/assignee'],
    ['assign', { assignee: 'Nurse One' }, '/assignee'],
    ['assign', { assignee: 'nobody-known' }, '/assignee'],
    ['notes', { text: '  ' }, '/text'],
    ['notes', { text: 'x'.repeat(4001) }, '/text'],
    ['advice', { text: 'x' }, '/close'],
    ['information-requests', { items: ['blood'], dueBy: '2026-11-30' }, '/items/0'],
    ['information-requests', { items: ['labs', 'ct', 'labs'], dueBy: '2026-11-30' }, '/items/2'],
    ['information-requests', { items: [], dueBy: '2026-11-30' }, '/items'],
    ['information-requests', { items: ['labs'], dueBy: '2026-11-22' }, '/dueBy'],
    ['information-requests', { items: ['labs'], dueBy: 'soon' }, '/dueBy'],
    ['information-requests', { items: ['labs'], dueBy: '2027-02-22' }, '/dueBy'],
    ['information-requests', { items: ['other'], dueBy: '2026-11-30' }, '/question'],
    ['decline', {}, '/reason'],
    ['redirect', { reason: '' }, '/reason'],
    ['close', { outcome: 'cured' }, '/outcome'],
    ['close', { outcome: 'treated', colour: 'red' }, '/colour'],
  ])('%s of %j is refused at %s', async (act, body, pointer) => {
    const { ask, committed } = staffed();
    const answer = await ask('POST', `/v1/cases/{id}/${act}`, { caller: nurse, id: referralId, body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    expect(committed).toEqual([]);
  });
});

describe('where nobody writes to whoever sent a case', () => {
  const fax = { referrerId: undefined } as const;
  const intake = { ...fax, kind: 'intake' } as const;
  const noticesOf = async (changes: Partial<CaseHeader>, act: string, body: object) => {
    const { ask, committed } = staffed(changes);
    const answer = await ask('POST', `/v1/cases/{id}/${act}`, { caller: nurse, id: referralId, body });
    expect(answer.status).toBe(200);
    return committed.flatMap((change) => (change.kind === 'event' ? change.event : []));
  };

  test.each<[string, Partial<CaseHeader>, string, object, object]>([
    ['an intake that is declined', intake, 'decline', bodies.decline, { change: 'declined', whom: 'patient' }],
    ['an intake that is redirected', intake, 'redirect', {}, { change: 'redirected', whom: 'patient' }],
    ['an intake closed with advice', intake, 'close', { outcome: 'advice' }, { change: 'closed', whom: 'patient' }],
    ['a fax that is declined', fax, 'decline', bodies.decline, { change: 'declined', whom: 'referrer' }],
    ['advice on a fax', fax, 'advice', bodies.advice, { change: 'advised', whom: 'referrer' }],
    ['advice that closes it', fax, 'advice', { text: 'Rest.', close: true }, { change: 'closed', whom: 'referrer' }],
  ])('staff are asked to call: %s', async (_, changes, act, body, notice) => {
    const notices = await noticesOf(changes, act, body);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'phone-the-patient', ...notice }));
  });

  test.each<[Partial<CaseHeader>, string, object]>([
    [{}, 'decline', bodies.decline],
    [intake, 'close', { outcome: 'died' }],
    [intake, 'close', { outcome: 'duplicate' }],
  ])('and not where nobody waits for it: %j %s', async (changes, act, body) => {
    expect((await noticesOf(changes, act, body)).map(({ kind }) => kind)).not.toContain('phone-the-patient');
  });

  test('a request is refused: whom to call stands in the words', async () => {
    const { ask, committed } = staffed(fax);
    const referrer = { npi: '1234567893', familyName: 'Sample', practice: 'Sample Oncology', phone: '+12125550147' };
    const record = aClinicalRecord({ caseId: referralId, submission: aSubmission({ referrer }) });
    const { deps } = fakeDeps({ header: aCaseHeader({ caseId: referralId, kind: 'referral', ...fax }) });
    const operations = {
      askReferrer: askReferrer({ ...deps, clinical: { latest: async () => record } }),
    };
    const askOf = asking(httpFunction(routesFor(routesOfStaff, operations), operations, deps));
    const asked = { caller: nurse, id: referralId, body: bodies['information-requests'] };
    expect(await askOf('POST', '/v1/cases/{id}/information-requests', asked)).toMatchObject({
      status: 409,
      body: {
        detail:
          'The referrer of this case has no account here, so no request reaches them. ' +
          'Call the referring practice: Sample, Sample Oncology, +12125550147.',
      },
    });
    const unnamed = await ask('POST', '/v1/cases/{id}/information-requests', asked);
    expect(unnamed.body.detail).toMatch(/Call the referring practice\.$/);
    expect(committed).toEqual([]);
  });
});

describe('a case shows', () => {
  const said = {
    acts: [aNote({ by: 'front-desk-1', role: 'front-desk' }), aNote({ text: 'Walks badly.' }), someAdvice(), anEnd()],
    requests: [aRequest({ dueBy: '2026-11-22' }), aRequest({ answeredAt: '2026-11-23T13:00:00.000Z' })],
  };
  const shownTo = async (caller: typeof nurse | typeof frontDesk) =>
    (await staffed({ status: 'declined' }, said).ask('GET', '/v1/cases/{id}', { caller, id: referralId })).body;

  test('a nurse all that was said and asked of it', async () => {
    expect(await shownTo(nurse)).toMatchObject({
      notes: [{ text: 'Called the daughter.' }, { text: 'Walks badly.', by: 'nurse-1', role: 'nurse' }],
      advice: [{ text: 'A brace, and imaging in six weeks.' }],
      informationRequests: [
        { status: 'overdue', question: 'Which level was radiated?', askedBy: 'nurse-1' },
        { status: 'answered' },
      ],
      ended: { status: 'declined', reason: 'No spine surgery is needed.', by: 'nurse-1' },
    });
  });

  test('the front desk its own notes, and of the rest that it is there', async () => {
    const shown = await shownTo(frontDesk);
    expect(shown).toMatchObject({
      notes: [{ text: 'Called the daughter.' }, { by: 'nurse-1' }],
      advice: [{ by: 'nurse-1' }],
      informationRequests: [{ status: 'overdue', items: ['pathology', 'mri-report'] }, {}],
      ended: { status: 'declined' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/Walks|brace|radiated|surgery is needed/);
  });
});
