import { functions } from '../../../functions/functions.ts';
import { sweepEveryMinutes } from '../../../functions/triggers.ts';
import { backupsOf } from './cost-backups.ts';
import { type Capacity, type CostInputs, gigabyte, type Month, monthHours, sum } from './cost-basis.ts';
import { trailOf } from './cost-trail.ts';
import { gigabytesKept, messagesOf, tableUses, workOf } from './cost-visit.ts';

const monthSeconds = monthHours * 3600;
const sweepsAMonth = (monthHours * 60) / sweepEveryMinutes;

/** X-Ray's default rule: the first request of each second, and a share of the rest. */
const tracesOf = (requests: number, share: number): number =>
  Math.min(requests, monthSeconds) + share * Math.max(0, requests - monthSeconds);

/** What a month uses of every service that is paid by use. */
export function usageOf(all: CostInputs, { visits, kmsRequests, secretReads }: Month) {
  const { assumptions: given, derived } = all;
  const told = messagesOf(all);
  const work = workOf(all, told);
  const uses = tableUses(all, told);
  const inTables = (what: keyof Capacity): number =>
    visits * sum(uses.map(([count, each]) => count * each[what])) + sweepsAMonth * derived.sweep[what];
  const requests = visits * work.requests;
  const invocations = visits * work.invocations + sweepsAMonth;
  const memory = Math.max(...Object.values(functions).map(({ memoryMegabytes }) => memoryMegabytes)) / 1024;
  const milliseconds = visits * work.billed + sweepsAMonth * given.millisecondsSweep;
  const perRequest = given.logBytesOfARequest + given.firewallLogBytesOfARequest;
  const tableGigabytes = gigabytesKept(all, told, visits);
  const management = kmsRequests + secretReads + invocations * given.coldStartShare;
  return {
    requests,
    invocations,
    gigabyteSeconds: (milliseconds / 1000) * memory,
    wcu: inTables('wcu'),
    rcu: inTables('rcu'),
    tableGigabytes,
    ...backupsOf(all, tableGigabytes),
    ...trailOf(all, { reads: inTables('reads'), writes: inTables('writes'), management }),
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
