import { stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import { isPhoned } from '../../domain/messages/reach.ts';
import { callSequence } from '../../domain/oncall/duty.ts';
import { count } from '../../observability/metrics.ts';
import type { OnCallReader } from '../oncall/ports.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { UnreachableDeps } from '../relay/unreachable.ts';
import type { EndpointDeps } from './deps.ts';

export interface ReportDeps extends Omit<EndpointDeps, 'topic'>, Omit<UnreachableDeps, 'remaining'> {
  onCall: OnCallReader;
}

/** So many hours ahead are looked at, one by one: until the next comparison. */
const hoursAhead = 24;

/** Everybody who may be called in a region until tomorrow. */
async function calledIn({ onCall, clock }: ReportDeps, region: Region): Promise<string[]> {
  const now = clock.now();
  const hours = Array.from({ length: hoursAhead }, (_, hour) => now.add({ hours: hour }));
  const duties = await Promise.all(hours.map((at) => onCall.duty(region, at)));
  return [...new Set(duties.flatMap((duty) => callSequence(duty)))];
}

/**
 * Promises the news that somebody who is to be called in a region until tomorrow is reached by nothing, and counts these people. Once a day, region and
 * person: its id follows from them.
 * @param remaining milliseconds until the function is stopped
 */
export async function reportUnreachable(deps: ReportDeps, remaining: () => number): Promise<void> {
  const now = deps.clock.now();
  const date = localDateAt(now, deps.zone);
  const routing = await deps.routing.routing();
  const unreachable = new Set<string>();
  for (const region of regions) {
    const silent = (await calledIn(deps, region)).filter((each) => !isPhoned(each, { routing }));
    for (const recipientId of silent) {
      unreachable.add(recipientId);
      const eventId = deps.derivedId('evt', 'staff-unreachable', date, region, recipientId);
      const event = {
        eventId,
        at: stored(now),
        lane: 'notice',
        kind: 'staff-unreachable',
        region,
        recipientId,
      } as const;
      await promiseOnce(deps, { kind: 'event', event }, 'tell that somebody on call cannot be reached', remaining);
      deps.log.warn('staff-unreachable', { recipientId });
    }
  }
  count('OnCallUnreachable', unreachable.size);
}
