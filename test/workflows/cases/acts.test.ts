import { describe, expect, test } from 'vitest';
import { advise, answerWith, asked, askFor, assign, end, note, requestId } from '../../support/act-asks.ts';
import { book, cannotWalk } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import {
  aCase,
  aPagedCase,
  aReferral,
  aVisit,
  frontDesk,
  nurse,
  referralId,
  referrer,
  thisMorning,
  tuesdayAtNine,
  visitId,
} from '../../support/histories.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
let key = 0;
const world = () => workflowWorld(store, faultyCalls(), { key: `key-${++key}` });
const stranger = { ...referrer, referrerId: 'demo-hospital' };
const waiting = [...aReferral({ openRequests: 1 }), ...asked];
const ofReferrer = { kind: 'referral', caseId: referralId, referrerId: 'demo-oncology' } as const;
const declined = { status: 'declined' } as const;
const treated = { status: 'closed', outcome: 'treated' } as const;

describe('a case that has ended', () => {
  test.each([
    ['assigned', assign('nurse-1')],
    ['given a note', note()],
    ['given advice', advise],
    ['asked about', askFor],
    ['closed', end(treated)],
  ])('cannot be %s, and says what it is', async (verb, ask) => {
    await store.begin(aReferral({ status: 'declined' }));
    const detail = expect.stringContaining(`This case was declined. It cannot be ${verb} any more. `);
    await expect(ask(world())).rejects.toMatchObject({ kind: 'unlawful-change', message: detail });
  });

  test('in the same way is answered as it stands; an answer to what it was asked is refused', async () => {
    await store.begin([...aReferral({ status: 'declined', version: 4 }), ...asked]);
    expect(await end(declined, {})(world())).toMatchObject({ status: 'declined', version: 4 });
    await expect(answerWith({})(world())).rejects.toMatchObject({ kind: 'unlawful-change' });
  });
});

test('a seen case is closed, and neither declined nor redirected', async () => {
  await store.begin(aReferral({ status: 'seen' }));
  await expect(end(declined)(world())).rejects.toMatchObject({ kind: 'unlawful-change' });
  expect(await end(treated)(world())).toMatchObject({
    status: 'closed',
    outcome: 'treated',
    acknowledgedBy: 'nurse-1',
  });
});

test('nobody but the staff of the directory is given a case', async () => {
  await store.begin(aReferral());
  await expect(assign('nobody-known')(world())).rejects.toMatchObject({
    kind: 'invalid-input',
    extras: { errors: [{ pointer: '/assignee' }] },
  });
});

test('whoever is given a case is told; who takes it is not', async () => {
  const told = async (ask: ReturnType<typeof assign>) => {
    await store.begin(aReferral());
    await ask(world());
    const contents = await store.contents();
    return [...contents.values()].filter(({ item }) => item.event).length;
  };
  expect(await told(assign('nurse-1'))).toBe(1);
  expect(await told(assign('nurse-1', nurse))).toBe(0);
});

test('an intake has no referrer to ask, and another referrer answers nothing', async () => {
  await store.begin(aCase({ caseId: referralId }));
  await expect(askFor(world())).rejects.toMatchObject({ kind: 'unlawful-change' });
  await store.begin(waiting);
  await expect(answerWith({}, stranger)(world())).rejects.toMatchObject({ kind: 'not-found' });
});

test.each([
  ['leaves it open', advise],
  ['closes it', end({ status: 'closed', outcome: 'advice' }, { advice: 'Rest.' })],
])('an intake has no referrer to read advice that %s: it is refused, and says what to do', async (_, ask) => {
  await store.begin(aCase({ caseId: referralId }));
  const message =
    'Nobody referred this case, so there is no referrer to advise. Tell the person, and note the call with POST /v1/cases/{id}/contact.';
  await expect(ask(world())).rejects.toMatchObject({ kind: 'unlawful-change', message });
});

describe('an answer to a request', () => {
  test('is triaged like any, and ends it; a second one is taken too, and the first counts', async () => {
    await store.begin(waiting);
    const first = await answerWith({ ecog: 2 })(world());
    expect(first).toMatchObject({ header: { version: 2 }, record: { version: 2 }, request: { version: 2 } });
    const again = await answerWith(cannotWalk)(world());
    expect(again).toMatchObject({ header: { urgency: 'emergent', pagingOpen: true }, request: { version: 2 } });
    expect(await world().deps.acts.request(requestId)).toMatchObject({ answeredAt: '2026-11-23T14:00:00.000Z' });
  });

  test('of nobody is not found', async () => {
    await store.begin(aReferral());
    await expect(answerWith({})(world())).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('two at once', () => {
  test('an emergency comes while its nurse closes the case: it is not closed unseen', async () => {
    const raising = answerWith(cannotWalk);
    const { outcome, stored } = await meet(store, { before: waiting, first: end(treated), rival: raising });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { round: 1, urgency: 'emergent' } }));
    expect(stored(referralId, 'header')).toMatchObject([{ pagingOpen: true, status: 'received' }]);
  });

  test('an emergency comes while its referrer is asked something: it is paged all the same', async () => {
    const { stored } = await meet(store, { before: waiting, first: answerWith(cannotWalk), rival: askFor });
    expect(stored(referralId, 'header')).toMatchObject([{ pagingOpen: true, urgency: 'emergent', openRequests: 1 }]);
  });

  test('asking the referrer of a case that is paged holds no page up', async () => {
    await store.begin(aPagedCase(ofReferrer, { caseId: referralId }));
    const asking = (await askFor(world())) as { header: object };
    expect(asking.header).toMatchObject({ pagingOpen: true, round: 1, openRequests: 1 });
  });

  test('two notes: both stand', async () => {
    const { outcome } = await meet(store, { before: aReferral(), first: note(nurse), rival: note() });
    expect(outcome).toMatchObject({ answer: { header: { version: 3 } } });
    const { acts } = await world().deps.acts.ofCase(referralId);
    expect(acts.map(({ by }) => by).toSorted()).toEqual(['front-desk-1', 'nurse-1']);
  });

  test('each with the version that it saw: the later one reads the case again', async () => {
    const { outcome } = await meet(store, {
      before: aReferral(),
      first: assign('nurse-1', nurse, 1),
      rival: note(frontDesk, 1),
    });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { version: 2 } }));
  });

  test('a visit is booked while the case is declined: it goes with the case, or is never booked', async () => {
    const booking = book(nurse, tuesdayAtNine, referralId);
    const late = await meet(store, { before: aReferral(), first: booking, rival: end(declined) });
    expect(late.outcome).toMatchObject({ error: { kind: 'unlawful-change' } });
    const early = await meet(store, { before: aReferral(), first: end(declined), rival: booking });
    expect(early.outcome).toMatchObject({ answer: { status: 'declined', openVisits: {} } });
    expect(early.taken).toEqual([0]);
  });

  test('two ends: the first one stands', async () => {
    const { outcome } = await meet(store, { before: aReferral(), first: end(treated), rival: end(declined) });
    expect(outcome).toMatchObject({ error: { kind: 'unlawful-change' } });
  });

  test('the same end in other words: the later one hears that it was not kept', async () => {
    const before = aReferral();
    const [first, rival] = [end(declined, { reason: 'Too far.' }), end(declined)];
    expect((await meet(store, { before, first, rival })).outcome).toMatchObject({ error: { kind: 'unlawful-change' } });
    const same = await meet(store, { before, first: rival, rival });
    expect(same.outcome).toMatchObject({ answer: { status: 'declined', version: 2 } });
  });
});

test('a visit that has begun stays when its case is closed', async () => {
  await store.begin(aVisit({ caseId: referralId, slot: thisMorning }, ofReferrer));
  expect(await end(treated)(world())).toMatchObject({ status: 'closed', openVisits: { 'new-consult': visitId } });
});
