import type { IncomingMessage, ServerResponse } from 'node:http';
import { practice } from '../../../shared/config/practice.ts';
import { problemOf } from '../../../shared/http/core/problem.ts';
import { dataHeaders } from '../../../shared/http/core/security-headers.ts';
import { pageOfProblem } from '../../../shared/http/html/html-door.ts';
import { prefersPage } from '../../../shared/http/html/prefers.ts';
import { problemJson } from '../../../shared/http/json/json-door.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
import { packedAnswer } from './pack-answer.ts';
import { discardRest } from './read-body.ts';
import { SignInFault } from './sign-in-fault.ts';

/** An answer ready to be written. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Nothing is at the address: nobody's form. */
const noAddress: readonly number[] = [404, 405];

const site = { practiceName: practice.name, phone: practice.phone.shown };

/** What a problem's page is made of, of a request that found no function. */
const askedBy = ({ headers, method = 'GET', url = '/' }: IncomingMessage, requestId: string) => ({
  headers: { accept: headers.accept },
  httpMethod: method,
  multiValueQueryStringParameters: null,
  resource: url.split('?')[0] ?? '/',
  requestContext: { requestId },
});

/**
 * @returns the problem document of what was thrown, or its page for a browser. As the gateway's own answers in AWS (infra/constructs/gateway-problems.ts), it
 * tells of 911 where it may answer an emergency's form
 */
export function problemWire(error: unknown, request: IncomingMessage, requestId: string): WireAnswer {
  const { problem, headers } = problemOf(error);
  const isToPatients = !(error instanceof SignInFault || noAddress.includes(problem.status));
  const told = isToPatients ? { ...problem, emergency: ifEmergency } : problem;
  const asked = askedBy(request, requestId);
  const written = prefersPage(asked) ? pageOfProblem(site, told, asked) : problemJson(told);
  return {
    status: problem.status,
    headers: { ...dataHeaders, ...headers, ...written.headers },
    body: Buffer.from(written.body),
  };
}

/** Writes an answer, packed where the client takes it so, always with an `x-request-id`. What is left of an oversize request body is thrown away. */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: WireAnswer,
  requestId: string,
): void {
  const { status, headers, body } = packedAnswer(request, answer);
  const bodyless = status === 204 || status === 304;
  response.setHeader('x-request-id', requestId);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!bodyless) response.setHeader('Content-Length', body.length);
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(status).end(bodyless || request.method === 'HEAD' ? undefined : body);
  discardRest(request);
}
