import { ruleset } from '../../shared/config/ruleset.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import { type Slot, slotId } from '../../shared/domain/booking/slot.ts';
import { type CaseHeader, type CaseStatus, caseStatuses } from '../../shared/domain/cases/case-header.ts';
import { endedStatuses } from '../../shared/domain/cases/transitions.ts';
import { triage } from '../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../shared/domain/triage/input.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { MemoryStore } from '../alerts/store/memory-store.ts';
import { mondayAtNine, tuesdayAtNine, tuesdayAtTen } from '../support/histories.ts';
import { aHold, aHolderLedger } from '../support/hold-records.ts';
import { noSymptoms } from '../support/no-symptoms.ts';
import {
  aCaseHeader,
  aClinicalRecord,
  anAppointment,
  anEventOf,
  anId,
  aPractitionerDay,
  monday,
} from '../support/records.ts';
import { asksFor, endpoint } from '../support/told-staff.ts';
import { calendarThings } from './calendar-things.ts';
import { nurse } from './callers.ts';
import { type System, startSystem } from './system.ts';

/** What a request is about: of an intake where a patient asks, else of a referral. */
export interface Target {
  caseId: string;
  appointmentId: string;
  holdId: string;
}
export const intake: Target = { caseId: anId('int'), appointmentId: anId('apt'), holdId: anId('hld') };
export const referral: Target = { caseId: anId('ref'), appointmentId: anId('apt', 2), holdId: anId('hld', 2) };
export const freeTime = slotId(mondayAtNine);
export const pageEvent = anEventOf('page', { caseId: intake.caseId, round: 1, step: 1 });
export const subscriptionId = anId('sub');

/** The version of a case in the state that is looked at. */
export const version = 7;
const at = '2026-11-23T14:00:00.000Z';
const kept = { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York' };

const headerOf = ({ caseId }: Target, changes: Partial<CaseHeader> = {}): CaseHeader =>
  aCaseHeader({
    caseId,
    urgency: 'routine',
    pageOnCall: false,
    source: 'one-source',
    homeRegion: 'long-island',
    clinicId: undefined,
    deadlines: {
      acknowledgeBy: '2026-11-25T09:00:00-05:00',
      contactBy: '2026-11-30T09:00:00-05:00',
      seenBy: '2026-12-21T09:00:00-05:00',
    },
    ...(caseId.startsWith('ref') && { kind: 'referral', referrerId: 'demo-oncology' }),
    ...changes,
  });

const holds = [
  aHold({
    holdId: intake.holdId,
    slot: { ...tuesdayAtNine, start: tuesdayAtNine.start + 180, end: tuesdayAtNine.end + 180 },
  }),
  aHold({
    holdId: referral.holdId,
    caseId: referral.caseId,
    holder: { kind: 'referrer', id: 'demo-oncology' },
    slot: { ...tuesdayAtNine, start: tuesdayAtNine.start + 240, end: tuesdayAtNine.end + 240 },
  }),
];

const strangers: Change[] = [
  {
    kind: 'case-created',
    header: aCaseHeader({ caseId: anId('int', 9), openVisits: { 'new-consult': anId('apt', 9) } }),
  },
  { kind: 'clinical-added', record: aClinicalRecord({ caseId: anId('int', 9) }) },
  {
    kind: 'appointment-created',
    appointment: anAppointment({ appointmentId: anId('apt', 9), caseId: anId('int', 9), keptAt: kept }),
  },
];

const things: Change[] = [
  ...holds.map((hold): Change => ({ kind: 'hold-created', hold })),
  ...holds.map(({ holder, holdId, slot, keptAt, until, caseId }): Change => {
    const held = [{ holdId, slot, keptAt, until, ...(caseId && { caseId }) }];
    return { kind: 'holder-changed', ledger: aHolderLedger({ holder, holds: held }), from: 0 };
  }),
  { kind: 'event', event: pageEvent },
  { kind: 'subscription-created', subscription: asksFor('nurse-1', 'email', { subscriptionId }) },
  { kind: 'endpoint-changed', endpoint: endpoint('nurse-1', 'email'), from: 0 },
];

const input = TriageInput.parse({
  cancerHistory: 'none',
  primarySite: 'none',
  knownSpinalMetastasis: 'no',
  symptoms: { ...noSymptoms, backOrNeckPain: 'yes', painSeverity: 3 },
  age: 64,
  sex: 'female',
  language: 'es',
  submittedBy: 'patient',
});
/** As the headers say it: triaged again, it comes out the same. */
const routine = { input, result: triage(input, { now: monday, ruleset }) };

const created = (target: Target): Change[] => [
  { kind: 'case-created', header: headerOf(target) },
  { kind: 'clinical-added', record: aClinicalRecord({ caseId: target.caseId, triage: routine }) },
];

/** The visit of the referral comes after its case should have been seen. */
const tooEarly = {
  acknowledgeBy: '2026-11-23T09:00:00-05:00',
  contactBy: '2026-11-23T17:00:00-05:00',
  seenBy: '2026-11-24T09:00:00-05:00',
};

/** In which states the case of this world has an open visit. */
export const hasVisit = (status: CaseStatus): boolean => status === 'scheduled' || status === 'seen';

const busyAt = ({ start, end }: Slot, id: string) => ({ start, end, kind: 'visit' as const, id });

/** What makes a case one of a state: its header and its visit, which is open where the state has one. */
function inState(target: Target, status: CaseStatus, slot: Slot, from: number): Change[] {
  const { appointmentId, caseId } = target;
  const isOpen = hasVisit(status);
  const isAcknowledged = status !== 'received';
  const header = headerOf(target, {
    status,
    version,
    ...(isAcknowledged && { acknowledgedAt: at, acknowledgedBy: 'nurse-1' }),
    ...(isOpen && { openVisits: { 'new-consult': appointmentId }, visitStarts: { 'new-consult': slot.start } }),
    ...(status === 'scheduled' && { statusBeforeVisits: 'acknowledged' }),
    ...(status === 'scheduled' && target === referral && { deadlines: tooEarly }),
    ...(status === 'closed' && { outcome: 'treated' }),
  });
  const visit: Partial<Appointment> = { version, status: isOpen ? 'booked' : 'cancelled' };
  return [
    { kind: 'case-changed', header, from },
    {
      kind: 'appointment-created',
      appointment: anAppointment({ appointmentId, caseId, slot, keptAt: kept, ...visit }),
    },
  ];
}

const day = (status: CaseStatus): Change => {
  const visits = [busyAt(tuesdayAtNine, intake.appointmentId), busyAt(tuesdayAtTen, referral.appointmentId)];
  const held = holds.map(({ holdId: id, slot: { start, end }, until }) => ({
    start,
    end,
    kind: 'hold' as const,
    id,
    until,
  }));
  const open = hasVisit(status) ? visits : [];
  return { kind: 'day-changed', day: aPractitionerDay({ busy: [...open, ...held] }), from: 0 };
};

export interface World {
  system: System;
  /** The store as it was before any request, by the state of its cases. */
  stores: ReadonlyMap<CaseStatus, MemoryStore>;
  requestId: string;
}

/** An intake and a referral in each state, each with a visit, and a stranger's beside them. */
export async function startWorld(): Promise<World> {
  const system = await startSystem();
  await system.commit(...created(intake), ...created(referral), ...strangers, ...things, ...calendarThings);
  const path = `/v1/cases/${referral.caseId}/information-requests`;
  const body = { items: ['mri'], dueBy: '2026-12-01' };
  const asked = await system.ask({ method: 'POST', path, body, token: nurse.token });
  const base = system.store();
  const stores = new Map<CaseStatus, MemoryStore>();
  for (const status of caseStatuses) {
    system.use(base.copy());
    const versions = [1, asked.status === 201 ? 2 : 1];
    await system.commit(
      ...inState(intake, status, tuesdayAtNine, versions[0] ?? 1),
      ...inState(referral, status, tuesdayAtTen, versions[1] ?? 1),
      day(status),
    );
    stores.set(status, system.store());
  }
  return { system, stores, requestId: asked.body.requestId };
}

export const isEnded = (status: CaseStatus): boolean => endedStatuses.includes(status);
