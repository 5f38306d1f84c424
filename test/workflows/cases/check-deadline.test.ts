import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { VisitNews } from '../../../shared/domain/messages/news.ts';
import { checkDeadlineAfter } from '../../../shared/domain/messages/reaction.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { type CheckDeadlineDeps, checkDeadline } from '../../../shared/workflows/cases/check-deadline.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, aReferral, aVisit, intakeId, mondayAtNine, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { anEvent, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { eventOf } from '../../support/told-case.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

const reaction = checkDeadlineAfter(anEvent({ caseId: intakeId }));
const nobodyWorks = { directory: async () => ({ ...sampleDirectory, practitioners: [] }) };
/** Thursday 2026-11-26, 09:00 in New York. */
const urgent: Partial<CaseHeader> = { urgency: 'urgent' };

/** What staff are promised to hear. */
async function promised() {
  const items = [...(await store.contents()).values()].map(({ item }) => fromItem(item));
  return items.flatMap(({ event }) => (event ? [event as Record<string, unknown>] : []));
}

async function check(
  before: readonly Change[],
  { of = reaction, ...changed }: Partial<CheckDeadlineDeps> & { of?: typeof reaction } = {},
) {
  await store.begin(before);
  const { deps, remaining } = workflowWorld(store);
  return checkDeadline({ ...deps, ...changed }, of, remaining);
}

describe('a case without a visit', () => {
  test('that can be seen in time is nobody’s news', async () => {
    expect(await check(aCase(urgent))).toBe(false);
    expect(await promised()).toEqual([]);
  });

  test.each([
    ['an intake', aCase(urgent), intakeId],
    ['a referral', aReferral(urgent), anId('ref')],
  ])('that cannot is told to staff, %s too', async (_, before, caseId) => {
    const of = checkDeadlineAfter(anEvent({ caseId }));
    expect(await check(before, { of, directory: nobodyWorks })).toBe(true);
    expect(await promised()).toEqual([
      expect.objectContaining({ kind: 'no-capacity', caseId, urgency: 'urgent', lane: 'notice' }),
    ]);
  });

  test('is looked for in the region that it prefers, by name or by its clinic', async () => {
    const onlyInTheCity = sampleDirectory.practitioners.filter(({ clinicIds }) => clinicIds.includes('manhattan'));
    const directory = { directory: async () => ({ ...sampleDirectory, practitioners: onlyInTheCity }) };
    const ofClinic = { ...urgent, region: undefined, clinicId: 'suffolk-east' };
    const ofCity = { ...urgent, region: 'nyc', clinicId: undefined } as const;
    const free = async (changes: Partial<CaseHeader>) => !(await check(aCase(changes), { directory }));
    expect([await free(ofCity), await free({ ...urgent, region: 'long-island' })]).toEqual([true, false]);
    expect(await free(ofClinic)).toBe(false);
    expect(await free({ ...ofClinic, clinicId: undefined })).toBe(true);
  });
});

describe('a case with a visit', () => {
  test.each([
    ['in time', tuesdayAtNine, urgent, []],
    ['after its deadline', mondayAtNine, urgent, ['visit-after-deadline']],
  ])('%s', async (_, slot, ofCase, kinds) => {
    await check(aVisit({ slot }, ofCase), { directory: nobodyWorks });
    expect((await promised()).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('that comes too late names it', async () => {
    await check(aVisit({ slot: mondayAtNine }, urgent));
    expect(await promised()).toMatchObject([{ appointmentId: visitId, caseId: intakeId }]);
  });

  test('that comes too late is nobody’s news once it was accepted, until the deadline is another', async () => {
    const acceptedLate = { start: mondayAtNine.start, seenBy: 29_928_360 };
    expect(await check(aVisit({ slot: mondayAtNine }, { ...urgent, acceptedLate }))).toBe(false);
    expect(
      await check(aVisit({ slot: mondayAtNine }, { ...urgent, acceptedLate: { ...acceptedLate, seenBy: 1 } })),
    ).toBe(true);
  });

  test('booked when the deadline had passed comes too late for it', async () => {
    const seenBy = '2026-11-23T08:59:00-05:00';
    const deadlines = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
    await check(aVisit({ slot: tuesdayAtNine }, { urgency: 'routine', deadlines }));
    expect((await promised()).map(({ kind }) => kind)).toEqual(['visit-after-deadline']);
  });

  test('at the very deadline comes too late', async () => {
    const seenBy = '2026-11-24T09:00:00-05:00';
    const deadlines = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
    expect(await check(aVisit({ slot: tuesdayAtNine }, { ...urgent, deadlines }))).toBe(true);
  });
});

test.each<[string, Partial<CaseHeader>]>([
  ['an emergency, which goes to an emergency room', { urgency: 'emergent' }],
  ['seen', { ...urgent, status: 'seen' }],
  ['over', { ...urgent, status: 'closed' }],
])('nobody waits for the deadline of a case that is %s', async (_, changes) => {
  expect(await check(aCase(changes), { directory: nobodyWorks })).toBe(false);
  expect(await promised()).toEqual([]);
});

describe('a visit that is over', () => {
  const lastWeek = { ...tuesdayAtNine, start: tuesdayAtNine.start - 6 * 24 * 60, end: tuesdayAtNine.end - 6 * 24 * 60 };

  test('and was neither completed nor missed hides nothing', async () => {
    expect(await check(aVisit({ slot: lastWeek }, urgent), { directory: nobodyWorks })).toBe(true);
    expect(await promised()).toMatchObject([{ kind: 'no-capacity' }]);
  });
});

test('a deadline that has passed is no question of free times any more', async () => {
  const seenBy = '2026-11-23T08:59:00-05:00';
  const deadlines = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
  expect(await check(aCase({ ...urgent, deadlines }), { directory: nobodyWorks })).toBe(false);
});

test('a first visit that staff may not book is a time that nobody finds', async () => {
  const appointmentTypes = sampleDirectory.appointmentTypes.map((type) => ({
    ...type,
    bookableBy: ['patient' as const],
  }));
  expect(
    await check(aCase(urgent), { directory: { directory: async () => ({ ...sampleDirectory, appointmentTypes }) } }),
  ).toBe(true);
});

describe('a fact is told once', () => {
  const run = (after = reaction, changed = {}) => {
    const { deps, remaining } = workflowWorld(store);
    return checkDeadline({ ...deps, directory: nobodyWorks, ...changed }, after, remaining);
  };

  test('however many events it follows from, until the deadline is another', async () => {
    await store.begin(aCase(urgent));
    const later = checkDeadlineAfter(anEvent({ eventId: anId('evt', 7), caseId: intakeId }));
    expect([await run(), await run(), await run(later)]).toEqual([true, false, false]);
    expect(await promised()).toHaveLength(1);
    const [header] = aCase({ ...urgent, version: 3 }).flatMap((change) =>
      change.kind === 'case-created' ? [change.header] : [],
    );
    if (!header) throw new Error('There is no case.');
    const deadlines = { ...header.deadlines, seenBy: '2026-11-25T09:00:00-05:00' };
    await store.commit({ kind: 'case-changed', header: { ...header, deadlines }, from: 2 });
    expect(await run(later)).toBe(true);
    expect(await promised()).toHaveLength(2);
  });

  const changedTo = async (changes: Partial<CaseHeader>) => {
    const [created] = aCase({ ...urgent, version: 3, ...changes });
    const { header } = created as { header: CaseHeader };
    await store.commit({ kind: 'case-changed', header, from: 2 });
  };

  test('and again at another level, though its deadline is the same', async () => {
    await store.begin(aCase(urgent));
    await run();
    await changedTo({ urgency: 'expedited' });
    expect([await run(), await run()]).toEqual([true, false]);
    expect((await promised()).map(({ urgency: level }) => level).toSorted()).toEqual(['expedited', 'urgent']);
  });

  const ofVisit = (change: VisitNews) =>
    checkDeadlineAfter(eventOf({ kind: 'visit-changed', caseId: intakeId, appointmentId: visitId, change }));

  test.each(['cancelled', 'missed'] as const)('and again once a visit of it was %s', async (change) => {
    await store.begin(aCase(urgent));
    const [atFirst, then] = [checkDeadlineAfter(eventOf({ caseId: intakeId })), ofVisit(change)];
    expect([await run(atFirst), await run(then), await run(then)]).toEqual([true, true, false]);
  });

  test('also where a visit was cancelled before it was looked into that it had been booked', async () => {
    await store.begin(aCase(urgent));
    expect([await run(ofVisit('booked')), await run(ofVisit('cancelled'))]).toEqual([true, false]);
  });

  test('and not while it is set aside', async () => {
    await store.begin(aCase({ ...urgent, setAsideAt: '2026-11-23T13:00:00.000Z' }));
    expect(await run()).toBe(false);
  });

  test('of a visit that was moved, anew', async () => {
    await store.begin(aVisit({ slot: mondayAtNine }, urgent));
    expect([await run(), await run()]).toEqual([true, false]);
  });

  test('a case that is not there is nobody’s news', async () => {
    await store.begin([]);
    expect(await run(checkDeadlineAfter(anEvent({ caseId: anId('int', 99) })))).toBe(false);
  });
});
