import type { Exchange } from './exchange.ts';
import type { GatewayAnswer } from './gateway-event.ts';
import type { Problem } from './problem.ts';

/** A body as it is sent, with the headers that tell what it is. */
export type Written = Pick<GatewayAnswer, 'headers' | 'body'>;

/**
 * How one kind of client is spoken to: all in which the JSON API differs from another door to the same operations. The steps of
 * a request (http-function.ts) ask it, and are the same behind every door.
 */
export interface Door {
  /** Tells by its Content-Type, `''` where none was sent, whether a body can be read. */
  takes: (contentType: string) => boolean;
  /** What a body of another media type is answered with: says what to send. */
  wanted: string;
  /** Reads a body. @throws HttpFault 400 for a text that is not of this door's form */
  read: (text: string) => unknown;
  /**
   * Writes what was read so that equal bodies give equal text, by which a repeated Idempotency-Key is told from another request.
   * @throws HttpFault 400 for what cannot be compared
   */
  comparable: (body: unknown) => string;
  /** Writes the body of an answer; the exchange says what was asked for. */
  write: (body: unknown, exchange: Exchange) => Written;
  /** Writes what a request came to that was refused or failed; the exchange says what the client prefers. */
  present: (problem: Problem, exchange: Exchange) => Written;
}
