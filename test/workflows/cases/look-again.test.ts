import { beforeEach, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { setAside } from '../../../shared/domain/cases/set-aside.ts';
import { lookAgainAt, SetAsideFlood } from '../../../shared/domain/messages/reaction.ts';
import { announce } from '../../../shared/domain/paging/paging.ts';
import { endRound } from '../../../shared/domain/paging/paging-round.ts';
import { lookAgain } from '../../../shared/workflows/cases/look-again.ts';
import { setCaseAside } from '../../../shared/workflows/cases/set-aside-case.ts';
import { announcementChanges } from '../../../shared/workflows/paging/paging-changes.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { countedIds } from '../../support/told-case.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const caseId = anId('int', 1);
const secondsIn = (seconds: number) => monday.add({ seconds });
const at = (seconds: number) => secondsIn(seconds).toString({ fractionalSecondDigits: 3 });
const world = (seconds: number) => workflowWorld(store, undefined, { now: secondsIn(seconds) }).deps;
const header = async () => (await world(0).cases.header(caseId))!;
const again = (seconds: number) => lookAgain(world(seconds), lookAgainAt(caseId, at(seconds)), plenty);

const orderAt = (seconds: number) =>
  SetAsideFlood.parse({
    reactionId: 'order-1',
    purpose: 'set-aside',
    flood: 'order',
    part: 1,
    source: 'flood',
    to: at(seconds),
    by: 'nurse-1',
    at: at(seconds),
  });
/** @param later seconds from the order until it is carried out */
const order = (seconds: number, later = 1) =>
  setCaseAside(world(seconds + later), orderAt(seconds), { caseId, now: secondsIn(seconds + later) }, plenty);

beforeEach(async () => {
  await store.begin([]);
  const received = aCaseHeader({ caseId, urgency: 'emergent', source: 'flood', pageOnCall: true });
  const announced = announce(received, { now: monday, ids: countedIds() });
  await store.commit({ kind: 'case-created', header: announced.header }, ...announcementChanges(announced));
});

test('an emergency that was set aside and is sent again comes back, and is paged as on its first day', async () => {
  await order(60);
  expect(await header()).toMatchObject({ setAsideAt: at(61), pagingOpen: false });
  expect(await again(120)).toBe(true);
  const back = await header();
  expect(back).toMatchObject({ pagingOpen: true, round: 2, status: 'received' });
  expect(back.setAsideAt).toBeUndefined();
  const entries = Object.values(await store.everything()).flatMap((item) => (item as { entry?: object }).entry ?? []);
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'case-sent-again', actor: { kind: 'patient', id: caseId } }),
  );
  expect(await again(120)).toBe(false);
  expect(await header()).toEqual({ ...back, sentAgainAt: at(120) });
});

test('one that is sent again between an order and its carrying out is left alone, however often it was before', async () => {
  for (const seconds of [50, 70, 90]) expect(await again(seconds)).toBe(false);
  await order(80, 20);
  expect(await header()).toMatchObject({ pagingOpen: true, round: 1 });
  expect((await header()).setAsideAt).toBeUndefined();
});

test('one that was sent again long before the order is set aside: whoever gives it sees the case as it is', async () => {
  await again(10);
  await order(80);
  expect((await header()).setAsideAt).toBe(at(81));
});

test('one in sight is written anew once a minute at most', async () => {
  for (let seconds = 1; seconds <= 61; seconds += 5) await again(seconds);
  expect(await header()).toMatchObject({ version: 3, sentAgainAt: at(61), round: 1, pagingOpen: true });
});

test.each<[string, Partial<CaseHeader>]>([
  ['one that has ended', { status: 'redirected', pagingOpen: false }],
  ['one of which nobody knows where it came from', { source: undefined }],
])('%s stays as it is', async (_, changes) => {
  const before = { ...(await header()), version: 2, ...changes };
  await store.commit({ kind: 'case-changed', header: before, from: 1 });
  expect(await again(30)).toBe(false);
  expect(await header()).toEqual(JSON.parse(JSON.stringify(before)));
});

test('one that has ended while it was set aside stays aside', async () => {
  const aside = { ...setAside(await header(), at(5)), status: 'declined' } as const;
  const { rounds } = world(5);
  const round = (await rounds.round(caseId, 1))!;
  await store.commit(
    { kind: 'case-changed', header: aside, from: 1 },
    { kind: 'round-changed', round: endRound(round, 'set-aside', 'nurse-1', at(5)), from: round.version },
  );
  expect(await again(30)).toBe(false);
  expect(await header()).toEqual(aside);
});
