import { functions } from '../../../functions/functions.ts';
import { routes } from '../../../functions/routes.ts';
import { sweepEveryMinutes } from '../../../functions/triggers.ts';
import inputs from './cost-inputs.json' with { type: 'json' };

export type CostInputs = typeof inputs;
export type Month = CostInputs['months'][number];
type Capacity = CostInputs['derived']['sweep'];

const gigabyte = 1e9;
/** AWS counts 730 hours in a month. */
const monthSeconds = 730 * 3600;
const sweepsAMonth = monthSeconds / 60 / sweepEveryMinutes;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What one visit sets off beside its requests: events, and whom they tell. */
function messagesOf({ assumptions: given }: CostInputs) {
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

type Messages = ReturnType<typeof messagesOf>;

/** Every use of the tables for one visit: how often, and what each consumes. */
function tableUses(all: CostInputs, told: Messages): [number, Capacity][] {
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
function workOf({ assumptions: given, measured }: CostInputs, told: Messages) {
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
function tableGigabytes({ measured, derived, assumptions: given }: CostInputs, told: Messages, visits: number): number {
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

/** X-Ray's default rule: the first request of each second, and a share of the rest. */
const tracesOf = (requests: number, share: number): number =>
  Math.min(requests, monthSeconds) + share * Math.max(0, requests - monthSeconds);

/** What a month uses of every service that is paid by use. */
export function usageOf(all: CostInputs, { visits }: Month) {
  const { assumptions: given, derived } = all;
  const told = messagesOf(all);
  const work = workOf(all, told);
  const uses = tableUses(all, told);
  const requests = visits * work.requests;
  const invocations = visits * work.invocations + sweepsAMonth;
  const memory = Math.max(...Object.values(functions).map(({ memoryMegabytes }) => memoryMegabytes)) / 1024;
  const milliseconds = visits * work.billed + sweepsAMonth * given.millisecondsSweep;
  const perRequest = given.logBytesOfARequest + given.firewallLogBytesOfARequest;
  return {
    requests,
    invocations,
    gigabyteSeconds: (milliseconds / 1000) * memory,
    wcu: visits * sum(uses.map(([count, { wcu }]) => count * wcu)) + sweepsAMonth * derived.sweep.wcu,
    rcu: visits * sum(uses.map(([count, { rcu }]) => count * rcu)) + sweepsAMonth * derived.sweep.rcu,
    tableGigabytes: tableGigabytes(all, told, visits),
    staffMails: visits * told.staffMails,
    texts: visits * told.texts,
    patientMails: visits * given.patientMailsPerVisit,
    timers: visits * told.timers,
    logGigabytes: (invocations * given.logBytesOfAnInvocation + requests * perRequest) / gigabyte,
    sentGigabytes: (visits * work.sentBytes) / gigabyte,
    traces: tracesOf(requests, given.tracedShare),
  };
}

export type Usage = ReturnType<typeof usageOf>;

type Price = keyof CostInputs['prices'];

/** @returns dollars a month by service, without free tiers and without discounts for volume. */
export function billOf(all: CostInputs, month: Month): Record<string, number> {
  const { assumptions: given, counted, prices } = all;
  const use = usageOf(all, month);
  const pay = (price: Price, count: number): number => (count * prices[price].dollars) / prices[price].per;
  const metrics = counted.customMetrics + counted.metricsOfARoute * routes.length;
  return {
    'API Gateway': pay('apiRequest', use.requests),
    WAF:
      pay('firewall', counted.firewalls) +
      pay('firewallRule', counted.firewallRules) +
      pay('firewallRequest', use.requests),
    Lambda: pay('invocation', use.invocations) + pay('gigabyteSecond', use.gigabyteSeconds),
    'DynamoDB, requests': pay('writeUnit', use.wcu) + pay('readUnit', use.rcu),
    'DynamoDB, storage and recovery':
      pay('tableGigabyte', use.tableGigabytes) + pay('recoveryGigabyte', use.tableGigabytes),
    'DynamoDB, backups': pay('backupGigabyte', use.tableGigabytes * counted.backupCopies),
    'SNS, mail to staff': pay('publish', use.staffMails) + pay('staffMail', use.staffMails),
    'SMS to staff':
      pay('smsNumber', 1) + pay('publish', use.texts) + pay('sms', use.texts) + pay('smsCarrier', use.texts),
    'SES, mail to patients': pay('patientMail', use.patientMails),
    'EventBridge Scheduler': pay('timer', use.timers),
    Cognito:
      pay('staffUser', month.staff) +
      pay('machineClient', month.referrers) +
      pay('machineToken', month.referrers * given.tokenHoursOfAReferrer),
    'CloudWatch, logs':
      pay('logGigabyte', use.logGigabytes) +
      pay('logStoredGigabyte', use.logGigabytes * given.logsKeptMonths * given.logCompression),
    'CloudWatch, metrics and alarms':
      pay('metric', metrics) + pay('alarm', counted.alarms) + pay('dashboard', counted.dashboards),
    'X-Ray': pay('trace', use.traces),
    'KMS and Secrets Manager':
      pay('key', counted.keys) +
      pay('keyRequest', month.kmsRequests) +
      pay('secret', counted.secrets) +
      pay('secretRead', month.secretReads),
    'Data to the internet': pay('transferGigabyte', use.sentGigabytes),
  };
}

/** @returns dollars a month in all. */
export const totalOf = (all: CostInputs, month: Month): number => sum(Object.values(billOf(all, month)));
