import { ruleset } from '../../shared/config/ruleset.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { ReferrerCard } from '../../shared/domain/cases/referral-event.ts';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import type { PatientMessage, ReferrerMessage, StaffMessage } from '../../shared/domain/messages/message.ts';
import type { Timer } from '../../shared/domain/messages/timer.ts';
import type { PageName } from '../../shared/domain/paging/page-link.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import type { LogFields } from '../../shared/observability/log-fields.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { PromisedEvent } from '../../shared/workflows/relay/ports.ts';
import type { RelayDeps } from '../../shared/workflows/relay/relay-promise.ts';
import { memoryLedger } from './memory-ledger.ts';
import { testFormSeals } from './saved-form-records.ts';
import { countedIds, directory, headerOf, nineOClock } from './told-case.ts';
import { duty, keptTrays, pageLinks, routing } from './told-staff.ts';

export interface LogLine {
  happening: string;
  fields: LogFields | undefined;
  error: unknown;
}

/** A log that keeps its lines. */
export function keptLog() {
  const lines: LogLine[] = [];
  const keep = (happening: string, fields?: LogFields, error?: unknown) => {
    lines.push({ happening, fields, error });
  };
  return { lines, log: { info: keep, warn: keep, error: keep } };
}

/** An event as the relay reads it from the stream the first time. */
export const promisedEvent = (event: OutboxEvent): PromisedEvent => ({
  promiseId: event.eventId,
  lane: event.lane,
  attempts: 0,
  postponed: false,
  event,
});

/** The relay's surroundings as fakes: what was sent, set and marked done is kept; what is named in `failing` fails. */
export function relayWorld({
  header = headerOf({ round: 1, pagingOpen: true }) as CaseHeader | undefined,
  appointment = undefined as Appointment | undefined,
  listed = directory,
  round = undefined as PagingRound | undefined,
  routed = routing,
  onDuty = duty,
  card = undefined as ReferrerCard | undefined,
} = {}) {
  const sent: StaffMessage[] = [];
  const mailed: (PatientMessage | ReferrerMessage)[] = [];
  const timers: Timer[] = [];
  const done: string[] = [];
  const failing = new Set<string>();
  const { known, messages } = memoryLedger();
  const committed: Change[] = [];
  const { lines, log } = keptLog();
  const issued: PageName[] = [];
  /** What is named in `failing` fails, in the way that it names. */
  const failIfAsked = (id: string) => {
    if (failing.has(id)) throw failures.get(id) ?? new Error('asked to fail');
  };
  const failures = new Map<string, Error>();
  const deps: RelayDeps = {
    cases: { header: async () => header },
    caseBatches: { headers: async () => (header ? [header] : []) },
    directory: { directory: async () => listed },
    schedule: { appointment: async () => appointment },
    staff: {
      notify: async (message) => {
        failIfAsked(message.messageId);
        sent.push(message);
        return undefined;
      },
    },
    patients: {
      send: async (message) => {
        failIfAsked(message.messageId);
        mailed.push(message);
        return undefined;
      },
    },
    texter: undefined,
    timers: {
      set: async (timer) => {
        failIfAsked(timer.timerId);
        timers.push(timer);
      },
    },
    outbox: {
      markDone: async (eventId) => {
        failIfAsked(eventId);
        done.push(eventId);
      },
      markSet: async (timerId) => {
        failIfAsked(`set ${timerId}`);
        done.push(timerId);
      },
    },
    rounds: { round: async () => round },
    onCall: { duty: async () => onDuty },
    routing: { routing: async () => routed },
    pageLinks: pageLinks(issued),
    promisedEvents: { event: async () => undefined },
    referralEvents: { card: async () => card, told: async () => ({ ...(card && { card }), isTold: false }) },
    savedForms: { form: async () => undefined, link: async () => undefined, contact: async () => undefined },
    formSeals: testFormSeals,
    ...keptTrays(committed),
    ledger: {
      commit: async (changes) => {
        failIfAsked('commit');
        committed.push(...changes);
      },
    },
    clock: { now: () => nineOClock },
    ids: countedIds(),
    derivedId,
    backoff: async () => {},
    remaining: () => 10_000,
    zone: 'America/New_York',
    manageToken: async () => 'manage-token',
    messages,
    ruleset,
    texts: messageTexts,
    publicUrl: 'https://spine.example',
    practiceName: 'Spine Practice',
    phone: '(212) 555-0199',
    log,
  };
  return { deps, sent, mailed, timers, done, failing, failures, committed, lines, known, issued };
}
