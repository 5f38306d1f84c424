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
import { aCaseHeader } from '../../support/records.ts';

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
    ['information-requests', { items: [], dueBy: '2026-11-30' }, '/items'],
    ['information-requests', { items: ['labs'], dueBy: '2026-11-22' }, '/dueBy'],
    ['information-requests', { items: ['labs'], dueBy: 'soon' }, '/dueBy'],
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
      informationRequests: [{ status: 'overdue', question: 'Which level was radiated?' }, { status: 'answered' }],
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
