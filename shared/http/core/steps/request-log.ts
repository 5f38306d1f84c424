import { epochSeconds } from '../../../domain/core/instants.ts';
import { log, logInvocation } from '../../../observability/log.ts';
import { principalOf, sourceIn } from '../caller.ts';
import type { Exchange, Step, StepRequest } from '../exchange.ts';
import type { GatewayAnswer } from '../gateway-event.ts';
import { problemOf } from '../problem.ts';
import { sourceName } from '../source-address.ts';

/** Who asked, and the name of where from, as far as it is known without waiting for it. */
function askedBy({ state: { claimed, now }, ...event }: Exchange) {
  const principal = claimed && principalOf(claimed);
  const source = sourceIn(event.requestContext.authorizer) ?? (now && sourceName(event, epochSeconds(now)));
  return {
    kind: claimed?.kind ?? 'none',
    ...(principal !== undefined && { principal }),
    ...(source !== undefined && { source }),
  };
}

function finish(request: StepRequest): void {
  const answer = request.response as GatewayAnswer | undefined;
  if (!answer) return;
  const { requestId } = request.event.requestContext;
  answer.headers = { ...answer.headers, 'x-request-id': requestId };
  const fields = {
    requestId,
    operation: request.event.state.route?.operation ?? 'none',
    ...askedBy(request.event),
    status: answer.statusCode,
  };
  if (answer.statusCode < 500) log.info('request-answered', fields);
  else log.error('request-failed', { ...fields, outcome: problemOf(request.error).problem.type }, request.error);
}

/** One line for each request: ids, operation, status, and who asked from where by keyed name; never a body, a query, a header or a name. Adds `x-request-id`. */
export const requestLog = (): Step => ({
  before: ({ context }) => logInvocation(context),
  after: finish,
  onError: finish,
});
