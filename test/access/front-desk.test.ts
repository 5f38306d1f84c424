import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { emergencyIntake, ofAnother, routineReferral } from '../support/bodies.ts';
import { anId } from '../support/records.ts';
import { askers, frontDesk, nurse } from './callers.ts';
import { requests } from './requests.ts';
import { type System, startSystem } from './system.ts';
import { freeTime, type Target } from './world.ts';

/** Words that stand in no form: each tells by which door it came in. */
const words = (of: string): string => `canary-${of}`;

/** How clinical answers are called, and what they say: none of it is for the front desk. */
const clinicalNames = ['symptoms', 'saddleNumbness', 'cancerHistory', 'decisiveRules', 'primarySite', 'C79.51'];

let system: System;
const both: Target[] = [];
let answers: { name: string; status: number; text: string }[];

const ask = async (name: string, method: string, path: string, by: { token?: string }, body?: unknown) => {
  const { status, text, body: told } = await system.ask({ method, path, token: by.token, body });
  if (by === frontDesk) answers.push({ name, status, text });
  return { status, text, told };
};
const ofReferrer = askers.find(({ name }) => name === 'own referrer')!;

/** Sends a form with words wherever a form takes words, books, and says about the case all that can be said about one. */
async function openReferral(): Promise<Target> {
  const clinical = { ...routineReferral.clinical, cancerHistory: 'past', freeText: words('answers') };
  const form = { ...routineReferral, clinical, note: words('referral-note'), diagnoses: ['C79.51'] };
  const { told } = await ask('', 'POST', '/v1/referrals', ofReferrer, form);
  const caseId = told.referralId;
  const of = `/v1/cases/${caseId}`;
  const visit = { slotId: freeTime, caseId };
  const { told: booked } = await ask('', 'POST', '/v1/appointments', nurse, visit);
  await ask('', 'POST', `/v1/appointments/${booked.appointmentId}/cancel`, ofReferrer, { reason: words('cancel') });
  await ask('', 'POST', `${of}/contact`, nurse, { channel: 'phone', reached: false, note: words('call') });
  await ask('', 'POST', `${of}/notes`, nurse, { text: words('note') });
  await ask('', 'POST', `${of}/triage`, nurse, { urgency: 'urgent', reason: words('override') });
  await ask('', 'POST', `${of}/advice`, nurse, { text: words('advice'), close: false });
  const question = { items: ['mri'], question: words('question'), dueBy: '2026-12-01' };
  const asked = await ask('', 'POST', `${of}/information-requests`, nurse, question);
  const answer = { note: words('answer'), diagnoses: ['C50.911'] };
  await ask('', 'POST', `/v1/information-requests/${asked.told.requestId}/answer`, ofReferrer, answer);
  return { caseId, appointmentId: booked.appointmentId, holdId: anId('hld', 5) };
}

async function openIntake(): Promise<Target> {
  const clinical = { ...emergencyIntake.clinical, freeText: words('intake-answers'), 'canary-member': 'x' };
  const { told } = await ask('', 'POST', '/v1/intakes', {}, { ...ofAnother(emergencyIntake), clinical });
  return { caseId: told.intakeId, appointmentId: anId('apt', 5), holdId: anId('hld', 5) };
}

const isGet = ({ method }: Route): boolean => method === 'GET';

/** Everything that the front desk may ask, of a case where one is named; first what changes nothing. */
const askable = routes
  // A preview tells of what was sent with it, and of no case.
  .filter(({ operation, callers, roles }) => operation !== 'previewTriage' && callers.includes('staff') && !roles)
  .toSorted((a, b) => Number(isGet(b)) - Number(isGet(a)));

async function askAsFrontDesk(target: Target): Promise<void> {
  for (const { operation, method, path: of } of askable) {
    const { path, body } = requests[operation]!(target, { requestId: '' });
    await ask(operation, method, of === '/v1/cases' && method === 'GET' ? '/v1/cases?q=Sample' : path, frontDesk, body);
  }
  for (const path of ['/v1/schedule?clinic=manhattan&date=2026-11-30', `/v1/cases/${target.caseId}`])
    await ask(path, 'GET', path, frontDesk);
}

/** What they take down for others they are told no more of than of any other case. */
async function takeDown(): Promise<void> {
  const byPhone = { channel: 'phone', intake: ofAnother(emergencyIntake) };
  await ask('openCase', 'POST', '/v1/cases', frontDesk, byPhone);
  await ask('openCase', 'POST', '/v1/cases', frontDesk, { channel: 'fax', referral: ofAnother(routineReferral) });
}

beforeAll(async () => {
  answers = [];
  system = await startSystem();
  both.push(await openReferral(), await openIntake());
  for (const target of both) await askAsFrontDesk(target);
  await takeDown();
});

describe('the front desk', () => {
  test('gets answers', () => {
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(15);
  });

  test('reads no free text of patients, referrers and clinicians, cancel reasons included', () => {
    const found = answers.flatMap(({ name, text }) =>
      (text.match(/canary-[a-z-]+/g) ?? []).map((word) => [name, word]),
    );
    expect(found).toEqual([]);
  });

  test('reads no clinical answer, neither what it says nor what it is called', () => {
    const found = answers.flatMap(({ name, text }) =>
      clinicalNames.flatMap((each) => (text.includes(each) ? [[name, each]] : [])),
    );
    expect(found).toEqual([]);
  });

  test('is told by the same case that a nurse reads all of', async () => {
    const seen = await Promise.all(both.map(({ caseId }) => ask('', 'GET', `/v1/cases/${caseId}`, nurse)));
    const text = seen.map((each) => each.text).join();
    for (const of of [
      'answers',
      'referral-note',
      'cancel',
      'call',
      'note',
      'override',
      'advice',
      'question',
      'intake-answers',
    ])
      expect(text, of).toContain(words(of));
    for (const each of clinicalNames) expect(text, each).toContain(each);
  });
});
