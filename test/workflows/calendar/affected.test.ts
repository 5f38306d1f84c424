import { beforeEach, describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { affectedBy, type CalendarDraft } from '../../../shared/workflows/calendar/affected.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import {
  anAbsence,
  aVisitAt,
  calendarOf,
  scopeOf,
  surgeon,
  takeOff,
  withSurgeon,
} from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const day = 24 * 60;

/** The visit's case as it is to be; its day is what `aVisitAt` makes of it. */
const ofCase = (changes: Change[], more: Partial<CaseHeader>): Change[] =>
  changes.map((each) => (each.kind === 'case-created' ? { ...each, header: { ...each.header, ...more } } : each));
const by = (seenBy: string) => ({ acknowledgeBy: seenBy, contactBy: seenBy, seenBy });

const cases = [
  ofCase(aVisitAt(1, 0), { urgency: 'routine' }),
  ofCase(aVisitAt(2, 7 * day), { urgency: 'urgent', deadlines: by('2026-12-02T09:00:00-05:00') }),
  ofCase(aVisitAt(3, 14 * day), { urgency: 'urgent', deadlines: by('2026-12-01T09:00:00-05:00') }),
  ofCase(aVisitAt(4, 21 * day), { urgency: 'expedited' }),
];

beforeEach(async () => {
  await store.begin([]);
  for (const changes of cases) await store.commit(...changes);
});

const draftOf = (changes: Partial<CalendarDraft>): CalendarDraft => ({
  scope: { practitionerId: surgeon, from: '2026-11-23', to: '2027-02-28' },
  directory: sampleDirectory,
  scheduleGroups: ['all'],
  ...changes,
});
const affected = (changes: Partial<CalendarDraft>) => affectedBy(workflowWorld(store).deps, draftOf(changes), monday);
const ids = (found: Awaited<ReturnType<typeof affected>>) => found.map(({ visit }) => visit.appointmentId);
const visits = (...numbers: number[]) => numbers.map((number) => anId('apt', number));

describe('the visits that a change would hit', () => {
  test('are listed the most urgent first, then by their deadline, and nothing is stored', async () => {
    const before = await store.contents();
    const timeOff = [anAbsence(1, { to: '2027-02-28' })];
    const found = await affected({ timeOff });
    expect(ids(found)).toEqual(visits(3, 2, 4, 1));
    expect(found[0]).toMatchObject({ reason: 'away', header: { caseId: anId('int', 3) } });
    expect(await store.contents()).toEqual(before);
  });

  test('are those of its dates alone', async () => {
    const away = anAbsence(1, { from: '2026-11-30', to: '2026-12-06' });
    expect(ids(await affected({ timeOff: [away], scope: scopeOf(away) }))).toEqual(visits(2));
    expect(ids(await affected({ timeOff: [anAbsence(1)], scope: scopeOf(away) }))).toEqual([]);
  });

  test('are those of other hours, and of a clinic that closes', async () => {
    const hours = withSurgeon(sampleDirectory, {
      weeklyHours: [{ clinicId: 'bronx', weekdays: [2], start: '09:20', end: '12:00' }],
    });
    expect(await affected({ directory: hours })).toHaveLength(4);
    const clinics = sampleDirectory.clinics.map((each) =>
      each.clinicId === 'bronx' ? { ...each, closedDates: ['2026-12-08'] } : each,
    );
    const scope = { clinicId: 'bronx', from: '2026-11-23', to: '2027-02-28' };
    expect(await affected({ scope, directory: { ...sampleDirectory, clinics } })).toMatchObject([
      { visit: { appointmentId: anId('apt', 3) }, reason: 'closed' },
    ]);
  });

  test('are none that were flagged before, where the change takes no time itself', async () => {
    await takeOff(workflowWorld(store), anAbsence(1));
    expect(ids(await affected({}))).toEqual([]);
    const afternoons = withSurgeon(sampleDirectory, {
      weeklyHours: [{ clinicId: 'bronx', weekdays: [2], start: '13:00', end: '17:00' }],
    });
    expect(ids(await affected({ directory: afternoons }))).toEqual(visits(3, 2, 4));
  });

  test('are those in the time that an absence or a closure takes, whatever else is in their way', async () => {
    const whole = anAbsence(1);
    await takeOff(workflowWorld(store), whole);
    const taking = (fromTime: string, toTime: string) => {
      const span = { from: whole.from, to: whole.to, fromTime, toTime };
      const timeOff = [whole, anAbsence(2, span)];
      return affected({ timeOff, scope: scopeOf(whole), takes: { span, zone: 'America/New_York' } });
    };
    expect(ids(await taking('10:00', '16:00'))).toEqual([]);
    expect(ids(await taking('09:39', '16:00'))).toEqual(visits(1));
    const { from, to } = whole;
    const closed = (clinicId: string) =>
      affected({ scope: { clinicId, from, to }, takes: { span: { from, to }, zone: 'America/New_York' } });
    expect(ids(await closed('bronx'))).toEqual(visits(1));
    expect(ids(await closed('queens'))).toEqual([]);
  });

  test('are just those that are flagged once it is saved', async () => {
    const away = anAbsence(1, { from: '2026-11-25', to: '2026-12-10', weekdays: [2] });
    const foreseen = ids(await affected({ timeOff: [away], scope: scopeOf(away) })).toSorted();
    await takeOff(workflowWorld(store), away);
    expect(calendarOf(await store.contents()).toRebook).toEqual(foreseen);
    expect(foreseen).toEqual(visits(2, 3));
  });
});
