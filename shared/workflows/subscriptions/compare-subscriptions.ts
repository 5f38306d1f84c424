import type { LogFields } from '../../observability/log-fields.ts';
import { compareEndpoint } from './compare-endpoint.ts';
import { type MissingEndpointDeps, writeMissingEndpoints } from './missing-endpoints.ts';
import { type ReportDeps, reportUnreachable } from './report-unreachable.ts';
import { endStrayAddresses } from './stray-addresses.ts';

export type CompareDeps = MissingEndpointDeps & ReportDeps;

/** So many endpoints are compared at once: SNS answers about 100 such questions a second. */
const atOnce = 5;

/** Not all of a comparison could be done: it comes again, and what was done is not done twice. */
export class NotAllCompared extends Error {
  constructor() {
    super('Not all subscriptions could be compared with SNS.');
    this.name = 'NotAllCompared';
  }
}

/** Runs the steps of a comparison; one that fails is logged and stops no other. */
function steps(deps: CompareDeps) {
  let failed = 0;
  const step = async (work: () => Promise<void>, fields: LogFields = {}): Promise<void> => {
    await work().catch((error: unknown) => {
      failed += 1;
      deps.log.error('comparison-failed', fields, error);
    });
  };
  return { step, failed: () => failed };
}

/**
 * Compares the staff topic with what is asked for and with the directory, and puts it right: states, filters, addresses that
 * are missing, have changed or belong to nobody. Then reports who is on call and reached by nothing. Trigger: a reaction that is
 * promised daily. A repeat changes nothing more.
 * @param remaining milliseconds until the function is stopped
 * @throws NotAllCompared
 */
export async function compareSubscriptions(
  deps: CompareDeps,
  _reaction: unknown,
  remaining: () => number,
): Promise<boolean> {
  const { step, failed } = steps(deps);
  await step(async () => {
    await writeMissingEndpoints(deps, await deps.topic.list(), remaining);
    const { endpoints } = await deps.routing.routing();
    const listed = await deps.topic.list();
    for (let at = 0; at < endpoints.length; at += atOnce) {
      const some = endpoints.slice(at, at + atOnce);
      const one = (endpoint: (typeof some)[number]) =>
        step(() => compareEndpoint(deps, endpoint, listed, remaining), {
          recipientId: endpoint.recipientId,
          channel: endpoint.channel,
        });
      await Promise.all(some.map(one));
    }
    await endStrayAddresses(deps, listed);
  });
  await step(() => reportUnreachable(deps, remaining));
  if (failed() > 0) throw new NotAllCompared();
  return true;
}
