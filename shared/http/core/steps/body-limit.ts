import type { Step } from '../exchange.ts';
import { type GatewayEvent, header } from '../gateway-event.ts';
import { HttpFault } from '../http-fault.ts';

/** Largest body that is read, in bytes (product contract: 256 KiB). */
export const bodyLimitBytes = 256 * 1024;

/** How many bytes of body came. */
export const bytesOf = ({ body, isBase64Encoded }: Pick<GatewayEvent, 'body' | 'isBase64Encoded'>): number =>
  Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** Refuses an oversize body before anything parses it. */
export const bodyLimit = (): Step => ({
  before: ({ event }) => {
    const declared = Number(header(event, 'content-length') ?? 0);
    if (bytesOf(event) > bodyLimitBytes || declared > bodyLimitBytes)
      throw new HttpFault(413, 'too-large', `The body is larger than ${bodyLimitBytes} bytes. Send less text.`);
  },
});
