import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { HeldEntry, Hold } from '../../shared/domain/booking/hold.ts';
import type { KeptAt } from '../../shared/domain/booking/kept-at.ts';
import type { Slot } from '../../shared/domain/booking/slot.ts';
import type { Busy } from '../../shared/domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aHold, aHolderLedger } from './hold-records.ts';
import { aRound, aTimer } from './paging-records.ts';
import {
  aCaseHeader,
  aClinicalRecord,
  anAppointment,
  anEvent,
  anId,
  aPractitionerDay,
  aSlot,
  tuesdayNine,
} from './records.ts';

/** The sample directory's surgeon who is in the Bronx on Tuesdays and in Manhattan on Mondays. */
const at = (clinicId: string, start: number, more: Partial<Slot> = {}): Slot =>
  aSlot({ practitionerId: 'spine-surgeon-1', clinicId, start, end: start + 40, ...more });

const hour = 60;
const day = 24 * hour;
/** Tuesday 2026-11-24 in New York. */
export const tuesdayAtNine = at('bronx', tuesdayNine);
export const tuesdayAtTen = at('bronx', tuesdayNine + hour);
/** Monday 2026-11-23 at half past eight: it began half an hour ago. */
export const thisMorning = at('manhattan', tuesdayNine - day - hour / 2);
/** The Monday after, 2026-11-30. */
export const mondayAtNine = at('manhattan', tuesdayNine + 6 * day);

const dateOf = ({ start }: Slot) => new Date(start * 60_000).toISOString().slice(0, 10);
const keptAt = (slot: Slot): KeptAt => ({ scheduleGroup: 'all', date: dateOf(slot), zone: 'America/New_York' });

export const intakeId = anId('int');
export const referralId = anId('ref');
export const visitId = anId('apt');
export const holdId = anId('hld');

export const patient: Caller = { kind: 'booking', caseId: intakeId };
export const bearer: Caller = { kind: 'manage', appointmentId: visitId };
export const referrer: Caller = {
  kind: 'referrer',
  referrerId: 'demo-oncology',
  scopes: ['referrals/read', 'referrals/write'],
};
export const nurse = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] } as const satisfies Caller;
export const frontDesk = { kind: 'staff', staffId: 'front-desk-1', roles: ['front-desk'] } as const satisfies Caller;

/** A case with its first clinical record. */
export const aCase = (changes: Partial<CaseHeader> = {}): Change[] => {
  const header = aCaseHeader({ caseId: intakeId, urgency: 'routine', pageOnCall: false, ...changes });
  return [
    { kind: 'case-created', header },
    { kind: 'clinical-added', record: aClinicalRecord({ caseId: header.caseId }) },
  ];
};

export const aReferral = (changes: Partial<CaseHeader> = {}): Change[] =>
  aCase({ kind: 'referral', caseId: referralId, referrerId: 'demo-oncology', ...changes });

/** A case that is paged: its first page went out, its next is due. */
export const aPagedCase = (changes: Partial<CaseHeader> = {}, round: Partial<PagingRound> = {}): Change[] => [
  ...aCase({ urgency: 'emergent', pageOnCall: true, round: 1, pagingOpen: true, ...changes }),
  { kind: 'round-changed', round: aRound(round), from: 0 },
  { kind: 'timer-set', timer: aTimer(), at: '2026-11-23T14:00:00.000Z' },
];

const takenDay = (slot: Slot, busy: Busy[]): Change => ({
  kind: 'day-changed',
  day: aPractitionerDay({ practitionerId: slot.practitionerId, date: dateOf(slot), busy }),
  from: 0,
});

/** A case with one visit, which its day lists. */
export function aVisit(changes: Partial<Appointment> = {}, ofCase: Partial<CaseHeader> = {}): Change[] {
  const { slot = tuesdayAtNine } = changes;
  const appointment = anAppointment({ caseId: intakeId, slot, keptAt: keptAt(slot), ...changes });
  const { appointmentId, caseId } = appointment;
  return [
    ...aCase({
      caseId,
      status: 'scheduled',
      statusBeforeVisits: 'acknowledged',
      openVisits: { [slot.appointmentType]: appointmentId },
      ...ofCase,
    }),
    { kind: 'appointment-created', appointment },
    takenDay(slot, [{ start: slot.start, end: slot.end, kind: 'visit', id: appointmentId }]),
  ];
}

const entryOf = ({ holdId, slot, keptAt, until, caseId }: Hold): HeldEntry => ({
  holdId,
  slot,
  keptAt,
  until,
  ...(caseId && { caseId }),
});

/** Live holds of one holder, in their days and in its ledger. */
function heldTimes(holds: readonly Hold[]): Change[] {
  const ofHold = (hold: Hold): Change[] => {
    const { slot, holdId: id, until } = hold;
    return [
      { kind: 'hold-created', hold },
      takenDay(slot, [{ start: slot.start, end: slot.end, kind: 'hold', id, until }]),
    ];
  };
  const holder = holds[0]?.holder ?? { kind: 'staff', id: '-' };
  const ledger = aHolderLedger({ holder, holds: holds.map(entryOf) });
  return [
    ...holds.flatMap(ofHold),
    ...(holder.kind === 'staff' ? [] : [{ kind: 'holder-changed' as const, ledger, from: 0 }]),
  ];
}

const aHoldAt = (slot: Slot, changes: Partial<Hold>): Hold =>
  aHold({ holdId, holder: { kind: 'case', id: intakeId }, slot, keptAt: keptAt(slot), ...changes });

/** A live hold: on Tuesday at nine by the case's booking token, unless told otherwise. */
export const aHeldTime = ({ slot = tuesdayAtNine, ...changes }: Partial<Hold> = {}): Change[] =>
  heldTimes([aHoldAt(slot, changes)]);

/** Two of them, on two days. */
export const twoHeldTimes = (changes: Partial<Hold>): Change[] =>
  heldTimes([aHoldAt(tuesdayAtNine, changes), aHoldAt(mondayAtNine, { ...changes, holdId: anId('hld', 2) })]);

export const aPromise = (...changes: Parameters<typeof anEvent>): Change => ({
  kind: 'event',
  event: anEvent(...changes),
});
