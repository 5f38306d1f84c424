import { Temporal } from 'temporal-polyfill';
import { endCalendarLink, makeCalendarLink } from '../../functions/http/admin/calendar-link.ts';
import { getDutyCalendar } from '../../functions/http/admin/get-duty-calendar.ts';
import { getOnCall } from '../../functions/http/admin/get-on-call.ts';
import { putOnCall } from '../../functions/http/admin/put-on-call.ts';
import { onCallRoutes } from '../../functions/http/admin/routes.ts';
import { swapShift } from '../../functions/http/admin/swap-shift.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Caller, StaffRole } from '../../shared/domain/core/party.ts';
import type { Directory, StaffMember } from '../../shared/domain/directory/directory.ts';
import type { EventOf } from '../../shared/domain/messages/events.ts';
import type { StaffEndpoint } from '../../shared/domain/messages/subscription.ts';
import type { HandOffTimer } from '../../shared/domain/messages/timer.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { fingerprint } from '../../shared/links/seal.ts';
import { calendarLinkReader } from '../../shared/store/readers/calendar-link-reader.ts';
import { worklistReader } from '../../shared/store/readers/case-reader.ts';
import { rotaReader } from '../../shared/store/readers/rota-reader.ts';
import type { Ledger } from '../../shared/workflows/core/ports.ts';
import { announceHandOff } from '../../shared/workflows/oncall/announce-hand-off.ts';
import { onCallReader } from '../../shared/workflows/oncall/read-duty.ts';
import { type AskSettings, asking, fakeDeps } from './fake-case.ts';
import type { TestStore } from './store.ts';

/** A member of staff of the sample directory, signed in. */
export const signedIn = (staffId: string, role: StaffRole): Caller => ({ kind: 'staff', staffId, roles: [role] });
export const admin = signedIn('admin-1', 'admin');

export interface RotaWorld {
  now: Temporal.Instant;
  directory: Directory;
  /** Whom no text message reaches. */
  silent: string[];
  /** The door for writes; a test may put another in its place. */
  ledger: Ledger;
}

/** The rota's routes and timers over a real store, at an hour that the test moves. */
export function rotaWorld(store: TestStore, begin: string) {
  const { deps: fakes } = fakeDeps();
  const state: RotaWorld = {
    now: Temporal.Instant.from(begin),
    directory: sampleDirectory,
    silent: [],
    ledger: store.ledger,
  };
  const rotas = rotaReader(store.client, store.tableName);
  const directory = { directory: async () => state.directory, scheduleGroups: async () => [] };
  const endpointOf = ({ recipientId }: StaffMember): StaffEndpoint => ({
    recipientId,
    channel: 'sms',
    address: '+12025550101',
    state: state.silent.includes(recipientId) ? 'pending' : 'confirmed',
    version: 1,
  });
  const deps = {
    ...fakes,
    rotas,
    routing: { routing: async () => ({ subscriptions: [], endpoints: sampleDirectory.staff.map(endpointOf) }) },
    worklist: worklistReader(store.client, store.tableName),
    directory,
    calendarLinks: calendarLinkReader(store.client, store.tableName),
    fingerprint,
    clock: { now: () => state.now },
    ledger: { commit: (...given: Parameters<Ledger['commit']>) => state.ledger.commit(...given) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const operations = {
    getOnCall: getOnCall(deps),
    putOnCall: putOnCall(deps),
    swapShift: swapShift(deps),
    makeCalendarLink: makeCalendarLink(deps),
    endCalendarLink: endCalendarLink(deps),
    getDutyCalendar: getDutyCalendar(deps),
  };
  const handler = httpFunction(onCallRoutes, operations, deps);
  const ask = asking(handler);
  const promised = async (member: string): Promise<Record<string, unknown>[]> =>
    Object.values(await store.everything()).flatMap((item) => {
      const value = (item as Record<string, Record<string, unknown>>)[member];
      return value ? [value] : [];
    });
  const handOffs = async () =>
    ((await promised('event')) as unknown as EventOf<'hand-off'>[])
      .filter(({ kind }) => kind === 'hand-off')
      .toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    state,
    deps,
    ask,
    put: (body: unknown, more: AskSettings = {}) => ask('PUT', '/v1/on-call', { caller: admin, body, ...more }),
    get: (query: Record<string, string>, caller: Caller = admin) => ask('GET', '/v1/on-call', { caller, query }),
    swap: (body: unknown, caller: Caller = admin, headers = {}) =>
      ask('POST', '/v1/on-call/swap', { caller, body, headers }),
    duty: (region: 'nyc' | 'long-island', at: string) =>
      onCallReader({ rotas, directory, zone: deps.zone }).duty(region, Temporal.Instant.from(at)),
    /** All hand-off timers that were ever set, soonest first. */
    timers: async () =>
      ((await promised('timer')) as unknown as HandOffTimer[])
        .filter(({ purpose }) => purpose === 'hand-off')
        .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    /** Who was told that they come on call. */
    handOffs: async () => (await handOffs()).filter(({ from }) => from === undefined),
    /** Who was told that a shift changed hands. */
    moved: async () =>
      (await handOffs())
        .filter(({ from }) => from !== undefined)
        .map(({ recipientId, from, until, takenBy }) => [
          recipientId,
          takenBy ? `taken by ${takenBy}` : 'takes',
          from,
          until,
        ]),
    /** Of whom the lead is told that no page reaches them. */
    toldUnreachable: async () =>
      ((await promised('event')) as unknown as EventOf<'staff-unreachable'>[])
        .filter(({ kind }) => kind === 'staff-unreachable')
        .map(({ region, recipientId }) => `${region} ${recipientId}`)
        .toSorted(),
    /** What the audit trail says of an action. */
    entries: async (action: string) => (await promised('entry')).filter((entry) => entry.action === action),
    ring: (timer: HandOffTimer) => announceHandOff(deps, timer, () => 5000),
    handler,
  };
}
