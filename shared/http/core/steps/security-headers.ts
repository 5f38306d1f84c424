import type { Step, StepRequest } from '../exchange.ts';
import { dataHeaders } from '../security-headers.ts';

function write({ response }: StepRequest): void {
  if (response) response.headers = { ...dataHeaders, ...response.headers };
}

/** Puts on every answer, problems and redirects too, what all are sent with; what an answer says for itself stands. */
export const securityHeaders = (): Step => ({ after: write, onError: write });
