import type { Temporal } from 'temporal-polyfill';
import { type AuditEntry, auditEntry } from '../cases/audit-entry.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { isUnreached } from '../cases/contact-anew.ts';
import { endedStatuses } from '../cases/transitions.ts';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { deadlineMissedEvent } from '../messages/clock-events.ts';
import { pageEvent } from '../messages/event-makers.ts';
import type { OutboxEvent } from '../messages/events.ts';
import type { ContactTimer, EscalateTimer } from '../messages/timer.ts';
import type { ClockRules } from '../triage/ruleset.ts';
import { contactTimer, escalateTimer, hasEmergentClocks, nextPageAt, pages } from './paging.ts';
import { type ContactName, type PagingRound, withStep } from './paging-round.ts';

/** How long after a missed contact it is looked again whether the person was reached, in exact hours. */
export interface ContactSettings {
  /** Emergencies, and words of self-harm at any level. */
  emergentHours: number;
  /** Other cases that page. */
  pagedHours: number;
}

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
  ruleset: ClockRules;
  contactAgain: ContactSettings;
}

/**
 * Whether somebody has still to reach the person of a case that pages: acknowledging it is not enough. It is over once a person was
 * reached, or seen with nothing that demanded a call since, and once the case has ended; while it is set aside it rests.
 */
export const awaitsContact = (header: CaseHeader): boolean =>
  pages(header) && isUnreached(header) && header.setAsideAt === undefined && !endedStatuses.includes(header.status);

/** What follows where nobody reached the person in time. */
export interface MissedContact {
  /** The round as it goes on, or a new one that begins; `from`: the version of its record, 0 where there is none. */
  round: PagingRound;
  from: number;
  /** The case, where it is paged again. */
  header?: CaseHeader;
  events: OutboxEvent[];
  timers: (EscalateTimer | ContactTimer)[];
  audit?: AuditEntry;
}

const lookedAgainAt = (header: CaseHeader, { now, contactAgain }: Context): string => {
  const hours = hasEmergentClocks(header) ? contactAgain.emergentHours : contactAgain.pagedHours;
  return stored(now.add({ hours }));
};

/** The history of the case says that it was missed. @param round who is called about it */
const missedEntry = (context: Context, { caseId }: CaseHeader, { round }: PagingRound): AuditEntry =>
  auditEntry(context, { kind: 'system', id: 'contact' }, 'contact-missed', caseId, { round: String(round) });

/** Somebody is being paged as it is: the lead hears of it once, and it is looked again. */
function whilePaged(
  header: CaseHeader,
  round: PagingRound,
  { turn }: Pick<ContactName, 'turn'>,
  context: Context,
): MissedContact {
  const contact = { turn: turn + 1, at: lookedAgainAt(header, context) };
  const next = { ...round, version: round.version + 1, contact };
  const looked = { round: next, from: round.version, timers: contactTimer(next) };
  if (turn !== 1 || round.first !== undefined) return { ...looked, events: [] };
  const events = [deadlineMissedEvent(context, header, 'contactBy')];
  return { ...looked, events, audit: missedEntry(context, header, next) };
}

/** Pages anew, whoever answered first. The acknowledgement stands: what was missed is the call. */
function pagedAgain(header: CaseHeader, context: Context): MissedContact | undefined {
  const nextAt = nextPageAt(header, context.now, context.ruleset);
  if (!nextAt) return undefined;
  const at = stored(context.now);
  const opened: PagingRound = {
    caseId: header.caseId,
    round: header.round + 1,
    version: 0,
    urgency: header.urgency,
    openedAt: at,
    ...(header.acknowledgedBy !== undefined && { first: header.acknowledgedBy }),
    step: 0,
    nextAt: at,
    contact: { turn: 1, at: lookedAgainAt(header, context) },
    steps: [],
  };
  const round = withStep(opened, at, stored(nextAt));
  return {
    round,
    from: 0,
    header: { ...header, version: header.version + 1, round: round.round, pagingOpen: true },
    events: [pageEvent(context, header, 'page', round), deadlineMissedEvent(context, header, 'contactBy')],
    timers: [escalateTimer(round), ...contactTimer(round)],
    audit: missedEntry(context, header, round),
  };
}

/**
 * Decides what the timer of a contact means for its case now.
 * @returns what follows, or undefined where there is nothing to do: the person was reached, the case is over or in a later round, or
 * this look went by already (a late or repeated timer)
 */
export function missContact(
  header: CaseHeader,
  round: PagingRound,
  look: Pick<ContactName, 'turn'>,
  context: Context,
): MissedContact | undefined {
  if (header.round !== round.round || round.contact?.turn !== look.turn || !awaitsContact(header)) return undefined;
  return header.pagingOpen ? whilePaged(header, round, look, context) : pagedAgain(header, context);
}
