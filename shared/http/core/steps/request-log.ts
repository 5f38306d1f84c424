import { log, logInvocation } from '../../../observability/log.ts';
import type { Step, StepRequest } from '../exchange.ts';
import type { GatewayAnswer } from '../gateway-event.ts';
import { problemOf } from '../problem.ts';

function finish(request: StepRequest): void {
  const answer = request.response as GatewayAnswer | undefined;
  if (!answer) return;
  const { requestId } = request.event.requestContext;
  answer.headers = { ...answer.headers, 'x-request-id': requestId };
  const { route, caller } = request.event.state;
  const fields = {
    requestId,
    operation: route?.operation ?? 'none',
    kind: caller?.kind ?? 'none',
    status: answer.statusCode,
  };
  if (answer.statusCode < 500) log.info('request-answered', fields);
  else log.error('request-failed', { ...fields, outcome: problemOf(request.error).problem.type }, request.error);
}

/** One line for each request: ids, operation and status; never a body, a query or a name. Adds `x-request-id`. */
export const requestLog = (): Step => ({
  before: ({ context }) => logInvocation(context),
  after: finish,
  onError: finish,
});
