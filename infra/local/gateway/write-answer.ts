import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemOf } from '../../../shared/http/core/problem.ts';
import { problemJson } from '../../../shared/http/json/json-door.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
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

/**
 * @returns the problem document of what was thrown. As the gateway's own answers in AWS (infra/constructs/gateway-problems.ts), it
 * tells of 911 where it may answer an emergency's form
 */
export function problemWire(error: unknown): WireAnswer {
  const { problem, headers } = problemOf(error);
  const isToPatients = !(error instanceof SignInFault || noAddress.includes(problem.status));
  const written = problemJson(isToPatients ? { ...problem, emergency: ifEmergency } : problem);
  return { status: problem.status, headers: { ...headers, ...written.headers }, body: Buffer.from(written.body) };
}

/** Writes an answer, always with an `x-request-id`. What is left of an oversize request body is thrown away. */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: WireAnswer,
  requestId: string,
): void {
  const bodyless = status === 204 || status === 304;
  response.setHeader('x-request-id', requestId);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!bodyless) response.setHeader('Content-Length', body.length);
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(status).end(bodyless || request.method === 'HEAD' ? undefined : body);
  discardRest(request);
}
