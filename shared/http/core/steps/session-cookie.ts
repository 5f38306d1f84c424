import type { Step, StepRequest } from '../exchange.ts';

/** Whatever somebody who is signed in does keeps their session alive: refusals and failures too. */
function write({ event, response }: StepRequest): void {
  const cookie = event.state.session?.cookie;
  if (response && cookie !== undefined && !('Set-Cookie' in (response.headers ?? {})))
    response.headers = { ...response.headers, 'Set-Cookie': cookie };
}

/** Sends the cookie of a session anew, with the time at which it was last used. */
export const sessionCookie = (): Step => ({ after: write, onError: write });
