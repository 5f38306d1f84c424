import type { Step, StepRequest } from '../exchange.ts';
import { header } from '../gateway-event.ts';

/** Headers of ours that a page of another site may read. */
const readable = 'x-request-id, Idempotent-Replayed, Retry-After';

/**
 * Lets pages of the named origins read the answers, refusals too (Fetch standard, CORS protocol); the gateway answers their
 * preflights. A page of any other origin gets the answer without these headers, and its browser keeps it from the page.
 */
export function browserOrigin(allowed: readonly string[] = []): Step {
  const write = ({ event, response }: StepRequest): void => {
    const origin = header(event, 'origin');
    if (!response || !origin || !allowed.includes(origin)) return;
    response.headers = {
      ...response.headers,
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Expose-Headers': readable,
      Vary: 'Origin, Accept-Encoding',
    };
  };
  return { after: write, onError: write };
}
