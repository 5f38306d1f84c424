import { expect } from 'vitest';
import { admin, frontDesk, nurse } from '../access/callers.ts';
import { ofAnother, routineIntake } from './bodies.ts';
import { type ConsoleSystem, startConsole } from './console-system.ts';
import type { PageClient } from './page-client.ts';

/** Both see patients in Brooklyn on a Monday. */
export const [ill, other] = ['spine-surgeon-2', 'neurosurgeon-1'] as const;
export const mondayAhead = '2026-11-30';
export const calendarPath = `/staff/schedule/practitioners/${ill}`;

interface Booked {
  caseId: string;
  appointmentId: string;
}

/** The console with its calendars, and the API beside it as an admin asks it. */
export interface CalendarPages extends ConsoleSystem {
  /** An admin's browser. */
  page: PageClient;
  ask: (method: string, path: string, body?: unknown, token?: string) => ReturnType<ConsoleSystem['system']['ask']>;
  /** The body of what is asked for. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger reads them.
  get: (path: string) => Promise<any>;
  timeOff: () => Promise<{ timeOffId: string; reason?: string }[]>;
  /** Somebody new, whom the front desk books with the one who falls ill, at a time of the Monday. */
  booked: (time: string, urgency?: string) => Promise<Booked>;
}

export async function startCalendarPages(): Promise<CalendarPages> {
  const world = await startConsole();
  const page = await world.signedIn('admin-1', 'admin');
  const ask: CalendarPages['ask'] = (method, path, body, token = admin.token) =>
    world.system.ask({ method, path, token, ...(body !== undefined && { body }) });
  const get: CalendarPages['get'] = async (path) => (await ask('GET', path)).body;
  return {
    ...world,
    page,
    ask,
    get,
    timeOff: async () => (await get(`/v1/practitioners/${ill}/time-off`)).timeOff,
    async booked(time, urgency) {
      const intake = await ask('POST', '/v1/intakes', ofAnother(routineIntake), '');
      const caseId: string = intake.body.intakeId;
      if (urgency) await ask('POST', `/v1/cases/${caseId}/triage`, { urgency, reason: 'seen by phone' }, nurse.token);
      const search = `practitioner=${ill}&from=${mondayAhead}&to=${mondayAhead}&caseId=${caseId}`;
      const { slots } = await get(`/v1/slots?appointmentType=new-consult&${search}`);
      const { slotId } = slots.find(({ start }: { start: string }) => start.startsWith(`${mondayAhead}T${time}`));
      const visit = await ask('POST', '/v1/appointments', { slotId, caseId }, frontDesk.token);
      expect(visit.status).toBe(201);
      return { caseId, appointmentId: visit.body.appointmentId };
    },
  };
}
