import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { sweepEveryMinutes } from '../../../functions/triggers.ts';
import type { Lane } from '../../../shared/domain/messages/events.ts';
import { raiseAlarm, type Watch } from '../alarm.ts';
import { counted, countedByTimers, sumOf } from '../counted.ts';
import type { Running } from '../running.ts';

const hour = Duration.hours(1);

/** A day of 25 hours in autumn, and an hour in which a timer may be late. */
const hoursBetweenMornings = 26;

/** How the sweeper counts what it finds of a lane. */
const foundPending = { page: 'PagesFoundPending', notice: 'NoticesFoundPending' } as const satisfies Record<
  Lane,
  string
>;

/**
 * Within this time what is pending has a turn and is found again: a page at the latest after five minutes, a notice at first after one,
 * two, four (shared/workflows/relay/turns.ts).
 */
const turnOf: Readonly<Record<Lane, Duration>> = { page: Duration.minutes(10), notice: Duration.minutes(15) };

const hurtByLane: Readonly<Record<Lane, string>> = {
  page: 'people with an emergency or urgent case: nobody on call is paged.',
  notice: 'patients and staff who are told nothing.',
};

/** Something is found pending in a lane, is put on the stream again, and the lane's mapping still hands nothing to the relay. */
function watchLane(watch: Watch, lane: Lane, mappingId: string): void {
  const period = turnOf[lane];
  const handed = new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'InvokedEventCount',
    dimensionsMap: { EventSourceMappingUUID: mappingId },
    statistic: 'sum',
    period,
  });
  raiseAlarm(watch, `${lane}-lane-idle`, {
    metric: new MathExpression({
      expression: 'IF(FILL(found, 0) > 0 AND FILL(handed, 0) < 1, 1, 0)',
      usingMetrics: { found: counted(foundPending[lane], 'sweeper', period), handed },
      period,
    }),
    above: 0,
    periods: 2,
    hurts: hurtByLane[lane],
    runbook: 'lane-idle',
  });
}

/** The pages by which the phones of whoever is on call are tried every morning. */
function watchTestPages(watch: Watch): void {
  raiseAlarm(watch, 'test-page-undelivered', {
    metric: countedByTimers('TestPagesUndelivered'),
    above: 0,
    hurts: 'the next person with an emergency: a page may not reach whoever is on call.',
    runbook: 'test-pages',
  });
  raiseAlarm(watch, 'test-page-unanswered', {
    metric: countedByTimers('TestPagesUnanswered'),
    above: 0,
    hurts: 'the next person with an emergency: whoever is on call may not see or answer a page.',
    runbook: 'test-pages',
  });
  raiseAlarm(watch, 'nobody-on-call', {
    metric: countedByTimers('RegionsWithoutOnCall'),
    above: 0,
    hurts: 'people with an emergency in a region where nobody is to be called.',
    runbook: 'nobody-reachable',
  });
  raiseAlarm(watch, 'on-call-unreachable', {
    metric: counted('OnCallUnreachable', 'relay'),
    above: 0,
    hurts: 'the next person with an emergency: no text reaches somebody who is on call within a day.',
    runbook: 'nobody-reachable',
  });
}

/** Dead man's switches: what must go on by itself, and is missed where it does not. */
export function watchBeats(watch: Watch, { lanes }: Running): void {
  const sweep = Duration.minutes(sweepEveryMinutes);
  raiseAlarm(watch, 'sweeper-silent', {
    metric: sumOf([counted('SweepsDone', 'sweeper', sweep)], sweep),
    below: 1,
    periods: 3,
    isBeat: true,
    hurts: 'everybody whose page or message is lost: nobody looks for it any more.',
    runbook: 'sweeper-silent',
  });
  raiseAlarm(watch, 'morning-not-begun', {
    metric: countedByTimers('MorningsBegun', hour),
    below: 1,
    periods: hoursBetweenMornings,
    isBeat: true,
    hurts: 'staff who get no digest, and on-call staff whose phones nobody tries.',
    runbook: 'morning-not-begun',
  });
  for (const [lane, mappingId] of Object.entries(lanes)) watchLane(watch, lane as Lane, mappingId);
  watchTestPages(watch);
}
