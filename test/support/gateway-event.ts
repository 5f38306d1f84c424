import type { Context } from 'aws-lambda';
import type { GatewayAnswer, GatewayEvent } from '../../shared/http/core/gateway-event.ts';

/** A Lambda context with five seconds left. */
export const lambdaContext = {
  awsRequestId: 'lambda-request',
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 5000,
} as unknown as Context;

type Query = Record<string, string | string[]>;

const multiValued = (query: Query): GatewayEvent['multiValueQueryStringParameters'] =>
  Object.fromEntries(Object.entries(query).map(([name, values]) => [name, [values].flat()]));

/** An API Gateway event as the gateway sends it; a body is written as JSON. */
export const gatewayEvent = (
  method: string,
  resource: string,
  { body, query, ...rest }: { body?: unknown; query?: Query } & Partial<Omit<GatewayEvent, 'body'>> = {},
): GatewayEvent => ({
  resource,
  path: resource,
  httpMethod: method,
  headers: { 'content-type': 'application/json' },
  multiValueQueryStringParameters: query ? multiValued(query) : null,
  pathParameters: null,
  isBase64Encoded: false,
  requestContext: { requestId: 'request-1' },
  ...rest,
  body: typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body),
});

const bodyOf = ({ headers, body }: GatewayAnswer) =>
  headers['Content-Type']?.includes('json') ? JSON.parse(body) : body;

/** An answer with its JSON body parsed; any other is left as it is. */
export const parsed = (answer: GatewayAnswer) => ({
  status: answer.statusCode,
  headers: answer.headers,
  body: answer.body === '' ? undefined : bodyOf(answer),
});
