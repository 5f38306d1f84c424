import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { MessageRecord, MessageResult } from '../../shared/domain/messages/message-record.ts';
import type { CaseFacts } from '../../shared/domain/reports/case-facts.ts';
import type { Urgency } from '../../shared/domain/triage/urgency.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { someFacts } from './facts.ts';
import { anAppointment, anId, aSlot, monday, tuesdayNine } from './records.ts';

const hours = (instant: Temporal.Instant, count: number): string =>
  instant.add({ minutes: Math.round(count * 60) }).toString({ smallestUnit: 'millisecond' });

/** Hours until a case is to be acknowledged, contacted and seen. */
const limits: Readonly<Record<Urgency, readonly [number, number, number]>> = {
  emergent: [0.25, 1, 0],
  urgent: [4, 24, 72],
  expedited: [24, 72, 168],
  routine: [48, 168, 672],
};

/** A case that came so many days before the Monday, of which each step took that share of its time; undefined = not done. */
export function factsOfCase(
  number: number,
  { urgency, clinicId, daysAgo }: { urgency: Urgency; clinicId?: string; daysAgo: number },
  shares: readonly (number | undefined)[],
): CaseFacts {
  const received = monday.subtract({ hours: 24 * daysAgo });
  const [acknowledged, contacted, seen] = limits[urgency].map((limit, at) => {
    const share = shares[at];
    const by = hours(received, limit);
    return { since: hours(received, 0), by, ...(share !== undefined && { at: hours(received, limit * share) }) };
  });
  return someFacts({
    caseId: anId('int', number),
    receivedAt: hours(received, 0),
    urgency,
    ...(clinicId && { clinicId }),
    ...(acknowledged && { acknowledged }),
    ...(contacted && { contacted }),
    ...(seen && { seen }),
  });
}

export const factsKept = (facts: CaseFacts): Change => ({ kind: 'facts-changed', facts, from: 0 });

const places = ['bronx', 'manhattan', 'queens', undefined] as const;
const levels: readonly Urgency[] = ['emergent', 'urgent', 'urgent', 'expedited', 'expedited', 'routine', 'routine'];

/** Eighty cases of four weeks, most of them in time, and more so from week to week. */
const monthOfFacts = (): Change[] =>
  Array.from({ length: 80 }, (_, at) => {
    const daysAgo = 1 + (at % 26);
    const slow = ((at * 7) % 10) / 10;
    const share = 0.2 + slow * (0.7 + daysAgo / 40);
    const clinicId = places[at % places.length];
    const shares = at % 9 === 8 ? [share] : [share, share * 0.9, at % 5 === 4 ? undefined : share * 1.1];
    const urgency = levels[at % levels.length] ?? 'routine';
    return factsKept(factsOfCase(at + 1, { urgency, daysAgo, ...(clinicId && { clinicId }) }, shares));
  });

/** A week in which all was done in time; one of which all is due by now and two of twenty were called, in time; and a case that has time yet. */
export const weekHardlyDone = (): Change[] =>
  Array.from({ length: 33 }, (_, at) => {
    if (at === 32) return factsKept(factsOfCase(33, { urgency: 'routine', daysAgo: 1 }, []));
    const [daysAgo, shares] = at < 20 ? [6, at < 2 ? [0.5, 0.5] : []] : [10, [0.5, 0.5, 0.5]];
    return factsKept(factsOfCase(at + 1, { urgency: 'urgent', daysAgo }, shares));
  });

const ends = [
  { status: 'completed' },
  { status: 'completed' },
  { status: 'completed' },
  { status: 'no-show' },
  { status: 'cancelled', cancelledBy: 'patient', late: true },
  { status: 'cancelled', cancelledBy: 'practice' },
] as const;

/** Forty visits of the weeks before that have ended. */
const monthOfVisits = (): Change[] =>
  Array.from({ length: 40 }, (_, at) => {
    const start = tuesdayNine - (1 + (at % 20)) * 24 * 60;
    const clinicId = at % 3 === 0 ? 'manhattan' : 'bronx';
    const slot = aSlot({ clinicId, start, end: start + 40 });
    const visit = anAppointment({ appointmentId: anId('apt', at + 100), slot, ...ends[at % ends.length] });
    return { kind: 'attendance-noted', visit };
  });

/** Both. */
export const monthOfReports = (): Change[] => [...monthOfFacts(), ...monthOfVisits()];

/** Keeps messages, in the store that `startSystem` put behind the client, as if each had been tried once and come to that. */
export async function sendMessages(sent: readonly { message: MessageRecord; result: MessageResult }[]): Promise<void> {
  const client = new DynamoDBClient({});
  const ledger = messageLedger(client, (table) => table);
  for (const { message, result } of sent) {
    const lock = { claim: message.messageId, now: monday, until: monday.add({ seconds: 30 }) };
    await ledger.claim(message, lock);
    await ledger.settle(message, lock, { result, doubt: false, again: false });
  }
}
