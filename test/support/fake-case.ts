import { answerLimits } from '../../shared/config/answer-limits.ts';
import { trySettings } from '../../shared/config/clocks.ts';
import { holdLimits } from '../../shared/config/hold-limits.ts';
import { intakeLimits } from '../../shared/config/intake-limits.ts';
import { practice } from '../../shared/config/practice.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { Hold } from '../../shared/domain/booking/hold.ts';
import type { Busy, DayKey } from '../../shared/domain/calendar/practitioner-day.ts';
import type { CaseAct } from '../../shared/domain/cases/case-act.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { ContactRecord } from '../../shared/domain/cases/contact-record.ts';
import type { InformationRequest } from '../../shared/domain/cases/information-request.ts';
import type { NamedReferral } from '../../shared/domain/cases/named-referral.ts';
import type { ReferralEvent, ReferrerCard } from '../../shared/domain/cases/referral-event.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { authorizerContext } from '../../shared/http/core/caller.ts';
import type { GatewayAnswer, GatewayEvent } from '../../shared/http/core/gateway-event.ts';
import { jsonDoor } from '../../shared/http/json/json-door.ts';
import { patientTexts } from '../../shared/texts/triage-advice.ts';
import { viewLog } from '../../shared/workflows/audit/view-log.ts';
import type { ReadWeek, ScheduleReader } from '../../shared/workflows/booking/ports.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { freshIds } from './fault-store.ts';
import { gatewayEvent, lambdaContext, parsed } from './gateway-event.ts';
import { aClinicalRecord, monday } from './records.ts';

/** One case with what hangs on it, as readers would show it. */
export interface FakeCase {
  header?: CaseHeader;
  visit?: Appointment;
  holds?: Hold[];
  busy?: Busy[];
  round?: PagingRound;
  contacts?: ContactRecord[];
  acts?: CaseAct[];
  requests?: InformationRequest[];
  card?: ReferrerCard;
  events?: ReferralEvent[];
}

function fakeSchedule({ header, visit, holds = [], busy = [] }: FakeCase): ScheduleReader {
  const dayOf = (key: DayKey) => ({ ...key, version: 1, busy });
  const week: ReadWeek = async (scheduleGroup, isoWeek) =>
    isoWeek === '2026-W48' ? [dayOf({ scheduleGroup, practitionerId: 'spine-surgeon-1', date: '2026-11-24' })] : [];
  return {
    week,
    weekNow: week,
    facts: async ({ days, holders = [] }) => ({
      days: days.map(dayOf),
      ...(header && { header }),
      ledgers: holders.map(() => undefined),
    }),
    hold: async (holdId) => holds.find((hold) => hold.holdId === holdId),
    holds: async (ids) => holds.filter(({ holdId }) => ids.includes(holdId)),
    appointment: async () => visit,
    appointments: async () => (visit ? [visit] : []),
    appointmentsOfCase: async () => (visit ? [visit] : []),
  };
}

/** What HTTP functions work with, as fakes: one case is read, and what is committed is kept. */
export function fakeDeps(fake: FakeCase = {}) {
  const committed: Change[] = [];
  const { header, round } = fake;
  const known = header ? [header] : [];
  const record = header && aClinicalRecord({ caseId: header.caseId });
  const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
  const ledger = { commit: async (changes: readonly Change[]) => void committed.push(...changes) };
  const backoff = async () => undefined;
  const ids = freshIds();
  const deps = {
    views: viewLog({ ledger, backoff, ids, zone: 'America/New_York' }),
    cases: { header: async () => header },
    caseBatches: { headers: async () => known },
    referrerCases: { ofReferrer: async () => ({ items: known }) },
    namedReferrals: { named: async (): Promise<NamedReferral | undefined> => undefined },
    worklist: { open: async () => ({ items: known }) },
    clinical: { latest: async () => record, records: async () => (record ? [record] : []) },
    contacts: { contacts: async () => fake.contacts ?? [] },
    finding: { lookups: async () => undefined, twins: async () => undefined, pair: async () => undefined },
    acts: {
      ofCase: async () => ({ acts: fake.acts ?? [], requests: fake.requests ?? [] }),
      requestsOf: async () => fake.requests ?? [],
      request: async (id: string) => fake.requests?.find(({ requestId }) => requestId === id),
    },
    referralEvents: {
      card: async () => fake.card,
      told: async () => ({ isTold: false }),
      events: async () => fake.events ?? [],
    },
    trySettings,
    audit: { ofCase: async () => ({ items: [] }) },
    rounds: { round: async () => round },
    attendance: { ofDates: async () => [], ofDateNow: async () => [] },
    directory: { directory: async () => sampleDirectory, scheduleGroups: async () => ['all'] },
    schedule: fakeSchedule(fake),
    ledger,
    requests: { answered: async () => undefined },
    linkKeys: async () => keys,
    lookupDigest: async (terms: readonly string[]) => terms.map((term) => `digest-of-${term}`),
    digest: async (kind: string, value: string) => `${kind}-of-${value}`,
    ids,
    backoff,
    door: jsonDoor,
    clock: { now: () => monday },
    settings: schedulingSettings,
    limits: holdLimits,
    answerLimits,
    intakeLimits,
    firstVisit,
    ruleset,
    advice: {
      texts: patientTexts,
      phone: '(212) 555-0199',
      zone: 'America/New_York',
      officeHours: practice.officeHours,
      nightAnswer: practice.nightAnswer,
      surgeonOnCall: '(212) 555-0188',
    },
    phone: '(212) 555-0199',
    organizer: { name: 'Sample Practice', email: 'no-reply@spine.example' },
    zone: 'America/New_York',
    publicUrl: 'https://spine.example',
  };
  return { deps, committed };
}
export type FakeDeps = ReturnType<typeof fakeDeps>['deps'];

/** Those of a function's routes that a test has operations for. */
export const routesFor = <R extends object, O extends { [K in keyof R]?: unknown }>(
  routes: R,
  operations: O,
): Pick<R, keyof R & keyof O> =>
  Object.fromEntries(Object.entries(routes).filter(([name]) => Object.hasOwn(operations, name))) as never;

type Handler = (event: GatewayEvent, context: typeof lambdaContext) => Promise<GatewayAnswer>;

export interface AskSettings {
  caller?: Caller;
  /** JSON, or the bytes that are sent. */
  body?: unknown;
  /** The `{id}` of the path. */
  id?: string;
  /** The address that the request comes from. */
  from?: string;
  headers?: Record<string, string>;
  query?: Record<string, string | string[]>;
}

/** Asks a function as the gateway does. */
export const asking =
  (handler: Handler) =>
  async (
    method: string,
    resource: string,
    { caller = { kind: 'public' }, body, id, from = '192.0.2.7', headers = {}, query }: AskSettings = {},
  ) => {
    const isBytes = body instanceof Uint8Array;
    const event = gatewayEvent(method, resource, {
      body: isBytes ? Buffer.from(body).toString('base64') : body,
      isBase64Encoded: isBytes,
      headers: { 'content-type': 'application/json', ...headers },
      ...(query && { query }),
      pathParameters: id === undefined ? null : { id },
      requestContext: {
        requestId: 'request-1',
        identity: { sourceIp: from },
        authorizer: authorizerContext(caller),
      },
    });
    return parsed(await handler(event, lambdaContext));
  };
