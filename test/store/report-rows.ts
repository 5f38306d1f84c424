import type { Change } from '../../shared/workflows/core/changes.ts';
import { someFacts } from '../support/facts.ts';
import { anAppointment, anId } from '../support/records.ts';

const hours = {
  practitionerId: 'spine-surgeon-1',
  until: '2026-11-23T14:00:00.000Z',
  clinicIds: ['bronx'],
  weeklyHours: [{ clinicId: 'bronx', weekdays: [2], start: '09:00', end: '12:00' }],
};

const ended = anAppointment({ appointmentId: anId('apt', 61), status: 'no-show' });

/** What is kept for reports. */
export const reportRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'facts-changed: from nothing',
    before: [],
    lawful: { kind: 'facts-changed', facts: someFacts(), from: 0 },
    refused: { kind: 'facts-changed', facts: someFacts(), from: 0 },
  },
  {
    name: 'facts-changed: on the version that was read',
    before: [{ kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2) }), from: 0 }],
    lawful: { kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2), version: 2 }), from: 1 },
    refused: { kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2), version: 2 }), from: 1 },
  },
  {
    name: 'hours-kept: those of one version of an entry once',
    before: [{ kind: 'hours-kept', hours, from: 0 }],
    lawful: { kind: 'hours-kept', hours, from: 1 },
    refused: { kind: 'hours-kept', hours: { ...hours, weeklyHours: [] }, from: 1 },
  },
  {
    name: 'attendance-noted: whatever was noted before; the version of the visit decides',
    before: [
      { kind: 'appointment-created', appointment: ended },
      { kind: 'attendance-noted', visit: ended },
    ],
    lawful: { kind: 'attendance-noted', visit: { ...ended, status: 'completed' } },
    refused: { kind: 'appointment-created', appointment: ended },
  },
];
