import { type Capacity, type CostInputs, gigabyte, sum } from './cost-basis.ts';

/** What one visit sets off beside its requests: events, and whom they tell. */
export function messagesOf({ assumptions: given }: CostInputs) {
  const notices = sum(given.operations.map(({ perVisit, events }) => perVisit * events));
  const emergent = given.casesPerVisit * given.emergentShareOfCases;
  const urgent = given.casesPerVisit * given.urgentShareOfCases;
  const escalations = (emergent + urgent) * given.escalationsPerUrgentCase;
  const pages = emergent + escalations;
  const timers = emergent + urgent + escalations;
  const staffMails = notices * given.staffToldOfAnEvent + pages;
  const texts = emergent * given.staffToldOfAnEvent + pages;
  return { events: notices + pages + timers, escalations, timers, staffMails, texts };
}

export type Messages = ReturnType<typeof messagesOf>;

/** Every use of the tables for one visit: how often, and what each consumes. */
export function tableUses(all: CostInputs, told: Messages): [number, Capacity][] {
  const { measured, derived, assumptions } = all;
  const measuredUses: Record<string, Capacity> = measured.operations;
  const asked = assumptions.operations.map(({ operation, perVisit }): [number, Capacity] => {
    const capacity = measuredUses[operation];
    if (!capacity) throw new Error(`cost-inputs.json: there is no measurement of "${operation}".`);
    return [perVisit, capacity];
  });
  const messages = told.staffMails + told.texts + assumptions.patientMailsPerVisit;
  return [
    ...asked,
    [assumptions.directoryListsPerVisit, derived.directoryQuery],
    [told.events, derived.relayEvent],
    [told.events, derived.reaction],
    [messages, derived.relayMessage],
    [told.escalations, derived.escalation],
  ];
}

/** @returns requests, invocations, billed milliseconds and bytes that are sent of one visit. */
export function workOf({ assumptions: given, measured }: CostInputs, told: Messages) {
  const operations: Record<string, Capacity> = measured.operations;
  const milliseconds = ({ reads = 0, writes = 0 }: Partial<Capacity> = {}): number =>
    given.millisecondsBase + given.millisecondsPerCall * (reads + writes);
  const asked = sum(given.operations.map(({ perVisit }) => perVisit)) + given.directoryListsPerVisit;
  const authorised = sum(given.operations.filter(({ authorizer }) => authorizer).map(({ perVisit }) => perVisit));
  const pages = given.pageRequestsPerVisit;
  const invocations = asked + authorised + pages + 2 * told.events + told.timers;
  const billed =
    sum(given.operations.map(({ operation, perVisit }) => perVisit * milliseconds(operations[operation]))) +
    given.directoryListsPerVisit * milliseconds({ reads: 1 }) +
    authorised * given.millisecondsAuthorizer +
    pages * given.millisecondsOfAPage +
    told.events * (given.millisecondsRelayEvent + given.millisecondsReaction) +
    told.timers * milliseconds({ reads: 1, writes: 1 }) +
    invocations * given.coldStartShare * given.coldStartMilliseconds;
  const calls = asked + given.preflightsPerVisit;
  const sentBytes = calls * given.bytesOfAnAnswer + pages * given.bytesOfAPage;
  return { requests: calls + pages, invocations, billed, sentBytes };
}

/** @returns gigabytes in the tables after `recordsKeptMonths` months of this traffic. */
export function gigabytesKept({ measured, derived, assumptions: given }: CostInputs, told: Messages, visits: number) {
  const { itemBytes } = measured;
  const messages = told.staffMails + told.texts + given.patientMailsPerVisit;
  const kept: [number, number][] = [
    [given.casesPerVisit, itemBytes.Cases],
    [given.casesPerVisit, itemBytes.Clinical],
    [given.auditItemsPerVisit, itemBytes['Audit CASE']],
    [1, itemBytes['Schedule APT']],
  ];
  const passing: [number, number][] = [
    [told.events, itemBytes.Outbox],
    [messages, derived.sentMessageBytes],
  ];
  const bytes = (items: [number, number][]): number =>
    sum(items.map(([count, size]) => count * (size + given.itemOverheadBytes)));
  return (visits * (bytes(kept) * given.recordsKeptMonths + bytes(passing))) / gigabyte;
}
