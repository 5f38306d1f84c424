import type { GatewayAnswer, GatewayEvent } from '../../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';

/** A request to something that only a laptop has. */
export interface LocalRequest extends Pick<GatewayEvent, 'headers'> {
  query: URLSearchParams;
  /** What stands in the places of the path's parameters. */
  path?: Readonly<Record<string, string>>;
  body: string;
}

/** What answers it. Refusals and faults that it throws become problem documents. */
export type LocalOperation = (request: LocalRequest) => Promise<GatewayAnswer>;

/** Wraps an operation whose answer is 200 with JSON. */
export const jsonOperation =
  (operate: (request: LocalRequest) => unknown): LocalOperation =>
  async (request) => ({
    statusCode: 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify(await operate(request)),
  });

/** @throws HttpFault 400 where the body is not JSON. */
export function jsonBody({ body }: LocalRequest): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpFault(400, 'not-json', 'The body is not JSON.');
  }
}
