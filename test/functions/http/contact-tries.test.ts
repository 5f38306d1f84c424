import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { recordContact } from '../../../functions/http/cases/record-contact.ts';
import { caseRoutes } from '../../../functions/http/cases/routes.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ContactRecord } from '../../../shared/domain/cases/contact-record.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { asking, fakeDeps } from '../../support/fake-case.ts';
import { frontDesk, intakeId } from '../../support/histories.ts';
import { aCaseHeader } from '../../support/records.ts';

/** It is Monday 2026-11-23, 09:00 in New York; the tries before were on Friday afternoon and the days before that. */
const tries = (...at: string[]): ContactRecord[] =>
  at.map((each, place) => ({
    caseId: intakeId,
    attempt: place + 1,
    at: Temporal.Instant.from(each).toString({ smallestUnit: 'millisecond' }),
    by: 'front-desk-1',
    channel: 'phone',
    reached: false,
  }));
const three = tries('2026-11-19T15:00:00Z', '2026-11-19T20:00:00Z', '2026-11-20T20:00:00Z');

async function tried(contacts: ContactRecord[], reached: boolean, changes: Partial<CaseHeader> = {}) {
  const { deps, committed } = fakeDeps({ header: aCaseHeader({ pagingOpen: false, ...changes }), contacts });
  const { recordContact: route } = caseRoutes;
  const ask = asking(httpFunction({ recordContact: route }, { recordContact: recordContact(deps) }, deps));
  const body = { channel: 'phone', reached };
  const answer = await ask('POST', '/v1/cases/{id}/contact', { caller: frontDesk, body, id: intakeId });
  expect(WorklistItem.parse(answer.body)).toEqual(answer.body);
  const told = committed.flatMap((change) => (change.kind === 'event' ? [change.event] : []));
  return { usedUp: answer.body.attemptsUsedUp, told };
}

test('the try that uses them up is told, and the case shows it', async () => {
  const { usedUp, told } = await tried(three, false);
  expect(usedUp).toBe(true);
  expect(told).toMatchObject([{ kind: 'cannot-be-reached', lane: 'notice', caseId: intakeId }]);
  expect(told[0]).not.toHaveProperty('channel');
});

test('one more is told to nobody again', async () => {
  expect(await tried(three, false, { attemptsUsedUp: true })).toEqual({ usedUp: true, told: [] });
});

test('and none before it', async () => {
  expect(await tried(three.slice(1), false)).toEqual({ usedUp: undefined, told: [] });
});

test('who was reached at last is not out of reach any more', async () => {
  expect((await tried(three, true, { attemptsUsedUp: true })).usedUp).toBeUndefined();
});
