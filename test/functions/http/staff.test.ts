import { describe, expect, test } from 'vitest';
import { acknowledgeCase } from '../../../functions/http/cases/acknowledge-case.ts';
import { readWords } from '../../../functions/http/cases/read-words.ts';
import { recordContact } from '../../../functions/http/cases/record-contact.ts';
import { bringBack, bringCaseBack, setAside } from '../../../functions/http/cases/set-aside.ts';
import { mendCase } from '../../../functions/http/desk/mend-case.ts';
import { overrideTriage } from '../../../functions/http/desk/override-triage.ts';
import { getCase } from '../../../functions/http/staff/get-case.ts';
import { getHistory } from '../../../functions/http/staff/get-history.ts';
import { getSchedule } from '../../../functions/http/staff/get-schedule.ts';
import { listWorklist } from '../../../functions/http/staff/list-worklist.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { routesOfStaff } from '../../support/case-routes.ts';
import { asking, type FakeDeps, fakeDeps, routesFor } from '../../support/fake-case.ts';
import { frontDesk, intakeId, nurse, patient, referrer } from '../../support/histories.ts';
import { aRound } from '../../support/paging-records.ts';
import { aCaseHeader } from '../../support/records.ts';

function staffed(changes: Partial<CaseHeader> = {}, others: Partial<FakeDeps> = {}) {
  const { deps: fakes, committed } = fakeDeps({ header: aCaseHeader(changes), round: aRound({ round: 2 }) });
  const deps = { ...fakes, ...others };
  const operations = {
    listWorklist: listWorklist(deps),
    setAside: setAside(deps),
    bringBack: bringBack(deps),
    bringCaseBack: bringCaseBack(deps),
    getCase: getCase(deps),
    getHistory: getHistory(deps),
    acknowledgeCase: acknowledgeCase(deps),
    recordContact: recordContact(deps),
    overrideTriage: overrideTriage(deps),
    mendCase: mendCase(deps),
    readWords: readWords(deps),
    getSchedule: getSchedule(deps),
  };
  return { ask: asking(httpFunction(routesFor(routesOfStaff, operations), operations, deps)), committed };
}

const paged = { urgency: 'emergent', round: 2, pagingOpen: true, version: 3 } as const;
const route = '/v1/cases/{id}/acknowledge';

describe('acknowledging a case that is paged', () => {
  test('in the round that was seen ends that round', async () => {
    const { ask, committed } = staffed(paged);
    const answer = await ask('POST', route, { caller: nurse, body: { round: 2 }, id: intakeId });
    expect(answer).toMatchObject({ status: 200, headers: { ETag: '"4"' } });
    expect(committed).toContainEqual({
      kind: 'round-changed',
      round: expect.objectContaining({ round: 2, ended: expect.objectContaining({ by: 'nurse-1' }) }),
      from: 1,
    });
  });

  test('in an older round is told the level and round of now', async () => {
    const { ask, committed } = staffed(paged);
    const answer = await ask('POST', route, { caller: nurse, body: { round: 1 }, id: intakeId });
    expect(answer).toMatchObject({ status: 412, body: { current: { version: 3, round: 2, urgency: 'emergent' } } });
    expect(committed).toEqual([]);
  });

  test('without naming a round answers the one that is open', async () => {
    const answer = await staffed(paged).ask('POST', route, { caller: nurse, body: {}, id: intakeId });
    expect(answer).toMatchObject({ status: 200 });
  });

  test('takes a nurse or above', async () => {
    const { ask, committed } = staffed(paged);
    const answer = await ask('POST', route, { caller: frontDesk, body: {}, id: intakeId });
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:spinebridge:problem:paging-open' } });
    expect(committed).toEqual([]);
  });
});

describe('a case that is not paged', () => {
  test('is acknowledged by the front desk', async () => {
    const { ask } = staffed({ urgency: 'routine' });
    expect(await ask('POST', route, { caller: frontDesk, body: {}, id: intakeId })).toMatchObject({ status: 200 });
  });

  test('is shown to the front desk without clinical answers, and being looked at is written down', async () => {
    const { ask, committed } = staffed();
    const ofFrontDesk = await ask('GET', '/v1/cases/{id}', { caller: frontDesk, id: intakeId });
    const ofNurse = await ask('GET', '/v1/cases/{id}', { caller: nurse, id: intakeId });
    expect(ofFrontDesk.body).not.toHaveProperty('clinical');
    expect(ofNurse.body).toHaveProperty('clinical');
    expect(committed.filter(({ kind }) => kind === 'audit')).toMatchObject([
      { kind: 'audit', entry: { action: 'case-viewed', actor: { id: 'front-desk-1' }, purpose: 'getCase' } },
      { kind: 'audit', entry: { action: 'case-viewed', actor: { id: 'nurse-1' } } },
    ]);
  });
});

test.each([
  ['acknowledge', patient],
  ['acknowledge', referrer],
  ['triage', frontDesk],
] as const)('%s is not open to everybody', async (what, caller) => {
  const { ask, committed } = staffed();
  const body = what === 'triage' ? { urgency: 'routine', reason: 'seen' } : {};
  expect(await ask('POST', `/v1/cases/{id}/${what}`, { caller, body, id: intakeId })).toMatchObject({ status: 403 });
  expect(committed).toEqual([]);
});

describe('setting a level while no key can seal the answer for its Idempotency-Key', () => {
  const noKeys = { linkKeys: () => Promise.reject(new Error('no keys')) };
  const override = (urgency: string) => {
    const { ask, committed } = staffed({ urgency: 'routine' }, noKeys);
    const body = { urgency, reason: 'seen by phone' };
    const headers = { 'Idempotency-Key': 'once' };
    const answer = ask('POST', '/v1/cases/{id}/triage', { caller: nurse, body, id: intakeId, headers });
    return answer.then(({ status }) => ({ status, kinds: committed.map(({ kind }) => kind) }));
  };

  test('makes an emergency: that is paged all the same', async () => {
    const { status, kinds } = await override('emergent');
    expect([status, kinds.includes('timer-set')]).toEqual([200, true]);
  });

  test('makes none: it is refused, and nothing is changed', async () => {
    expect(await override('expedited')).toEqual({ status: 500, kinds: [] });
  });
});
