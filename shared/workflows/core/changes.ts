import type { AuditChange } from '../audit/changes.ts';
import { type BookingChange, bookingRivals } from '../booking/changes.ts';
import { type CalendarChange, calendarRivals } from '../calendar/changes.ts';
import { type ActChange, actRivals } from '../cases/act-changes.ts';
import { type CaseChange, caseRivals } from '../cases/changes.ts';
import { type FindingChange, findingRivals } from '../finding/changes.ts';
import { type OnCallChange, onCallRivals } from '../oncall/changes.ts';
import { type PagingChange, pagingRivals } from '../paging/changes.ts';
import type { PromiseChange } from '../relay/changes.ts';
import type { ReportChange } from '../reports/changes.ts';
import type { SavedFormChange } from '../saved-forms/changes.ts';
import { type SubscriptionChange, subscriptionRivals } from '../subscriptions/changes.ts';

/** An answer kept so that a repeated Idempotency-Key gets it again. Its body is sealed before it comes here. */
export interface RequestRecord {
  /** Hash of caller, route and Idempotency-Key. */
  requestKey: string;
  bodyHash: string;
  status: number;
  sealedBody: string;
  /** Epoch second after which the key is new again. */
  expiresAt: number;
}

/** `now`: epoch second; a record that has expired by then is replaced. */
export type RequestChange = { kind: 'request-answered'; record: RequestRecord; now: number };

/**
 * Everything that can be written: each capability names its own. A workflow lists its changes and commits them together: all or
 * none. `from` is the version that was read; the commit fails with a Conflict when another write came between.
 */
export type Change =
  | ActChange
  | AuditChange
  | CalendarChange
  | CaseChange
  | FindingChange
  | BookingChange
  | PagingChange
  | OnCallChange
  | PromiseChange
  | ReportChange
  | RequestChange
  | SavedFormChange
  | SubscriptionChange;

/** What kept coming between a decision and its commit, in words for a front desk; each capability names its own. */
export const rivals: Partial<Record<Change['kind'] | 'contended', string>> = {
  ...caseRivals,
  ...findingRivals,
  ...actRivals,
  ...bookingRivals,
  ...calendarRivals,
  ...pagingRivals,
  ...onCallRivals,
  ...subscriptionRivals,
};
