import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { prefersSpanish } from '../html/prefers.ts';
import { type Exchange, part, type Step } from './exchange.ts';
import { type GatewayAnswer, type GatewayEvent, header, isFromOtherSite } from './gateway-event.ts';
import type { HttpSetup } from './http-setup.ts';
import type { Operation, OperationAnswer, OperationRequest, Operations } from './operation.ts';
import { purposeOf } from './purpose.ts';
import { unlessEmergency } from './rescue.ts';
import type { Route } from './route.ts';
import { sourceOf } from './source-address.ts';
import { answerShape } from './steps/answer-shape.ts';
import { bodyLimit } from './steps/body-limit.ts';
import { browserOrigin } from './steps/browser-origin.ts';
import { callerContext } from './steps/caller-context.ts';
import { ownForm } from './steps/own-form.ts';
import { presentError } from './steps/present-error.ts';
import { readBody } from './steps/read-body.ts';
import { requestLog } from './steps/request-log.ts';
import { requestMetrics } from './steps/request-metrics.ts';
import { requestRecord } from './steps/request-record.ts';
import { securityHeaders } from './steps/security-headers.ts';
import { sessionCookie } from './steps/session-cookie.ts';
import { validateInput } from './steps/validate-input.ts';
import { unlessKeyIsUsed } from './used-key.ts';

/**
 * The order of every request, written once. Going in it runs downwards: log, caller, size, body, schemas, form token, idempotency
 * record, operation. An emergency passes by body and schemas with what could be read of it (rescue.ts). Coming out it runs upwards: kept answer, answer schema, problem, metrics, log, origin, security headers.
 */
const steps = (routes: readonly Route[], setup: HttpSetup): Step[] => [
  securityHeaders(),
  browserOrigin(setup.allowedOrigins),
  requestLog(),
  requestMetrics(),
  sessionCookie(),
  presentError(setup),
  answerShape(setup),
  callerContext(routes, setup),
  bodyLimit(),
  unlessEmergency(setup, readBody(setup)),
  unlessEmergency(setup, validateInput(setup)),
  ownForm(setup),
  requestRecord(setup),
];

const present = (values: Record<string, string | undefined> | null): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, value ?? '']));

/** A tag that is none of ours names no version. */
const versionOf = (tag: string): number => Number(tag.trim().match(/^(?:W\/)?"?(\d+)"?$/)?.[1] ?? -1);

/** `*` is any version; of a list any tag will do (RFC 9110). */
function ifMatchOf(event: GatewayEvent): Pick<OperationRequest, 'ifMatch'> {
  const tags = header(event, 'if-match')?.split(',');
  if (tags === undefined || tags.some((tag) => tag.trim() === '*')) return {};
  const [first, ...more] = tags.map(versionOf);
  return { ifMatch: more.length === 0 ? (first ?? -1) : tags.map(versionOf) };
}

const run =
  (operations: Record<string, Operation>) =>
  (event: Exchange, context: Context): Promise<OperationAnswer> => {
    const operation = operations[part(event, 'route').operation];
    if (!operation) throw new Error(`No operation serves ${event.httpMethod} ${event.resource}.`);
    const { requestId } = event.requestContext;
    const source = sourceOf(event);
    const remaining = () => context.getRemainingTimeInMillis();
    const request = {
      body: event.state.body as never,
      query: event.state.query as never,
      path: present(event.pathParameters),
      caller: part(event, 'caller'),
      now: part(event, 'now'),
      requestId,
      purpose: purposeOf(event, part(event, 'route')),
      ...ifMatchOf(event),
      ...(source !== undefined && { source }),
      ...(event.state.session && { session: event.state.session }),
      cookies: header(event, 'cookie'),
      wantsSpanish: prefersSpanish(event),
      ...(isFromOtherSite(event) && { fromOtherSite: true as const }),
      remaining,
    };
    return unlessKeyIsUsed(event, (keep) =>
      operation({ ...request, reply: (present) => ({ present, keep, remaining }) }),
    );
  };

/**
 * Makes the Lambda handler of a function from its routes and their operations; the compiler asks for exactly one
 * operation a route.
 */
export function httpFunction<R extends Record<string, Route>>(
  routes: R,
  operations: Operations<R>,
  setup: HttpSetup<keyof R & string>,
): (event: GatewayEvent, context: Context) => Promise<GatewayAnswer> {
  const handler = middy<Exchange, GatewayAnswer | OperationAnswer, Error, Context>(
    run(operations as unknown as Record<string, Operation>),
  ).use(steps(Object.values(routes), setup));
  return (event, context) => handler({ ...event, state: {} }, context) as Promise<GatewayAnswer>;
}
