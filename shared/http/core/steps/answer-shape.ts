import * as z from 'zod/mini';
import { part, type Step, type StepRequest } from '../exchange.ts';
import type { GatewayAnswer } from '../gateway-event.ts';
import type { OperationAnswer } from '../operation.ts';
import type { Route } from '../route.ts';

/**
 * Writes an operation's answer as the gateway wants it.
 * @throws when the answer does not fit the route's own schema: nothing undescribed leaves.
 */
function shaped(route: Route, answer: OperationAnswer): GatewayAnswer {
  const description = route.answers[answer.status];
  if (!description) throw new Error(`${route.operation} describes no answer ${answer.status}.`);
  const { schema, mediaType = 'application/json' } = description;
  const headers: Record<string, string> = { 'Cache-Control': 'no-store', ...answer.headers };
  if (!schema) return { statusCode: answer.status, headers, body: '' };
  const body = z.parse(schema, answer.body);
  return {
    statusCode: answer.status,
    headers: { 'Content-Type': mediaType, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

const write = (request: StepRequest): void => {
  const answer = request.response;
  if (answer && 'status' in answer) request.response = shaped(part(request.event, 'route'), answer);
};

/** Checks every answer, replayed ones too, against the route's schema on leaving. */
export const answerShape = (): Step => ({ after: write, onError: write });
