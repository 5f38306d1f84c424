import { count, publishMetrics } from '../../../observability/metrics.ts';
import type { Step, StepRequest } from '../exchange.ts';
import type { GatewayAnswer } from '../gateway-event.ts';

const nameOf = (status: number) => {
  if (status >= 500) return 'RequestsFailed';
  return status >= 400 ? 'RequestsRefused' : 'RequestsAnswered';
};

function finish(request: StepRequest): void {
  const status = (request.response as GatewayAnswer | undefined)?.statusCode ?? 500;
  count(nameOf(status));
  if (status === 401 || status === 403) count('RequestsUnauthorised');
  publishMetrics();
}

/** Counts requests by how they ended. */
export const requestMetrics = (): Step => ({ after: finish, onError: finish });
