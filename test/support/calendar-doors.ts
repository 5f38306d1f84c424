import { vi } from 'vitest';
import type { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { fromItem } from '../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { dayOf } from '../../shared/store/records/day-record.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { admin, askers } from '../access/callers.ts';
import { type Answered, type Asked, type System, startSystem } from '../access/system.ts';
import { lambdaContext } from './gateway-event.ts';
import { aVisit, tuesdayAtNine } from './histories.ts';
import { anId, aPractitionerDay } from './records.ts';

export const surgeon = 'spine-surgeon-1';
export const tokenOf = (role: string) => askers.find((each) => each.role === role && each.valid)?.token;

/** A case of a level with a visit at the surgeon's, so many minutes after Tuesday 2026-11-24, 09:00 in New York. */
export interface BookedVisit {
  number: number;
  minutes: number;
  urgency?: CaseHeader['urgency'];
}

const slotOf = ({ minutes }: BookedVisit) => ({
  ...tuesdayAtNine,
  start: tuesdayAtNine.start + minutes,
  end: tuesdayAtNine.end + minutes,
});

/** Cases, their visits, and the days that list them. */
export function booked(...visits: BookedVisit[]): Change[] {
  const dateOf = ({ minutes }: BookedVisit) =>
    new Date((tuesdayAtNine.start + minutes) * 60_000).toISOString().slice(0, 10);
  const cases = visits.flatMap((visit) => {
    const ids = { appointmentId: anId('apt', visit.number), caseId: anId('int', visit.number) };
    const deadlines = {
      seenBy: '2027-02-01T14:00:00Z',
      acknowledgeBy: '2026-11-24T14:00:00Z',
      contactBy: '2026-11-30T14:00:00Z',
    };
    return aVisit(
      { ...ids, slot: slotOf(visit) },
      { caseId: ids.caseId, urgency: visit.urgency ?? 'routine', deadlines },
    ).filter(({ kind }) => kind !== 'day-changed');
  });
  const days = [...Map.groupBy(visits, dateOf)].map(([date, ofDate]): Change => {
    const busy = ofDate.map((visit) => {
      const { start, end } = slotOf(visit);
      return { start, end, kind: 'visit' as const, id: anId('apt', visit.number) };
    });
    return { kind: 'day-changed', day: aPractitionerDay({ practitionerId: surgeon, date, busy }), from: 0 };
  });
  return [...cases, ...days];
}

/** Every door, on a store in memory, on Monday 2026-11-23, 09:00 in New York, with the time of a deployed function. */
export async function calendarDoors() {
  vi.spyOn(lambdaContext, 'getRemainingTimeInMillis').mockReturnValue(24_000);
  const system: System = await startSystem();
  const ask = (method: string, path: string, body?: unknown, more: Partial<Asked> = {}): Promise<Answered> =>
    system.ask({ method, path, body, token: admin.token, ...more });
  const items = (table: Parameters<ReturnType<System['store']>['items']>[0]) => system.store().items(table);
  return {
    system,
    ask,
    commit: system.commit,
    /** What stands in the day of the surgeon besides visits. */
    awayOn: (date: string) =>
      items('Schedule')
        .filter(({ busy }) => busy)
        .map(dayOf)
        .filter((each) => each.date === date && each.practitionerId === surgeon)
        .flatMap(({ busy }) => busy.filter(({ kind }) => kind === 'away').map(({ id }) => id)),
    /** The types that the days say of their visits. */
    marks: () =>
      items('Schedule')
        .filter(({ busy }) => busy)
        .flatMap((item) => dayOf(item).busy)
        .filter(({ kind }) => kind === 'visit')
        .map(({ id, appointmentType }) => [id, appointmentType])
        .toSorted(),
    toRebook: () =>
      items('Schedule')
        .filter(({ appointment }) => appointment)
        .map(appointmentOf)
        .flatMap(({ needsRebooking, appointmentId }) => (needsRebooking ? [appointmentId] : []))
        .toSorted(),
    headers: () =>
      items('Cases')
        .filter(({ header }) => header)
        .map(caseHeaderOf),
    /** Everything that is stored but for who looked. */
    stored: () =>
      JSON.stringify((['Schedule', 'Cases', 'Directory', 'Outbox', 'Requests'] as const).map((table) => items(table))),
    /** What the audit trail says of an action, each time. */
    detailsOf: (action: string) =>
      items('Audit').flatMap((item) => {
        const { entry } = fromItem(item) as { entry?: AuditEntry };
        return entry?.action === action ? [entry.detail] : [];
      }),
    actions: () => items('Audit').flatMap(({ entry }) => entry?.M?.action?.S ?? []),
  };
}
