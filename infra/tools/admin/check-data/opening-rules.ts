import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { auditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { type ClinicalRecord, standingTriage } from '../../../../shared/domain/cases/clinical-record.ts';
import { headerOf } from '../../../../shared/domain/cases/open-case.ts';
import { newCard } from '../../../../shared/domain/cases/referral-event.ts';
import { isOver } from '../../../../shared/domain/cases/transitions.ts';
import { withVisit } from '../../../../shared/domain/cases/visit-transitions.ts';
import { newCaseEvent } from '../../../../shared/domain/messages/event-makers.ts';
import { announce } from '../../../../shared/domain/paging/paging.ts';
import { mostUrgent } from '../../../../shared/domain/triage/urgency.ts';
import { announcementChanges } from '../../../../shared/workflows/paging/paging-changes.ts';
import type { CaseRecords, KnownCase } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, headerChanged, mended } from './finding.ts';
import { highestRound, roundsRaised } from './rounds.ts';

/** Days for which it is asked whether a case was announced: events are kept for thirty after they were told. */
const announcedWithinDays = 25;

const kindOf = (caseId: string): CaseHeader['kind'] => (caseId.startsWith('ref_') ? 'referral' : 'intake');

const senderOf = ({ entries }: CaseRecords): string | undefined =>
  entries.find(({ actor }) => actor.kind === 'referrer')?.actor.id;

/** The open visits of a case that no header names: all of them, each type once. */
const withVisits = (header: CaseHeader, visits: readonly Appointment[]): CaseHeader =>
  visits
    .filter(({ status }) => isOpenVisit(status))
    .reduce((next, visit) => ({ ...withVisit(next, visit), version: header.version }), header);

/** The header that answers would have today, at the most urgent of what anybody made of them: a person looks at it. */
function headerAnew(records: CaseRecords, latest: ClinicalRecord, context: CheckContext): CaseHeader {
  const { ids, practiceState } = context;
  const { caseId } = records;
  const referrerId = senderOf(records);
  const arrival = { kind: kindOf(caseId), submission: latest.submission, ...(referrerId && { referrerId }) };
  const { result } = standingTriage(latest);
  return {
    ...headerOf(arrival, caseId, latest, { ids, practiceState }),
    urgency: mostUrgent([result.urgency, latest.triage.result.urgency, latest.override?.urgency ?? result.urgency]),
    pageOnCall: result.pageOnCall || latest.triage.result.pageOnCall,
    needsHumanReview: true,
    round: highestRound(records, context),
  };
}

/** A case of which only answers are left is on the worklist again, announced like a new one. */
function reopened(records: CaseRecords, latest: ClinicalRecord, context: CheckContext): Finding {
  const { caseId, visits } = records;
  const opened = announce(headerAnew(records, latest, context), context);
  return mended(context, { kind: 'case-without-header', caseId, ids: [] }, [
    { kind: 'case-created', header: withVisits(opened.header, visits) },
    ...roundsRaised(records, context),
    ...announcementChanges(opened),
  ]);
}

function ofMissingHeader(records: CaseRecords, context: CheckContext): Finding[] {
  const { caseId, latest, entries, visits, rounds } = records;
  if (latest) return [reopened(records, latest, context)];
  if (visits.length > 0)
    return visits.map(({ appointmentId }) => ({ kind: 'visit-of-no-case', caseId, ids: [appointmentId] }));
  const isNamed = rounds.length > 0 || entries.some(({ action }) => action === 'case-received');
  return isNamed ? [{ kind: 'case-lost', caseId, ids: [] }] : [];
}

/** The entry that a case came in, as of then. */
function lostEntry({ caseId, header }: KnownCase, context: CheckContext): Finding {
  const { referrerId, receivedAt, urgency } = header;
  const actor = referrerId
    ? ({ kind: 'referrer', id: referrerId } as const)
    : ({ kind: 'patient', id: caseId } as const);
  const entry = { ...auditEntry(context, actor, 'case-received', caseId, { urgency }), at: receivedAt };
  return mended(context, { kind: 'case-without-entry', caseId, ids: [] }, [{ kind: 'audit', entry }]);
}

/** Each referral has a card, and it counts all that its referrer was told. */
function cardFindings({ caseId, header, latest, card, eventsTold }: KnownCase, context: CheckContext): Finding[] {
  if (!header.referrerId || (card && card.events >= eventsTold) || (isOver(header) && eventsTold === 0)) return [];
  const { referrer, externalId } = latest?.submission ?? {};
  const known = card ?? { ...newCard(caseId, { email: referrer?.email, externalId }), version: 0 };
  const next = { ...known, version: known.version + 1, events: eventsTold };
  const kind = card ? 'referrer-card-behind' : 'referrer-card-missing';
  return [mended(context, { kind, caseId, ids: [] }, [{ kind: 'referrer-changed', card: next, from: known.version }])];
}

/** The header knows of the newest attempt to reach the person. */
function contactFindings({ caseId, header, contacts }: KnownCase, context: CheckContext): Finding[] {
  const newest = contacts.at(-1);
  if (!newest || newest.attempt <= (header.lastContact?.attempts ?? 0)) return [];
  const { at, channel, reached, attempt } = newest;
  const next = { ...header, lastContact: { at, channel, reached, attempts: attempt }, needsHumanReview: true };
  return [
    mended(context, { kind: 'contact-unknown-to-case', caseId, ids: [`attempt ${attempt}`] }, [
      headerChanged(next, header),
    ]),
  ];
}

/** Whether staff are to have heard of a case that nobody has touched, and no event says so. */
const isUntold = ({ header, caseId }: KnownCase, { now, announced }: CheckContext): boolean =>
  header.status === 'received' &&
  header.setAsideAt === undefined &&
  !announced.has(caseId) &&
  Temporal.Instant.from(header.receivedAt).add({ hours: announcedWithinDays * 24 }).epochMilliseconds >
    now.epochMilliseconds;

/** A case that came in has a header, answers, an entry that says so, a card of its referrer's, and an event by which staff hear of it. */
export function openingFindings(records: CaseRecords, context: CheckContext): Finding[] {
  const { caseId, header, latest, entries } = records;
  if (!header) return ofMissingHeader(records, context);
  const known = { ...records, header };
  const found: Finding[] = [];
  if (!latest) found.push({ kind: 'case-without-answers', caseId, ids: [] });
  if (!entries.some(({ action }) => action === 'case-received')) found.push(lostEntry(known, context));
  found.push(...cardFindings(known, context), ...contactFindings(known, context));
  if (isUntold(known, context))
    found.push(
      mended(context, { kind: 'case-untold', caseId, ids: [] }, [
        { kind: 'event', event: newCaseEvent(context, header) },
      ]),
    );
  return found;
}
