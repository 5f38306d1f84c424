import type { Change } from '../../shared/workflows/core/changes.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { anId } from '../support/records.ts';

const away = aTimeOff({ timeOffId: anId('off', 2) });

/** Each kind of change of the calendar: what must stand before, a change that is lawful then, and one that is not. */
export const calendarRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'time-off-added: once',
    before: [],
    lawful: { kind: 'time-off-added', timeOff: aTimeOff() },
    refused: { kind: 'time-off-added', timeOff: aTimeOff({ to: '2026-12-05' }) },
  },
  {
    name: 'time-off-removed: once',
    before: [{ kind: 'time-off-added', timeOff: away }],
    lawful: { kind: 'time-off-removed', ...away },
    refused: { kind: 'time-off-removed', ...away },
  },
];
