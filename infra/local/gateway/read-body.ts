import type { IncomingMessage } from 'node:http';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import { bodyLimitBytes } from '../../../shared/http/core/steps/body-limit.ts';

/** API Gateway's own limit, in bytes: beyond it no function is asked. */
export const gatewayLimitBytes = 10 * 1024 * 1024;

/** What a function needs to see of an oversize body to refuse it. */
const keptBytes = bodyLimitBytes + 1;

const tooLarge = (): HttpFault =>
  new HttpFault(413, 'too-large', `The body is larger than ${bodyLimitBytes} bytes. Send less text.`);

/**
 * Reads a body, cut off at one byte beyond the limit of our functions: memory never holds more. The rest
 * is left on the connection for `discardRest`.
 * @throws HttpFault 413 where the announced length is beyond the gateway's limit; 400 where the client hangs up
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > gatewayLimitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const body = request.iterator({ destroyOnReturn: false });
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= keptBytes) break;
    }
  } catch {
    throw new HttpFault(400, 'incomplete-body', 'The connection ended before the body did.');
  }
  return length === 0 ? null : Buffer.concat(chunks).subarray(0, keptBytes);
}

/** How long a client may go on sending what nobody reads before it is cut off, in milliseconds. */
const patienceMilliseconds = 3000;

/**
 * Throws away what is left of a body, so that the client is done sending when it reads the answer; a connection closed
 * under a sending client loses the answer.
 */
export function discardRest(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const cutOff = setTimeout(() => request.destroy(), patienceMilliseconds);
  request.once('close', () => clearTimeout(cutOff));
  request.on('error', () => undefined);
  request.resume();
}
