import type { Step } from '../exchange.ts';
import { header } from '../gateway-event.ts';
import { HttpFault } from '../problem.ts';

/** Largest body that is read, in bytes (product contract: 256 KiB). */
export const bodyLimitBytes = 256 * 1024;

/** Refuses an oversize body before anything parses it. */
export const bodyLimit = (): Step => ({
  before: ({ event }) => {
    const declared = Number(header(event, 'content-length') ?? 0);
    const received = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
    if (received > bodyLimitBytes || declared > bodyLimitBytes)
      throw new HttpFault(413, 'too-large', `The body is larger than ${bodyLimitBytes} bytes. Send less text.`);
  },
});
